package org.stormspec.export.asyncapi.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.export.asyncapi.check.AsyncApiValidator;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.Store;

@DisplayName("A document that was damaged at random")
final class MutationTest {

    private static final long SEED = 20_261_201;

    /// So many of them unless asked otherwise: `-Dstormspec.mutations=20000`.
    private static final int MANY = Integer.getInteger("stormspec.mutations", 300);

    private static final List<String> SPLINTERS =
            List.of(
                    "null",
                    "[]",
                    "{}",
                    "- ",
                    ": ",
                    "\n",
                    "\t",
                    "'",
                    "\"",
                    "*a",
                    "&a ",
                    "<<: *a",
                    "!!int ",
                    "{a: ",
                    "[",
                    "]",
                    "}",
                    "$ref: '#'",
                    "$ref: '#/channels'",
                    "$ref: '../../x'",
                    "-1",
                    "99999999999",
                    "1e400",
                    "true",
                    "~",
                    "\u0000",
                    "\uD83D\uDE00",
                    "\uFEFF",
                    "x".repeat(2_000),
                    "{p}",
                    "_public",
                    "grant-access:",
                    "urn:",
                    "%s",
                    "\\u0000",
                    "---\n",
                    "#",
                    "|\n",
                    ">\n");

    private static List<Path> documents() throws IOException {
        Path corpus =
                Path.of(System.getProperty("stormspec.shared", "")).resolve("corpus/asyncapi");
        assumeTrue(Files.isDirectory(corpus), "no corpus at " + corpus);
        try (Stream<Path> files = Files.walk(corpus.resolve("specmesh-build"))) {
            return files.filter(file -> file.toString().matches(".*\\.(ya?ml|json)"))
                    .sorted()
                    .toList();
        }
    }

    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            int at = random.nextInt(damaged.length() + 1);
            int end = Math.min(damaged.length(), at + random.nextInt(40));
            switch (random.nextInt(4)) {
                case 0 -> damaged.delete(at, end);
                case 1 -> damaged.insert(at, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
                case 2 -> damaged.insert(at, damaged.substring(at, end));
                default -> valueReplaced(damaged, at, random);
            }
        }
        return damaged.toString();
    }

    /// Another kind of value at the next place where one stands.
    private static void valueReplaced(StringBuilder text, int from, Random random) {
        int at = text.indexOf(": ", from);
        int end = at < 0 ? -1 : text.indexOf("\n", at);
        if (end > 0) {
            text.replace(at + 2, end, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
        }
    }

    @Test
    @DisplayName("is taken in or refused with words and a place, and nothing breaks")
    void isTakenInOrRefused() throws IOException {
        List<Path> documents = documents();
        Random random = new Random(SEED);
        List<String> broken = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            Path file = documents.get(random.nextInt(documents.size()));
            String text = damaged(Files.readString(file, StandardCharsets.UTF_8), random);
            DocumentFiles siblings = DocumentFiles.below(Objects.requireNonNull(file.getParent()));
            try {
                Store store = Store.of(List.of(Workspace.named("ws")));
                ModelImport imported =
                        SpecMeshImporter.read(
                                store, List.of(new ImportFile("api.yaml", text, siblings)));
                store.apply(imported.changes());
                List<Problem> told = new ArrayList<>(imported.findings());
                told.addAll(AsyncApiValidator.validate("api.yaml", text, siblings));
                told.stream()
                        .filter(problem -> problem.line() < 1 || problem.message().isBlank())
                        .forEach(problem -> broken.add(start(text) + problem));
            } catch (RuntimeException | StackOverflowError thrown) {
                broken.add(
                        start(text)
                                + thrown
                                + " at "
                                + List.of(thrown.getStackTrace()).subList(0, 3));
            }
        }
        assertEquals(List.of(), broken);
    }

    private static String start(String text) {
        return text.substring(0, Math.min(60, text.length())).replace('\n', ' ') + "…: ";
    }
}
