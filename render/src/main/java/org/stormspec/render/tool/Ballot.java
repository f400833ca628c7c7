package org.stormspec.render.tool;

import java.util.Optional;

/** Says whether more dots may be put on stickies. */
@FunctionalInterface
public interface Ballot {

    /** As many as people like. */
    Ballot FREE = dots -> Optional.empty();

    /** Returns why so many more dots are too many, as a sentence with a way out. */
    Optional<String> refusal(int dots);
}
