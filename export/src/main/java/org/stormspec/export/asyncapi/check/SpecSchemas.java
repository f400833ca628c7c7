package org.stormspec.export.asyncapi.check;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.PatternFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The official JSON Schemas of the AsyncAPI versions, each loaded when it is first needed.
final class SpecSchemas {

    /// Versions of `@asyncapi/specs` that the build packs, oldest first.
    static final List<String> VERSIONS =
            List.of(
                    "2.0.0", "2.1.0", "2.2.0", "2.3.0", "2.4.0", "2.5.0", "2.6.0", "3.0.0",
                    "3.1.0");

    /// The library's own e-mail check refuses domains reserved for documentation, such as
    /// acme.example, which the official parser takes.
    private static final Dialect DRAFT_7 =
            Dialect.builder(Dialects.getDraft7())
                    .format(PatternFormat.of("email", "^[^@\\s]+@[^@\\s]+$", "format.email"))
                    .build();

    private static final Map<String, Schema> LOADED = new ConcurrentHashMap<>();

    private SpecSchemas() {}

    /// The schema of one of [#VERSIONS].
    static Schema of(String version) {
        return LOADED.computeIfAbsent(version, SpecSchemas::load);
    }

    private static Schema load(String version) {
        String resource = "/org/stormspec/export/asyncapi/specs/" + version + ".json";
        try (InputStream text = SpecSchemas.class.getResourceAsStream(resource)) {
            if (text == null) {
                throw new IllegalStateException(
                        resource + " is not packed; build the export module with Maven");
            }
            return SchemaRegistry.withDefaultDialect(DRAFT_7).getSchema(text, InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
