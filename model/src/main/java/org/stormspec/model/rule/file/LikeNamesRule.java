package org.stormspec.model.rule.file;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;

/** Two contexts, flows or boards whose ids differ in upper and lower case only. */
final class LikeNamesRule implements Rule<RecordType> {

    private static final About ABOUT =
            new About(
                    "FIL-02",
                    Level.WARNING,
                    "Ids that differ only in case",
                    "On macOS and Windows two files whose names differ in upper and lower case only"
                            + " are one file, so a colleague there gets one of the two.",
                    "The contexts 'Sales' and 'sales' differ in upper and lower case only.",
                    "none; give one of them another id and file name by hand");

    private static final Map<RecordType, String> FILED =
            new TreeMap<>(
                    Map.of(
                            RecordType.CONTEXT, "contexts",
                            RecordType.FLOW, "flows",
                            RecordType.BOARD, "boards"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Set<RecordType> dependsOn() {
        return EnumSet.copyOf(FILED.keySet());
    }

    @Override
    public Stream<RecordType> subjects(Scope scope) {
        return FILED.keySet().stream();
    }

    @Override
    public Stream<Finding> check(Scope scope, RecordType type) {
        return scope.model().all(type).stream()
                .map(ModelRecord::key)
                .collect(
                        Collectors.groupingBy(
                                key -> key.id().toLowerCase(Locale.ROOT),
                                TreeMap::new,
                                Collectors.toList()))
                .values()
                .stream()
                .filter(keys -> keys.size() > 1)
                .map(keys -> finding(type, keys));
    }

    private static Finding finding(RecordType type, List<RecordKey> keys) {
        String ids =
                keys.stream()
                        .map(key -> "'" + key.id() + "'")
                        .sorted()
                        .collect(Collectors.joining(" and "));
        return ABOUT.finding(
                "The %s %s differ in upper and lower case only.".formatted(FILED.get(type), ids),
                keys,
                List.of());
    }
}
