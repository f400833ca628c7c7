package org.stormspec.model.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the rules come from: what to read to know why. Rules of the wall say it themselves. */
final class Sources {

    private static final Map<String, String> BY_RULE = new HashMap<>();

    static {
        source("Apache Kafka documentation, security", "ENV-01", "ENV-05", "SLI-07");
        source("OWASP, secrets management", "ENV-02", "ENV-03", "ENV-04");
        source("Apache Kafka documentation", "NAM-02");
        source("AsyncAPI 3.1", "API-03", "API-04", "API-08");
        source("AsyncAPI Kafka binding", "API-06");
        source("AsyncAPI Kafka binding 0.5.0", "REG-02");
        source("CloudEvents Kafka binding §3.3.2; SpecMesh OS, part 1", "EVT-22");
        source(
                "Designing events, Confluent",
                "EVT-16",
                "EVT-17",
                "EVT-20",
                "EVT-23",
                "SCH-11",
                "SCH-18",
                "SCH-19");
        source("Event-driven architecture, components", "FLO-06", "FLO-07", "KAF-03", "KAF-06");
        source(
                "Journey to event-driven, part 1",
                "ACC-10",
                "CMD-07",
                "CTX-05",
                "CTX-06",
                "CTX-07",
                "EVT-10",
                "FLO-03");
        source("Journey to event-driven, part 1; Event-driven architecture, components", "FLO-08");
        source("Journey to event-driven, part 1; SpecMesh OS, part 1", "FLO-01");
        source("Journey to event-driven, part 1; SpecMesh OS, part 2", "EVT-11");
        source(
                "SpecMesh OS, part 1",
                "AGG-06",
                "CMD-02",
                "CMD-04",
                "CMD-06",
                "CTX-09",
                "EVT-19",
                "EVT-21",
                "FLO-09",
                "FLO-10",
                "NAM-10",
                "REG-03",
                "REG-04",
                "REG-05",
                "SCH-02",
                "SCH-03",
                "SCH-06",
                "SCH-10",
                "SCH-15",
                "SCH-20",
                "VER-01",
                "VER-02",
                "VER-03",
                "VER-04",
                "VER-05",
                "VER-06",
                "VER-07",
                "VER-08",
                "VER-10",
                "VER-11",
                "VER-12");
        source("SpecMesh OS, part 1, its takeaways", "SCH-01");
        source(
                "SpecMesh OS, part 1, on CDC events",
                "EVT-01",
                "EVT-03",
                "EVT-04",
                "EVT-05",
                "EVT-07",
                "EVT-08");
        source(
                "SpecMesh OS, part 1, on CDC events; Event-driven architecture, components",
                "EVT-06");
        source("SpecMesh OS, part 1, on CQRS", "CMD-05");
        source("SpecMesh OS, part 1, on commands", "CMD-01");
        source("SpecMesh OS, part 1, on commands and events", "EVT-02");
        source("SpecMesh OS, part 1, on data events", "EVT-18");
        source("SpecMesh OS, part 1, on kinds of events", "EVT-13");
        source("SpecMesh OS, part 1, on integration events", "ACC-11");
        source("SpecMesh OS, part 1, on lifecycle events", "EVT-15");
        source("SpecMesh OS, part 1, on modelling entities", "SCH-13");
        source(
                "SpecMesh OS, part 1, on modelling entities; Journey to event-driven, part 1; Designing events, Confluent",
                "EVT-09");
        source("SpecMesh OS, part 1, on time-based events", "EVT-14");
        source("SpecMesh OS, part 1; Designing events, Confluent", "FLO-05");
        source("SpecMesh OS, part 1; Event-driven architecture, components", "FLO-04");
        source("SpecMesh OS, part 1; SpecMesh OS, part 2", "AGG-05", "CMD-03", "POL-13");
        source(
                "SpecMesh OS, part 2",
                "ACC-01",
                "ACC-02",
                "ACC-03",
                "ACC-04",
                "ACC-05",
                "ACC-06",
                "ACC-07",
                "ACC-08",
                "ACC-09",
                "AGG-01",
                "AGG-02",
                "AGG-03",
                "AGG-04",
                "API-01",
                "API-02",
                "API-05",
                "CTX-01",
                "CTX-08",
                "CTX-10",
                "CTX-11",
                "CTX-12",
                "CTX-13",
                "EVT-12",
                "GOV-01",
                "GOV-02",
                "GOV-03",
                "KAF-07",
                "NAM-01",
                "NAM-07",
                "POL-01",
                "POL-02",
                "POL-04",
                "POL-05",
                "POL-06",
                "POL-07",
                "POL-08",
                "POL-11",
                "POL-12",
                "POL-14",
                "POL-15",
                "SCH-05",
                "SCH-17");
        source(
                "SpecMesh OS, part 2, its checklist of a slice",
                "NAM-11",
                "SLI-01",
                "SLI-02",
                "SLI-03",
                "SLI-04",
                "SLI-05",
                "SLI-06");
        source("SpecMesh OS, part 2, its picture of an enterprise", "NAM-08", "NAM-12");
        source("SpecMesh OS, part 2, on chargeback", "GOV-04", "GOV-07");
        source("SpecMesh OS, part 2, on common pitfalls", "CTX-02", "NAM-04", "NAM-05");
        source("SpecMesh OS, part 2, on test and release", "GOV-05");
        source("SpecMesh OS, part 2; Apache Kafka documentation", "NAM-13");
        source("SpecMesh OS, part 2; Event-driven architecture, components", "POL-10");
        source("SpecMesh OS, part 2; SpecMesh OS, part 1", "POL-03");
        source("SpecMesh OS, part 2; tried on a broker", "CTX-04", "KAF-10");
        source("SpecMesh, its parser", "KAF-09", "REG-01", "SCH-04");
        source("SpecMesh, its readme; SpecMesh OS, part 1", "SCH-09");
        source(
                "practice",
                "AGG-07",
                "CTX-03",
                "FLO-02",
                "GOV-06",
                "KAF-05",
                "KAF-11",
                "NAM-06",
                "NAM-09",
                "POL-09",
                "SCH-07",
                "SCH-08",
                "SCH-12",
                "SCH-14",
                "SCH-16",
                "VER-09");
        source("practice; tried on a broker", "API-07");
        source("tried on a broker", "KAF-01", "KAF-02", "KAF-04", "NAM-03");
        source("what Stormspec is for", "API-09", "KAF-08");
    }

    private Sources() {}

    private static void source(String source, String... rules) {
        List.of(rules).forEach(rule -> BY_RULE.put(rule, source));
    }

    /** Returns where a rule comes from; what no text asks for is practice. */
    static String of(String rule) {
        if (rule.startsWith("STM-")) {
            return "the method rules and smells of event storming";
        }
        return rule.startsWith("MAP-")
                ? "the semantic rules of Context Mapper"
                : BY_RULE.getOrDefault(rule, "practice");
    }
}
