package org.stormspec.model.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.stormspec.model.yaml.Problem;
import org.stormspec.model.yaml.YamlDocument;

/**
 * Reads a workspace folder. Faults in files are values in the result; every fault is reported once,
 * and a file with a fault is left alone by saving.
 */
public final class WorkspaceReader {

    private final Path folder;
    private final SortedMap<String, KnownFile> known = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final RecordReader records = new RecordReader(problems);
    private boolean complete = true;

    private WorkspaceReader(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads a workspace.
     *
     * @param folder the folder that holds {@code stormspec.yaml}
     */
    public static LoadResult read(Path folder) {
        return new WorkspaceReader(folder).read();
    }

    private LoadResult read() {
        if (!Files.exists(folder.resolve(WorkspaceFormat.SETTINGS))) {
            return noWorkspace();
        }
        boolean readOnly = readSettings();
        each(List.of(WorkspaceFormat.ENVIRONMENTS), records::environments);
        each(yamlFiles(WorkspaceFormat.CONTEXTS), records::context);
        each(List.of(WorkspaceFormat.SHARED), records::shared);
        each(yamlFiles(WorkspaceFormat.FLOWS), records::flow);
        each(yamlFiles(WorkspaceFormat.BOARDS), records::board);
        if (complete && !readOnly) {
            records.reportDangling();
        }
        return result(readOnly);
    }

    private LoadResult result(boolean readOnly) {
        List<Problem> reported = readOnly ? problems.subList(0, 1) : problems;
        WorkspaceFiles files =
                new WorkspaceFiles(
                        folder,
                        readOnly,
                        Collections.unmodifiableSortedMap(known),
                        records.homes(),
                        records.all(),
                        Optional.empty());
        return new LoadResult(records.all(), reported, files);
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
        return new LoadResult(List.of(), List.of(problem), WorkspaceFiles.none(folder));
    }

    /** Returns whether a newer program wrote the workspace; that problem is then the first. */
    private boolean readSettings() {
        Optional<YamlDocument> settings = document(WorkspaceFormat.SETTINGS);
        Optional<Problem> newer = settings.flatMap(WorkspaceReader::newerFormat);
        newer.ifPresent(problems::addFirst);
        String name =
                Optional.ofNullable(folder.toAbsolutePath().normalize().getFileName())
                        .map(Path::toString)
                        .orElse("workspace");
        settings.ifPresentOrElse(
                document -> guarding(document, root -> records.settings(root, name)),
                () -> records.namelessWorkspace(name));
        return newer.isPresent();
    }

    private static Optional<Problem> newerFormat(YamlDocument settings) {
        int format =
                new Block(settings, List.of(), settings.tree(), new ArrayList<>())
                        .number("format", WorkspaceFormat.VERSION);
        return format <= WorkspaceFormat.VERSION
                ? Optional.empty()
                : Optional.of(
                        settings.problem(
                                List.of("format"),
                                "format version " + format,
                                "at most " + WorkspaceFormat.VERSION,
                                "use a newer Stormspec to change this workspace; it is open for"
                                        + " reading only"));
    }

    private void each(List<String> files, Consumer<Block> reader) {
        for (String file : files) {
            if (Files.exists(folder.resolve(file))) {
                document(file).ifPresent(document -> guarding(document, reader));
            }
        }
    }

    /** Reads one file; whatever is reported meanwhile makes it a file to leave alone. */
    private void guarding(YamlDocument document, Consumer<Block> reader) {
        int before = problems.size();
        reader.accept(Block.root(document, problems));
        if (problems.size() > before) {
            byte[] content = document.source().getBytes(StandardCharsets.UTF_8);
            known.put(document.file(), KnownFile.guarded(content));
        }
    }

    private List<String> yamlFiles(String subfolder) {
        Path path = folder.resolve(subfolder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            entries.forEach(entry -> names.add(subfolder + "/" + entry.getFileName()));
        } catch (IOException unreadable) {
            failed(subfolder, unreadable, new byte[0]);
        }
        return names.stream().filter(WorkspaceFormat::isYaml).sorted().toList();
    }

    private Optional<YamlDocument> document(String file) {
        byte[] content = new byte[0];
        try {
            content = Files.readAllBytes(folder.resolve(file));
            return parsed(file, content, text(content));
        } catch (CharacterCodingException notText) {
            return failed(
                    file,
                    content,
                    "bytes that are not UTF-8",
                    "text in UTF-8",
                    "save the file as UTF-8; until then it is left as it is when you save");
        } catch (IOException unreadable) {
            return failed(file, unreadable, content);
        }
    }

    private static String text(byte[] content) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    }

    private Optional<YamlDocument> parsed(String file, byte[] content, String text) {
        return switch (YamlDocument.parse(file, text)) {
            case YamlDocument document -> {
                known.put(file, KnownFile.understood(content, document));
                yield Optional.of(document);
            }
            case Problem problem -> failed(file, content, problem);
        };
    }

    private Optional<YamlDocument> failed(String file, IOException cause, byte[] content) {
        return failed(
                file,
                content,
                "a file that cannot be read (" + cause.getMessage() + ")",
                "a readable file",
                "check its permissions; until then it is left as it is when you save");
    }

    private Optional<YamlDocument> failed(
            String file, byte[] content, String found, String expected, String advice) {
        return failed(file, content, new Problem(file, 1, 1, found, expected, advice));
    }

    private Optional<YamlDocument> failed(String file, byte[] content, Problem problem) {
        complete = false;
        problems.add(problem);
        known.put(file, KnownFile.guarded(content));
        return Optional.empty();
    }
}
