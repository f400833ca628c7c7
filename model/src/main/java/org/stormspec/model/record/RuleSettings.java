package org.stormspec.model.record;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an organisation wants of the rules; there is at most one in a store. All by the words of the
 * file it comes from, so that what a newer version knows does no harm to an older one.
 *
 * @param profile how strict the rules are by and large: {@code standard}; empty means that
 * @param levels rule to the level it has here, or {@code off}
 * @param words more words of a vocabulary that rules use: {@code money} to {@code [betrag]}
 * @param thresholds numbers from which rules speak: {@code personal-data-hours} to 24
 */
public record RuleSettings(
        String profile,
        SortedMap<String, String> levels,
        SortedMap<String, List<String>> words,
        SortedMap<String, Integer> thresholds)
        implements ModelRecord {

    /** The key of the one record. */
    public static final RecordKey KEY = new RecordKey(RecordType.RULES, "rules");

    /** Nothing special. */
    public static final RuleSettings NONE =
            new RuleSettings("", new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    /** Copies the maps. */
    public RuleSettings {
        levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
        words = copied(words);
        thresholds = Collections.unmodifiableSortedMap(new TreeMap<>(thresholds));
    }

    private static SortedMap<String, List<String>> copied(Map<String, List<String>> words) {
        SortedMap<String, List<String>> copy = new TreeMap<>();
        words.forEach((vocabulary, more) -> copy.put(vocabulary, List.copyOf(more)));
        return Collections.unmodifiableSortedMap(copy);
    }

    @Override
    public RecordKey key() {
        return KEY;
    }
}
