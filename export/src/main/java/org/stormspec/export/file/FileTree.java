package org.stormspec.export.file;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Texts by their path relative to one target folder, with forward slashes.
///
/// @param files text by path; line ends are LF
public record FileTree(SortedMap<String, String> files) {

    /// No separators, signs that Windows refuses or control characters, and no blank or dot at the
    /// end.
    private static final Pattern ORDINARY =
            Pattern.compile("[^/\\\\:<>\"|?*\\p{Cntrl}]*[^/\\\\:<>\"|?*\\p{Cntrl} .]");

    /// What HFS+ ignores in a name (git's `next_hfs_char`).
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u200c-\\u200f\\u202a-\\u202e\\u206a-\\u206f\\ufeff]");

    private static final Pattern OF_GIT =
            Pattern.compile("\\.git|git~\\d+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern DEVICE =
            Pattern.compile(
                    "(con|prn|aux|nul|com[1-9]|lpt[1-9])(\\..*)?", Pattern.CASE_INSENSITIVE);

    /// No files.
    public static final FileTree EMPTY = new FileTree(new TreeMap<>());

    /// Copies the files and refuses every path that could leave the target folder.
    ///
    /// @throws IllegalArgumentException for a path that is not [safe][#isSafe]
    public FileTree {
        files.keySet().forEach(FileTree::check);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /// A tree of these files.
    public static FileTree of(Map<String, String> files) {
        return new FileTree(new TreeMap<>(files));
    }

    /// Whether a path stays inside the target folder, and out of git's own, on every operating
    /// system.
    ///
    /// Windows takes away blanks and dots at the end of a name, knows `.git` also as `git~1`, and
    /// has devices that are no files. macOS does not see some code points at all. The rules are
    /// those of git's `verify_path` with `core.protectNTFS` and `core.protectHFS`.
    public static boolean isSafe(String path) {
        return Stream.of(path.split("/", -1)).allMatch(FileTree::isSafeName);
    }

    /// A name for a file or folder that is safe: this one, or one that tells where it comes from.
    public static String safeName(String name) {
        return Stream.of(name, "_" + name)
                .filter(FileTree::isSafeName)
                .findFirst()
                .orElse("_" + Integer.toHexString(name.hashCode()));
    }

    private static boolean isSafeName(String name) {
        String seen = UNSEEN.matcher(name).replaceAll("");
        return ORDINARY.matcher(name).matches()
                && !seen.equals(".")
                && !seen.equals("..")
                && !OF_GIT.matcher(seen).matches()
                && !DEVICE.matcher(name).matches();
    }

    private static void check(String path) {
        if (!isSafe(path)) {
            throw new IllegalArgumentException(
                    "'" + path + "' is no path inside the target folder");
        }
    }
}
