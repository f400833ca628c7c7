package org.stormspec.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.session.Selection;

/** Makes the pictures that people judge the look by, and that the documentation shows. */
@DisplayName("Pictures of the window")
class PicturesTest extends WindowTest {
    @Test
    @DisplayName("show every place in both themes")
    void showEveryPlaceInBothThemes() throws IOException {
        shot("welcome");
        openAcme();
        await("the findings are there", () -> !workbench().findings().all().get().isEmpty());
        pictures("light");
        act("theme");
        pictures("dark");
        assertEquals("cluster", onScreen(() -> workbench().place()));
    }

    private void pictures(String theme) {
        act("place-board");
        onScreen(() -> {
            session().showBoard("big-picture");
            session().select(Selection.NONE);
            return true;
        });
        shot("board-" + theme);
        onScreen(() -> {
            session().showBoard("contexts");
            workbench().jump(element("Campaign launched").key());
            return true;
        });
        await("the contexts board is fitted", () -> !boardView().editingProperty().get());
        shot("contexts-" + theme);
        onScreen(() -> {
            workbench().jump(element("payment").key());
            return true;
        });
        act("findings");
        shot("topic-" + theme);
        act("findings");
        act("place-map");
        await(
                "the map is drawn",
                () -> workbench().map().place(element("payment").id()).isPresent());
        shot("map-" + theme);
        act("place-specs");
        await(
                "the document is there",
                () -> !lookup("#spec-text").queryListView().getItems().isEmpty());
        shot("specs-" + theme);
        dialogs.folder(temporary.resolve("specs"));
        act("export");
        fire("export-choose");
        await(
                "the difference is there",
                () -> !lookup("#export-diff").queryListView().getItems().isEmpty());
        shot("export-" + theme);
        act("place-cluster");
        shot("cluster-" + theme);
    }
}
