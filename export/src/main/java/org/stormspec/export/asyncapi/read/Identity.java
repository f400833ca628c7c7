package org.stormspec.export.asyncapi.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.export.asyncapi.read.SpecMeshDocument.Channel;
import org.stormspec.model.record.Defaults;
import org.stormspec.model.record.Workspace;
import tools.jackson.databind.JsonNode;

/// What documents say about themselves and the whole model.
final class Identity {

    private Identity() {}

    /// Whether the title is all that says what a context is for.
    static boolean isTitlePurpose(JsonNode info) {
        return info.path("description").asString("").isBlank()
                && !info.has(ImportedTopics.PREFIX + "context")
                && !info.path("title").asString("").isBlank();
    }

    /// A new workspace with the version and the place of schema ids that all its documents state.
    static Workspace adopted(Workspace workspace, List<SpecMeshDocument> documents) {
        Workspace versioned =
                agreed(
                                documents.stream()
                                        .map(document ->
                                                document.root().path("info").path("version")))
                        .map(workspace::versioned)
                        .orElse(workspace);
        Defaults before = versioned.defaults();
        return agreed(
                        documents.stream()
                                .flatMap(document -> document.channels().stream())
                                .map(Identity::schemaIdLocation))
                .filter(Set.of("payload", "header")::contains)
                .map(place ->
                        versioned.defaulting(
                                new Defaults(
                                        before.format(),
                                        before.compatibility(),
                                        before.subject(),
                                        place,
                                        before.envelope(),
                                        before.partitions(),
                                        before.replicas(),
                                        before.consumerFailure(),
                                        before.commands())))
                .orElse(versioned);
    }

    static JsonNode schemaIdLocation(Channel channel) {
        return channel.message().path("bindings").path("kafka").path("schemaIdLocation");
    }

    private static Optional<String> agreed(Stream<JsonNode> nodes) {
        Set<String> said =
                nodes.map(node -> node.asString(""))
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.toCollection(TreeSet::new));
        return said.size() == 1 ? said.stream().findFirst() : Optional.empty();
    }
}
