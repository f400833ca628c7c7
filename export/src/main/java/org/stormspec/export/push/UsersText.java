package org.stormspec.export.push;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.stormspec.export.text.PrintableText;

/** Says which users of the model a cluster lacks, or lacked. */
public final class UsersText {

    /** So many names tell what it is about; a whole landscape would fill the screen. */
    private static final int NAMED = 3;

    private UsersText() {}

    /** What a push would do about users that are missing; nothing when none is. */
    public static Optional<String> missing(Set<String> users) {
        return users.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        users.size() == 1
                                ? "1 user is missing and cannot log in: %s. A push makes it."
                                        .formatted(names(users))
                                : "%d users are missing and cannot log in: %s. A push makes them."
                                        .formatted(users.size(), names(users)));
    }

    /** What a push did about users that were missing; nothing when none was. */
    public static Optional<String> made(Set<String> users) {
        return users.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        users.size() == 1
                                ? "1 user was missing and was made: %s.".formatted(names(users))
                                : "%d users were missing and were made: %s."
                                        .formatted(users.size(), names(users)));
    }

    private static String names(Set<String> users) {
        String first =
                new TreeSet<>(users)
                        .stream()
                                .limit(NAMED)
                                .map(PrintableText::line)
                                .collect(Collectors.joining(", "));
        int rest = users.size() - NAMED;
        return rest > 0 ? first + " and " + rest + " more" : first;
    }
}
