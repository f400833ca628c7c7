package org.stormspec.export.asyncapi.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.stormspec.export.asyncapi.check.AsyncApiValidator;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.asyncapi.document.SourceLimits;
import org.stormspec.export.file.FileTree;
import org.stormspec.export.schema.Schemas;
import org.stormspec.export.schema.TopicSchema;
import org.stormspec.model.contract.ContextContract;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.yaml.ParsedYaml;
import org.stormspec.model.yaml.YamlDocument;
import org.stormspec.model.yaml.YamlMerge;
import org.stormspec.model.yaml.YamlWriter;
import tools.jackson.databind.node.ObjectNode;

/// Exports the model as one validated AsyncAPI document for each context, with its schemas beside
/// it.
///
/// The same model over the same files gives the same bytes. A file that is there already is edited,
/// not replaced: comments, order and keys made by hand stay.
public final class AsyncApiExporter {

    private static final YamlWriter YAML =
            new YamlWriter("channels/*/bindings/kafka/topicConfiguration/cleanup.policy");

    private static final YamlMerge MERGE = new YamlMerge(YAML, new KeptKeys());

    private final Dialect dialect;
    private final ExportOptions options;
    private final ContextSpecBuilder builder;
    private final SortedMap<String, String> files = new TreeMap<>();
    private final SortedMap<String, String> documents = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> overruled = new ArrayList<>();
    private final List<ChannelCount> counts = new ArrayList<>();

    private AsyncApiExporter(
            ModelView model, Landscape landscape, Dialect dialect, ExportOptions options) {
        this.dialect = dialect;
        this.options = options;
        this.builder =
                new ContextSpecBuilder(
                        model,
                        landscape,
                        options.commands().orElse(model.workspace().defaults().commands()),
                        new Schemas(
                                landscape,
                                options.handWritten()::read,
                                file -> schemaBefore(landscape, file)));
    }

    /// The schema file of the last export: its owner's, or a copy among those of its users.
    private Optional<String> schemaBefore(Landscape landscape, String file) {
        return landscape.contexts().stream()
                .sorted(Comparator.comparing(contract -> !file.startsWith(contract.principal())))
                .map(contract -> path(contract, "schema/" + file))
                .filter(FileTree::isSafe)
                .distinct()
                .flatMap(path -> options.existing().read(path).stream())
                .findFirst();
    }

    /// Exports in one dialect.
    public static Export export(ModelView model, Dialect dialect, ExportOptions options) {
        Landscape landscape = Landscape.of(model);
        AsyncApiExporter exporter = new AsyncApiExporter(model, landscape, dialect, options);
        landscape.keptContexts().stream()
                .filter(contract -> exporter.isWanted(contract))
                .forEach(exporter::add);
        return exporter.finish();
    }

    /// The document of one context, as text; for a preview, so nothing is merged or refused.
    ///
    /// @param handWritten files of the workspace's `schemas` folder
    /// @return the text, or the reason why there is none
    public static String preview(
            ModelView model, Dialect dialect, String context, DocumentFiles handWritten) {
        Landscape landscape = Landscape.of(model);
        Schemas schemas = new Schemas(landscape, handWritten::read);
        Optional<ContextContract> contract = landscape.context(context);
        if (contract.isEmpty()) {
            return "# there is no context " + context + "\n";
        }
        if (contract.get().context().charter().elsewhere()) {
            return "# others keep the contract of " + context + ", so nothing is exported of it\n";
        }
        try {
            ContextSpecBuilder builder =
                    new ContextSpecBuilder(
                            model, landscape, model.workspace().defaults().commands(), schemas);
            return YAML.write(SpecWriter.of(dialect).write(builder.build(contract.get())));
        } catch (ContextSpecBuilder.Indescribable reason) {
            return "# " + reason.getMessage() + "\n";
        }
    }

    private boolean isWanted(ContextContract contract) {
        return options.contexts().isEmpty() || options.contexts().contains(contract.context().id());
    }

    private void add(ContextContract contract) {
        String path = path(contract, fileName(contract.principal()) + dialect.suffix());
        if (!FileTree.isSafe(path)) {
            refuse(path, "the repository folder of the context leads out of the target folder");
            return;
        }
        try {
            ContextSpec spec = builder.build(contract);
            problems.addAll(SpecMeshLimits.check(dialect, path, spec));
            spec.owned().forEach(owned -> overruled.addAll(overruled(owned)));
            spec.schemas().forEach(schema -> put(contract, schema));
            ReferenceFile.of(spec)
                    .ifPresent(text ->
                            files.put(
                                    path(
                                            contract,
                                            "schema/"
                                                    + fileName(contract.principal())
                                                    + ".references.json"),
                                    text));
            merge(path, SpecWriter.of(dialect).write(spec))
                    .ifPresent(text -> put(spec, path, text));
            documents.put(contract.context().id(), path);
        } catch (ContextSpecBuilder.Indescribable reason) {
            refuse(path, String.valueOf(reason.getMessage()));
        }
    }

    private String path(ContextContract contract, String name) {
        String folder = options.folder().apply(contract);
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    /// Names of contexts may hold anything; names of files may not.
    private static String fileName(String name) {
        return name.replaceAll("[^a-zA-Z0-9._-]", "_");
    }

    private void put(ContextContract contract, TopicSchema schema) {
        String path = path(contract, "schema/" + schema.file());
        String before = files.put(path, schema.text());
        if (before != null && !before.equals(schema.text())) {
            refuse(
                    path,
                    "two topics want to write different schemas to this file; give one of the"
                            + " schemas or types another name");
        }
    }

    private static List<String> overruled(ContextSpec.Owned owned) {
        return owned.settings().stream()
                .flatMap(row ->
                        row.overruling().stream()
                                .map(why ->
                                        "%s: %s = %s %s"
                                                .formatted(
                                                        owned.topic().name(),
                                                        row.key(),
                                                        row.value(),
                                                        why)))
                .toList();
    }

    /// A topic without a channel of its own, or a channel too many, is a fault of ours that nobody
    /// must rely on.
    private void put(ContextSpec spec, String path, String text) {
        files.put(path, text);
        Optional<ChannelCount> count = ChannelCount.of(spec, path, text);
        count.ifPresent(counts::add);
        count.filter(found -> !found.agrees())
                .ifPresent(found -> refuse(path, "topics and channels differ: " + found.text()));
    }

    private Optional<String> merge(String path, ObjectNode fresh) {
        Optional<String> existing = options.existing().read(path);
        if (existing.isEmpty()) {
            Optional<String> refusal = options.existing().refusal(path);
            refusal.ifPresent(reason -> keep(path, 1, 1, reason));
            return refusal.isPresent() ? Optional.empty() : Optional.of(YAML.write(fresh));
        }
        if (existing.get().length() > SourceLimits.TEXT) {
            keep(path, 1, 1, SourceLimits.longText(existing.get().length()));
            return Optional.empty();
        }
        ParsedYaml parsed = YamlDocument.parse(path, existing.get());
        return switch (parsed) {
            case YamlDocument document -> Optional.of(MERGE.merge(document, fresh));
            case org.stormspec.model.yaml.Problem broken -> {
                keep(path, broken.line(), broken.column(), broken.message());
                yield Optional.empty();
            }
        };
    }

    /// What cannot be read may be anything, and stays.
    private void keep(String path, int line, int column, String reason) {
        problems.add(
                new Problem(
                        Problem.Severity.ERROR,
                        "existing-file",
                        path,
                        line,
                        column,
                        "",
                        "the file that is there cannot be read, so it is not overwritten: "
                                + reason));
    }

    private void refuse(String path, String message) {
        problems.add(new Problem(Problem.Severity.ERROR, "export", path, 1, 1, "", message));
    }

    private Export finish() {
        DocumentFiles all = DocumentFiles.of(files);
        Stream<Problem> found =
                documents.values().stream()
                        .filter(files::containsKey)
                        .flatMap(path -> judge(path, all).stream());
        List<Problem> everything = Stream.concat(problems.stream(), found).toList();
        boolean valid = everything.stream().noneMatch(Problem::isError);
        return new Export(
                valid ? FileTree.of(files) : FileTree.EMPTY,
                documents,
                everything,
                ChannelCount.sum(counts),
                overruled);
    }

    private List<Problem> judge(String path, DocumentFiles all) {
        String text = all.read(path).orElseThrow();
        List<Problem> found = AsyncApiValidator.validate(path, text, all);
        return dialect == Dialect.SPECMESH_2_6
                ? Stream.concat(found.stream(), AsyncApiValidator.specMesh(path, text).stream())
                        .toList()
                : found;
    }

    /// The files of several exports as one; later ones win where they differ.
    public static FileTree together(List<Export> exports) {
        Map<String, String> all = new TreeMap<>();
        exports.forEach(export -> all.putAll(export.files().files()));
        return FileTree.of(all);
    }
}
