package org.stormspec.export.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.stormspec.model.disk.AtomicFile;

/** The workspaces that come with the program. */
public final class Samples {

    /** The sample of a whole business. */
    public static final String ACME = "acme";

    private static final String ROOT = "/samples/";

    private static final String HEAD = "stormspec.yaml";

    private Samples() {}

    /**
     * A sample as people choose it.
     *
     * @param id its folder: {@code lakeside-mutual}
     * @param name what it is called: {@code Lakeside Mutual}
     */
    public record Sample(String id, String name) {}

    /** Returns all samples by name, {@link #ACME} in front. */
    public static List<Sample> all() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (String file : files()) {
            if (file.endsWith("/" + HEAD)) {
                String id = file.substring(0, file.length() - HEAD.length() - 1);
                samples.add(new Sample(id, nameOf(id)));
            }
        }
        samples.sort(
                Comparator.comparing((Sample sample) -> !sample.id().equals(ACME))
                        .thenComparing(Sample::name));
        return List.copyOf(samples);
    }

    /** The name stands on a line of its own; reading the whole workspace would be slow. */
    private static String nameOf(String sample) throws IOException {
        return lines(ROOT + sample + "/" + HEAD).stream()
                .filter(line -> line.startsWith("name: "))
                .map(line -> line.substring("name: ".length()))
                .findFirst()
                .orElse(sample);
    }

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
        try (InputStream content = open(ROOT + sample + "/" + file)) {
            AtomicFile.write(target, content::transferTo);
        }
    }

    private static List<String> files(String sample) throws IOException {
        return files().stream()
                .filter(line -> line.startsWith(sample + "/"))
                .map(line -> line.substring(sample.length() + 1))
                .sorted()
                .toList();
    }

    /** A jar cannot be listed like a folder, so the build writes the list. */
    private static List<String> files() throws IOException {
        return lines(ROOT + "files.txt").stream().map(line -> line.replace('\\', '/')).toList();
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream content = open(resource)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(
                Samples.class.getResourceAsStream(resource),
                resource + " is missing in this build");
    }
}
