package org.stormspec.export.asyncapi.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.export.asyncapi.check.Operations.Placed;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.asyncapi.document.ResolvedDocument;
import tools.jackson.databind.JsonNode;

/// What SpecMesh 0.20 refuses or misreads in a document, by the numbers of our restatement of its
/// parser (requirements 2.1). It looks at the document as it is written: SpecMesh resolves no
/// references but those to schema files.
final class SpecMeshRules implements DocumentRule {

    private static final Set<String> TYPES =
            Set.of(
                    "uuid", "boolean", "long", "int", "short", "float", "double", "string", "bytes",
                    "void", "object");

    private static final Set<String> BY_RECORD =
            Set.of(
                    "RecordNameStrategy",
                    "RecordIdStrategy",
                    "TopicRecordNameStrategy",
                    "TopicRecordIdStrategy");

    @Override
    public Stream<Problem> check(ResolvedDocument document) {
        List<Problem> problems = new ArrayList<>();
        Placed root = new Placed("", "", document.raw());
        identity(document, root, problems);
        Operations.entries(root.child("channels"))
                .forEach(channel -> channel(document, channel, problems));
        return problems.stream();
    }

    private static void found(
            ResolvedDocument document, List<Problem> to, int rule, Placed place, String message) {
        to.add(
                document.error(
                        "specmesh",
                        place.pointer(),
                        "SpecMesh rule %d: %s".formatted(rule, message)));
    }

    private static void identity(ResolvedDocument document, Placed root, List<Problem> problems) {
        Placed id = root.child("id");
        if (!id.node().asString("").matches("urn:.*\\S.*")) {
            found(
                    document,
                    problems,
                    1,
                    root,
                    "the document needs an 'id' that begins with urn: and goes on");
        }
        if (document.isVersion3()) {
            found(document, problems, 2, root, "it reads documents of version 2 only");
        }
    }

    private static void channel(ResolvedDocument document, Placed channel, List<Problem> problems) {
        Placed publish = channel.child("publish");
        Placed subscribe = channel.child("subscribe");
        boolean owned = publish.exists();
        if (!owned && !channel.key().replace('/', '.').contains(".")) {
            found(
                    document,
                    problems,
                    2,
                    channel,
                    "a channel that is only read needs the full name of the foreign topic");
        }
        Stream.of(publish, subscribe)
                .filter(Placed::exists)
                .forEach(operation -> operation(document, operation, problems));
        if (owned) {
            binding(document, channel, problems);
            grants(document, publish, problems);
        }
    }

    private static void operation(
            ResolvedDocument document, Placed operation, List<Problem> problems) {
        if (!operation.node().path("operationId").isString()) {
            found(document, problems, 3, operation, "every operation needs an 'operationId'");
        }
        Placed message = operation.child("message");
        if (message.node().has("oneOf")) {
            found(
                    document,
                    problems,
                    5,
                    message,
                    "it knows one message per channel, not a choice of several");
            return;
        }
        Placed payload = message.child("payload");
        Placed kafka = message.child("bindings").child("kafka");
        Stream.of(payload, kafka.child("key"))
                .filter(Placed::exists)
                .forEach(part -> part(document, part, problems));
        String strategy = kafka.node().path("schemaLookupStrategy").asString("");
        String file = payload.node().path("$ref").asString("");
        if (BY_RECORD.contains(strategy) && !file.isEmpty() && !file.endsWith(".avsc")) {
            found(document, problems, 8, kafka, "'%s' works for Avro only".formatted(strategy));
        }
    }

    private static void part(ResolvedDocument document, Placed part, List<Problem> problems) {
        boolean refers = part.node().has("$ref");
        String type = part.node().path("type").asString("");
        if (refers == !type.isEmpty()) {
            found(
                    document,
                    problems,
                    5,
                    part,
                    "'%s' holds either $ref or type, and one of them".formatted(part.key()));
        } else if (!refers && !TYPES.contains(type)) {
            found(
                    document,
                    problems,
                    5,
                    part,
                    "'%s' is no type it knows; put the schema into a file".formatted(type));
        }
        String file = part.node().path("$ref").asString("");
        if (refers && !file.matches(".*\\.(avsc|proto|yml)")) {
            found(
                    document,
                    problems,
                    6,
                    part,
                    "a schema file ends in .avsc, .proto or .yml, not '%s'".formatted(file));
        }
    }

    private static void binding(ResolvedDocument document, Placed channel, List<Problem> problems) {
        Placed kafka = channel.child("bindings").child("kafka");
        if (!kafka.exists()) {
            found(document, problems, 4, channel, "an own channel needs 'bindings.kafka'");
            return;
        }
        Operations.entries(kafka.child("configs"))
                .filter(config -> config.node().isContainer())
                .forEach(config ->
                        found(
                                document,
                                problems,
                                4,
                                config,
                                "'%s' must be plain text".formatted(config.key())));
        JsonNode group = kafka.node().path("groupId");
        if (group.isContainer()) {
            found(document, problems, 4, kafka.child("groupId"), "'groupId' must be plain text");
        }
    }

    private static void grants(ResolvedDocument document, Placed publish, List<Problem> problems) {
        Operations.items(publish.child("tags"))
                .filter(tag -> !tag.node().path("name").isString())
                .forEach(tag ->
                        found(document, problems, 9, tag, "a tag is an object with a 'name'"));
    }
}
