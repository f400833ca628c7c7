package org.stormspec.export.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.asyncapi.read.ImportFile;
import org.stormspec.export.asyncapi.read.ModelImport;
import org.stormspec.export.asyncapi.read.SpecMeshImporter;
import org.stormspec.export.cml.CmlImporter;
import org.stormspec.export.file.FileTree;
import org.stormspec.export.schema.read.SchemaFault;
import org.stormspec.export.schema.read.SchemaIntake;
import org.stormspec.model.disk.RefusedFileException;
import org.stormspec.model.disk.RegularFile;
import org.stormspec.model.impact.Impacts;
import org.stormspec.model.impact.Lookup;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stormspec import}: specs and models of other tools on to a board. */
@Command(
        name = "import",
        description =
                "Takes SpecMesh 2.x documents and Context Mapper models (.cml) on to a board of a"
                        + " workspace, or a schema file into a topic.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:taken in", "1:a document could not be taken in", "2:unusable input"})
final class ImportCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "SpecMesh documents, or models that end in .cml.")
    private List<Path> files;

    @Option(
            names = "--into",
            required = true,
            paramLabel = "PATH",
            description = "Workspace folder; it is made if it is missing or empty.")
    private Path folder;

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            description =
                    "Takes one schema file (.avsc, .proto, .json, .yml) in as the fields of this"
                            + " topic: its id, full name or words.")
    private Optional<String> topic = Optional.empty();

    @Option(
            names = "--details",
            description =
                    "Names every field that the model has no place for on a line of its own, not"
                            + " only all together.")
    private boolean details;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        if (topic.isPresent()) {
            return schema(console, topic.get());
        }
        TargetWorkspace target = TargetWorkspace.at(folder, console);
        List<ImportFile> documents = documents(console);
        ModelImport imported = read(target.model(), documents);
        imported.findings().stream().map(Problem::text).forEach(console::problem);
        if (details) {
            imported.unplaced().stream().map(Problem::text).forEach(console::problem);
        }
        boolean complete = imported.isComplete() && documents.size() == files.size();
        if (imported.changes().isEmpty()) {
            return complete ? nothingNew(console) : ExitCode.ERRORS;
        }
        refuseOtherSchemas(imported.schemas());
        return target.take(console, imported.changes(), imported.schemas().files()) && complete
                ? ExitCode.CLEAN
                : ExitCode.ERRORS;
    }

    private int schema(Console console, String words) {
        if (files.size() != 1) {
            throw new Unusable(
                    "--topic takes exactly one schema file, not %d.".formatted(files.size()));
        }
        if (!Files.exists(folder.resolve("stormspec.yaml"))) {
            throw new Unusable(
                    "%s is no workspace, so it has no topic. Name a workspace.".formatted(folder));
        }
        TargetWorkspace target = TargetWorkspace.at(folder, console);
        String id =
                switch (Impacts.of(target.model()).findTopic(words)) {
                    case Lookup.Found found -> found.element().id();
                    case Lookup.Unclear unclear -> throw new Unusable(unclear.message());
                };
        try {
            Optional<ImportFile> file = documents(console).stream().findFirst();
            return file.isPresent() && target.take(console, fields(target.model(), id, file.get()))
                    ? ExitCode.CLEAN
                    : ExitCode.ERRORS;
        } catch (SchemaFault fault) {
            console.problem(String.valueOf(fault.getMessage()));
            return ExitCode.ERRORS;
        }
    }

    private ChangeSet fields(Store model, String id, ImportFile file) throws SchemaFault {
        String name = files.getFirst().getFileName().toString();
        return SchemaIntake.changes(model, id, name, file.text(), file.siblings());
    }

    /** One sort at a time: a warning shall never leave open which reader gave it. */
    private static ModelImport read(Store model, List<ImportFile> documents) {
        long models = documents.stream().filter(ImportCommand::isModel).count();
        if (models > 0 && models < documents.size()) {
            throw new Unusable(
                    "CML models and SpecMesh documents cannot be imported at once. Import one sort"
                            + " after the other.");
        }
        return models > 0
                ? CmlImporter.read(model, documents)
                : SpecMeshImporter.read(model, documents);
    }

    private static boolean isModel(ImportFile document) {
        return document.name().toLowerCase(Locale.ROOT).endsWith(".cml");
    }

    private static int nothingNew(Console console) {
        console.line("Everything in these documents is in the model already.");
        return ExitCode.CLEAN;
    }

    /** The files that can be read; what is wrong with the others is told. */
    private List<ImportFile> documents(Console console) {
        List<ImportFile> documents = new ArrayList<>();
        for (Path file : files) {
            try {
                documents.add(ImportFile.of(file));
            } catch (RefusedFileException refused) {
                console.problem(refused.getMessage());
            } catch (IOException e) {
                throw new Unusable(
                        "%s cannot be read. Name a file that is there and may be read."
                                .formatted(file));
            }
        }
        return documents;
    }

    private Path schema(String path) {
        return folder.resolve("schemas").resolve(path);
    }

    private void refuseOtherSchemas(FileTree schemas) {
        for (Map.Entry<String, String> file : schemas.files().entrySet()) {
            Path target = schema(file.getKey());
            if (Files.exists(target) && !isSame(target, file.getValue())) {
                throw new Unusable(
                        "%s is there already and says something else. Move it away, or import into another workspace."
                                .formatted(target));
            }
        }
    }

    private static boolean isSame(Path file, String text) {
        try {
            return RegularFile.readText(file).equals(text);
        } catch (IOException e) {
            return false;
        }
    }
}
