package org.stormspec.export.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.stormspec.model.disk.FileTransaction;
import org.stormspec.model.disk.RegularFile;

/// Remembers, inside git's folder of a working tree, what the last export wrote.
///
/// A file that was exported but not yet committed looks to git like one that somebody changed; this
/// tells the two apart, so that a second export need not stop at the work of the first.
final class ExportLog {

    private final Path file;
    private final SortedMap<String, List<String>> known;

    private ExportLog(Path file, SortedMap<String, List<String>> known) {
        this.file = file;
        this.known = known;
    }

    /// The log of a working tree.
    ///
    /// @param gitFolder git's folder of this working tree alone
    static ExportLog in(Path gitFolder) throws IOException {
        Path file = gitFolder.resolve("stormspec-export");
        SortedMap<String, List<String>> known = new TreeMap<>();
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            for (String line : RegularFile.readText(file).lines().toList()) {
                int space = line.indexOf(' ');
                if (space > 0) {
                    add(known, line.substring(space + 1), line.substring(0, space));
                }
            }
        }
        return new ExportLog(file, known);
    }

    /// The last two of each path: an export that is killed leaves the text before or its own.
    private static void add(SortedMap<String, List<String>> known, String path, String id) {
        known.merge(path, List.of(id), (old, added) -> List.of(old.getLast(), id));
    }

    /// Whether this very text was exported to a path.
    boolean wrote(String path, String text) {
        return wrote(path, id(text));
    }

    /// Whether git's object of this id was exported to a path.
    boolean wrote(String path, ObjectId blob) {
        return known.getOrDefault(path, List.of()).contains(blob.name());
    }

    /// Adds what is about to be exported, by path. It is written before the files are: an export
    /// that is killed among them still knows its own work.
    void remember(Map<String, String> files, FileTransaction transaction) {
        SortedMap<String, List<String>> next = new TreeMap<>(known);
        files.forEach((path, text) -> {
            String id = id(text).name();
            if (!next.getOrDefault(path, List.of("")).getLast().equals(id)) {
                add(next, path, id);
            }
        });
        if (!next.equals(known)) {
            transaction.write(file, text(next).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String text(SortedMap<String, List<String>> known) {
        return known.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().stream().map(id -> id + " " + entry.getKey() + "\n"))
                .collect(Collectors.joining());
    }

    /// What git calls a text that it stores.
    static ObjectId id(String text) {
        try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
            return formatter.idFor(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
