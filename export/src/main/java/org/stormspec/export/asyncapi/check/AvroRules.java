package org.stormspec.export.asyncapi.check;

import java.util.Locale;
import java.util.stream.Stream;
import org.stormspec.export.asyncapi.check.Operations.Placed;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.asyncapi.document.ResolvedDocument;
import org.stormspec.export.schema.AvroCompiler;
import tools.jackson.databind.JsonNode;

/// Avro payloads and keys compile with Apache Avro. The official parser looks at none of them in
/// 3.x.
final class AvroRules implements DocumentRule {

    @Override
    public Stream<Problem> check(ResolvedDocument document) {
        return Operations.messages(document).flatMap(message -> payload(document, message));
    }

    private static Stream<Problem> payload(ResolvedDocument document, Placed message) {
        Placed payload = message.child("payload");
        boolean multiFormat = payload.node().has("schemaFormat");
        Placed schema = multiFormat ? payload.child("schema") : payload;
        JsonNode format = (multiFormat ? payload : message).node().path("schemaFormat");
        boolean isAvro = format.asString("").toLowerCase(Locale.ROOT).contains("avro");
        return isAvro && schema.exists() && !schema.node().has("$ref")
                ? compile(document, schema)
                : Stream.empty();
    }

    private static Stream<Problem> compile(ResolvedDocument document, Placed schema) {
        return AvroCompiler.refusal(schema.node().toString()).stream()
                .map(reason ->
                        document.error(
                                "avro",
                                schema.pointer(),
                                "Avro cannot compile this schema: " + reason));
    }
}
