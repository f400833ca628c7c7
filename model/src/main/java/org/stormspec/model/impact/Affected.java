package org.stormspec.model.impact;

import java.util.List;
import java.util.Optional;

/**
 * Somebody or something that a change reaches.
 *
 * @param place who or what
 * @param effect how it is felt there
 * @param owner id of the team to talk to, when its context has one
 * @param path the way there, from the thing that changes, at least one step
 * @param reason why, in words
 */
public record Affected(
        Place place, Effect effect, Optional<String> owner, List<Step> path, String reason) {

    /** Copies the path. */
    public Affected {
        path = List.copyOf(path);
    }

    /** Returns how many steps away it is. */
    public int hops() {
        return path.size();
    }
}
