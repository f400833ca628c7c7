package org.stormspec.app.launch;

import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javafx.stage.Window;

/** Pictures of windows, at the pixels of the screen they are on. */
public final class Pictures {
    private Pictures() {}

    /** Returns what a window shows; on a dense screen with as many pixels as the screen has. */
    public static WritableImage of(Window window) {
        double scale = Math.max(1, window.getOutputScaleX());
        Parent root = window.getScene().getRoot();
        if (scale == 1) {
            return window.getScene().snapshot(null);
        }
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        return root.snapshot(parameters, null);
    }
}
