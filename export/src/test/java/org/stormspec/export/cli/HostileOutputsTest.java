package org.stormspec.export.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.stormspec.export.git.NewRepository;
import org.stormspec.model.file.LoadResult;
import org.stormspec.model.file.SaveResult;
import org.stormspec.model.file.WorkspaceReader;
import org.stormspec.model.file.WorkspaceWriter;
import org.stormspec.model.store.Store;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import tools.jackson.databind.json.JsonMapper;

/** {@code -Dstormspec.hostile.rounds=40} plants every text at every place. */
@DisplayName("Hostile words in a model stay words")
class HostileOutputsTest {

    /**
     * A part of the places is hostile at a time: a model in which nothing is right shows little.
     */
    private static final int PARTS = 4;

    private static final int ROUNDS = Integer.getInteger("stormspec.hostile.rounds", PARTS);

    private static final Pattern COMMANDS =
            Pattern.compile(
                    "[\\p{Cc}&&[^\\n\\t]]|[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\u2028\\u2029]");

    private static final Pattern FORMULA = Pattern.compile("(?s)[\\s\"]*[=+\\-@\\t\\r].*");

    /**
     * The reader takes letters only there, and the writer writes nothing that the reader refuses.
     */
    private static final Set<String> CHECKED_WHEN_READ = Set.of("Naming", "Defaults");

    /** Files whose writer would write something that the reader takes for something else. */
    private static final int HELD_BACK = 2;

    @TempDir Path folder;

    static IntStream rounds() {
        return IntStream.range(0, ROUNDS);
    }

    @ParameterizedTest(name = "round {0}")
    @MethodSource("rounds")
    @DisplayName("in every output of every command")
    void stayWords(int round) throws Exception {
        Path acme = Shell.acme(folder);
        Path specs = folder.resolve("specs");
        NewRepository.create(specs, "main", "Ada", "ada@acme.example");
        Shell.run("export", acme, "--to", specs, "--commit", "--force");
        plant(acme, round);
        Path out = Files.createDirectories(folder.resolve("out"));
        Map<String, String> seen = new TreeMap<>();

        for (List<Object> command : commands(acme, specs, out)) {
            String name =
                    String.join(" ", command.stream().map(Object::toString).toList())
                            .replace(folder + "/", "");
            Shell.Run run = Shell.run(command.toArray());
            assertTrue(
                    run.code() != ExitCode.UNUSABLE || isSaid(run.err()),
                    () -> name + " is not refused in words: " + run.err());
            requireNoCommands(name, run.out() + run.err());
            requireFormat(name, run.out());
            seen.put(name, run.out() + run.err());
        }
        for (Path file : files(out, specs)) {
            requireFormat(folder.relativize(file).toString(), file);
        }
        assertTrue(
                seen.values().stream().anyMatch(text -> text.contains(HostileWords.MARK)),
                "nothing hostile was shown");
    }

    private static boolean isSaid(String err) {
        return err.startsWith("stormspec: ")
                && !err.contains("Exception")
                && !err.contains("\tat ");
    }

    private static void plant(Path workspace, int round) {
        LoadResult loaded = WorkspaceReader.read(workspace);
        HostileWords.Planted hostile =
                HostileWords.into(
                        loaded.records(),
                        round / PARTS,
                        place ->
                                !CHECKED_WHEN_READ.contains(place.type().getSimpleName())
                                        && Math.floorMod(place.toString().hashCode(), PARTS)
                                                == round % PARTS);
        assertFalse(hostile.planted().isEmpty());
        SaveResult saved = WorkspaceWriter.save(Store.of(hostile.records()), loaded.files());
        assertTrue(
                saved.problems().size() <= HELD_BACK,
                () -> "the files do not hold: " + saved.problems());
    }

    private static List<List<Object>> commands(Path acme, Path specs, Path out) {
        List<List<Object>> commands = new ArrayList<>();
        for (String format : List.of("text", "json", "sarif")) {
            commands.add(List.of("check", acme, "--format", format));
        }
        commands.add(List.of("check", acme, "--since", specs));
        commands.add(List.of("fix", acme, "--rule", "ACC-03", "--dry-run"));
        for (String command :
                List.of("health", "flows", "glossary", "tags", "versions", "access")) {
            commands.add(List.of(command, acme));
            commands.add(List.of(command, acme, "--format", "json"));
        }
        commands.add(List.of("access", acme, "--format", "csv"));
        commands.add(List.of("impact", acme, "finance.sales.payment"));
        commands.add(List.of("impact", acme, "finance.sales.payment", "--format", "json"));
        commands.add(List.of("rules", "--format", "json"));
        commands.add(List.of("registry", acme));
        commands.add(List.of("registry", acme, "--kind", "apicurio"));
        commands.add(List.of("changes", acme, "--since", specs));
        commands.add(List.of("changes", acme, "--since", specs, "--format", "json"));
        commands.add(List.of("notice", acme, "--since", specs, "--to", out.resolve("notices")));
        commands.add(List.of("notice", acme, "--since", specs));
        commands.add(List.of("map", acme, "--out", out.resolve("map.svg")));
        commands.add(List.of("map", acme, "--out", out.resolve("map.dot")));
        commands.add(List.of("map", acme, "--topics"));
        commands.add(List.of("picture", acme, "-o", out.resolve("board.svg")));
        commands.add(List.of("picture", acme, "-o", out.resolve("board.pdf")));
        commands.add(List.of("export", acme, "--to", specs, "--diff", "--force"));
        commands.add(List.of("export", acme, "--to", specs, "--commit", "--force"));
        return commands;
    }

    private static void requireNoCommands(String name, String text) {
        COMMANDS.matcher(text)
                .results()
                .findFirst()
                .ifPresent(found -> {
                    throw new AssertionError(
                            "%s prints U+%04X in: %s"
                                    .formatted(
                                            name,
                                            text.codePointAt(found.start()),
                                            text.substring(
                                                    Math.max(0, found.start() - 80),
                                                    Math.min(text.length(), found.end() + 40))));
                });
        assertFalse(
                !name.contains("--diff")
                        && text.lines().anyMatch(line -> line.startsWith(HostileWords.FORGED)),
                () -> name + " prints a forged line:\n" + around(text));
    }

    private static String around(String text) {
        int at = Math.max(0, text.indexOf("\n" + HostileWords.FORGED));
        return text.substring(Math.max(0, at - 300), Math.min(text.length(), at + 100));
    }

    private static List<Path> files(Path... folders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path each : folders) {
            try (Stream<Path> found = Files.walk(each)) {
                found.filter(Files::isRegularFile)
                        .filter(file -> !file.toString().contains("/.git/"))
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static void requireFormat(String name, Path file) throws IOException {
        if (name.endsWith(".pdf") || name.endsWith(".png")) {
            return;
        }
        requireFormat(name, Files.readString(file));
    }

    /** Reads a text with a reader of its format, as far as its name says which that is. */
    private static void requireFormat(String name, String text) {
        String format = name.substring(name.lastIndexOf(name.contains(" ") ? ' ' : '.') + 1);
        switch (format.toLowerCase(Locale.ROOT)) {
            case "json", "sarif", "avsc" -> JsonMapper.shared().readTree(text);
            case "yaml", "yml" -> new Load(LoadSettings.builder().build()).loadFromString(text);
            case "csv" -> requireNoFormula(text);
            case "svg" -> requirePicture(name, text);
            case "md" -> requireNoMarkup(name, text);
            case "dot" -> requireGraph(name, text);
            default -> {}
        }
    }

    private static void requireNoFormula(String csv) {
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < csv.length(); at++) {
            char c = csv.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                assertFalse(FORMULA.matcher(cell).matches(), cell::toString);
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
    }

    private static void requirePicture(String name, String svg) {
        if (svg.isBlank()) {
            return;
        }
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            NodeList elements =
                    factory.newDocumentBuilder()
                            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                            .getElementsByTagName("*");
            for (int i = 0; i < elements.getLength(); i++) {
                requireHarmless(name, (Element) elements.item(i));
            }
        } catch (Exception broken) {
            throw new AssertionError(name + " is no XML", broken);
        }
    }

    private static void requireHarmless(String name, Element element) {
        assertFalse(
                List.of("script", "a", "image", "foreignObject").contains(element.getTagName()),
                () -> name + " holds <" + element.getTagName() + ">");
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            assertFalse(attribute.getNodeName().startsWith("on"), attribute::toString);
            assertFalse(attribute.getNodeName().contains("href"), attribute::toString);
        }
    }

    private static void requireNoMarkup(String name, String markdown) {
        requireNoCommands(name, markdown);
        for (String markup : List.of("<script", "](javascript", "](http", "{{")) {
            int at = markdown.indexOf(markup);
            boolean escaped =
                    at < 0
                            || (markup.startsWith("]")
                                    && !markdown.substring(0, at)
                                            .matches("(?s).*(?<!\\\\)\\[[^\\[]*"));
            assertTrue(
                    escaped || (at > 0 && markdown.charAt(at - 1) == '\\'),
                    () -> name + " holds " + markup + ":\n" + markdown);
        }
    }

    /** Graphviz, where it is there, is asked; elsewhere what it would not take is looked for. */
    private static void requireGraph(String name, String dot) {
        assertFalse(Pattern.compile("(?m)^\\s*evil").matcher(dot).find(), () -> name + "\n" + dot);
    }
}
