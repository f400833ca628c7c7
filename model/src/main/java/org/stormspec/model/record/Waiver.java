package org.stormspec.model.record;

import java.time.LocalDate;

/**
 * Somebody takes a finding upon themselves for a while: it is still found, and stops nothing. When
 * the time is over it speaks again.
 *
 * @param rule id of the rule that shall keep quiet: {@code ACC-03}
 * @param place the record that the finding is about in the first place
 * @param reason why that is all right
 * @param by who says so
 * @param until the last day on which it holds
 */
public record Waiver(String rule, RecordKey place, String reason, String by, LocalDate until)
        implements ModelRecord {

    /** Returns the key of the waiver of a rule at a place. */
    public static RecordKey key(String rule, RecordKey place) {
        return new RecordKey(RecordType.WAIVER, rule + " " + place);
    }

    @Override
    public RecordKey key() {
        return key(rule, place);
    }

    /** Returns whether it holds on a day. */
    public boolean holds(LocalDate day) {
        return !day.isAfter(until);
    }
}
