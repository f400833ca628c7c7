package org.stormspec.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.edit.Grammar;
import org.stormspec.model.edit.Levels;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Kind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Profile;
import org.stormspec.model.rule.Threshold;
import org.stormspec.model.rule.Vocabulary;
import org.stormspec.model.rule.storm.Smell;

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
        page.append(settings());
        Rules.described()
                .forEach(about ->
                        page.append(
                                "%n## %s %s%n%n%s%n%n> %s%n"
                                        .formatted(
                                                about.id(),
                                                about.title(),
                                                about.idea(),
                                                about.example())));
        page.append(walls());
        return page.toString().replace(System.lineSeparator(), "\n");
    }

    private static String walls() {
        StringBuilder page =
                new StringBuilder(
                        """

                        # The grammar of the wall

                        Every board has a level. The level filters what can be *created* there, never what
                        exists, and how much each rule about walls minds. In the big picture nothing blocks.
                        A nudge is a dot on the sticky with a reason and a fix; only a blocker stops export,
                        and nothing ever stops drawing. `stormspec check`, export and push leave nudges alone.

                        | rule | what is minded | big picture | process | design |
                        |---|---|---|---|---|
                        """);
        for (Smell smell : Smell.values()) {
            page.append(
                    "| %s | %s | %s | %s | %s |%n"
                            .formatted(
                                    smell.about().id(),
                                    smell.about().title(),
                                    smell.at(Board.Level.STORM).word(),
                                    smell.at(Board.Level.PROCESS).word(),
                                    smell.at(Board.Level.DESIGN).word()));
        }
        page.append("%n## What can be created at which level%n%n".formatted());
        page.append("| kind | big picture | process | design |%n|---|---|---|---|%n".formatted());
        for (Kind kind : Kind.values()) {
            page.append("| %s |".formatted(kind.label()));
            for (Board.Level level : Board.Level.values()) {
                page.append(Levels.allows(level, kind) ? " ● |" : " · |");
            }
            page.append("%n".formatted());
        }
        return page.append(arrows()).toString();
    }

    private static String arrows() {
        StringBuilder page = new StringBuilder();
        page.append(
                """

                ## What may lead to what

                Rows lead to columns. ● canonical, ○ allowed with a remark, · not in the grammar.
                Hotspots, notes, opportunities and values may touch anything and have no place in
                the flow.

                """);
        List<Kind> kinds =
                Stream.of(Kind.values())
                        .filter(kind -> !Grammar.followers(kind).isEmpty())
                        .toList();
        page.append("| |");
        kinds.forEach(kind -> page.append(" %s |".formatted(kind.label())));
        page.append("%n|---|%s%n".formatted("---|".repeat(kinds.size())));
        for (Kind from : kinds) {
            page.append("| **%s** |".formatted(from.label()));
            kinds.forEach(to -> page.append(" %s |".formatted(sign(from, to))));
            page.append("%n".formatted());
        }
        page.append("%n| arrow | remark | plain up to |%n|---|---|---|%n".formatted());
        Grammar.steps().stream()
                .filter(step -> !step.isCanonical())
                .forEach(step ->
                        page.append(
                                "| %s %s %s | %s | %s |%n"
                                        .formatted(
                                                step.from().noun(),
                                                step.type().word(),
                                                step.to().noun(),
                                                step.remark(),
                                                step.plain().map(Levels::word).orElse("–"))));
        return page.toString();
    }

    private static String sign(Kind from, Kind to) {
        return Grammar.step(from, to).map(step -> step.isCanonical() ? "●" : "○").orElse("·");
    }

    private static String settings() {
        StringBuilder page =
                new StringBuilder(
                        """

                        ## Profiles, levels, words

                        `rules.yaml` in the workspace chooses a profile, gives single rules another level or turns
                        them `off`, adds words and changes numbers ([workspace folder](workspace-format.md)).
                        `stormspec check --profile NAME` goes by another profile once.

                        | profile | what it does |
                        |---|---|
                        """);
        for (Profile profile : Profile.values()) {
            page.append(
                    "| `%s` | %s%s |%n".formatted(profile.word(), profile.meaning(), own(profile)));
        }
        page.append("%n| words | more of them |%n|---|---|%n".formatted());
        page.append(
                "| `infrastructure` | words that speak of machines, for NAM-04 |%n".formatted());
        page.append(
                "| `organisation` | words that speak of how people are organised, for NAM-05 |%n"
                        .formatted());
        page.append(
                "| `personal` | words that say that a field is about a person, for POL-06 |%n"
                        .formatted());
        page.append("| `money` | words that speak of money, for SCH-12 |%n".formatted());
        page.append("%n| threshold | usually |%n|---|---|%n".formatted());
        for (Threshold threshold : Threshold.values()) {
            page.append("| `%s` | %d |%n".formatted(threshold.word(), threshold.usual()));
        }
        page.append(
                """

                A finding may be waived in `waivers.yaml` by somebody who says why and until when. It stops nothing
                then, and is counted apart. After that day it speaks again. Nobody can waive %s: what they find cannot work, or is not safe.
                """
                        .formatted(
                                Rules.described().stream()
                                        .filter(about -> !about.waivable())
                                        .map(About::id)
                                        .collect(Collectors.joining(", "))));
        return page.toString();
    }

    private static String own(Profile profile) {
        return profile.rules().isEmpty()
                ? ""
                : ": " + String.join(", ", new TreeMap<>(profile.rules()).keySet());
    }

    @Test
    @DisplayName("tells of every vocabulary, and profiles speak of rules that there are")
    void tellsOfEveryVocabulary() {
        for (Vocabulary vocabulary : Vocabulary.values()) {
            assertTrue(settings().contains("`" + vocabulary.word() + "`"), vocabulary::word);
        }
        List<String> ids = Rules.described().stream().map(About::id).toList();
        for (Profile profile : Profile.values()) {
            assertTrue(ids.containsAll(profile.rules().keySet()), profile::word);
        }
    }

    /** The anchor that code hosting sites make of a heading. */
    private static String anchor(About about) {
        return (about.id() + " " + about.title())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9 -]", "")
                .replace(' ', '-');
    }
}
