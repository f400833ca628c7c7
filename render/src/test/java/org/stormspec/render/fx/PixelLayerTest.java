package org.stormspec.render.fx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.function.Consumer;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.render.raster.Raster;
import org.stormspec.render.raster.RasterSurface;
import org.stormspec.render.scene.Ink;
import org.stormspec.render.scene.Paper;
import org.stormspec.render.scene.Stroke;
import org.stormspec.render.scene.Surface;
import org.stormspec.render.text.Face;

/** Our pixels on a screen of any density. */
@ExtendWith(Toolkit.class)
class PixelLayerTest {

    private static final int WIDE = 180;
    private static final int HIGH = 120;

    private static void picture(Surface surface, String words) {
        surface.clear(0xfff6f7f9);
        surface.sticky(20, 20, 120, 70, new Paper(0xffffa95f, 5, 4, 0, 0));
        surface.line(3, 110, 177, 9, new Stroke(0xff2f6feb, 1.5, 0));
        surface.text(words, 30, 60, 60, new Ink(Face.REGULAR, 17, 0xff1f1f1f, 0));
    }

    private static WritableImage shown(double scale, Consumer<Surface> painter) {
        return Toolkit.onFx(() -> {
            PixelLayer layer = new PixelLayer(new Fonts());
            layer.resize(WIDE / scale, HIGH / scale, scale);
            layer.paint(painter);
            Group root = new Group(layer.node());
            new Scene(root, WIDE / scale, HIGH / scale);
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setTransform(Transform.scale(scale, scale));
            parameters.setFill(Color.MAGENTA);
            return root.snapshot(parameters, new WritableImage(WIDE, HIGH));
        });
    }

    @ParameterizedTest(name = "{0} pixels for one")
    @ValueSource(doubles = {1, 1.5, 2, 3})
    @DisplayName("every pixel is shown as it was painted, crisp on a dense screen")
    void isCrisp(double scale) {
        Raster raster = new Raster(WIDE, HIGH);
        picture(new RasterSurface(raster, new RasterSurface.Sprites()), "Sale won");

        WritableImage image = shown(scale, surface -> picture(surface, "Sale won"));

        for (int y = 0; y < HIGH; y++) {
            for (int x = 0; x < WIDE; x++) {
                assertEquals(
                        Integer.toHexString(raster.at(x, y)),
                        Integer.toHexString(image.getPixelReader().getArgb(x, y)),
                        "at " + x + ", " + y);
            }
        }
    }

    @ParameterizedTest(name = "{0} pixels for one")
    @ValueSource(doubles = {1, 2})
    @DisplayName("letters that the bundled font lacks are written by the toolkit")
    void writesForeignLetters(double scale) {
        WritableImage blank = shown(scale, surface -> picture(surface, ""));
        WritableImage written = shown(scale, surface -> picture(surface, "\u4e2d\u6587"));

        int different = 0;
        for (int y = 0; y < HIGH; y++) {
            for (int x = 0; x < WIDE; x++) {
                int before = blank.getPixelReader().getArgb(x, y);
                different += before == written.getPixelReader().getArgb(x, y) ? 0 : 1;
            }
        }
        assertNotEquals(0, different);
        assertEquals(blank.getPixelReader().getArgb(5, 5), written.getPixelReader().getArgb(5, 5));
    }
}
