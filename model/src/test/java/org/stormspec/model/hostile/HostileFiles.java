package org.stormspec.model.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Workspaces, specs and clipboards that somebody made to do harm: small ones are resources of the
 * tests, large ones, links and names that not every system allows are made here.
 */
public final class HostileFiles {

    /** What a case is given to. */
    public enum Kind {
        /** A folder to open. */
        WORKSPACE("workspaces"),
        /** A folder with one document to import. */
        SPEC("specs"),
        /** A folder with one text to paste. */
        CLIPBOARD("clipboards");

        private final String folder;

        Kind(String folder) {
            this.folder = folder;
        }
    }

    /** Makes something in the folder of a case. */
    @FunctionalInterface
    private interface Maker {
        void makeIn(Path folder) throws IOException, InterruptedException;
    }

    private static final String MARK = "format: 1\nid: shop\n";
    private static final String SPEC_HEAD =
            "asyncapi: '2.6.0'\nid: 'urn:shop.sales'\ninfo: {title: x, version: 1.0.0}\n";
    private static final String CONTEXT = "contexts/sales.order.yaml";
    private static final String TOPIC =
            "topics:\n  o: {name: o, type: o, access: public, key: id, schema: %s}\n";

    private HostileFiles() {}

    /**
     * Makes all cases of a kind.
     *
     * @param resources the folder {@code src/test/resources/hostile} of the model
     * @param target where each case gets a folder of its own; {@code outside} stands beside
     * @param port what stands for {@code @PORT@} in their texts, of a server that counts
     * @return the folder of each case by its name
     */
    public static Map<String, Path> make(Kind kind, Path resources, Path target, int port)
            throws IOException, InterruptedException {
        Path outside = Files.createDirectories(target.resolve("outside"));
        Files.writeString(outside.resolve("secret.json"), "{\"secret\":\"TOP-SECRET\"}");
        Files.writeString(outside.resolve("secret.yaml"), "purpose: TOP-SECRET\n");
        Map<String, Path> cases = new TreeMap<>();
        try (Stream<Path> folders = Files.list(resources.resolve(kind.folder))) {
            for (Path folder : folders.toList()) {
                String name = folder.getFileName().toString();
                copy(folder, cases.computeIfAbsent(name, target::resolve), port);
            }
        }
        for (Map.Entry<String, Maker> made : made(kind).entrySet()) {
            Path folder = Files.createDirectories(target.resolve(made.getKey()));
            made.getValue().makeIn(folder);
            cases.put(made.getKey(), folder);
        }
        if (kind == Kind.WORKSPACE) {
            for (Path folder : cases.values()) {
                Path mark = folder.resolve("stormspec.yaml");
                if (!Files.exists(mark, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                    Files.writeString(mark, MARK);
                }
            }
        }
        return cases;
    }

    private static void copy(Path from, Path to, int port) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.resolveSibling("."));
                try (InputStream in = Files.newInputStream(file)) {
                    String text = new String(in.readAllBytes(), ISO_8859_1);
                    Files.write(
                            target,
                            text.replace("@PORT@", String.valueOf(port)).getBytes(ISO_8859_1));
                }
                if (file.toString().endsWith(".sh")) {
                    target.toFile().setExecutable(true);
                }
            }
        }
    }

    private static Map<String, Maker> made(Kind kind) {
        Map<String, Maker> made = new TreeMap<>();
        switch (kind) {
            case WORKSPACE -> {
                addLarge(made);
                addLinks(made);
                addNames(made);
            }
            case SPEC -> addSpecs(made);
            case CLIPBOARD -> {
                made.put("large", folder -> text(folder, "clipboard.txt", "word ".repeat(4 << 20)));
                made.put(
                        "many-lines",
                        folder -> text(folder, "clipboard.txt", "a\n".repeat(400_000)));
                made.put(
                        "many-cells",
                        folder -> text(folder, "clipboard.txt", "a\t".repeat(200_000) + "\n"));
            }
        }
        return made;
    }

    private static void addLarge(Map<String, Maker> made) {
        made.put("large-sparse", folder -> sparse(folder, CONTEXT, 200L << 20));
        made.put("large-settings", folder -> sparse(folder, "stormspec.yaml", 64L << 20));
        made.put(
                "large-comment",
                folder -> text(folder, CONTEXT, "# " + "x".repeat(5 << 20) + "\npurpose: x\n"));
        made.put("large-many-keys", folder -> text(folder, CONTEXT, keys(100_000)));
        made.put(
                "large-nested-own",
                folder -> text(folder, CONTEXT, "x-own: " + "[".repeat(99) + "]".repeat(99)));
        made.put("large-nested-block", folder -> text(folder, CONTEXT, nested(1_500)));
        made.put(
                "large-schema",
                folder -> {
                    text(folder, CONTEXT, TOPIC.formatted("x.avsc"));
                    sparse(folder, "schemas/x.avsc", 100L << 20);
                });
        made.put(
                "large-nested-schema",
                folder -> {
                    text(folder, CONTEXT, TOPIC.formatted("x.yml"));
                    text(folder, "schemas/x.yml", nested(1_200));
                });
    }

    private static void addLinks(Map<String, Maker> made) {
        made.put("link-context", folder -> link(folder, CONTEXT, "../../outside/secret.yaml"));
        made.put("link-context-absolute", folder -> link(folder, CONTEXT, "/etc/passwd"));
        made.put("link-zero", folder -> link(folder, CONTEXT, "/dev/zero"));
        made.put("link-random", folder -> link(folder, "shared.yaml", "/dev/urandom"));
        made.put("link-self", folder -> link(folder, CONTEXT, "sales.order.yaml"));
        made.put("link-nowhere", folder -> link(folder, CONTEXT, "../../outside/not-yet.yaml"));
        made.put("link-boards", folder -> link(folder, "boards", "../outside"));
        made.put("link-schemas", folder -> link(folder, "schemas", "../outside"));
        made.put("link-settings", folder -> link(folder, "stormspec.yaml", "/dev/zero"));
        made.put(
                "link-schema",
                folder -> {
                    text(folder, CONTEXT, TOPIC.formatted("x.json"));
                    link(folder, "schemas/x.json", "../../outside/secret.json");
                });
        made.put(
                "link-temporary-names",
                folder -> {
                    text(folder, CONTEXT, "events:\n  e: {name: Order was placed}\n");
                    for (String name :
                            List.of(".sales.order.yaml.tmp", "sales.order.yaml.stormspec-tmp")) {
                        link(folder, "contexts/" + name, "../../outside/secret.yaml");
                    }
                });
        made.put("pipe", folder -> pipe(folder, CONTEXT));
        made.put("pipe-settings", folder -> pipe(folder, "stormspec.yaml"));
        made.put("folder-as-file", folder -> Files.createDirectories(folder.resolve(CONTEXT)));
        made.put(
                "folder-as-settings",
                folder -> Files.createDirectories(folder.resolve("stormspec.yaml")));
    }

    /** A system that does not allow a name leaves the case without it. */
    private static void addNames(Map<String, Maker> made) {
        Map<String, String> names =
                Map.of(
                        "name-of-device", "con.yaml",
                        "name-with-line-break", "new\nline\u001b[31m.yaml",
                        "name-blank", " .yaml",
                        "name-of-direction", "a\u202ecod.yaml",
                        "name-long", "x".repeat(240) + ".yaml");
        names.forEach((name, file) ->
                made.put(
                        name,
                        folder -> {
                            try {
                                text(folder, "contexts/" + file, "purpose: x\n");
                            } catch (IOException | RuntimeException notAllowedHere) {
                                Files.createDirectories(folder);
                            }
                        }));
        made.put(
                "name-twice-but-for-case",
                folder -> {
                    text(folder, "contexts/Sales.Order.yaml", "purpose: x\n");
                    text(folder, CONTEXT, "purpose: x\n");
                });
    }

    private static void addSpecs(Map<String, Maker> made) {
        made.put("nested-maps", folder -> text(folder, "spec.yaml", SPEC_HEAD + nested(1_500)));
        made.put("large", folder -> sparse(folder, "spec.yaml", 50L << 20));
        made.put("larger", folder -> sparse(folder, "spec.yaml", 200L << 20));
        made.put(
                "large-title",
                folder ->
                        text(
                                folder,
                                "spec.yaml",
                                SPEC_HEAD.replace("title: x", "title: " + "x".repeat(5 << 20))));
        made.put(
                "many-channels",
                folder -> {
                    StringBuilder text = new StringBuilder(SPEC_HEAD).append("channels:\n");
                    for (int n = 0; n <= 5_000; n++) {
                        text.append(
                                "  _public.c%d: {publish: {operationId: o%d, message: {payload: {type: string}}}}%n"
                                        .formatted(n, n));
                    }
                    text(folder, "spec.yaml", text.toString());
                });
        made.put(
                "link-schema",
                folder -> {
                    text(
                            folder,
                            "spec.yaml",
                            SPEC_HEAD
                                    + "channels:\n  _public.order: {bindings: {kafka: {partitions: 1}},"
                                    + " publish: {operationId: a, message: {payload: {$ref: x.avsc}}}}\n");
                    link(folder, "x.avsc", "../outside/secret.json");
                });
        made.put("link-document", folder -> link(folder, "spec.yaml", "/dev/zero"));
        made.put("pipe", folder -> pipe(folder, "spec.yaml"));
        made.put("folder", folder -> Files.createDirectories(folder.resolve("spec.yaml")));
    }

    private static String nested(int depth) {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < depth; n++) {
            text.append(" ".repeat(n)).append("a:\n");
        }
        return text.toString();
    }

    private static String keys(int count) {
        List<String> lines = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            lines.add("k" + n + ": v");
        }
        return String.join("\n", lines) + "\n";
    }

    private static void text(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    private static void sparse(Path folder, String name, long size) throws IOException {
        text(folder, name, "");
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.setLength(size);
        }
    }

    private static void link(Path folder, String name, String target) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.createSymbolicLink(file, Path.of(target));
    }

    private static void pipe(Path folder, String name) throws IOException, InterruptedException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
    }
}
