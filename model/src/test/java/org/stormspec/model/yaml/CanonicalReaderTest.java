package org.stormspec.model.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The fast reader of canonical YAML")
class CanonicalReaderTest {

    private static final String SPICE =
            "\n\n  --::  ##''\"\"{}[],,&*!|>%@`?~ \tab01.xyz\r\u00e9\u2028\u0085";

    @Test
    @DisplayName("says exactly what the full reader says, or nothing, about any text")
    void agreesWithTheFullReader() {
        int judged = 0;
        for (int seed = 0; seed < 1000; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            String text = new YamlWriter("*/id", "*/at").write(new RandomTrees(random).document());
            judged += compare(text) ? 1 : 0;
            for (int i = 0; i < 30; i++) {
                judged += compare(mutated(text, random)) ? 1 : 0;
            }
        }
        assertTrue(judged > 1000, "only " + judged + " texts were not given up");
    }

    @Test
    @DisplayName("agrees on small texts too, where every character counts")
    void agreesOnSmallTexts() {
        int judged = 0;
        for (int seed = 0; seed < 80_000; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder("k: ");
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(SPICE.charAt(random.nextInt(SPICE.length())));
            }
            judged += compare(text.append('\n').toString()) ? 1 : 0;
        }
        assertTrue(judged > 1000, "only " + judged + " texts were not given up");
    }

    @Test
    @DisplayName("agrees on texts that end anywhere, as while somebody is typing")
    void agreesOnTextsThatEndAnywhere() {
        int judged = 0;
        for (int seed = 0; seed < 200; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            String text = new YamlWriter("*/id", "*/at").write(new RandomTrees(random).document());
            for (int end = 0; end <= text.length(); end++) {
                judged += compare(text.substring(0, end)) ? 1 : 0;
            }
        }
        assertTrue(judged >= 200, "only " + judged + " texts were not given up");
    }

    @Test
    @DisplayName("does not give up on a board")
    void readsBoards() {
        String board =
                """
                name: Big picture
                level: process
                lanes:
                  lane-1: {name: 'People: all', top: -8, height: 456}
                frames:
                  f1: {context: finance.campaign, at: [24, 24], size: [944, 320], emerging: true}
                placements:
                  '1e5': {element: launch-campaign, at: [1240, 320]}
                  k3f: {element: caf\u00e9, at: [1384, -320], size: []}
                """;

        assertTrue(CanonicalReader.read(board).isPresent());
        assertTrue(compare(board));
    }

    private static String mutated(String text, RandomGenerator random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(mutated.length());
            char spice = SPICE.charAt(random.nextInt(SPICE.length()));
            switch (random.nextInt(3)) {
                case 0 -> mutated.insert(at, spice);
                case 1 -> mutated.setCharAt(at, spice);
                default -> mutated.deleteCharAt(at);
            }
        }
        return mutated.toString();
    }

    /** Returns whether the fast reader had an opinion; it must then be that of the full reader. */
    private static boolean compare(String text) {
        Optional<Part> fast = CanonicalReader.read(text);
        if (fast.isEmpty()) {
            return false;
        }
        YamlReader.Read full =
                assertInstanceOf(
                        YamlReader.Read.class,
                        new YamlReader("t", text, new Lines(text)).read(),
                        text);
        assertEquals(full.root(), fast.get(), text);
        return true;
    }
}
