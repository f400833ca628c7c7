package org.stormspec.export.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.stormspec.export.asyncapi.check.AsyncApiValidator;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.export.asyncapi.read.ImportFile;
import org.stormspec.export.asyncapi.read.SpecMeshImporter;
import org.stormspec.export.cml.CmlImporter;
import org.stormspec.export.schema.read.SchemaFault;
import org.stormspec.export.schema.read.SchemaReader;
import org.stormspec.model.check.Checker;
import org.stormspec.model.edit.Listed;
import org.stormspec.model.environment.Exposures;
import org.stormspec.model.environment.Faults;
import org.stormspec.model.file.LoadResult;
import org.stormspec.model.file.SaveResult;
import org.stormspec.model.file.Vocabulary;
import org.stormspec.model.file.WorkspaceReader;
import org.stormspec.model.file.WorkspaceWriter;
import org.stormspec.model.inventory.NameOrder;
import org.stormspec.model.inventory.Survey;
import org.stormspec.model.journal.ChangeSetJson;
import org.stormspec.model.naming.Grammar;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Environment;
import org.stormspec.model.record.FieldType;
import org.stormspec.model.record.Naming;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.Store;

/**
 * A reader of what strangers wrote. Whatever the bytes are, it must return: a value, or its way of
 * saying that the input cannot be used. Anything that it throws beyond that is a fault.
 */
enum FuzzedReader {
    WORKSPACE_SETTINGS(bytes -> workspace("stormspec.yaml", bytes)),
    WORKSPACE_CONTEXT(bytes -> workspace("contexts/sales.order.yaml", bytes)),
    WORKSPACE_BOARD(bytes -> workspace("boards/wall.yaml", bytes)),
    WORKSPACE_ENVIRONMENTS(bytes -> workspace("environments.yaml", bytes)),
    WORKSPACE_FLOW(bytes -> workspace("flows/order.yaml", bytes)),
    WORKSPACE_RULES(bytes -> workspace("rules.yaml", bytes)),
    VOCABULARY(bytes -> Vocabulary.read("tags.yaml", text(bytes))),
    ENVIRONMENT(FuzzedReader::environment),
    NAMING(FuzzedReader::naming),
    FIELD_TYPE(bytes -> FieldType.parse(text(bytes)).text()),
    CHANGE_SET(bytes -> ChangeSetJson.read(text(bytes)).ifPresent(ChangeSetJson::write)),
    STICKY_LIST(bytes -> Listed.parse(text(bytes)).forEach(Listed::line)),
    TOPIC_NAMES(bytes -> Survey.of(emptyModel(), text(bytes))),
    SPECMESH(bytes -> SpecMeshImporter.read(emptyModel(), document("spec.yaml", bytes))),
    CONTEXT_MAPPER(bytes -> CmlImporter.read(emptyModel(), document("map.cml", bytes))),
    ASYNC_API(bytes -> AsyncApiValidator.validate("spec.yaml", text(bytes), noFiles())),
    AVRO(bytes -> schema("order.avsc", bytes)),
    JSON_SCHEMA(bytes -> schema("order.json", bytes)),
    YAML_SCHEMA(bytes -> schema("order.yml", bytes)),
    PROTOBUF(bytes -> schema("order.proto", bytes));

    private static final Path FOLDER = makeFolder();

    @SuppressWarnings("ImmutableEnumChecker") // Lambdas without state.
    private final Consumer<byte[]> reading;

    FuzzedReader(Consumer<byte[]> reading) {
        this.reading = reading;
    }

    /** Reads; returns normally when the reader behaved. */
    void read(byte[] input) {
        reading.accept(input);
    }

    /** Returns the name of its folder of inputs. */
    String folder() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    /** Opens a workspace with one strange file, checks it and saves it, which changes nothing. */
    private static void workspace(String name, byte[] bytes) {
        try {
            Path file = FOLDER.resolve(name);
            write(FOLDER.resolve("stormspec.yaml"), "format: 1\nid: shop\n".getBytes(UTF_8));
            write(file, bytes);
            LoadResult loaded = WorkspaceReader.read(FOLDER);
            Store model = Store.of(loaded.records());
            Checker.standard().check(model);
            SaveResult saved = WorkspaceWriter.save(model, loaded.files());
            if (!Arrays.equals(bytes, Files.readAllBytes(file))) {
                throw new AssertionError("saving without an edit changed " + name + ": " + saved);
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.write(file, bytes);
    }

    /** Lines are: bootstrap, then one client setting each, parted by the first blank. */
    private static void environment(byte[] bytes) {
        List<String> lines = new String(bytes, ISO_8859_1).lines().toList();
        TreeMap<String, String> client = new TreeMap<>();
        lines.stream()
                .skip(1)
                .map(line -> line.split(" ", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> client.put(parts[0], parts[1]));
        Environment environment =
                new Environment(
                        "dev", Environment.DEV, lines.isEmpty() ? "" : lines.get(0), client);
        Faults.of(environment);
        Exposures.of(environment);
    }

    /** Lines are: segment, type, topic grammar, a name to read by them. */
    private static void naming(byte[] bytes) {
        List<String> lines = text(bytes).lines().toList();
        if (lines.size() < 4) {
            return;
        }
        Naming naming =
                new Naming(
                        lines.get(2),
                        "_public",
                        "_protected",
                        "_private",
                        lines.get(0),
                        lines.get(1));
        NameOrder.parse(lines.get(2));
        if (Grammar.fault(naming).isEmpty()) {
            TopicNames names = new TopicNames(Workspace.named("shop").naming("shop", naming));
            names.read(lines.get(3));
        }
    }

    private static void schema(String file, byte[] bytes) {
        try {
            SchemaReader.read(file, text(bytes), _ -> Optional.empty());
        } catch (SchemaFault inWords) {
            // The reader's way of saying that it cannot be used.
        }
    }

    private static List<ImportFile> document(String name, byte[] bytes) {
        return List.of(new ImportFile(name, text(bytes), noFiles()));
    }

    private static DocumentFiles noFiles() {
        return DocumentFiles.of(Map.of());
    }

    private static Store emptyModel() {
        return Store.of(List.of(Workspace.named("shop")));
    }

    private static Path makeFolder() {
        try {
            Path folder = Files.createTempDirectory("stormspec-fuzz");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
