package org.stormspec.render.scene;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.stormspec.model.edit.Levels;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Phase;
import org.stormspec.model.record.RecordKey;
import org.stormspec.render.text.TextMeasurer;
import org.stormspec.render.view.Detail;
import org.stormspec.render.view.Rect;
import org.stormspec.render.view.Viewport;

/**
 * Paints what a camera sees of a scene, from the ground up: dots, lanes, frames, links, stickies,
 * titles. How much of each is drawn depends on the zoom.
 */
public final class ScenePainter {

    /** Room that shadows, rings and tape take beyond their sticky, in board units. */
    private static final double REACH = 80;

    /** What is left of the strength of a link between dimmed stickies. */
    private static final double DIMMED = 0.25;

    private final WordCache words;

    /** Makes a painter that measures text with this. */
    public ScenePainter(TextMeasurer measurer) {
        this(new WordCache(measurer));
    }

    private ScenePainter(WordCache words) {
        this.words = words;
    }

    /** Returns a painter of pictures, which sets words smaller rather than leave some out. */
    public static ScenePainter ofPictures(TextMeasurer measurer) {
        return new ScenePainter(WordCache.ofPicture(measurer));
    }

    /** Returns the cache of set words, which the text editor shares. */
    public WordCache words() {
        return words;
    }

    /** Paints everything that is not lifted. */
    public void paint(
            BoardScene scene,
            Viewport viewport,
            Palette palette,
            Emphasis emphasis,
            Surface surface) {
        Detail detail = Detail.at(viewport.camera().zoom());
        Rect seen = viewport.world().grown(REACH);
        Ground ground = new Ground(viewport, palette, words, surface);
        surface.clear(palette.canvas());
        ground.dots();
        paintLanes(scene, ground);
        scene.phases()
                .forEach(phase -> ground.phase(phase, emphasis.selected().contains(phase.key())));
        scene.domains().stream().filter(domain -> domain.box().meets(seen)).forEach(ground::domain);
        scene.frames().forEachIn(seen, frame -> ground.frame(frame, emphasis));
        Arrows arrows = new Arrows(viewport, palette, surface, detail);
        if (emphasis.lit().isPresent()) {
            Arrows dimmed = new Arrows(viewport, palette, surface, detail, DIMMED);
            paintLinks(scene, seen, arrows, dimmed, emphasis);
        } else {
            paintLinks(scene, seen, arrows, emphasis);
        }
        scene.pivots().forEachIn(seen, ground::tape);
        paintStickies(
                scene, seen, new Pen(viewport, palette, words, surface, scene::stageOf), emphasis);
        scene.lanes().forEachIn(seen, lane -> ground.laneTitle(lane, scene.questionsIn(lane)));
        scene.frames().forEachIn(seen, ground::title);
        scene.domains().stream().filter(domain -> domain.box().meets(seen)).forEach(ground::title);
        paintPhaseTitles(scene, viewport, ground);
    }

    /**
     * Paints the legend over whatever is there: the kinds in use and those that the level of the
     * board lets people make, so that it grows with both.
     */
    public void paintLegend(BoardScene scene, Viewport viewport, Palette palette, Surface surface) {
        Set<Kind> used = scene.kinds();
        Set<Kind> offered = EnumSet.noneOf(Kind.class);
        scene.record().map(board -> Levels.kinds(board.level())).ifPresent(offered::addAll);
        new Legend(viewport, palette, words, surface).paint(used, offered, scene.hasStages());
    }

    /** Paints the legend of only the kinds in use, for pictures that nobody draws on. */
    public void paintLegendOfUsed(
            BoardScene scene, Viewport viewport, Palette palette, Surface surface) {
        new Legend(viewport, palette, words, surface).paint(scene.kinds(), Set.of(), false);
    }

    private static void paintPhaseTitles(BoardScene scene, Viewport view, Ground ground) {
        List<Phase> phases = scene.phases();
        for (int i = 0; i < phases.size(); i++) {
            boolean last = i == phases.size() - 1;
            ground.phaseTitle(phases.get(i), last ? view.width() : view.x(phases.get(i + 1).x()));
        }
    }

    private static void paintLanes(BoardScene scene, Ground ground) {
        List<LaneItem> lanes = scene.lanes().all();
        for (int i = 0; i < lanes.size(); i++) {
            ground.lane(lanes.get(i), i % 2 == 1);
        }
    }

    private static void paintLinks(BoardScene scene, Rect seen, Arrows arrows, Emphasis emphasis) {
        Set<RecordKey> lifted = emphasis.lifted();
        Set<RecordKey> selected = emphasis.selected();
        boolean plain = lifted.isEmpty() && selected.isEmpty();
        scene.links()
                .forEachIn(
                        seen,
                        arrows.least(),
                        link -> {
                            if (plain) {
                                arrows.link(link, false);
                            } else if (!lifted.contains(link.from())
                                    && !lifted.contains(link.to())) {
                                arrows.link(link, selected.contains(link.key()));
                            }
                        });
    }

    /** Paints the links between what is lit over all the others. */
    private static void paintLinks(
            BoardScene scene, Rect seen, Arrows bright, Arrows dimmed, Emphasis emphasis) {
        Set<RecordKey> lit = emphasis.lit().orElse(Set.of());
        scene.links()
                .forEachIn(
                        seen,
                        bright.least(),
                        link -> {
                            if (!isAmong(lit, link) && !isLifted(emphasis, link)) {
                                dimmed.link(link, false);
                            }
                        });
        scene.links()
                .forEachIn(
                        seen,
                        link -> {
                            if (isAmong(lit, link) && !isLifted(emphasis, link)) {
                                bright.link(link, emphasis.selected().contains(link.key()));
                            }
                        });
    }

    private static boolean isAmong(Set<RecordKey> lit, LinkItem link) {
        return lit.contains(link.from()) && lit.contains(link.to());
    }

    private static boolean isLifted(Emphasis emphasis, LinkItem link) {
        return emphasis.lifted().contains(link.from()) || emphasis.lifted().contains(link.to());
    }

    private static void paintStickies(BoardScene scene, Rect seen, Pen pen, Emphasis emphasis) {
        if (pen.paintsSpecks() && emphasis.lifted().isEmpty() && emphasis.lit().isEmpty()) {
            scene.stickies().forEachSpeckIn(seen, pen::speck);
            emphasis.selected().stream()
                    .flatMap(key -> scene.stickies().find(key).stream())
                    .forEach(pen::ring);
        } else if (emphasis.equals(Emphasis.NONE)) {
            scene.stickies().forEachIn(seen, sticky -> pen.sticky(sticky, emphasis));
        } else {
            scene.stickies()
                    .forEachIn(
                            seen,
                            sticky -> {
                                if (!emphasis.lifted().contains(sticky.key())) {
                                    pen.sticky(sticky, emphasis);
                                }
                            });
        }
    }

    /**
     * Paints only some stickies and the links at them, over whatever is there: what is being
     * dragged.
     */
    public void paintLifted(
            BoardScene scene,
            Viewport viewport,
            Palette palette,
            Emphasis emphasis,
            Surface surface) {
        Detail detail = Detail.at(viewport.camera().zoom());
        Arrows arrows = new Arrows(viewport, palette, surface, detail);
        scene.linksAt(emphasis.lifted()).stream()
                .flatMap(key -> scene.links().find(key).stream())
                .forEach(link -> arrows.link(link, false));
        Pen pen = new Pen(viewport, palette, words, surface, scene::stageOf);
        emphasis.lifted().stream()
                .flatMap(key -> scene.stickies().find(key).stream())
                .sorted(scene.stickies().order())
                .forEach(sticky -> pen.sticky(sticky, emphasis));
    }

    /** Rounds to a quarter of a pixel, so that a smooth zoom needs few sizes of a font. */
    static double quarter(double size) {
        return Math.rint(size * 4) / 4.0;
    }
}
