package org.stormspec.model.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.SchemaTerms;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;

@DisplayName("An edit of a file that a hand has written")
class EditedTextTest {

    private static final String HAND =
            """
            events:
              # agreed with legal
              one:
                name: &name One   # short
              two:
                name: *name
              # to be discussed
              three:
                name: Three
            """;

    @TempDir Path folder;

    @BeforeEach
    void workspace() throws IOException {
        Files.writeString(folder.resolve("stormspec.yaml"), "format: 1\nid: acme\n");
        Files.writeString(folder.resolve("shared.yaml"), HAND);
    }

    @Test
    @DisplayName("is told before it is saved, and again when it is, if words of the hand go")
    void tellsWhatGoes() throws IOException {
        LoadResult loaded = WorkspaceReader.read(folder);
        Store model = Store.of(loaded.records());
        model.apply(new Draft(model).remove(Element.key("three")).changes());
        List<String> expected =
                List.of(
                        "shared.yaml:7: the comment '# to be discussed' goes with what it stood"
                                + " at");

        assertEquals(expected, WorkspaceWriter.preview(model, loaded.files()).remarks());
        assertEquals(expected, WorkspaceWriter.save(model, loaded.files()).remarks());
        assertEquals(
                HAND.substring(0, HAND.indexOf("  # to be")),
                Files.readString(folder.resolve("shared.yaml")));
    }

    @Test
    @DisplayName("tells which reference is written out")
    void tellsWhichReferenceGoes() {
        LoadResult loaded = WorkspaceReader.read(folder);

        SavePreview preview =
                WorkspaceWriter.preview(
                        edited(loaded, "two", two -> two.named("Two")), loaded.files());

        assertEquals(
                List.of(
                        "shared.yaml:6: the reference *name is written out, as it says something of"
                                + " its own now"),
                preview.remarks());
    }

    @Test
    @DisplayName("tells nothing when nothing goes")
    void tellsNothingElse() {
        LoadResult loaded = WorkspaceReader.read(folder);

        SavePreview preview =
                WorkspaceWriter.preview(
                        edited(loaded, "three", three -> three.named("Third")), loaded.files());

        assertEquals(List.of(), preview.remarks());
        assertEquals(HAND.replace("Three", "Third"), preview.texts().get("shared.yaml"));
    }

    @Test
    @DisplayName("is refused in words when no file could say it, and leaves the file as it is")
    void refusesWhatNoFileCanSay() throws IOException {
        LoadResult loaded = WorkspaceReader.read(folder);
        Topic versioned =
                ((Topic) Detail.of(Kind.TOPIC))
                        .schematised(
                                new SchemaTerms(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of("the newest"),
                                        Optional.empty()));
        Store model = edited(loaded, "three", three -> three.with(versioned));

        SaveResult saved = WorkspaceWriter.save(model, loaded.files());

        assertFalse(saved.isComplete());
        String message = saved.problems().getFirst().message();
        assertTrue(message.startsWith("shared.yaml:1:1: found changes that the file cannot hold"));
        assertTrue(message.contains("a version of three numbers"), message);
        assertEquals(HAND, Files.readString(folder.resolve("shared.yaml")));
    }

    private static Store edited(LoadResult loaded, String id, UnaryOperator<Element> edit) {
        Store model = Store.of(loaded.records());
        Element element = model.element(id).orElseThrow();
        model.apply(new Draft(model).put(edit.apply(element)).changes());
        return model;
    }
}
