package org.stormspec.model.edit;

import java.util.List;
import org.stormspec.model.merge.Differences.Difference;
import org.stormspec.model.store.ChangeSet;

/**
 * Several things made one.
 *
 * @param changes does it, as one undo
 * @param lost where they say different things: {@code here} stays and {@code there} is lost; people
 *     are asked before that happens
 */
public record Merged(ChangeSet changes, List<Difference> lost) {

    /** Copies the list. */
    public Merged {
        lost = List.copyOf(lost);
    }

    /** Returns what would be lost, a line each: {@code access stays private, protected is lost}. */
    public List<String> lines() {
        return lost.stream().map(Merged::line).toList();
    }

    private static String line(Difference difference) {
        return difference.here().isEmpty() || difference.here().equals("nothing")
                ? "%s: %s is lost".formatted(difference.part(), difference.there())
                : "%s: %s stays, %s is lost"
                        .formatted(difference.part(), difference.here(), difference.there());
    }
}
