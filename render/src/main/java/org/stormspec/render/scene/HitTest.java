package org.stormspec.render.scene;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.RecordKey;
import org.stormspec.render.view.Camera;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;

/**
 * Finds what a pointer means: handles before stickies before links before frames before lanes, and
 * the topmost of each. Tolerances are in screen pixels, so that small things stay reachable.
 */
public final class HitTest {

    /** A pointer this close counts as a hit, in logical pixels. */
    public static final double REACH = 6;

    /** Handles stand this far off the edge of their sticky, in logical pixels. */
    public static final double HANDLE_AWAY = 14;

    /** A finger finds a handle this far from its middle where no sticky lies, in logical pixels. */
    private static final double GRIP = 16;

    /** Height of the title band of a frame, in board units. */
    private static final double TITLE_BAND = 48;

    /** The title band is never lower than this, in logical pixels. */
    private static final double LEAST_BAND = 18;

    /** Handles are there from this zoom on. */
    private static final double HANDLES_FROM = 0.3;

    /** Width of the title of a lane, in logical pixels. */
    private static final double LANE_TITLE = 160;

    /** Where the names of phases stand below the upper edge of the view, in logical pixels. */
    private static final double PHASE_BAND = Ground.PHASE_TOP;

    /** Width of the name of a phase, in logical pixels. */
    private static final double PHASE_NAME = 140;

    private final BoardScene scene;

    /** Looks at this scene. */
    public HitTest(BoardScene scene) {
        this.scene = scene;
    }

    /**
     * Returns what lies at a place.
     *
     * @param world in board units
     * @param camera whose zoom tells what a pixel is
     * @param selected keys of what is selected, which alone has handles and corners
     */
    public Hit at(Point world, Camera camera, Set<RecordKey> selected) {
        double reach = REACH / camera.zoom();
        double grip = GRIP / camera.zoom();
        return corner(world, reach, selected)
                .or(() -> handle(world, camera, reach, selected))
                .or(() -> sticky(world).map(item -> new Hit.OnSticky(item.key())))
                .or(() -> corner(world, grip, selected))
                .or(() -> handle(world, camera, grip, selected))
                .or(() -> link(world, reach))
                .or(() -> frame(world, camera, reach))
                .or(() -> phase(world, camera, reach))
                .or(() -> laneEdge(world, camera, reach))
                .or(() -> lane(world, camera, reach))
                .orElseGet(Hit.Nothing::new);
    }

    /** Returns the topmost sticky at a place. */
    public Optional<StickyItem> sticky(Point world) {
        Rect spot = new Rect(world.x(), world.y(), 0, 0);
        return scene.stickies().topIn(spot, sticky -> sticky.bounds().contains(world));
    }

    /** Returns where the handles of a sticky are: right, left, below, above; in board units. */
    public static List<Point> handles(Box box, Camera camera) {
        double away = HANDLE_AWAY / camera.zoom();
        Point middle = Rect.of(box).middle();
        return List.of(
                new Point(box.right() + away, middle.y()),
                new Point(box.x() - away, middle.y()),
                new Point(middle.x(), box.bottom() + away),
                new Point(middle.x(), box.y() - away));
    }

    private Optional<Hit> handle(
            Point world, Camera camera, double reach, Set<RecordKey> selected) {
        if (camera.zoom() < HANDLES_FROM || selected.size() != 1) {
            return Optional.empty();
        }
        return selected.stream()
                .flatMap(key -> scene.stickies().find(key).stream())
                .filter(item ->
                        handles(item.box(), camera).stream()
                                .anyMatch(handle -> handle.distanceTo(world) <= reach))
                .<Hit>map(item -> new Hit.OnHandle(item.key()))
                .findFirst();
    }

    private Optional<Hit> corner(Point world, double reach, Set<RecordKey> selected) {
        return selected.stream()
                .flatMap(key -> scene.frames().find(key).stream())
                .flatMap(frame -> corner(frame, world, reach).stream())
                .findFirst();
    }

    private static Optional<Hit> corner(FrameItem frame, Point world, double reach) {
        Box box = frame.frame().box();
        boolean left = Math.abs(world.x() - box.x()) <= reach;
        boolean right = Math.abs(world.x() - box.right()) <= reach;
        boolean upper = Math.abs(world.y() - box.y()) <= reach;
        boolean lower = Math.abs(world.y() - box.bottom()) <= reach;
        return (left || right) && (upper || lower)
                ? Optional.of(new Hit.OnCorner(frame.key(), right, lower))
                : Optional.empty();
    }

    private Optional<Hit> link(Point world, double reach) {
        Rect spot = new Rect(world.x(), world.y(), 0, 0).grown(reach);
        return scene.links()
                .topIn(spot, link -> link.distanceTo(world) <= reach)
                .map(link -> new Hit.OnLink(link.key()));
    }

    private Optional<Hit> frame(Point world, Camera camera, double reach) {
        Rect spot = new Rect(world.x(), world.y(), 0, 0).grown(reach);
        double band = Math.max(TITLE_BAND, LEAST_BAND / camera.zoom());
        return scene.frames()
                .topIn(spot, frame -> isTitleOrEdge(frame.bounds(), world, band, reach))
                .map(frame -> new Hit.OnFrame(frame.key()));
    }

    private static boolean isTitleOrEdge(Rect frame, Point world, double band, double reach) {
        boolean near = frame.grown(reach).contains(world);
        boolean deep =
                frame.width() > 2 * reach
                        && frame.height() > reach + band
                        && new Rect(
                                        frame.x() + reach,
                                        frame.y() + band,
                                        frame.width() - 2 * reach,
                                        frame.height() - band - reach)
                                .contains(world);
        return near && !deep;
    }

    private Optional<Hit> phase(Point world, Camera camera, double reach) {
        double below = (world.y() - camera.y()) * camera.zoom();
        boolean inBand = below >= PHASE_BAND && below < PHASE_BAND + Ground.PHASE_HEIGHT;
        return scene.phases().reversed().stream()
                .filter(phase ->
                        Math.abs(world.x() - phase.x()) <= reach
                                || (inBand
                                        && world.x() >= phase.x()
                                        && world.x() <= phase.x() + PHASE_NAME / camera.zoom()))
                .findFirst()
                .map(phase -> new Hit.OnPhase(phase.key()));
    }

    private Optional<Hit> laneEdge(Point world, Camera camera, double reach) {
        Rect spot = new Rect(world.x(), world.y(), 0, 0).grown(reach);
        boolean onTitle = world.x() - camera.x() < LANE_TITLE / camera.zoom();
        return onTitle
                ? Optional.empty()
                : scene.lanes()
                        .topIn(
                                spot,
                                item ->
                                        Math.abs(world.y() - item.lane().y() - item.lane().height())
                                                <= reach)
                        .map(lane -> new Hit.OnLaneEdge(lane.key()));
    }

    private Optional<Hit> lane(Point world, Camera camera, double reach) {
        Rect spot = new Rect(world.x(), world.y(), 0, 0).grown(reach);
        double title = LANE_TITLE / camera.zoom();
        double line = 30 / camera.zoom();
        return scene.lanes()
                .topIn(
                        spot,
                        item -> {
                            double y = world.y() - item.lane().y();
                            boolean onTitle = world.x() - camera.x() < title && y < line;
                            return Math.abs(y) <= reach || (onTitle && y >= 0);
                        })
                .map(lane -> new Hit.OnLane(lane.key()));
    }
}
