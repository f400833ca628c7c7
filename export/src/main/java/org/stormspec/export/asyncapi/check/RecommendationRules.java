package org.stormspec.export.asyncapi.check;

import java.util.List;
import java.util.stream.Stream;
import org.stormspec.export.asyncapi.check.Operations.Placed;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.asyncapi.document.ResolvedDocument;

/// What the official parser recommends for 2.x documents, as warnings; we hold 3.x to the same.
final class RecommendationRules implements DocumentRule {

    private static final List<String> ROOT = List.of("id", "defaultContentType", "servers");
    private static final List<String> INFO = List.of("description", "contact", "license");
    private static final List<String> CONTACT = List.of("name", "url", "email");

    @Override
    public Stream<Problem> check(ResolvedDocument document) {
        Placed root = Operations.root(document);
        Placed info = root.child("info");
        Placed tagged = document.isVersion3() ? info : root;
        return Stream.of(
                        missing(document, root, ROOT),
                        missing(document, tagged, List.of("tags")),
                        missing(document, info, INFO),
                        contact(document, info.child("contact")),
                        ids(document))
                .flatMap(problems -> problems);
    }

    /// Documents of 2.x should say all three; since 3.0 one way to write to somebody is enough.
    private static Stream<Problem> contact(ResolvedDocument document, Placed contact) {
        boolean isReachable = contact.node().has("url") || contact.node().has("email");
        return missing(
                document,
                contact,
                document.isVersion3() && isReachable ? List.of("name") : CONTACT);
    }

    private static Stream<Problem> ids(ResolvedDocument document) {
        if (document.isVersion3()) {
            return Stream.empty();
        }
        boolean hasMessageIds = document.version().compareTo("2.4.0") >= 0;
        return Stream.concat(
                Operations.operations(document)
                        .flatMap(operation -> missing(document, operation, List.of("operationId"))),
                hasMessageIds
                        ? Operations.messages(document)
                                .flatMap(
                                        message -> missing(document, message, List.of("messageId")))
                        : Stream.empty());
    }

    private static Stream<Problem> missing(
            ResolvedDocument document, Placed holder, List<String> keys) {
        return holder.node().isObject()
                ? keys.stream()
                        .filter(key -> !holder.node().has(key))
                        .map(key ->
                                document.warning(
                                        "recommended",
                                        holder.pointer(),
                                        "a careful document has the key '" + key + "' here"))
                : Stream.empty();
    }
}
