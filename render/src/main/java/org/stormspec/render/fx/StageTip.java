package org.stormspec.render.fx;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import org.stormspec.model.record.Box;
import org.stormspec.render.scene.StickyItem;
import org.stormspec.render.tool.Desk;
import org.stormspec.render.view.Detail;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;

/** Says how far a sticky has come while somebody points at its ring. */
final class StageTip {

    /** Side of the corner that the ring stands in, in board units. */
    private static final int CORNER = 28;

    private final Node node;
    private final Tooltip tip = new Tooltip();
    private Optional<String> shown = Optional.empty();

    StageTip(Node node) {
        this.node = node;
    }

    /** Follows the pointer to a place of the view. */
    void point(Desk desk, double x, double y, Function<String, Optional<String>> words) {
        Optional<String> now =
                desk.camera().zoom() < Detail.WORDS.from()
                        ? Optional.empty()
                        : ringAt(desk, desk.camera().toWorld(new Point(x, y)))
                                .flatMap(sticky -> words.apply(sticky.element().id()));
        if (!now.equals(shown)) {
            shown = now;
            Tooltip.uninstall(node, tip);
            now.ifPresent(text -> {
                tip.setText(text);
                Tooltip.install(node, tip);
            });
        }
    }

    private static Optional<StickyItem> ringAt(Desk desk, Point at) {
        return desk.scene()
                .stickies()
                .topIn(new Rect(at.x(), at.y(), 1, 1), sticky -> sticky.bounds().contains(at))
                .filter(sticky -> desk.scene().stageOf(sticky.element().id()).isPresent())
                .filter(sticky -> isInCorner(sticky.box(), at));
    }

    private static boolean isInCorner(Box box, Point at) {
        return at.x() >= box.right() - CORNER && at.y() <= box.y() + CORNER;
    }
}
