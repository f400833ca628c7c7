package org.stormspec.export.file;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectChecker;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file tree")
final class FileTreeTest {

    private static final int PATHS = 20_000;

    @ParameterizedTest(name = "such as ''{0}''")
    @DisplayName("refuses a path that leaves the folder, or leads into git's own, on some system")
    @ValueSource(
            strings = {
                "",
                "/a",
                "a/",
                "a//b",
                ".",
                "..",
                "../a",
                "a/../../b",
                "a\\b",
                "C:x",
                "a\nb",
                "a\0b",
                ".git",
                ".GIT/config",
                "x/.git/y",
                ".git ",
                ".git.",
                ".git . .",
                ".git::$INDEX_ALLOCATION",
                "git~1/config",
                "GIT~2",
                ".g\u200cit",
                "\ufeff.git/hooks/x",
                ".git\u202e",
                "..\u200d",
                "a ",
                "a.",
                "aux",
                "NUL.yaml",
                "specs/com1.txt",
                "a?b",
                "a*b",
                "a<b",
                "a|b",
                "a\"b"
            })
    void refuses(String path) {
        assertFalse(FileTree.isSafe(path), path);
        assertThrows(IllegalArgumentException.class, () -> FileTree.of(Map.of(path, "")));
    }

    @Test
    @DisplayName(
            "takes names of every script, dots and blanks inside, and what only looks like git's")
    void takes() {
        assertAll(
                List.of(
                                "a",
                                "a/b/c.yaml",
                                ".gitignore",
                                ".github/x",
                                "git",
                                "x.git",
                                "größe.yaml",
                                "注文/销售.yaml",
                                "two words.txt",
                                "a..b",
                                "...a",
                                "console.log",
                                "com10",
                                "git~a")
                        .stream()
                        .map(path -> () -> assertTrue(FileTree.isSafe(path), path)));
    }

    @Test
    @DisplayName("takes no path that git would refuse on Windows or macOS")
    void agreesWithGit() {
        ObjectChecker git = new ObjectChecker().setSafeForWindows(true).setSafeForMacOS(true);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(9);
        List<String> parts =
                List.of(
                        ".", "git", "GIT", "~1", "/", " ", "a", ":", "\u200c", "con", "\\", "é",
                        "?", "1");
        for (int i = 0; i < PATHS; i++) {
            StringBuilder path = new StringBuilder();
            for (int length = random.nextInt(1, 7); length > 0; length--) {
                path.append(parts.get(random.nextInt(parts.size())));
            }
            assertTrue(
                    !FileTree.isSafe(path.toString()) || isSafe(git, path.toString()),
                    path::toString);
        }
    }

    private static boolean isSafe(ObjectChecker git, String path) {
        try {
            git.checkPath(path);
            return true;
        } catch (CorruptObjectException refused) {
            return false;
        }
    }
}
