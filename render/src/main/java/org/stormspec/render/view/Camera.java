package org.stormspec.render.view;

/**
 * Where one looks at the board from; immutable.
 *
 * @param x board coordinate at the left edge of the view
 * @param y board coordinate at its upper edge
 * @param zoom screen pixels for one board unit, between {@link #FARTHEST} and {@link #CLOSEST}
 */
public record Camera(double x, double y, double zoom) {

    /** The smallest zoom. */
    public static final double FARTHEST = 0.02;

    /** The largest zoom. */
    public static final double CLOSEST = 4;

    /** Looks at the origin, one pixel for one unit. */
    public static final Camera START = new Camera(0, 0, 1);

    /** Keeps the zoom in its range. */
    public Camera {
        zoom = Math.clamp(zoom, FARTHEST, CLOSEST);
    }

    /** Returns the board point seen at a screen point. */
    public Point toWorld(Point screen) {
        return new Point(x + screen.x() / zoom, y + screen.y() / zoom);
    }

    /** Returns the board rectangle seen in a screen rectangle. */
    public Rect toWorld(Rect screen) {
        return new Rect(
                x + screen.x() / zoom,
                y + screen.y() / zoom,
                screen.width() / zoom,
                screen.height() / zoom);
    }

    /** Returns the screen point at which a board point is seen. */
    public Point toScreen(Point world) {
        return new Point((world.x() - x) * zoom, (world.y() - y) * zoom);
    }

    /** Returns the screen rectangle in which a board rectangle is seen. */
    public Rect toScreen(Rect world) {
        return new Rect(
                (world.x() - x) * zoom,
                (world.y() - y) * zoom,
                world.width() * zoom,
                world.height() * zoom);
    }

    /** Returns the part of the board seen in a view of this size in pixels. */
    public Rect visible(double width, double height) {
        return new Rect(x, y, width / zoom, height / zoom);
    }

    /** Returns this camera after the board was dragged by so many screen pixels. */
    public Camera dragged(double dx, double dy) {
        return new Camera(x - dx / zoom, y - dy / zoom, zoom);
    }

    /** Returns this camera at another zoom; the board point under the screen point stays there. */
    public Camera zoomedTo(double newZoom, Point screen) {
        Point fixed = toWorld(screen);
        double clamped = Math.clamp(newZoom, FARTHEST, CLOSEST);
        return new Camera(
                fixed.x() - screen.x() / clamped, fixed.y() - screen.y() / clamped, clamped);
    }

    /** Returns this camera zoomed by a factor; the board point under the screen point stays. */
    public Camera zoomedBy(double factor, Point screen) {
        return zoomedTo(zoom * factor, screen);
    }

    /**
     * Returns the camera that shows a part of the board, centred.
     *
     * @param world what to show
     * @param width of the view in pixels
     * @param height of the view in pixels
     * @param margin pixels left free on each side
     * @param most zoom not to exceed, so that a lone sticky does not fill the screen
     */
    public static Camera fitting(
            Rect world, double width, double height, double margin, double most) {
        double across = Math.max(1, width - 2 * margin) / Math.max(1, world.width());
        double down = Math.max(1, height - 2 * margin) / Math.max(1, world.height());
        double zoom = Math.clamp(Math.min(Math.min(across, down), most), FARTHEST, CLOSEST);
        Point middle = world.middle();
        return new Camera(middle.x() - width / zoom / 2, middle.y() - height / zoom / 2, zoom);
    }
}
