package org.stormspec.render.tool;

import org.stormspec.model.edit.Grammar;
import org.stormspec.model.record.Kind;

/** Says which kinds may be connected; tools ask while hovering, edits ask again. */
public interface LinkRules {

    /** The grammar of event storming. */
    LinkRules GRAMMAR =
            new LinkRules() {
                @Override
                public boolean allows(Kind from, Kind to) {
                    return Grammar.link(from, to).isPresent();
                }

                @Override
                public String refusal(Kind from, Kind to) {
                    return Grammar.refusal(from, to);
                }
            };

    /** Returns whether an arrow may lead from one kind to another. */
    boolean allows(Kind from, Kind to);

    /** Returns why not, as a sentence with a way out. */
    String refusal(Kind from, Kind to);
}
