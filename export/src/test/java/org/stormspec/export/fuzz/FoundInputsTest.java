package org.stormspec.export.fuzz;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("A reader that was fed with anything")
class FoundInputsTest {

    /** Long enough for a slow machine that does other things; a hang is longer. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TestFactory
    @DisplayName("returns from every input that it once failed at, and from those it starts with")
    Stream<DynamicTest> everyInput() {
        return Stream.of(FuzzedReader.values())
                .flatMap(reader ->
                        inputs(reader).stream()
                                .map(input ->
                                        dynamicTest(
                                                reader.folder() + ": " + input.getFileName(),
                                                () -> returns(reader, input))));
    }

    private static void returns(FuzzedReader reader, Path input) throws IOException {
        byte[] bytes = Files.readAllBytes(input);
        assertTimeoutPreemptively(LIMIT, () -> reader.read(bytes));
    }

    private static List<Path> inputs(FuzzedReader reader) {
        try (Stream<Path> files = Files.list(FuzzReaders.inputs(reader))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(reader + " has no inputs to start with", e);
        }
    }
}
