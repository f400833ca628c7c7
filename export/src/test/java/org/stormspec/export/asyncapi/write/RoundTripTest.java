package org.stormspec.export.asyncapi.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.asyncapi.read.ImportFile;
import org.stormspec.export.asyncapi.read.ModelImport;
import org.stormspec.export.asyncapi.read.SpecMeshImporter;
import org.stormspec.export.git.GitTarget;
import org.stormspec.model.check.Checker;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.rule.Level;
import org.stormspec.model.store.Store;

@DisplayName("Documents imported and exported again")
final class RoundTripTest {

    private static final String DEMO = "provisioner-functional-test-api.yaml";
    private static final String LONDON = "bigdatalondon-api.yaml";

    @TempDir Path folder;

    private static Store empty() {
        return Store.of(List.of(Workspace.named("imported")));
    }

    private static ImportFile specMesh(String name) throws Exception {
        Path resources =
                Path.of(System.getProperty("stormspec.shared", ""))
                        .resolve("corpus/asyncapi/specmesh-build/kafka/src/test/resources");
        assumeTrue(Files.isDirectory(resources), "no corpus at " + resources);
        return ImportFile.of(resources.resolve(name));
    }

    private static ModelImport into(Store store, ImportFile... files) {
        ModelImport imported = SpecMeshImporter.read(store, List.of(files));
        assertTrue(imported.isComplete(), () -> imported.findings().toString());
        store.apply(imported.changes());
        return imported;
    }

    private static SortedSet<String> topics(Store store) {
        return Landscape.of(store).topics().values().stream()
                .map(TopicContract::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Export> exports(Store store, ModelImport imported) {
        DocumentFiles schemas = DocumentFiles.of(imported.schemas().files());
        List<Export> exports = new ArrayList<>();
        for (Dialect dialect : Dialect.values()) {
            exports.add(
                    AsyncApiExporter.export(
                            store, dialect, ExportOptions.ALL.withSchemas(schemas)));
        }
        return exports;
    }

    @Test
    @DisplayName("keep every topic name, grant and setting of SpecMesh's own examples")
    void keepNamesGrantsAndSettings() throws Exception {
        Store store = empty();
        into(store, specMesh(DEMO), specMesh(LONDON));
        assertEquals(
                new TreeSet<>(
                        List.of(
                                "london.hammersmith.olympia.bigdatalondon._private.retail.subway.customers",
                                "london.hammersmith.olympia.bigdatalondon._protected.retail.subway.food.purchase",
                                "london.hammersmith.olympia.bigdatalondon._public.attendee",
                                "london.hammersmith.transport._public.tube",
                                "simple.provision_demo._protected.user_info",
                                "simple.provision_demo._public.user_signed_up")),
                topics(store));
        TopicContract signedUp = topic(store, "simple.provision_demo._public.user_signed_up");
        assertEquals(10, signedUp.effective().partitions());
        assertEquals(
                Map.of("cleanup.policy", "delete", "retention.ms", "3600000"),
                signedUp.effective().configs());
        TopicContract userInfo = topic(store, "simple.provision_demo._protected.user_info");
        assertEquals(
                List.of("some.other.domain.acme-A"),
                userInfo.topic().sharing().grants().stream()
                        .map(id -> Landscape.of(store).context(id).orElseThrow().principal())
                        .toList());
        assertEquals(
                List.of("london.hammersmith.transport._public.tube"),
                Landscape.of(store).contexts().stream()
                        .flatMap(context -> context.reads().stream())
                        .map(read -> read.topic().name())
                        .toList());
    }

    private static TopicContract topic(Store store, String name) {
        return Landscape.of(store).topics().values().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("are valid in both dialects, for us and for the official parser")
    void areValidInBothDialects() throws Exception {
        Store store = empty();
        ModelImport imported = into(store, specMesh(DEMO), specMesh(LONDON));
        List<Export> exports = exports(store, imported);
        exports.forEach(export -> assertTrue(export.isValid(), () -> export.problems().toString()));
        GitTarget target = GitTarget.at(folder);
        target.write(target.plan(AsyncApiExporter.together(exports)));
        List<String> documents =
                exports.stream().flatMap(export -> export.documents().values().stream()).toList();
        assertEquals(
                List.of(),
                Oracle.judge(folder, documents).stream()
                        .filter(verdict -> !verdict.path("valid").asBoolean())
                        .toList());
    }

    @Test
    @DisplayName("break no rule that would stop an export or a push")
    void breakNoRuleThatWouldStopThem() throws Exception {
        Store store = empty();
        into(store, specMesh(DEMO), specMesh(LONDON));
        assertEquals(
                List.of(),
                Checker.standard().check(store).stream()
                        .filter(finding -> finding.level() == Level.ERROR)
                        .toList());
    }

    @Test
    @DisplayName("keep their names when the exported documents are imported in turn")
    void keepTheirNamesInTurn() throws Exception {
        Store store = empty();
        ModelImport imported = into(store, specMesh(DEMO), specMesh(LONDON));
        Store again = empty();
        into(again, documents(exports(store, imported).get(1)));
        assertEquals(topics(store), topics(again));
        assertEquals(
                Landscape.of(store).contexts().stream().map(c -> c.principal()).toList(),
                Landscape.of(again).contexts().stream().map(c -> c.principal()).toList());
    }

    private static ImportFile[] documents(Export export) {
        DocumentFiles all = DocumentFiles.of(export.files().files());
        return export.documents().values().stream()
                .map(path -> {
                    String folder = path.substring(0, path.lastIndexOf('/') + 1);
                    return new ImportFile(
                            path, all.read(path).orElseThrow(), name -> all.read(folder + name));
                })
                .toArray(ImportFile[]::new);
    }

    @Test
    @DisplayName("tell what could not be taken over, with line")
    void tellWhatCouldNotBeTakenOver() throws Exception {
        Store store = empty();
        List<String> texts =
                into(store, specMesh(LONDON)).findings().stream().map(Problem::text).toList();
        assertTrue(
                texts.stream().anyMatch(text -> text.contains(":23:") && text.contains("'envs'")),
                texts::toString);
        assertTrue(
                texts.stream()
                        .anyMatch(text -> text.contains("london.hammersmith.transport is only")),
                texts::toString);
        assertTrue(texts.stream().anyMatch(text -> text.contains("schemas/")), texts::toString);
    }

    @Test
    @DisplayName("lie on a board of their own, every sticky inside the frame of its context")
    void lieOnABoardOfTheirOwn() throws Exception {
        Store store = empty();
        into(store, specMesh(DEMO), specMesh(LONDON));
        List<Frame> frames = store.framesOn("imported");
        assertEquals(Landscape.of(store).contexts().size(), frames.size());
        for (Placement placement : store.placementsOn("imported")) {
            Element element = store.element(placement.element()).orElseThrow();
            Frame frame =
                    frames.stream()
                            .filter(f -> f.context().equals(element.context().orElseThrow()))
                            .findFirst()
                            .orElseThrow();
            assertTrue(frame.box().holdsMiddleOf(placement.box()), element.id());
        }
        for (Frame one : frames) {
            for (Frame other : frames) {
                assertTrue(one.equals(other) || !one.box().overlaps(other.box()));
            }
        }
    }

    @Test
    @DisplayName("change nothing when they are imported once more")
    void changeNothingTheSecondTime() throws Exception {
        Store store = empty();
        into(store, specMesh(DEMO), specMesh(LONDON));
        assertTrue(
                SpecMeshImporter.read(store, List.of(specMesh(DEMO), specMesh(LONDON)))
                        .changes()
                        .isEmpty());
    }

    static List<Store> ours() {
        return List.of(Acme.store(), AcmeSampleTest.acme());
    }

    @ParameterizedTest
    @MethodSource("ours")
    @DisplayName("come back byte for byte when they were ours")
    void comeBackByteForByte(Store store) {
        Export first = AsyncApiExporter.export(store, Dialect.SPECMESH_2_6, ExportOptions.ALL);
        Store again = Store.of(settingsOf(store));
        ModelImport imported = into(again, documents(first));
        assertEquals(List.of(), imported.unplaced());
        Export second =
                AsyncApiExporter.export(
                        again,
                        Dialect.SPECMESH_2_6,
                        ExportOptions.ALL
                                .withSchemas(DocumentFiles.of(imported.schemas().files()))
                                .into(""));
        second.documents()
                .forEach((context, path) ->
                        assertEquals(
                                first.files().files().get(first.documents().get(context)),
                                second.files().files().get(path)));
    }

    /// A topic as it is after its model was exported for SpecMesh and imported again.
    static Topic again(Store store, String name) {
        Store again = Store.of(settingsOf(store));
        into(
                again,
                documents(AsyncApiExporter.export(store, Dialect.SPECMESH_2_6, ExportOptions.ALL)));
        return Landscape.of(again).topics().values().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow()
                .topic();
    }

    /// Documents do not tell what holds for the whole workspace.
    private static List<ModelRecord> settingsOf(Store store) {
        return store.records().stream()
                .filter(record -> record.key().type().compareTo(RecordType.CONTEXT) < 0)
                .filter(record -> record.key().type() != RecordType.DOMAIN)
                .toList();
    }
}
