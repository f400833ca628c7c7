package org.stormspec.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.rule.About;

@DisplayName("The page of rules")
class RulesPageTest {

    private static final Path ROOT = Path.of(System.getProperty("stormspec.root", ".."));

    @Test
    @DisplayName("says what the code says")
    void saysWhatTheCodeSays() throws IOException {
        Path page = ROOT.resolve("docs/rules.md");
        Path expected = ROOT.resolve("model/target/rules.md");
        Files.createDirectories(expected.getParent());
        Files.writeString(expected, page());
        assertTrue(Files.exists(page), () -> "copy " + expected + " to " + page);
        assertEquals(page(), Files.readString(page), () -> "copy " + expected + " to " + page);
    }

    @Test
    @DisplayName("has each rule once")
    void hasEachRuleOnce() {
        List<String> ids = Rules.described().stream().map(About::id).toList();
        assertEquals(ids.stream().distinct().toList(), ids);
    }

    private static String page() {
        StringBuilder page =
                new StringBuilder(
                        """
                        # Rules

                        What Stormspec checks a model for. An **error** makes export and push refuse, a
                        **warning** is worth a look before others depend on it, a **hint** is a thought.
                        While people think, a rule is no more than a dot on the sticky. Every fix is one
                        undo.

                        `stormspec check PATH` and the findings panel list findings by level, rule and
                        place. This page is kept equal to the code by a test.

                        | id | level | what is wrong | fixes |
                        |---|---|---|---|
                        """);
        Rules.described()
                .forEach(about ->
                        page.append(
                                "| [%s](#%s) | %s | %s | %s |%n"
                                        .formatted(
                                                about.id(),
                                                anchor(about),
                                                about.level().word(),
                                                about.title(),
                                                about.fix())));
        Rules.described()
                .forEach(about ->
                        page.append(
                                "%n## %s %s%n%n%s%n%n> %s%n"
                                        .formatted(
                                                about.id(),
                                                about.title(),
                                                about.idea(),
                                                about.example())));
        return page.toString().replace(System.lineSeparator(), "\n");
    }

    /** The anchor that code hosting sites make of a heading. */
    private static String anchor(About about) {
        return (about.id() + " " + about.title())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 -]", "")
                .replace(' ', '-');
    }
}
