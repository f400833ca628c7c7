package org.stormspec.export.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The workspaces that come with the program. */
public final class Samples {

    /** The sample of a whole business. */
    public static final String ACME = "acme";

    private static final String ROOT = "/samples/";

    private Samples() {}

    /**
     * Copies a sample into a folder, which must be missing or empty.
     *
     * @throws IOException when the folder holds something already or cannot be written
     */
    public static void copy(String sample, Path folder) throws IOException {
        refuseFull(folder);
        for (String file : files(sample)) {
            copy(sample, file, folder.resolve(file));
        }
    }

    private static void refuseFull(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var content = Files.list(folder)) {
                if (content.findAny().isPresent()) {
                    throw new IOException(
                            folder + " holds files already. Choose a new or an empty folder.");
                }
            }
        }
    }

    private static void copy(String sample, String file, Path target) throws IOException {
        Files.createDirectories(target.resolveSibling(""));
        try (InputStream content = open(ROOT + sample + "/" + file)) {
            Files.copy(content, target);
        }
    }

    /** A jar cannot be listed like a folder, so the build writes the list. */
    private static List<String> files(String sample) throws IOException {
        try (InputStream list = open(ROOT + "files.txt")) {
            return new String(list.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replace('\\', '/'))
                    .filter(line -> line.startsWith(sample + "/"))
                    .map(line -> line.substring(sample.length() + 1))
                    .sorted()
                    .toList();
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(
                Samples.class.getResourceAsStream(resource),
                resource + " is missing in this build");
    }
}
