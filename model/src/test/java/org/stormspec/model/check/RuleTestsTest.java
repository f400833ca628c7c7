package org.stormspec.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.rule.About;

@DisplayName("Every rule")
class RuleTestsTest {

    private static final Path ROOT = Path.of(System.getProperty("stormspec.root", ".."));
    private static final Path HERE = Path.of("model/src/test/java/org/stormspec/model/check");
    private static final Path EXPORT = Path.of("export/src/test/java/org/stormspec/export");

    /** Tests of rules that need a wall, files, documents or a cluster; each names its rules. */
    private static final Map<Path, List<String>> ELSEWHERE =
            Map.of(
                    HERE.resolve("KafkaTargetRuleTest.java"),
                    List.of("KAF-08"),
                    EXPORT.resolve("kafka/PlanFindingsTest.java"),
                    List.of("KAF-01", "KAF-02", "KAF-04", "KAF-07"),
                    EXPORT.resolve("evolution/SchemaFactsTest.java"),
                    List.of(
                            "GOV-06", "SCH-02", "SCH-03", "SCH-04", "SCH-06", "SCH-08", "SCH-17",
                            "VER-01", "VER-02", "VER-11", "VER-12"),
                    EXPORT.resolve("cli/OutsideRulesTest.java"),
                    List.of("VER-09"),
                    EXPORT.resolve("cli/GitMergeTest.java"),
                    List.of("FIL-03"),
                    EXPORT.resolve("asyncapi/check/DocumentRulesTest.java"),
                    List.of(
                            "API-01", "API-02", "API-03", "API-04", "API-05", "API-06", "API-07",
                            "API-08", "API-09"));

    private static final Pattern EXPECTED =
            Pattern.compile("Expect\\s*\\.of\\(\\s*\"([A-Z]{3}-\\d\\d)\"(.*?);", Pattern.DOTALL);

    private static final Pattern CASE =
            Pattern.compile("\\.(error|warning|hint|fine)\\(\\s*\"([A-Z]{3}-\\d\\d)\"");

    private final Set<String> speaking = new TreeSet<>();
    private final Set<String> silent = new TreeSet<>();

    private static String read(Path path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve(HERE))) {
            files.map(ROOT::relativize).map(RuleTestsTest::read).forEach(this::look);
        }
    }

    private void look(String source) {
        Matcher expected = EXPECTED.matcher(source);
        while (expected.find()) {
            if (expected.group(2).contains(".silence()")) {
                silent.add(expected.group(1));
            }
            if (expected.group(2).matches("(?s).*\\.(error|warning|hint)\\(.*")) {
                speaking.add(expected.group(1));
            }
        }
        Matcher listed = CASE.matcher(source);
        while (listed.find()) {
            (listed.group(1).equals("fine") ? silent : speaking).add(listed.group(2));
        }
    }

    private static List<String> without(Set<String> tested) {
        Set<String> elsewhere =
                ELSEWHERE.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        return Rules.described().stream()
                .map(About::id)
                .filter(id -> !id.startsWith("STM-"))
                .filter(id -> !tested.contains(id) && !elsewhere.contains(id))
                .toList();
    }

    @Test
    @DisplayName("has a model in which it speaks and one in which it is silent")
    void hasAModelInWhichItSpeaksAndOneInWhichItIsSilent() throws IOException {
        look();
        assertEquals(List.of(), without(speaking), "never speaks");
        assertEquals(List.of(), without(silent), "is never silent");
    }

    @Test
    @DisplayName("that needs more than a model is tested where there is more")
    void thatNeedsMoreThanAModelIsTestedElsewhere() {
        ELSEWHERE.forEach((file, ids) -> {
            String source = read(file);
            ids.forEach(id -> assertTrue(source.contains(id), () -> id + " in " + file));
        });
    }
}
