package org.stormspec.render.fx;

import java.util.Optional;
import org.stormspec.model.record.Board;
import org.stormspec.render.scene.BoardScene;
import org.stormspec.render.scene.StickyItem;
import org.stormspec.render.tool.Desk;

/** What a screen reader says of a board: what is selected, or how much there is. */
final class Spoken {

    private Spoken() {}

    static String of(Desk desk) {
        Optional<StickyItem> sticky = desk.selectedSticky();
        if (sticky.isPresent()) {
            return sticky(sticky.get(), desk.scene());
        }
        int selected = desk.selection().size();
        return selected > 0 ? selected + " selected" : board(desk.scene());
    }

    private static String sticky(StickyItem sticky, BoardScene scene) {
        String context =
                sticky.element()
                        .context()
                        .flatMap(scene.model()::context)
                        .map(found -> ", in " + found.path())
                        .orElse("");
        String id = sticky.element().id();
        int causes = scene.model().linksTo(id).size();
        int effects = scene.model().linksFrom(id).size();
        return "%s: %s%s. %d links in, %d out"
                .formatted(
                        sticky.kind().label(), sticky.element().name(), context, causes, effects);
    }

    private static String board(BoardScene scene) {
        String name = scene.record().map(Board::name).orElse(scene.board());
        return "Board %s: %d stickies in %d contexts"
                .formatted(name, scene.stickies().size(), scene.frames().size());
    }
}
