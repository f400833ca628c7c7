package org.stormspec.render.view;

/**
 * A camera and the pixels it is seen on.
 *
 * @param camera where one looks from; its zoom counts logical pixels
 * @param width in device pixels
 * @param height in device pixels
 * @param scale device pixels for one logical pixel
 */
public record Viewport(Camera camera, int width, int height, double scale) {

    /** Returns how many device pixels a board unit takes. */
    public double zoom() {
        return camera.zoom() * scale;
    }

    /** Returns the device pixel at which a board coordinate is seen. */
    public double x(double world) {
        return (world - camera.x()) * zoom();
    }

    /** Returns the device pixel at which a board coordinate is seen. */
    public double y(double world) {
        return (world - camera.y()) * zoom();
    }

    /** Returns the part of the board that is seen. */
    public Rect world() {
        return new Rect(camera.x(), camera.y(), width / zoom(), height / zoom());
    }
}
