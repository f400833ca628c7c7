package org.stormspec.export.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stormspec.model.starter.Starter;

@DisplayName("A workspace that was just begun")
class NewcomersAreCleanTest {

    @TempDir Path root;

    static Stream<String> folders() {
        return Stream.of(
                "myshop",
                "my-shop",
                "My Shop",
                "Müller & Söhne",
                "2026-shop",
                "7",
                "shop.example.com",
                ".hidden",
                "-",
                "_x_",
                "注文",
                "заказы",
                "a--b..c",
                "UPPER_CASE",
                "tenant of 100 people, " + "very ".repeat(40) + "long");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    @DisplayName("has no error, whatever its folder is called and whatever it starts with")
    void hasNoError(String name) {
        Path folder = root.resolve(name);
        List<String> words = new ArrayList<>(List.of("new", folder.toString()));
        for (Starter starter : Starter.values()) {
            words.add("--with");
            words.add(starter.word());
        }
        Shell.Run made = Shell.run(words.toArray());
        assertEquals(0, made.code(), made.err());
        assertEquals(List.of(), errors(folder));
    }

    /**
     * Bare names leave much open, such as who owns and who produces; that is no fault of the
     * folder.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("folders")
    @DisplayName("has no other errors after a survey than under a plain name")
    void hasNoOtherErrorsAfterASurvey(String name) throws IOException {
        assertEquals(errors(surveyed("plain")), errors(surveyed(name)));
    }

    private Path surveyed(String name) throws IOException {
        Path names = Files.writeString(root.resolve("names.txt"), "sales.order\nsales.invoice\n");
        Path folder = root.resolve(name);
        Shell.Run made = Shell.run("survey", names, "--into", folder);
        assertEquals(0, made.code(), made.err());
        return folder;
    }

    @Nested
    @DisplayName("with a tenant that somebody chose")
    class Tenant {

        @Test
        @DisplayName("is refused when the grammar does not take it, with one that it takes")
        void isRefused() {
            Shell.Run run = Shell.run("new", root.resolve("shop"), "--tenant", "My-Shop");
            assertEquals(2, run.code());
            assertTrue(run.err().contains("Take 'my_shop'?"), run.err());
            assertFalse(Files.exists(root.resolve("shop")));
        }
    }

    private static List<String> errors(Path folder) {
        return Shell.run("check", folder)
                .out()
                .lines()
                .filter(line -> line.startsWith("error"))
                .toList();
    }
}
