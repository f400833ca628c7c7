package org.stormspec.render.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.store.History;
import org.stormspec.model.store.Store;
import org.stormspec.render.SampleBoard;
import org.stormspec.render.scene.Mark;
import org.stormspec.render.scene.Palette;
import org.stormspec.render.view.Camera;

/** The board as a JavaFX control. */
@ExtendWith(Toolkit.class)
class BoardViewTest {

    private static BoardView view(Store store) {
        BoardView view = new BoardView();
        view.show(store, new History(store), new Edits(new Random(1)), SampleBoard.BOARD);
        return view;
    }

    @Test
    @DisplayName("the mock-up's board looks as meant in the light and in the dark theme")
    void paintsBothThemes() throws Exception {
        for (Palette palette : new Palette[] {Palette.LIGHT, Palette.DARK}) {
            String name = palette.equals(Palette.LIGHT) ? "light" : "dark";
            WritableImage image =
                    Toolkit.onFx(() -> {
                        BoardView view = view(SampleBoard.mockup().store());
                        view.paletteProperty().set(palette);
                        view.mark(
                                Map.of(
                                        "campaign-t", Mark.GOOD,
                                        "sale", Mark.GOOD,
                                        "placed", Mark.WARNING,
                                        "user-t", Mark.ERROR));
                        Scene scene = new Scene(view, 1120, 800);
                        view.cameraProperty().set(new Camera(-34, -80, 0.7));
                        view.desk().orElseThrow().select(Set.of(SampleBoard.sticky("launched")));
                        return scene.snapshot(null);
                    });
            Screenshots.keep(image, "board-" + name);
            assertEquals(1120, image.getWidth());
        }
    }
}
