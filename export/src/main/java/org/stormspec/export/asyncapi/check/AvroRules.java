package org.stormspec.export.asyncapi.check;

import java.util.Locale;
import java.util.stream.Stream;
import org.stormspec.export.asyncapi.check.Operations.Placed;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.asyncapi.document.ResolvedDocument;
import org.stormspec.export.schema.AvroCompiler;
import tools.jackson.databind.JsonNode;

/// Avro payloads and keys compile with Apache Avro, with types that stand in files beside the
/// schema (`com.acme.Address.avsc`). The official parser looks at none of them in 3.x.
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
        String file = document.fileAt(schema.pointer());
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        String complete =
                AvroCompiler.complete(
                        schema.node().toString(), name -> document.files().read(folder + name));
        return AvroCompiler.refusal(complete).stream()
                .map(reason ->
                        document.error(
                                "avro",
                                schema.pointer(),
                                "Avro cannot compile this schema: " + reason));
    }
}
