package org.stormspec.export.asyncapi.check;

import java.util.List;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.asyncapi.document.ResolvedDocument;
import tools.jackson.databind.JsonNode;

/// Without a known version no other rule can say anything.
final class VersionRule {

    private VersionRule() {}

    static List<Problem> check(ResolvedDocument document) {
        JsonNode version = document.raw().path("asyncapi");
        if (version.isString() && SpecSchemas.VERSIONS.contains(version.asString())) {
            return List.of();
        }
        String found =
                version.isMissingNode()
                        ? "the key 'asyncapi' is missing"
                        : version.isString()
                                ? "'" + version.asString() + "' is no known AsyncAPI version"
                                : "the version must be quoted text";
        return List.of(
                document.error(
                        "version",
                        version.isMissingNode() ? "" : "/asyncapi",
                        found + "; expected one of " + String.join(", ", SpecSchemas.VERSIONS)));
    }
}
