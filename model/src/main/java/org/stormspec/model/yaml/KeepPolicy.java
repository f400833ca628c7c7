package org.stormspec.model.yaml;

import java.util.List;

/** Says which keys of an old document stay although the new tree does not have them. */
@FunctionalInterface
public interface KeepPolicy {

    /** Keeps nothing: the document becomes exactly the new tree. */
    KeepPolicy NOTHING = path -> false;

    /** Keeps every key the new tree does not have. */
    KeepPolicy EVERYTHING = path -> true;

    /**
     * Returns whether the key at the end of this path stays.
     *
     * @param path keys from the root; items of a list count as their index
     */
    boolean keeps(List<String> path);
}
