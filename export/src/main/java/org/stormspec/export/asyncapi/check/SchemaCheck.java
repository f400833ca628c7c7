package org.stormspec.export.asyncapi.check;

import com.networknt.schema.Error;
import java.util.stream.Stream;
import org.stormspec.export.asyncapi.document.JsonPointers;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.asyncapi.document.ResolvedDocument;

/// The official JSON Schema of the document's version, with one message for each cause.
final class SchemaCheck implements DocumentRule {

    @Override
    public Stream<Problem> check(ResolvedDocument document) {
        var errors = SpecSchemas.of(document.version()).validate(document.resolved());
        return Causes.of(errors).stream().map(error -> problem(document, error));
    }

    private static Problem problem(ResolvedDocument document, Error error) {
        return document.error("schema", pointer(error), SchemaMessages.of(error));
    }

    /// A key that should not be there is its own place.
    private static String pointer(Error error) {
        String place = error.getInstanceLocation().toString();
        return error.getKeyword().equals("additionalProperties") && error.getProperty() != null
                ? JsonPointers.child(place, error.getProperty())
                : place;
    }
}
