package org.stormspec.render.scene;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.render.text.Face;
import org.stormspec.render.text.TextBlock;
import org.stormspec.render.text.TextStyle;
import org.stormspec.render.view.Detail;
import org.stormspec.render.view.Viewport;

/** Paints stickies at one zoom. */
final class Pen {

    private static final int SHADE = 0x99;

    /** How strong a ring is: it must not call louder than the sign inside it. */
    private static final int RING = 0x80;

    /** Colour of the outline of stickies that need one. */
    private static final int OUTLINE = 0xff6b6b6b;

    /** Colour of the dots of a vote; parts from every paper. */
    private static final int DOT = 0xff1f4fbf;

    /** So many dots are drawn singly; more are counted. */
    private static final int FEW = 5;

    /** Size of the word for a kind of stream, in board units. */
    private static final double KIND_SIZE = 11;

    /** Words smaller than this many pixels are left out. */
    private static final double LEAST_LEGIBLE = 7;

    /** How much of a sticky is left to see while others are lit. */
    private static final double DIMMED = 0.32;

    private final Viewport view;
    private final Palette palette;
    private final WordCache words;
    private final Surface surface;
    private final Function<String, Optional<Stage>> stages;
    private final Detail detail;
    private final double zoom;
    private final Map<Kind, Paper> papers = new EnumMap<>(Kind.class);
    private final Paper entity;
    private final boolean classic;
    // Of the sticky being painted: 1, or less while others are lit.
    private double strength = 1;

    /**
     * Paints at one zoom.
     *
     * @param stages how far an element has come, by its id
     */
    Pen(
            Viewport view,
            Palette palette,
            WordCache words,
            Surface surface,
            Function<String, Optional<Stage>> stages) {
        this.view = view;
        this.stages = stages;
        this.palette = palette;
        this.words = words;
        this.surface = surface;
        this.detail = Detail.at(view.camera().zoom());
        this.zoom = view.zoom();
        this.classic = palette.papers() == Papers.CLASSIC;
        for (Kind kind : Kind.values()) {
            papers.put(kind, paper(kind, 0));
        }
        this.entity = paper(Kind.TOPIC, Math.max(2, Math.rint(4 * zoom)));
    }

    private Paper paper(Kind kind, double dash) {
        boolean shaped = detail.shows(Detail.SHAPE);
        double shadow = detail.shows(Detail.WORDS) ? Math.clamp(6 * zoom, 2, 9) : 1;
        return new Paper(
                palette.papers().of(kind),
                shaped ? Math.rint(20 * zoom) / 4.0 : 0,
                shaped ? Math.rint(4 * shadow) / 4.0 : 0,
                shaped ? Notation.tilt(kind) : 0,
                shaped ? dash : 0);
    }

    /** Returns whether stickies are so small that only their colour is painted. */
    boolean paintsSpecks() {
        return !detail.shows(Detail.SHAPE);
    }

    void speck(double left, double top, double right, double bottom, int argb) {
        surface.block(
                Math.rint(view.x(left)),
                Math.rint(view.y(top)),
                Math.max(1, Math.rint((right - left) * zoom)),
                Math.max(1, Math.rint((bottom - top) * zoom)),
                classic ? argb : palette.papers().instead(argb));
    }

    /** Paints the ring round a selected sticky. */
    void ring(StickyItem sticky) {
        Box box = sticky.box();
        ring(
                Math.rint(view.x(box.x())),
                Math.rint(view.y(box.y())),
                Math.max(1, Math.rint(box.width() * zoom)),
                Math.max(1, Math.rint(box.height() * zoom)));
    }

    void sticky(StickyItem sticky, Emphasis emphasis) {
        Box box = sticky.box();
        double x = Math.rint(view.x(box.x()));
        double y = Math.rint(view.y(box.y()));
        double w = Math.max(1, Math.rint(box.width() * zoom));
        double h = Math.max(1, Math.rint(box.height() * zoom));
        boolean dimmed = emphasis.lit().isPresent() && !emphasis.lit().get().contains(sticky.key());
        strength = dimmed ? DIMMED : 1;
        if (!detail.shows(Detail.SHAPE)) {
            surface.block(x, y, w, h, dimmed(palette.papers().of(sticky.kind())));
        } else {
            shape(sticky, x, y, w, h);
            content(sticky, x, y, w, h, emphasis);
        }
        if (emphasis.selected().contains(sticky.key())) {
            ring(x, y, w, h);
        }
    }

    /** Returns a colour of a sticky as it is seen in the dim light it stands in. */
    private int dimmed(int argb) {
        return strength == 1
                ? argb
                : Palette.mixed(Palette.faded(argb, strength), palette.canvas());
    }

    /** Returns a colour on a sticky, less visible where the sticky is dimmed. */
    private int faint(int argb) {
        return strength == 1 ? argb : Palette.faded(argb, (argb >>> 24) / 255.0 * strength);
    }

    private void shape(StickyItem sticky, double x, double y, double w, double h) {
        Paper paper = sticky.isEntity() ? entity : papers.get(sticky.kind());
        if (paper != null) {
            surface.sticky(x, y, w, h, strength == 1 ? paper : dimmed(paper));
            if (palette.papers().isOutlined() && paper.tilt() == 0 && paper.dash() == 0) {
                outline(x, y, w, h, paper);
            }
        }
    }

    private void outline(double x, double y, double w, double h, Paper paper) {
        int thick = (int) Math.max(1, Math.rint(view.scale()));
        surface.box(x, y, w, h, new BoxStyle(paper.radius(), 0, faint(OUTLINE), thick, 0));
    }

    private Paper dimmed(Paper paper) {
        return new Paper(dimmed(paper.argb()), paper.radius(), 0, paper.tilt(), paper.dash());
    }

    private void content(
            StickyItem sticky, double x, double y, double w, double h, Emphasis emphasis) {
        if (!detail.shows(Detail.WORDS)) {
            if (detail.shows(Detail.GLYPH)) {
                middleGlyph(sticky, x, y, w, h);
            }
            return;
        }
        double side = Math.rint(13 * zoom);
        surface.glyph(
                Notation.glyph(sticky.kind()),
                x + Math.rint(8 * zoom),
                y + Math.rint(7 * zoom),
                side,
                faint((SHADE << 24) | (Notation.INK & 0xffffff)));
        sticky.markedKind().ifPresent(kind -> kind(sticky, kind, x, y, w));
        if (!emphasis.edited().filter(sticky.key()::equals).isPresent()) {
            words(sticky, x, y, w, h);
        }
        stages.apply(sticky.element().id()).ifPresent(stage -> stage(stage, x, y, w));
        sticky.mark().ifPresent(mark -> mark(mark, x, y, w));
        sticky.access().ifPresent(access -> access(access, x, y, w, h));
        if (sticky.element().votes() > 0) {
            votes(sticky.element().votes(), x, y, h);
        }
    }

    /**
     * Paints the mark of a kind of stream beside the glyph, with its word where one can read it.
     */
    private void kind(StickyItem sticky, StreamKind kind, double x, double y, double w) {
        double side = Math.rint(11 * zoom);
        double left = x + Math.rint(25 * zoom);
        int ink = faint((SHADE << 24) | (Notation.INK & 0xffffff));
        surface.glyph(Notation.glyph(kind), left, y + Math.rint(8 * zoom), side, ink);
        double size = ScenePainter.quarter(KIND_SIZE * zoom);
        double start = left + side + Math.rint(4 * zoom);
        int room = (int) (x + w - Math.rint(30 * zoom) - start);
        if (size >= LEAST_LEGIBLE && room > 0) {
            TextBlock.Line line =
                    words.title(sticky.kindWords().orElse(kind.sign()), room, Face.REGULAR, size);
            double base = y + Math.rint(13.5 * zoom + TextStyle.baselineBelowMiddle(size));
            Ink pen = new Ink(Face.REGULAR, size, faint(Notation.INK), 0);
            surface.text(line.text(), Math.rint(start), base, line.width(), pen);
        }
    }

    /** Paints the lock in the lower right corner, with its word where one can read it. */
    private void access(Access access, double x, double y, double w, double h) {
        double side = Math.rint(12 * zoom);
        double left = x + w - side - Math.rint(8 * zoom);
        double top = y + h - side - Math.rint(7 * zoom);
        int ink = faint((SHADE << 24) | (Notation.INK & 0xffffff));
        surface.glyph(Notation.glyph(access), left, top, side, ink);
        double size = ScenePainter.quarter(KIND_SIZE * zoom);
        if (size >= LEAST_LEGIBLE) {
            double width = words.width(access.word(), Face.REGULAR, size);
            surface.text(
                    access.word(),
                    Math.rint(left - width - 4 * zoom),
                    Math.rint(top + side / 2 + TextStyle.baselineBelowMiddle(size)),
                    width,
                    new Ink(Face.REGULAR, size, faint(Notation.INK), 0));
        }
    }

    /** Paints the dots of a vote along the lower edge: singly while they are few, else counted. */
    private void votes(int votes, double x, double y, double h) {
        double side = Math.max(4, Math.rint(10 * zoom));
        double left = x + Math.rint(8 * zoom);
        double top = y + h - side - Math.rint(7 * zoom);
        int shown = votes > FEW ? 1 : votes;
        BoxStyle dot = new BoxStyle(side / 2, faint(classic ? DOT : Notation.INK), 0, 0, 0);
        for (int i = 0; i < shown; i++) {
            surface.box(left + i * Math.rint(side * 1.3), top, side, side, dot);
        }
        if (votes > FEW) {
            double size = ScenePainter.quarter(12 * zoom);
            String number = String.valueOf(votes);
            surface.text(
                    number,
                    Math.rint(left + side * 1.4),
                    Math.rint(top + side / 2 + TextStyle.baselineBelowMiddle(size)),
                    words.width(number, Face.SEMIBOLD, size),
                    new Ink(Face.SEMIBOLD, size, faint(Notation.INK), 0));
        }
    }

    private void middleGlyph(StickyItem sticky, double x, double y, double w, double h) {
        double side = Math.rint(Math.min(w, h) * 0.5);
        surface.glyph(
                Notation.glyph(sticky.kind()),
                x + Math.rint((w - side) / 2),
                y + Math.rint((h - side) / 2),
                side,
                faint((SHADE << 24) | (Notation.INK & 0xffffff)));
    }

    /** Paints the ring of a stage round the place of the sign. */
    private void stage(Stage stage, double x, double y, double w) {
        double side = Math.rint(22 * zoom);
        surface.glyph(
                stage.glyph(),
                x + w - Math.rint(15 * zoom + side / 2),
                y + Math.rint(15 * zoom - side / 2),
                side,
                faint((RING << 24) | (Notation.INK & 0xffffff)));
    }

    private void mark(Mark mark, double x, double y, double w) {
        surface.mark(
                mark,
                x + w - Math.rint(15 * zoom),
                y + Math.rint(15 * zoom),
                Math.max(2.5, (mark == Mark.NUDGE ? 4 : 6) * zoom),
                mark == Mark.NUDGE ? faint(palette.of(mark)) : dimmed(palette.of(mark)));
    }

    private void words(StickyItem sticky, double x, double y, double w, double h) {
        Box box = sticky.box();
        TextBlock block = words.words(sticky.element().name(), box.width(), box.height());
        double size = ScenePainter.quarter(block.size() * zoom);
        double tilt = Notation.tilt(sticky.kind());
        Ink ink = new Ink(WordCache.WORDS.face(), size, faint(Notation.INK), tilt);
        double step = TextStyle.lineHeight(block.size()) * zoom;
        double below = TextStyle.baselineBelowMiddle(size);
        double top = h / 2 - block.lines().size() * step / 2 + step / 2 + sag(block, box) * zoom;
        for (int i = 0; i < block.lines().size(); i++) {
            TextBlock.Line line = block.lines().get(i);
            double width = line.width() * size / block.size();
            double dx = -width / 2;
            double dy = top + i * step + below - h / 2;
            surface.text(
                    line.text(),
                    Math.rint(x + w / 2 + dx * Math.cos(tilt) - dy * Math.sin(tilt)),
                    Math.rint(y + h / 2 + dx * Math.sin(tilt) + dy * Math.cos(tilt)),
                    width,
                    ink);
        }
    }

    /** Returns how far words sink so as not to touch the glyph above them, in board units. */
    private static double sag(TextBlock block, Box box) {
        double free = (box.height() - block.height()) / 2;
        return Math.clamp(WordCache.GLYPH_BAND - free, 0, Math.max(0, free - WordCache.HEADROOM));
    }

    private void ring(double x, double y, double w, double h) {
        int thick = (int) Math.max(2, Math.rint(2 * view.scale()));
        double away = 2 * thick;
        surface.box(
                x - away,
                y - away,
                w + 2 * away,
                h + 2 * away,
                new BoxStyle(5 * zoom + away, 0, palette.accent(), thick, 0));
    }
}
