package org.stormspec.model.record;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When something happens again and again, as written in files: {@code 0 2 * * * Europe/Berlin}.
 *
 * @param cron the part in front of the zone: five or six fields, or a word such as {@code @daily}
 * @param zone the time zone, as written; empty when the last word is none
 */
public record Schedule(String cron, Optional<String> zone) {

    /** Takes a schedule apart; the last word is a zone when it is one that exists. */
    public static Schedule parse(String text) {
        String trimmed = text.strip();
        int space = trimmed.lastIndexOf(' ');
        String last = trimmed.substring(space + 1);
        return space >= 0 && isZone(last)
                ? new Schedule(trimmed.substring(0, space).strip(), Optional.of(last))
                : new Schedule(trimmed, Optional.empty());
    }

    private static boolean isZone(String word) {
        if (word.isEmpty() || !Character.isLetter(word.charAt(0))) {
            return false;
        }
        try {
            return !ZoneId.of(word).getId().isEmpty();
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    /** Returns the schedule as written in files. */
    public String text() {
        return zone.map(where -> cron + " " + where).orElse(cron);
    }
}
