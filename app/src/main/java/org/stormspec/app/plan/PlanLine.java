package org.stormspec.app.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stormspec.export.kafka.Action;
import org.stormspec.export.kafka.ApplyReport;
import org.stormspec.export.kafka.ItemOutcome;
import org.stormspec.export.kafka.Plan;
import org.stormspec.export.kafka.PlanGroup;
import org.stormspec.export.kafka.PlanItem;

/**
 * One line of a plan or report as a tree: words of the business above, resources beneath.
 *
 * @param sign what would happen, as one character
 * @param style what kind of line it is, for its look
 * @param words what it says
 * @param stands the items that are decided about when this line is
 * @param children the lines beneath
 */
public record PlanLine(
        String sign, Style style, String words, List<PlanItem> stands, List<PlanLine> children) {
    /** What kinds of line there are. */
    public enum Style {
        BLOCKED,
        REVOKE,
        CREATE,
        UPDATE,
        QUIET,
        RESOURCE,
        DETAIL,
        GOOD,
        BAD
    }

    /** Copies the lists. */
    public PlanLine {
        stands = List.copyOf(stands);
        children = List.copyOf(children);
    }

    /** Makes a line with nothing to decide about. */
    public PlanLine(String sign, Style style, String words, List<PlanLine> children) {
        this(sign, style, words, List.of(), children);
    }

    private static List<PlanItem> items(List<PlanLine> lines) {
        return lines.stream().flatMap(line -> line.stands().stream()).toList();
    }

    /** Returns the lines of a plan; what does not change is folded into one line at the end. */
    public static List<PlanLine> of(Plan plan) {
        List<PlanLine> lines = new ArrayList<>();
        List<PlanLine> unchanged = new ArrayList<>();
        for (PlanGroup group : PlanGroup.of(plan)) {
            List<PlanLine> into = group.action() == Action.UNCHANGED ? unchanged : lines;
            into.add(group(group, Map.of()));
        }
        return withUnchanged(lines, unchanged);
    }

    /** Returns the lines of a report: each change with what became of it. */
    public static List<PlanLine> of(ApplyReport report) {
        Map<String, ItemOutcome> outcomes =
                report.outcomes().stream()
                        .collect(
                                Collectors.toMap(
                                        outcome -> outcome.item().resource(),
                                        Function.identity(),
                                        (first, second) -> second));
        List<PlanLine> lines = new ArrayList<>();
        List<PlanLine> unchanged = new ArrayList<>();
        for (PlanGroup group : PlanGroup.of(report.plan())) {
            List<PlanLine> into = group.action() == Action.UNCHANGED ? unchanged : lines;
            into.add(group(group, outcomes));
        }
        return withUnchanged(lines, unchanged);
    }

    private static List<PlanLine> withUnchanged(List<PlanLine> lines, List<PlanLine> unchanged) {
        if (!unchanged.isEmpty()) {
            lines.add(
                    new PlanLine(
                            "=",
                            Style.QUIET,
                            unchanged.size() + " things as they are",
                            items(unchanged),
                            unchanged));
        }
        return lines;
    }

    private static PlanLine group(PlanGroup group, Map<String, ItemOutcome> outcomes) {
        List<PlanLine> items =
                group.items().stream()
                        .map(item -> item(item, Optional.ofNullable(outcomes.get(item.resource()))))
                        .toList();
        boolean failed = items.stream().anyMatch(line -> line.style() == Style.BAD);
        boolean done = !items.isEmpty() && items.stream().allMatch(l -> l.style() == Style.GOOD);
        Style style = failed ? Style.BAD : style(group.action());
        String sign = failed ? "✗" : done ? "✓" : group.action().sign();
        // What is not as the model wants it is decided about one by one.
        List<PlanItem> stands = group.action() == Action.UNCHANGED ? group.items() : List.of();
        return new PlanLine(sign, done ? Style.GOOD : style, group.label(), stands, items);
    }

    private static PlanLine item(PlanItem item, Optional<ItemOutcome> outcome) {
        List<PlanLine> details = new ArrayList<>();
        item.details().forEach(detail -> details.add(detail(detail)));
        outcome.map(ItemOutcome::note)
                .filter(note -> !note.isEmpty())
                .ifPresent(note -> details.add(detail(note)));
        return outcome.map(found -> outcome(item, found, details))
                .orElseGet(() ->
                        new PlanLine("", Style.RESOURCE, item.resource(), List.of(item), details));
    }

    private static PlanLine outcome(PlanItem item, ItemOutcome outcome, List<PlanLine> details) {
        return switch (outcome.result()) {
            case APPLIED -> new PlanLine("✓", Style.GOOD, item.resource(), details);
            case FAILED -> new PlanLine("✗", Style.BAD, item.resource(), details);
            case UNKNOWN -> new PlanLine("?", Style.BAD, item.resource() + " (unknown)", details);
            case NOT_ATTEMPTED ->
                    new PlanLine("·", Style.QUIET, item.resource() + " (not attempted)", details);
        };
    }

    private static PlanLine detail(String words) {
        return new PlanLine("", Style.DETAIL, words, List.of());
    }

    private static Style style(Action action) {
        return switch (action) {
            case BLOCKED -> Style.BLOCKED;
            case REVOKE -> Style.REVOKE;
            case CREATE -> Style.CREATE;
            case UPDATE -> Style.UPDATE;
            case ADOPT -> Style.UPDATE;
            case UNMANAGED, UNCHANGED -> Style.QUIET;
        };
    }
}
