package org.stormspec.render.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.model.hostile.HostileFiles;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.render.SampleBoard;

@DisplayName("What a stranger's clipboard holds")
class HostileClipboardsTest {

    /** Longer than any machine needs; what takes longer hangs. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir private Path folder;

    @TestFactory
    @DisplayName("is pasted as stickies or refused in words, and one undo takes it back")
    Stream<DynamicTest> everyClipboard() throws IOException, InterruptedException {
        Path resources =
                Path.of(System.getProperty("stormspec.root"), "model/src/test/resources/hostile");
        Map<String, Path> cases =
                HostileFiles.make(HostileFiles.Kind.CLIPBOARD, resources, folder, 9);
        return cases.entrySet().stream()
                .map(each -> dynamicTest(each.getKey(), () -> paste(each.getValue())));
    }

    private static void paste(Path folder) throws IOException {
        String text =
                new String(
                        Files.readAllBytes(folder.resolve("clipboard.txt")),
                        StandardCharsets.UTF_8);
        assertTimeoutPreemptively(
                LIMIT,
                () -> {
                    pasteAndUndo(text, "");
                    pasteAndUndo("", text);
                });
    }

    private static void pasteAndUndo(String stickies, String text) {
        Hands hands = new Hands(new SampleBoard());
        List<ModelRecord> before = List.copyOf(hands.store.records());
        Clipboard clipboard = Clipboard.inMemory();
        clipboard.put(stickies, text);
        hands.desk.use(clipboard);
        hands.move(400, 400).holding(Keys.CTRL).key("V");
        while (hands.history.nextUndo().isPresent()) {
            hands.desk.undo();
        }
        assertEquals(before, List.copyOf(hands.store.records()));
    }
}
