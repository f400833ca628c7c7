package org.stormspec.model.file;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.stormspec.model.disk.ConfinedFolder;
import org.stormspec.model.disk.FileTransaction;
import org.stormspec.model.disk.RefusedFileException;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.yaml.Problem;
import org.stormspec.model.yaml.YamlDocument;
import tools.jackson.databind.JsonNode;

/**
 * Reads a workspace folder. Faults in files are values in the result; every fault is reported once,
 * and a file with a fault is left alone by saving.
 */
public final class WorkspaceReader {

    static final List<String> SINGLE_FILES =
            List.of(
                    WorkspaceFormat.SETTINGS,
                    WorkspaceFormat.ENVIRONMENTS,
                    WorkspaceFormat.SHARED,
                    WorkspaceFormat.RULES,
                    WorkspaceFormat.WAIVERS);

    static final List<String> SUBFOLDERS =
            List.of(WorkspaceFormat.CONTEXTS, WorkspaceFormat.FLOWS, WorkspaceFormat.BOARDS);

    private final Path folder;
    private final SortedMap<String, FileContent> contents = new TreeMap<>();
    private final SortedMap<String, KnownFile> known = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final RecordReader records = new RecordReader();
    private boolean complete = true;

    private WorkspaceReader(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads a workspace. A save that was cut off half-way is done to its end first.
     *
     * @param folder the folder that holds {@code stormspec.yaml}
     */
    public static LoadResult read(Path folder) {
        FileTransaction.finish(folder);
        return new WorkspaceReader(folder).read();
    }

    /**
     * Returns whether a folder holds a workspace, that of a save included which was cut off
     * half-way.
     */
    public static boolean isWorkspace(Path folder) {
        FileTransaction.finish(folder);
        return Files.isRegularFile(folder.resolve(WorkspaceFormat.SETTINGS));
    }

    private LoadResult read() {
        if (!Files.exists(folder.resolve(WorkspaceFormat.SETTINGS))) {
            return noWorkspace();
        }
        readContents();
        return understood();
    }

    /**
     * Reads what the files said when they were last read or written, from memory: the common ground
     * of a merge with what they say now.
     */
    public static LoadResult remembered(WorkspaceFiles files) {
        return remembered(files, Map.of());
    }

    /** Reads from memory what the files would say with other texts in place of some of them. */
    static LoadResult remembered(WorkspaceFiles files, Map<String, String> texts) {
        WorkspaceReader reader = new WorkspaceReader(files.folder());
        files.known()
                .forEach((name, file) ->
                        reader.contents.put(
                                name,
                                FileContent.parse(
                                        name,
                                        Optional.ofNullable(texts.get(name))
                                                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                                                .orElseGet(file::content))));
        return reader.contents.containsKey(WorkspaceFormat.SETTINGS)
                ? reader.understood()
                : reader.noWorkspace();
    }

    private LoadResult understood() {
        boolean readOnly = readSettings();
        each(WorkspaceFormat.ENVIRONMENTS::equals, records::environments);
        each(WorkspaceFormat.RULES::equals, records::rules);
        each(WorkspaceFormat.WAIVERS::equals, records::waivers);
        each(in(WorkspaceFormat.CONTEXTS), records::context);
        each(WorkspaceFormat.SHARED::equals, records::shared);
        each(in(WorkspaceFormat.FLOWS), records::flow);
        each(in(WorkspaceFormat.BOARDS), records::board);
        records.duplicates().forEach(each -> guard(each.second().file()));
        return result(readOnly);
    }

    private LoadResult result(boolean readOnly) {
        List<ModelRecord> all = records.all();
        List<Problem> reported =
                readOnly ? problems.subList(0, 1) : problems.stream().distinct().toList();
        WorkspaceFiles files =
                new WorkspaceFiles(
                        folder,
                        readOnly,
                        Collections.unmodifiableSortedMap(known),
                        records.homes(),
                        all,
                        Optional.empty());
        boolean allSeen = complete && !readOnly;
        return new LoadResult(
                all,
                reported,
                records.duplicates(),
                allSeen ? records.dangling() : List.of(),
                files);
    }

    private LoadResult noWorkspace() {
        Problem problem =
                new Problem(
                        WorkspaceFormat.SETTINGS,
                        1,
                        1,
                        "no such file in " + folder,
                        "a workspace folder",
                        "choose the folder that holds " + WorkspaceFormat.SETTINGS);
        return new LoadResult(
                List.of(), List.of(problem), List.of(), List.of(), WorkspaceFiles.none(folder));
    }

    /** Returns whether the format is not ours to write; that problem is then the first. */
    private boolean readSettings() {
        Optional<YamlDocument> settings = document(WorkspaceFormat.SETTINGS);
        Optional<Problem> other = settings.flatMap(WorkspaceReader::otherFormat);
        other.ifPresent(problems::addFirst);
        String name = WorkspaceFormat.nameOf(folder);
        settings.ifPresentOrElse(
                document -> guarding(document, root -> records.settings(root, name)),
                () -> records.namelessWorkspace(name));
        return other.isPresent();
    }

    /** What cannot be told is not written to: it may be of a newer program too. */
    private static Optional<Problem> otherFormat(YamlDocument settings) {
        JsonNode format = settings.tree().path("format");
        if (format.isMissingNode() || format.isNull()) {
            return Optional.empty();
        }
        if (!format.isIntegralNumber() || format.bigIntegerValue().signum() < 1) {
            return Optional.of(
                    settings.problem(
                            List.of("format"),
                            "no format version that is a whole number from 1",
                            "format: " + WorkspaceFormat.VERSION,
                            "correct it; until then the workspace is open for reading only"));
        }
        return format.bigIntegerValue().compareTo(BigInteger.valueOf(WorkspaceFormat.VERSION)) <= 0
                ? Optional.empty()
                : Optional.of(
                        settings.problem(
                                List.of("format"),
                                "format version " + format.bigIntegerValue(),
                                "at most " + WorkspaceFormat.VERSION,
                                "use a newer Stormspec to change this workspace; it is open for"
                                        + " reading only"));
    }

    private void each(Predicate<String> chosen, Consumer<Block> reader) {
        for (String file : contents.keySet()) {
            if (chosen.test(file)) {
                document(file).ifPresent(document -> guarding(document, reader));
            }
        }
    }

    /** Reads one file; whatever is reported meanwhile makes it a file to leave alone. */
    private void guarding(YamlDocument document, Consumer<Block> reader) {
        int before = problems.size();
        try {
            reader.accept(Block.root(document, problems));
        } catch (RuntimeException | StackOverflowError fault) {
            problems.add(FileContent.unexpected(document.file(), fault));
        }
        if (problems.size() > before) {
            guard(document.file());
        }
    }

    private void guard(String file) {
        known.put(file, Objects.requireNonNull(contents.get(file)).guarded());
    }

    /** Reads and parses all files at once, on all processors. */
    private void readContents() {
        List<String> names = new ArrayList<>();
        for (String single : SINGLE_FILES) {
            if (Files.exists(folder.resolve(single))) {
                names.add(single);
            }
        }
        ConfinedFolder confined = ConfinedFolder.at(folder);
        SUBFOLDERS.forEach(subfolder -> names.addAll(yamlFiles(confined, subfolder)));
        SizeBudget budget = new SizeBudget(folder);
        names.stream()
                .collect(Collectors.toMap(name -> name, budget::take))
                .entrySet()
                .parallelStream()
                .map(entry -> Map.entry(entry.getKey(), content(confined, entry)))
                .toList()
                .forEach(entry -> contents.put(entry.getKey(), entry.getValue()));
    }

    private static FileContent content(
            ConfinedFolder folder, Map.Entry<String, Optional<RefusedFileException>> file) {
        return file.getValue()
                .map(refused -> FileContent.refused(file.getKey(), refused))
                .orElseGet(() -> FileContent.read(folder, file.getKey()));
    }

    private List<String> yamlFiles(ConfinedFolder confined, String subfolder) {
        if (!Files.isDirectory(folder.resolve(subfolder))) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries =
                Files.newDirectoryStream(confined.resolve(subfolder))) {
            entries.forEach(entry -> names.add(subfolder + "/" + entry.getFileName()));
        } catch (RefusedFileException outside) {
            complete = false;
            problems.add(
                    new Problem(
                            subfolder,
                            1,
                            1,
                            outside.found(),
                            "a folder inside the workspace",
                            outside.advice()));
        } catch (IOException | DirectoryIteratorException unreadable) {
            complete = false;
            problems.add(
                    new Problem(
                            subfolder,
                            1,
                            1,
                            "a folder that cannot be read (" + unreadable.getMessage() + ")",
                            "a readable folder",
                            "check its permissions and open the workspace again"));
        }
        return names.stream().filter(WorkspaceFormat::isYaml).toList();
    }

    private Optional<YamlDocument> document(String file) {
        FileContent content = Objects.requireNonNull(contents.get(file));
        return switch (content.parsed()) {
            case YamlDocument document -> {
                known.put(file, content.understood(document));
                yield Optional.of(document);
            }
            case Problem problem -> {
                complete = false;
                problems.add(problem);
                known.put(file, content.guarded());
                yield Optional.empty();
            }
        };
    }

    private static Predicate<String> in(String subfolder) {
        return file -> file.startsWith(subfolder + "/");
    }
}
