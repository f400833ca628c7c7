package org.stormspec.model.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Additions to and removals from one collection in braces or brackets. */
final class FlowChange {

    private final FlowRegions regions;
    private final Set<Integer> kept = new HashSet<>();
    private final Map<Integer, List<String>> added = new HashMap<>();

    FlowChange(FlowRegions regions) {
        this.regions = regions;
    }

    void keep(int index) {
        kept.add(index);
    }

    /** Adds an entry behind the one with this index, which is kept; -1 means at the start. */
    void add(int index, String entry) {
        added.computeIfAbsent(index, any -> new ArrayList<>()).add(entry);
    }

    void apply(TextEdits edits) {
        int last = kept.stream().mapToInt(Integer::intValue).max().orElseThrow();
        for (int i = 0; i < last; i++) {
            if (!kept.contains(i)) {
                regions.remove(i, edits);
            }
        }
        if (last + 1 < regions.size()) {
            regions.removeRest(last + 1, edits);
        }
        added.forEach((index, entries) -> {
            if (index < 0) {
                regions.insertFirst(entries, edits);
            } else {
                regions.insertAfter(index, entries, edits);
            }
        });
    }
}
