package org.stormspec.export.cli;

import java.util.List;
import org.stormspec.model.check.Rules;
import org.stormspec.model.file.FilePlace;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes findings in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0). */
final class SarifReport {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private SarifReport() {}

    /** Returns one run with a result for each finding; what is waived is suppressed. */
    static String of(OpenWorkspace workspace, List<Finding> findings) {
        ObjectNode log = JSON.createObjectNode();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Stormspec");
        ArrayNode rules = driver.putArray("rules");
        Rules.described().forEach(about -> describe(rules.addObject(), about));
        run.put("columnKind", "unicodeCodePoints");
        ArrayNode results = run.putArray("results");
        findings.forEach(finding -> add(results.addObject(), workspace, finding));
        return JSON.writeValueAsString(log) + "\n";
    }

    private static void describe(ObjectNode rule, About about) {
        rule.put("id", about.id());
        rule.putObject("shortDescription").put("text", about.title());
        rule.putObject("fullDescription").put("text", about.idea());
        rule.putObject("help").put("text", "For example: " + about.example());
        rule.putObject("defaultConfiguration").put("level", word(about.level()));
    }

    private static String word(Level level) {
        return switch (level) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case HINT -> "note";
        };
    }

    private static void add(ObjectNode result, OpenWorkspace workspace, Finding finding) {
        result.put("ruleId", finding.rule());
        result.put("level", word(finding.level()));
        result.putObject("message").put("text", finding.message());
        ArrayNode locations = result.putArray("locations");
        locate(locations.addObject(), workspace, finding);
        finding.waiver()
                .ifPresent(waiver -> {
                    ObjectNode suppression = result.putArray("suppressions").addObject();
                    suppression.put("kind", "external");
                    suppression.put("status", "accepted");
                    suppression.put(
                            "justification",
                            "%s (%s, until %s)"
                                    .formatted(waiver.reason(), waiver.by(), waiver.until()));
                });
    }

    private static void locate(ObjectNode location, OpenWorkspace workspace, Finding finding) {
        RecordKey key = finding.place();
        FilePlace place = workspace.place(finding);
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", place.file());
        physical.putObject("region").put("startLine", place.line());
        location.putArray("logicalLocations")
                .addObject()
                .put("fullyQualifiedName", FindingsReport.place(workspace.model(), key))
                .put("kind", FindingsReport.type(key));
    }
}
