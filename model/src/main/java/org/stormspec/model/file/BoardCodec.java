package org.stormspec.model.file;

import java.util.Optional;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.Phase;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.View;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A board: what it is called and where everything stands on it. */
final class BoardCodec {

    private static final Words<Board.Level> LEVEL = Words.of(Board.Level.class);

    private BoardCodec() {}

    static ObjectNode encode(Board board, String file) {
        return new Out()
                .text("id", board.id(), WorkspaceFormat.idOf(file))
                .always("name", board.name())
                .text("level", LEVEL.word(board.level()), LEVEL.word(Board.Level.STORM))
                .node();
    }

    static ObjectNode encode(Lane lane) {
        return new Out()
                .always("name", lane.name())
                .number("top", lane.y(), Integer.MIN_VALUE)
                .number("height", lane.height(), Integer.MIN_VALUE)
                .flag("locked", lane.locked())
                .node();
    }

    static ObjectNode encode(Phase phase) {
        return new Out()
                .always("name", phase.name())
                .number("from", phase.x(), Integer.MIN_VALUE)
                .node();
    }

    static ObjectNode encode(View view) {
        Out out = new Out().always("name", view.name());
        at(view.box(), out);
        size(view.box(), out);
        return out.node();
    }

    static ObjectNode encode(Frame frame) {
        Out out = new Out().always("context", frame.context());
        at(frame.box(), out);
        size(frame.box(), out);
        return out.flag("emerging", frame.emerging()).node();
    }

    static ObjectNode encode(Placement placement, Optional<Element> element) {
        Out out = new Out().always("element", placement.element());
        at(placement.box(), out);
        if (!placement.box().equals(usual(element, placement.box().x(), placement.box().y()))) {
            size(placement.box(), out);
        }
        return out.text("group", placement.group())
                .flag("locked", placement.locked())
                .number("layer", placement.layer(), 0)
                .node();
    }

    private static void at(Box box, Out out) {
        out.numbers("at", box.x(), box.y());
    }

    private static void size(Box box, Out out) {
        out.numbers("size", box.width(), box.height());
    }

    /** The size a sticky has when nothing is said; that of an event while its kind is unknown. */
    private static Box usual(Optional<Element> element, int x, int y) {
        return Placement.boxAt(element.map(Element::kind).orElse(Kind.EVENT), x, y);
    }

    static ObjectNode section() {
        return JsonNodeFactory.instance.objectNode();
    }

    static Board decode(String id, Block root) {
        return new Board(
                id, root.text("name", id), root.word("level", LEVEL).orElse(Board.Level.STORM));
    }

    static Lane lane(String board, String id, Block block) {
        return new Lane(
                board,
                id,
                block.text("name", id),
                block.number("top", 0),
                block.number("height", 400),
                block.flag("locked"));
    }

    static Phase phase(String board, String id, Block block) {
        return new Phase(board, id, block.text("name", id), block.number("from", 0));
    }

    static View view(String board, String id, Block block) {
        return new View(board, id, block.text("name", id), box(block, 1600, 1000));
    }

    private static Box box(Block block, int width, int height) {
        int[] at = block.numbers("at", 2).orElse(new int[] {0, 0});
        int[] size = block.numbers("size", 2).orElse(new int[] {width, height});
        return new Box(at[0], at[1], size[0], size[1]);
    }

    static Frame frame(String board, String id, Block block) {
        return new Frame(
                board, id, block.text("context", ""), box(block, 480, 320), block.flag("emerging"));
    }

    static Placement placement(String board, String id, Block block, Optional<Element> element) {
        int[] at = block.numbers("at", 2).orElse(new int[] {0, 0});
        Box usual = usual(element, at[0], at[1]);
        Box box =
                block.numbers("size", 2)
                        .map(size -> new Box(at[0], at[1], size[0], size[1]))
                        .orElse(usual);
        return new Placement(
                board,
                id,
                block.text("element", ""),
                box,
                block.text("group"),
                block.flag("locked"),
                block.number("layer", 0));
    }
}
