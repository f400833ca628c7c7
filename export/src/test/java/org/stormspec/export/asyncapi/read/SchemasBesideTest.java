package org.stormspec.export.asyncapi.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.Store;

@DisplayName("A schema that a document names")
final class SchemasBesideTest {

    private static final String SECRET = "{\"secret\": \"of somebody\"}";
    private static final String SCHEMA = "{\"type\": \"record\", \"name\": \"A\", \"fields\": []}";

    @TempDir Path outside;
    private Path folder;

    @BeforeEach
    void layOut() throws IOException {
        folder = Files.createDirectories(outside.resolve("specs"));
        Files.createDirectories(folder.resolve("schema/deep"));
        Files.writeString(folder.resolve("schema/a.avsc"), SCHEMA);
        Files.writeString(folder.resolve("schema/deep/a.avsc"), SCHEMA.replace("A", "B"));
        Files.writeString(outside.resolve("secret.avsc"), SECRET);
        Files.createSymbolicLink(folder.resolve("schema/out.avsc"), outside.resolve("secret.avsc"));
        Files.createSymbolicLink(folder.resolve("schema/in.avsc"), folder.resolve("schema/a.avsc"));
        Files.createSymbolicLink(folder.resolve("away"), outside);
        Files.write(folder.resolve("schema/latin.avsc"), new byte[] {'{', '\n', (byte) 0xE9, '}'});
    }

    private ModelImport take(String... references) throws IOException {
        StringBuilder text =
                new StringBuilder("asyncapi: 2.6.0\nid: 'urn:shop.sales'\nchannels:\n");
        for (int i = 0; i < references.length; i++) {
            text.append(
                    "  _public.t%d: {publish: {message: {payload: {$ref: '%s'}}}}\n"
                            .formatted(i, references[i]));
        }
        Path file = Files.writeString(folder.resolve("api.yaml"), text);
        return SpecMeshImporter.read(
                Store.of(List.of(Workspace.named("ws"))), List.of(ImportFile.of(file)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schema/a.avsc",
                "./schema/a.avsc",
                "/schema/a.avsc",
                "schema/../schema/a.avsc",
                "schema/in.avsc"
            })
    @DisplayName("is taken over from the document's folder, where a leading slash begins too")
    void isTakenOver(String reference) throws IOException {
        Map<String, String> files = take(reference).schemas().files();
        assertEquals(List.of(SCHEMA), List.copyOf(files.values()));
    }

    @ParameterizedTest
    @CsvSource({
        "schema/out.avsc, a symbolic link that leads out of its folder",
        "away/secret.avsc, a symbolic link that leads out of its folder",
        "../secret.avsc, leads out of the folder of the document",
        "/../secret.avsc, leads out of the folder of the document",
        "/etc/passwd, there is no file etc/passwd beside the document",
        "file:///etc/passwd, names a place on one machine",
        "https://example.org/a.avsc, is not followed",
        "schema, found a folder",
        "schema/none.avsc, there is no file schema/none.avsc beside the document",
        "schema/latin.avsc, bytes in line 2 that are not UTF-8",
        "'#/components/schemas/A', names a place in the document itself",
        "'#/channels/_public.t0/publish/message/payload', round in a circle",
        "'#', round in a circle"
    })
    @DisplayName("that cannot be taken over says why, with its line, and nothing of it is read")
    void thatCannotBeTakenOverSaysWhy(String reference, String words) throws IOException {
        ModelImport imported = take(reference);
        assertEquals(Map.of(), imported.schemas().files());
        List<Problem> told =
                imported.findings().stream()
                        .filter(problem -> problem.message().contains(words))
                        .toList();
        assertEquals(1, told.size(), () -> imported.findings().toString());
        assertEquals(4, told.getFirst().line());
        assertFalse(told.getFirst().text().contains("somebody"));
    }

    @Test
    @DisplayName("keeps its folder when another one has its name")
    void keepsItsFolderWhenAnotherHasItsName() throws IOException {
        Map<String, String> files = take("schema/a.avsc", "schema/deep/a.avsc").schemas().files();
        assertEquals(2, files.size());
        assertTrue(files.containsKey("shop.sales/schema/deep/a.avsc"), files::toString);
    }
}
