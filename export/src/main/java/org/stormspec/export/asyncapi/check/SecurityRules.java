package org.stormspec.export.asyncapi.check;

import java.util.stream.Stream;
import org.stormspec.export.asyncapi.check.Operations.Placed;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.asyncapi.document.ResolvedDocument;
import tools.jackson.databind.JsonNode;

/// In 2.x a security requirement names a scheme; the scheme must exist. In 3.x references say the
/// same.
final class SecurityRules implements DocumentRule {

    @Override
    public Stream<Problem> check(ResolvedDocument document) {
        if (document.isVersion3()) {
            return Stream.empty();
        }
        JsonNode schemes = document.resolved().path("components").path("securitySchemes");
        return Stream.concat(
                        Operations.entries(Operations.root(document).child("servers")),
                        Operations.operations(document))
                .flatMap(holder -> Operations.items(holder.child("security")))
                .flatMap(Operations::entries)
                .filter(requirement -> !schemes.has(requirement.key()))
                .map(requirement -> unknown(document, requirement));
    }

    private static Problem unknown(ResolvedDocument document, Placed requirement) {
        return document.error(
                "security",
                requirement.pointer(),
                "there is no security scheme '" + requirement.key() + "' in components");
    }
}
