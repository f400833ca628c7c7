package org.stormspec.export.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;

/// Whether the paths of an export can be written below a folder without leaving it, without meeting
/// something else there, and so that every operating system keeps them apart.
final class TargetPaths {

    private final Path folder;
    private final Map<String, String> pathByFolded = new HashMap<>();
    private final Map<Path, Map<String, Set<String>>> listings = new HashMap<>();

    private TargetPaths(Path folder) {
        this.folder = folder;
    }

    /// Refuses paths that cannot be written.
    ///
    /// @throws IOException when a folder cannot be looked into
    static void require(Path folder, Set<String> paths) throws GitRefusal, IOException {
        refuseGitFolder(folder);
        TargetPaths target = new TargetPaths(folder);
        for (String path : paths) {
            target.refuseLinks(path);
            target.refuseObstacles(path);
            target.refuseLookAlikes(path);
        }
    }

    /// A folder with `HEAD`, `objects` and `refs` is git's own: a bare repository, or `.git`.
    private static void refuseGitFolder(Path folder) throws GitRefusal, IOException {
        for (Path start : List.of(folder, real(folder))) {
            for (Path step = start; step != null; step = step.getParent()) {
                if (Files.exists(step.resolve(Constants.HEAD), LinkOption.NOFOLLOW_LINKS)
                        && Files.isDirectory(step.resolve("objects"))
                        && Files.isDirectory(step.resolve("refs"))) {
                    throw new GitRefusal(
                            "The folder %s is git's own folder or a bare repository, which holds no files. Export into a working tree, for example one made by 'git clone'."
                                    .formatted(step));
                }
            }
        }
    }

    private static Path real(Path folder) throws IOException {
        if (Files.exists(folder)) {
            return folder.toRealPath();
        }
        Path parent = folder.getParent();
        return parent == null ? folder : real(parent).resolve(String.valueOf(folder.getFileName()));
    }

    /// A link could lead a write out of the repository. How people get to it is their affair.
    private void refuseLinks(String path) throws GitRefusal {
        Path file = folder.resolve(path);
        Path start = WorkingTree.around(file).filter(folder::startsWith).orElse(folder);
        Path step = start;
        for (Path name : start.relativize(file)) {
            step = step.resolve(name);
            if (Files.isSymbolicLink(step)) {
                throw new GitRefusal(
                        "The path %s is a symbolic link; an export writes only into real folders and files below %s. Replace the link, or export to where it leads."
                                .formatted(step, start));
            }
        }
    }

    private void refuseObstacles(String path) throws GitRefusal {
        Path file = folder.resolve(path);
        for (Path above = file.getParent(); above != null; above = above.getParent()) {
            if (Files.exists(above, LinkOption.NOFOLLOW_LINKS)) {
                if (!Files.isDirectory(above)) {
                    throw new GitRefusal(
                            "The path %s is a file, and the export needs a folder of that name. Move it away first."
                                    .formatted(above));
                }
                break;
            }
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file)) {
            throw new GitRefusal(
                    "The path %s is %s, and the export needs a file of that name. Move it away first."
                            .formatted(
                                    file,
                                    Files.isDirectory(file) ? "a folder" : "no regular file"));
        }
    }

    /// Names that differ only in capitals, or in how an accent is written, are one file on macOS
    /// and Windows, and git then loses one of the two.
    private void refuseLookAlikes(String path) throws GitRefusal, IOException {
        String above = "";
        for (Path step : Path.of(path)) {
            String name = step.toString();
            String whole = above + name;
            String first = pathByFolded.computeIfAbsent(fold(whole), _ -> whole);
            if (!first.equals(whole)) {
                throw lookAlike(whole, first);
            }
            Optional<String> there = thereInstead(folder.resolve(above), name);
            if (there.isPresent()) {
                throw lookAlike(whole, above + there.get());
            }
            above = whole + "/";
        }
    }

    private static GitRefusal lookAlike(String path, String other) {
        return new GitRefusal(
                "The export would write '%s' beside '%s'. The two are one file on macOS and Windows. Rename one of them."
                        .formatted(path, other));
    }

    /// Another name in a folder that some systems take for this one. How the system itself writes
    /// an accent is no other name.
    private Optional<String> thereInstead(Path above, String name) throws IOException {
        Set<String> alike = listing(above).getOrDefault(fold(name), Set.of());
        return alike.contains(compose(name)) ? Optional.empty() : alike.stream().findFirst();
    }

    /// The names in a folder, by what systems that look at letters only make of them.
    private Map<String, Set<String>> listing(Path above) throws IOException {
        Map<String, Set<String>> listing = listings.get(above);
        if (listing == null) {
            listing = list(above);
            listings.put(above, listing);
        }
        return listing;
    }

    private static Map<String, Set<String>> list(Path above) throws IOException {
        if (!Files.isDirectory(above, LinkOption.NOFOLLOW_LINKS)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.list(above)) {
            return files.map(file -> compose(String.valueOf(file.getFileName())))
                    .collect(Collectors.groupingBy(TargetPaths::fold, Collectors.toSet()));
        }
    }

    private static String compose(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private static String fold(String name) {
        return compose(name).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
