package org.stormspec.app.present;

import org.stormspec.render.view.Camera;
import org.stormspec.render.view.Point;

/**
 * A smooth way for the camera from one view to another.
 *
 * @param from where it starts
 * @param to where it ends
 * @param width of the view in pixels
 * @param height of the view in pixels
 */
record Glide(Camera from, Camera to, double width, double height) {

    /** How long it takes, in milliseconds: long enough to follow, short enough not to wait. */
    static final int MILLIS = 420;

    /** Returns the camera after a share of the way between 0 and 1. */
    Camera at(double share) {
        if (share >= 1) {
            return to;
        }
        double eased = share * share * (3 - 2 * share);
        double zoom = from.zoom() * Math.pow(to.zoom() / from.zoom(), eased);
        Point start = middle(from);
        Point end = middle(to);
        double x = start.x() + (end.x() - start.x()) * eased;
        double y = start.y() + (end.y() - start.y()) * eased;
        return new Camera(x - width / zoom / 2, y - height / zoom / 2, zoom);
    }

    private Point middle(Camera camera) {
        return camera.visible(width, height).middle();
    }
}
