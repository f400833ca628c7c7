package org.stormspec.export.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/// Remembers, inside `.git`, what the last export wrote.
///
/// A file that was exported but not yet committed looks to git like one that somebody changed; this
/// tells the two apart, so that a second export need not stop at the work of the first.
final class ExportLog {

    private final Path gitFolder;
    private final Path file;

    private ExportLog(Path gitFolder) {
        this.gitFolder = gitFolder;
        this.file = gitFolder.resolve("stormspec-export");
    }

    /// The log of a working tree. Linked working trees have a file `.git` and no log of their own.
    static ExportLog of(Path root) {
        return new ExportLog(root.resolve(Constants.DOT_GIT));
    }

    /// Whether this very text was the last one exported to a path.
    boolean wrote(String path, String text) throws IOException {
        return id(text).equals(read().get(path));
    }

    /// Adds what was exported, by path.
    void remember(Map<String, String> files) throws IOException {
        if (!Files.isDirectory(gitFolder)) {
            return;
        }
        SortedMap<String, String> known = read();
        SortedMap<String, String> next = new TreeMap<>(known);
        files.forEach((path, text) -> next.put(path, id(text)));
        if (!next.equals(known)) {
            AtomicFile.write(
                    file,
                    next.entrySet().stream()
                            .map(entry -> entry.getValue() + " " + entry.getKey() + "\n")
                            .collect(Collectors.joining()));
        }
    }

    private SortedMap<String, String> read() throws IOException {
        SortedMap<String, String> known = new TreeMap<>();
        if (Files.isRegularFile(file)) {
            for (String line : Files.readAllLines(file)) {
                int space = line.indexOf(' ');
                if (space > 0) {
                    known.put(line.substring(space + 1), line.substring(0, space));
                }
            }
        }
        return known;
    }

    private static String id(String text) {
        try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
            ObjectId id =
                    formatter.idFor(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8));
            return id.name();
        }
    }
}
