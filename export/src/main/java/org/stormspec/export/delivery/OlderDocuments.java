package org.stormspec.export.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.stormspec.export.asyncapi.write.Dialect;

/** Finds the documents that an export left in a folder, those of contexts long gone included. */
public final class OlderDocuments {

    /** Domain, repository and context folders at most. */
    private static final int DEPTH = 6;

    private OlderDocuments() {}

    /**
     * Returns the paths of all documents below a folder, relative to it; none when it is not there.
     *
     * @throws IOException when the folder cannot be read
     */
    public static Set<String> below(Path folder, Dialect dialect) throws IOException {
        Set<String> found = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder, DEPTH)) {
                files.filter(file -> file.getFileName().toString().endsWith(dialect.suffix()))
                        .filter(Files::isRegularFile)
                        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                        .filter(path -> !path.startsWith(".git/"))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
