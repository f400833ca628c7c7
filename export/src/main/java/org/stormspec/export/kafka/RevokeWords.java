package org.stormspec.export.kafka;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;

/**
 * Says in words of the business what somebody loses: {@code Billing may no longer read Payment}.
 */
final class RevokeWords {

    private RevokeWords() {}

    private record Loss(String principal, AclTarget target, AclPermissionType permission) {}

    /** The words for each rule; rules of one user about one thing are one statement. */
    static SortedMap<AclEntry, String> labels(
            Collection<AclEntry> revoked, Map<String, String> names) {
        Map<Loss, List<AclEntry>> losses =
                revoked.stream()
                        .collect(
                                Collectors.groupingBy(entry ->
                                        new Loss(
                                                entry.principal(),
                                                entry.target(),
                                                entry.permission())));
        SortedMap<AclEntry, String> labels = new TreeMap<>();
        losses.forEach((loss, entries) -> {
            String label = label(loss, entries, names);
            entries.forEach(entry -> labels.put(entry, label));
        });
        return labels;
    }

    private static String label(Loss loss, List<AclEntry> entries, Map<String, String> names) {
        String who = who(entries.getFirst(), names);
        String what = verbs(entries) + " " + what(loss.target(), names);
        return loss.permission() == AclPermissionType.DENY
                ? who + " is no longer denied to " + what
                : who + " may no longer " + what;
    }

    private static String who(AclEntry entry, Map<String, String> names) {
        return entry.principal().equals(AclEntry.EVERYONE)
                ? "Everybody else"
                : names.getOrDefault(entry.user(), entry.user());
    }

    private static String what(AclTarget target, Map<String, String> names) {
        String name = names.get(target.name());
        return name == null ? target.text() : name;
    }

    /** Who may read or write may also see; seeing is only said when it is all there is. */
    private static String verbs(List<AclEntry> entries) {
        List<String> verbs =
                entries.stream()
                        .map(AclEntry::operation)
                        .filter(operation ->
                                entries.size() == 1 || operation != AclOperation.DESCRIBE)
                        .sorted()
                        .map(RevokeWords::verb)
                        .toList();
        return String.join(" and ", verbs);
    }

    private static String verb(AclOperation operation) {
        return switch (operation) {
            case DESCRIBE -> "see";
            case WRITE -> "write to";
            case IDEMPOTENT_WRITE -> "write idempotently to";
            case ALL -> "do everything with";
            default -> operation.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
