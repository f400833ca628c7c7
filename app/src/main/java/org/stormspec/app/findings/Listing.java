package org.stormspec.app.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.store.ModelView;

/**
 * How findings are listed: by what, which of them, and which groups are folded.
 *
 * @param grouping by what they are put together
 * @param levels the levels that are shown
 * @param text words that a finding must have, in any order and case
 * @param folded groups that show only their heading; of what is waived the one that is unfolded
 */
record Listing(Grouping grouping, Set<Level> levels, String text, Set<String> folded) {
    /** The group of all that is waived; it is folded unless somebody wants to see it. */
    static final String WAIVED = "waived";

    static final Listing ALL =
            new Listing(Grouping.ELEMENT, EnumSet.allOf(Level.class), "", Set.of());

    /** By what findings are put together. */
    enum Grouping {
        ELEMENT,
        RULE
    }

    Listing {
        levels = Set.copyOf(levels);
        folded = Set.copyOf(folded);
    }

    Listing by(Grouping newGrouping) {
        return new Listing(newGrouping, levels, text, folded);
    }

    Listing containing(String newText) {
        return new Listing(grouping, levels, newText, folded);
    }

    Listing showing(Level level, boolean on) {
        Set<Level> shown = EnumSet.noneOf(Level.class);
        shown.addAll(levels);
        if (on) {
            shown.add(level);
        } else {
            shown.remove(level);
        }
        return new Listing(grouping, shown, text, folded);
    }

    /** Folds a group, or unfolds it. */
    Listing turned(String group) {
        Set<String> turned = new HashSet<>(folded);
        if (!turned.remove(group)) {
            turned.add(group);
        }
        return new Listing(grouping, levels, text, turned);
    }

    /**
     * Returns the lines: groups, each with its findings if it is not folded, the worst group first;
     * what is waived at the end.
     *
     * @param model for the names of things
     */
    List<Row> rows(List<Finding> findings, List<Finding> waived, ModelView model) {
        Places names = new Places(model);
        List<Row> rows = new ArrayList<>();
        groups(wanted(findings, names), names)
                .forEach((id, group) -> add(rows, id, group, names, !folded.contains(id)));
        List<Finding> silent = wanted(waived, names);
        if (!silent.isEmpty()) {
            boolean open = folded.contains(WAIVED);
            Level worst = silent.stream().map(Finding::level).min(Level::compareTo).orElseThrow();
            rows.add(new Row.Group(WAIVED, "Waived", "", worst, silent.size(), open));
            if (open) {
                silent.forEach(finding ->
                        rows.add(item(finding, finding.rule() + " · " + names.name(finding))));
            }
        }
        return rows;
    }

    private List<Finding> wanted(List<Finding> findings, Places names) {
        List<String> words =
                Arrays.stream(text.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        return findings.stream()
                .filter(finding -> levels.contains(finding.level()))
                .filter(finding -> words.isEmpty() || hasAll(finding, words, names))
                .toList();
    }

    private static boolean hasAll(Finding finding, List<String> words, Places names) {
        String said =
                String.join(
                                " ",
                                finding.rule(),
                                FindingsModel.title(finding),
                                finding.message(),
                                names.name(finding))
                        .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(said::contains);
    }

    private Map<String, List<Finding>> groups(List<Finding> findings, Places names) {
        Map<String, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : findings) {
            groups.computeIfAbsent(groupOf(finding), _ -> new ArrayList<>()).add(finding);
        }
        if (grouping == Grouping.RULE) {
            return groups;
        }
        Comparator<Map.Entry<String, List<Finding>>> order =
                Comparator.<Map.Entry<String, List<Finding>>, Level>comparing(
                                entry -> entry.getValue().getFirst().level())
                        .thenComparing(
                                entry -> names.name(entry.getValue().getFirst()),
                                String.CASE_INSENSITIVE_ORDER);
        Map<String, List<Finding>> sorted = new LinkedHashMap<>();
        groups.entrySet().stream()
                .sorted(order)
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private String groupOf(Finding finding) {
        return grouping == Grouping.RULE ? finding.rule() : finding.place().toString();
    }

    private void add(List<Row> rows, String id, List<Finding> group, Places names, boolean open) {
        Finding first = group.getFirst();
        boolean byRule = grouping == Grouping.RULE;
        rows.add(
                new Row.Group(
                        id,
                        byRule ? FindingsModel.title(first) : names.name(first),
                        byRule ? first.rule() : names.kind(first),
                        first.level(),
                        group.size(),
                        open));
        if (open) {
            group.forEach(finding ->
                    rows.add(item(finding, byRule ? names.name(finding) : finding.rule())));
        }
    }

    private static Row.Item item(Finding finding, String note) {
        return new Row.Item(idOf(finding), finding, note);
    }

    /** Returns by what a finding is known again after another check. */
    static String idOf(Finding finding) {
        return finding.rule() + " " + finding.place() + " " + finding.message();
    }

    /** The names of what findings are about, each looked up once. */
    private static final class Places {
        private final Map<RecordKey, String> names = new HashMap<>();
        private final ModelView model;

        Places(ModelView model) {
            this.model = model;
        }

        String name(Finding finding) {
            return names.computeIfAbsent(finding.place(), key -> PlaceWords.nameOf(model, key));
        }

        String kind(Finding finding) {
            return PlaceWords.kindOf(model, finding.place());
        }
    }
}
