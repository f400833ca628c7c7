package org.stormspec.export.asyncapi.document;

/// Tells which rule of the rules' page a problem of a document breaks.
final class RuleIds {

    private RuleIds() {}

    /// The id of the rule; empty for what is no fault of an AsyncAPI document.
    static String of(Problem problem) {
        return switch (problem.rule()) {
            case "reference", "reference-target" -> "API-02";
            case "unique-operationId" -> "API-03";
            case "recommended" -> problem.message().contains("'servers'") ? "API-08" : "API-04";
            case "specmesh" -> "API-05";
            case "kafka-binding" -> "API-06";
            case "schema" -> problem.pointer().contains("/bindings/kafka") ? "API-06" : "API-01";
            case "ambiguous-scalar" -> "API-07";
            case "round-trip" -> "API-09";
            case "import", "cml", "export", "existing-file" -> "";
            default -> "API-01";
        };
    }
}
