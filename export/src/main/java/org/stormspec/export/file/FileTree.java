package org.stormspec.export.file;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Texts by their path relative to one target folder, with forward slashes.
///
/// @param files text by path; line ends are LF
public record FileTree(SortedMap<String, String> files) {

    /// No files.
    public static final FileTree EMPTY = new FileTree(new TreeMap<>());

    /// Copies the files and refuses every path that could leave the target folder.
    ///
    /// @throws IllegalArgumentException for an absolute path, an empty step, `.`, `..` or a
    ///   backslash
    public FileTree {
        files.keySet().forEach(FileTree::check);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /// A tree of these files.
    public static FileTree of(Map<String, String> files) {
        return new FileTree(new TreeMap<>(files));
    }

    /// Whether a path stays inside the target folder on every operating system.
    public static boolean isSafe(String path) {
        return path.matches("[^/\\\\:\\x00-\\x1f]+(/[^/\\\\:\\x00-\\x1f]+)*")
                && !path.matches("(?i)(.*/)?(\\.{1,2}|\\.git)(/.*)?");
    }

    private static void check(String path) {
        if (!isSafe(path)) {
            throw new IllegalArgumentException(
                    "'" + path + "' is no path inside the target folder");
        }
    }
}
