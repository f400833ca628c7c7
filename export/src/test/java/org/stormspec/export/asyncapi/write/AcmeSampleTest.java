package org.stormspec.export.asyncapi.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.file.FileTree;
import org.stormspec.export.git.GitTarget;
import org.stormspec.model.file.WorkspaceReader;
import org.stormspec.model.record.Element;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;
import tools.jackson.databind.JsonNode;

@DisplayName("The ACME sample, exported")
final class AcmeSampleTest {

    private static final String LICENCE = "asyncapi-info-license";
    private static final int CONTEXTS = 10;

    @TempDir Path folder;

    static Store acme() {
        Path samples = Path.of(System.getProperty("stormspec.root", "..")).resolve("samples");
        Path acme = samples.resolve("acme");
        return Store.of(WorkspaceReader.read(Files.isDirectory(acme) ? acme : samples).records());
    }

    private static List<Export> exports(Store store, DocumentFiles existing) {
        List<Export> exports = new ArrayList<>();
        for (Dialect dialect : Dialect.values()) {
            exports.add(AsyncApiExporter.export(store, dialect, ExportOptions.ALL.over(existing)));
        }
        return exports;
    }

    @Test
    @DisplayName("gives ten documents in each dialect, which miss nothing but a licence")
    void givesTenDocumentsInEachDialect() {
        for (Export export : exports(acme(), DocumentFiles.of(java.util.Map.of()))) {
            assertEquals(
                    List.of("a careful document has the key 'license' here"),
                    export.problems().stream().map(Problem::message).distinct().toList());
            assertEquals(CONTEXTS, export.documents().size());
        }
    }

    @Test
    @DisplayName("changes no byte on disk the second time")
    void changesNoByteTheSecondTime() throws Exception {
        GitTarget target = GitTarget.at(folder);
        Store store = acme();
        FileTree first = AsyncApiExporter.together(exports(store, target.files()));
        target.write(target.plan(first));
        FileTree second = AsyncApiExporter.together(exports(store, target.files()));
        assertTrue(target.plan(second).isEmpty());
    }

    @Test
    @DisplayName("pleases the official parser: no error and no warning in all twenty documents")
    void pleasesTheOfficialParser() throws Exception {
        GitTarget target = GitTarget.at(folder);
        List<Export> exports = exports(talkative(), target.files());
        target.write(target.plan(AsyncApiExporter.together(exports)));
        List<String> documents =
                exports.stream().flatMap(export -> export.documents().values().stream()).toList();
        List<JsonNode> verdicts = Oracle.judge(folder, documents);
        assertEquals(2 * CONTEXTS, verdicts.size());
        assertEquals(List.of(), complaints(verdicts));
    }

    /// The sample with one topic that has something to say of every kind.
    private static Store talkative() {
        Store store = acme();
        Element order = store.element("finance.sales.order.v2").orElseThrow();
        store.apply(
                new Draft(store)
                        .put(order.with(Talk.talkative(order.topic().orElseThrow())))
                        .changes());
        return store;
    }

    /// Everything but the advice to use a newer version of AsyncAPI, and to name a licence, which a
    /// model has no word for.
    private static List<String> complaints(List<JsonNode> verdicts) {
        return verdicts.stream()
                .flatMap(verdict ->
                        verdict.path("errors")
                                .valueStream()
                                .filter(error -> !error.path("severity").asString().equals("info"))
                                .filter(error -> !error.path("code").asString().equals(LICENCE))
                                .map(error -> verdict.path("file") + ": " + error))
                .toList();
    }

    @Test
    @DisplayName("writes only block style, line feeds and a final line break")
    void writesCleanText() throws IOException {
        for (Export export : exports(acme(), DocumentFiles.of(java.util.Map.of()))) {
            export.files()
                    .files()
                    .forEach((path, text) -> {
                        assertTrue(text.endsWith("\n") && !text.endsWith("\n\n"), path);
                        assertTrue(!text.contains("\r") && !text.contains("\t"), path);
                    });
        }
    }
}
