package org.stormspec.app.fxml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads the view of a controller: {@code OutlineController} has {@code outline.fxml} beside it. */
public final class Fxml {
    private static final String SUFFIX = "Controller";

    private Fxml() {}

    /** Returns the root of a controller's view, with the controller's fields filled. */
    public static Parent load(Object controller) {
        Class<?> type = controller.getClass();
        String name = type.getSimpleName();
        String file =
                name.substring(0, name.length() - SUFFIX.length()).toLowerCase(Locale.ROOT)
                        + ".fxml";
        FXMLLoader loader = new FXMLLoader(Objects.requireNonNull(type.getResource(file), file));
        loader.setControllerFactory(wanted -> controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
