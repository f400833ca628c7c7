package org.stormspec.model.file;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stormspec.model.yaml.Problem;
import org.stormspec.model.yaml.YamlDocument;

@DisplayName("A file with something odd in it")
class StrangeFilesTest {

    private static final int MUTANTS = Integer.getInteger("stormspec.mutants", 4000);

    private static final String SPICE =
            "\n\n  --::##''\"\"{}[],,&*!|>%@`?~<<\t\r\u00e9\u2028\u0000\uFEFF9e";

    private final SortedMap<String, String> texts = new TreeMap<>();

    @TempDir Path folder;

    @BeforeEach
    void workspace() throws IOException {
        Files.createDirectories(folder.resolve("contexts"));
        Files.writeString(folder.resolve("stormspec.yaml"), "format: 1\nid: acme\n");
        Files.writeString(folder.resolve("shared.yaml"), "events:\n  sold:\n    name: Sold\n");
    }

    static Stream<String> odd() {
        String deep = "array<".repeat(20_000) + "string" + ">".repeat(20_000);
        return Stream.of(
                "topics: {sale: {fields: [{a: '" + deep + "'}]}}",
                "topics: {sale: {fields: [{a: {type: '" + deep + "'}}]}}",
                "topics: {sale: {partitions: 1e999999999}}",
                "topics: {sale: {partitions: " + "9".repeat(1_000_000) + "}}",
                "x: " + "[".repeat(100_000),
                "? " + "k".repeat(100_000) + "\n: 1",
                "a0: &a0 [x]\n" + doubled(60));
    }

    private static String doubled(int levels) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < levels; i++) {
            text.append("a%d: &a%d {k: *a%d, l: *a%d}\n".formatted(i, i, i - 1, i - 1));
        }
        return text.toString();
    }

    @ParameterizedTest
    @MethodSource("odd")
    @DisplayName("is that file's problem, with its line, and closes nothing else")
    void isTheProblemOfThatFile(String text) throws IOException {
        Files.writeString(folder.resolve("contexts/finance.sales.yaml"), text);

        LoadResult loaded = WorkspaceReader.read(folder);

        List<String> files = loaded.problems().stream().map(Problem::file).distinct().toList();
        assertEquals(List.of("contexts/finance.sales.yaml"), files);
        assertTrue(loaded.records().stream().anyMatch(each -> each.key().id().equals("sold")));
    }

    @Test
    @DisplayName("is read or told, whatever is in it")
    void isReadOrTold() throws IOException {
        WorkspaceWriter.save(
                new RandomModels(new SplittableRandom(1)).model(),
                WorkspaceFiles.none(folder.resolve("random")));
        List<String> names = List.copyOf(texts().keySet());
        RandomGenerator random = new SplittableRandom(7);
        int told = 0;
        for (int i = 0; i < MUTANTS; i++) {
            String name = names.get(random.nextInt(names.size()));
            String odd = mutated(requireNonNull(texts().get(name)), random);
            List<Problem> problems = assertDoesNotThrow(() -> problems(name, odd), odd);
            told += problems.isEmpty() ? 0 : 1;
        }
        assertTrue(told > MUTANTS / 10 && told < MUTANTS, "told " + told);
    }

    private static List<Problem> problems(String name, String text) {
        List<Problem> problems = new ArrayList<>();
        switch (FileContent.parse(name, text.getBytes(StandardCharsets.UTF_8)).parsed()) {
            case YamlDocument document ->
                    new RecordReader().file(Block.root(document, problems), "random");
            case Problem problem -> problems.add(problem);
        }
        return problems;
    }

    private static String mutated(String text, RandomGenerator random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = random.nextInt(6); i >= 0 && !mutated.isEmpty(); i--) {
            int at = random.nextInt(mutated.length());
            int other = random.nextInt(mutated.length());
            char spice = SPICE.charAt(random.nextInt(SPICE.length()));
            switch (random.nextInt(6)) {
                case 0 -> mutated.insert(at, spice);
                case 1 -> mutated.setCharAt(at, spice);
                case 2 -> mutated.deleteCharAt(at);
                case 3 -> mutated.setLength(at);
                case 4 -> mutated.delete(Math.min(at, other), Math.max(at, other));
                default -> mutated.insert(at, text, 0, random.nextInt(text.length()));
            }
        }
        return mutated.toString();
    }

    private SortedMap<String, String> texts() throws IOException {
        if (texts.isEmpty()) {
            Path from = folder.resolve("random");
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    texts.put(from.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        return texts;
    }
}
