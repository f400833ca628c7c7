package org.stormspec.export.kafka;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stormspec.export.text.PrintableText;

/**
 * Writes plans and reports for people: words of the business first, resources beneath, what is
 * blocked on top.
 */
public final class PlanText {

    /** Of what is not ours, so many lines are enough; all are in the machine-readable form. */
    private static final int UNMANAGED_LINES = 20;

    private PlanText() {}

    /** The plan as lines of text, each ended by a line feed. */
    public static String render(Plan plan) {
        StringBuilder text = new StringBuilder(verdict(plan)).append('\n');
        text.append(counts(plan)).append('\n');
        notes(plan).forEach(note -> text.append(PrintableText.line(note)).append('\n'));
        PlanGroup.of(plan).stream()
                .filter(group -> group.action() != Action.UNCHANGED)
                .forEach(group -> append(text, group));
        return text.toString();
    }

    /**
     * The summary in one line: {@code 3 to create, 1 to revoke, 128 unchanged}; actions without
     * items are left out.
     */
    public static String counts(Plan plan) {
        Map<Action, Integer> counts = plan.counts();
        String text =
                counts.entrySet().stream()
                        .filter(each -> each.getValue() > 0)
                        .map(each -> each.getValue() + " " + each.getKey().words())
                        .collect(Collectors.joining(", "));
        return text.isEmpty() ? "The model has nothing to push." : text;
    }

    /** What else is to be known before a push, one sentence or two each. */
    public static List<String> notes(Plan plan) {
        List<String> notes = new ArrayList<>();
        plan.ledger().push().ifPresent(push -> notes.add(interrupted(push)));
        if (!plan.ledger().isKept() && !plan.changes().isEmpty()) {
            notes.add(
                    "This is the first push here: it also makes the topic %s, in which the cluster keeps what was pushed."
                            .formatted(Ledger.TOPIC));
        }
        long others = plan.items().stream().filter(PlanText::isAsWantedByOthers).count();
        if (others > 0) {
            notes.add(
                    "%d of the unchanged things others made: they stay when the model changes, unless it takes them over (--adopt-matching)."
                            .formatted(others));
        }
        return notes;
    }

    private static String interrupted(PushMark push) {
        String what =
                "A push by %s, begun at %s, "
                        .formatted(push.by(), push.begun().truncatedTo(ChronoUnit.SECONDS));
        return push.mayBeUnderWay(Instant.now())
                ? what + "is under way (%s). Wait until it has ended.".formatted(push.phase())
                : what
                        + "was interrupted (%s). A push of this plan finishes it."
                                .formatted(push.phase());
    }

    private static boolean isAsWantedByOthers(PlanItem item) {
        return switch (item) {
            case PlanItem.UnchangedTopic topic -> !topic.isOurs();
            case PlanItem.UnchangedAcl acl -> !acl.isOurs();
            default -> false;
        };
    }

    private static String verdict(Plan plan) {
        if (plan.isBlocked()) {
            return plan.isPushable()
                    ? "Part of this is blocked, and a push leaves that alone:"
                    : "Blocked: there is nothing that a push could do until this is solved.";
        }
        return plan.isEmpty()
                ? "The cluster is as the model wants it."
                : "The cluster will change:";
    }

    private static void append(StringBuilder text, PlanGroup group) {
        String sign = group.action().sign();
        text.append('\n')
                .append(sign)
                .append(' ')
                .append(PrintableText.line(group.label()))
                .append('\n');
        List<PlanItem> items = group.items();
        int shown =
                group.action() == Action.UNMANAGED
                        ? Math.min(items.size(), UNMANAGED_LINES)
                        : items.size();
        items.subList(0, shown).forEach(item -> appendItem(text, item));
        if (shown < items.size()) {
            text.append("    … and ").append(items.size() - shown).append(" more\n");
        }
    }

    private static void appendItem(StringBuilder text, PlanItem item) {
        text.append("    ").append(PrintableText.line(item.resource())).append('\n');
        item.details()
                .forEach(detail ->
                        text.append("        ").append(PrintableText.line(detail)).append('\n'));
    }

    /** The report of a push: the counts, then whatever is not applied, with the reasons. */
    public static String render(ApplyReport report) {
        StringBuilder text = new StringBuilder(counts(report)).append('\n');
        if (!report.note().isEmpty()) {
            text.append(PrintableText.line(report.note())).append('\n');
        }
        report.outcomes().stream()
                .filter(outcome -> outcome.result() != ItemOutcome.Result.APPLIED)
                .forEach(outcome -> appendOutcome(text, outcome));
        return text.toString();
    }

    /** The outcomes of a push in one line: {@code 3 applied, 1 failed}. */
    public static String counts(ApplyReport report) {
        if (report.outcomes().isEmpty()) {
            return "Nothing to do.";
        }
        return Arrays.stream(ItemOutcome.Result.values())
                .filter(result -> report.count(result) > 0)
                .map(result -> report.count(result) + " " + result.words())
                .collect(Collectors.joining(", "));
    }

    private static void appendOutcome(StringBuilder text, ItemOutcome outcome) {
        text.append(outcome.result().words())
                .append(": ")
                .append(PrintableText.line(outcome.item().label()))
                .append("\n    ")
                .append(PrintableText.line(outcome.item().resource()))
                .append("\n        ")
                .append(PrintableText.line(outcome.note()))
                .append('\n');
    }
}
