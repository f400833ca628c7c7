package org.stormspec.export.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stormspec.export.text.PrintableText;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.Waiver;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.store.ModelView;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes findings for people and for machines. */
final class FindingsReport {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private FindingsReport() {}

    /** Returns the findings as lines, each with its place and the fixes on offer. */
    static String text(ModelView model, List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : speaking(findings)) {
            text.append(
                    PrintableText.format(
                            "%-7s %s  %s: %s%n",
                            finding.level().word(),
                            finding.rule(),
                            place(model, finding.place()),
                            finding.message()));
            finding.fixes().stream()
                    .limit(3)
                    .map(FindingsReport::line)
                    .forEach(line ->
                            text.append(PrintableText.format("                  %s%n", line)));
            waiver(model, finding)
                    .ifPresent(waiver ->
                            text.append(
                                    PrintableText.format(
                                            "                  waived by %s until %s, which is over%n",
                                            waiver.by(), waiver.until())));
        }
        return text.append(summary(findings)).append(System.lineSeparator()).toString();
    }

    /** What asks is not for {@code fix}, which asks nobody. */
    private static String line(Fix fix) {
        return (fix.asks() ? "ask: " : "fix: ") + fix.words();
    }

    private static List<Finding> speaking(List<Finding> findings) {
        return findings.stream().filter(finding -> finding.waiver().isEmpty()).toList();
    }

    private static List<Finding> waived(List<Finding> findings) {
        return findings.stream().filter(finding -> finding.waiver().isPresent()).toList();
    }

    /** A finding that speaks although there is a waiver: its time is over. */
    private static Optional<Waiver> waiver(ModelView model, Finding finding) {
        return model.find(Waiver.key(finding.rule(), finding.place())).map(Waiver.class::cast);
    }

    private static String summary(List<Finding> findings) {
        List<Finding> speaking = speaking(findings);
        int waived = waived(findings).size();
        return "%s, %s, %s%s"
                .formatted(
                        count(speaking, Level.ERROR),
                        count(speaking, Level.WARNING),
                        count(speaking, Level.HINT),
                        waived == 0 ? "" : ", " + waived + " waived");
    }

    private static String count(List<Finding> findings, Level level) {
        long count = number(findings, level);
        return count + " " + level.word() + (count == 1 ? "" : "s");
    }

    private static long number(List<Finding> findings, Level level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }

    /**
     * Returns the findings as a JSON object with {@code findings}, {@code waived} and {@code
     * summary}.
     */
    static String json(ModelView model, List<Finding> findings) {
        ObjectNode report = JSON.createObjectNode();
        ArrayNode list = report.putArray("findings");
        speaking(findings).forEach(finding -> add(list.addObject(), model, finding));
        ArrayNode waived = report.putArray("waived");
        waived(findings).forEach(finding -> add(waived.addObject(), model, finding));
        ObjectNode summary = report.putObject("summary");
        for (Level level : Level.values()) {
            summary.put(level.word() + "s", number(speaking(findings), level));
        }
        summary.put("waived", waived.size());
        return JSON.writeValueAsString(report) + "\n";
    }

    private static void add(ObjectNode node, ModelView model, Finding finding) {
        node.put("id", finding.rule());
        node.put("level", finding.level().word());
        node.put("place", place(model, finding.place()));
        ArrayNode places = node.putArray("places");
        finding.places().forEach(key -> places.add(type(key) + ":" + key.id()));
        node.put("message", finding.message());
        ArrayNode fixes = node.putArray("fixes");
        finding.fixes().stream().map(Fix::label).forEach(fixes::add);
        finding.waiver()
                .ifPresent(waiver ->
                        node.putObject("waiver")
                                .put("reason", waiver.reason())
                                .put("by", waiver.by())
                                .put("until", waiver.until().toString()));
    }

    static String place(ModelView model, RecordKey key) {
        Optional<ModelRecord> found = model.find(key);
        return switch (found.orElse(null)) {
            case Element element -> element.context().map(c -> c + " / ").orElse("") + element.id();
            case Context context -> context.id();
            case null, default -> type(key) + " " + key.id();
        };
    }

    static String type(RecordKey key) {
        return key.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
