package org.stormspec.render.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.store.History;
import org.stormspec.model.store.Store;
import org.stormspec.render.SampleBoard;
import org.stormspec.render.scene.BoardScene;
import org.stormspec.render.view.Point;

/** A person at a desk: what they do, in words, and what they then see. One pixel is one unit. */
final class Hands {

    final Store store;
    final History history;
    final Desk desk;
    private final List<String> said = new ArrayList<>();
    private Keys held = Keys.NONE;

    Hands(SampleBoard board) {
        store = board.store();
        history = new History(store);
        BoardScene scene = new BoardScene(store, SampleBoard.BOARD);
        Edits edits = new Edits(new Random(5));
        desk =
                new Desk(
                        scene,
                        new ModelEdits(store, history, edits, SampleBoard.BOARD),
                        LinkRules.GRAMMAR);
        desk.resize(1600, 1000);
        desk.watch(
                new Desk.Watcher() {
                    @Override
                    public void said(String words) {
                        said.add(words);
                    }
                });
        store.listen(changes -> {
            scene.apply(changes);
            desk.prune();
        });
    }

    Hands holding(Keys keys) {
        held = keys;
        return this;
    }

    Hands press(double x, double y) {
        return press(Input.Button.PRIMARY, x, y);
    }

    Hands press(Input.Button button, double x, double y) {
        desk.handle(new Input.Press(new Point(x, y), button, held, 1));
        return this;
    }

    Hands move(double x, double y) {
        desk.handle(new Input.Move(new Point(x, y), held));
        return this;
    }

    Hands release(double x, double y) {
        desk.handle(new Input.Release(new Point(x, y), held));
        return this;
    }

    Hands click(double x, double y) {
        return move(x, y).press(x, y).release(x, y);
    }

    Hands doubleClick(double x, double y) {
        click(x, y);
        desk.handle(new Input.Press(new Point(x, y), Input.Button.PRIMARY, held, 2));
        return release(x, y);
    }

    Hands drag(double fromX, double fromY, double toX, double toY) {
        press(fromX, fromY);
        for (int i = 1; i <= 4; i++) {
            move(fromX + (toX - fromX) * i / 4, fromY + (toY - fromY) * i / 4);
        }
        return release(toX, toY);
    }

    Hands key(String key) {
        String text = key.length() == 1 ? key.toLowerCase(java.util.Locale.ROOT) : "";
        desk.handle(new Input.KeyDown(key, text, held));
        if (key.equals("Space")) {
            return this;
        }
        desk.handle(new Input.KeyUp(key));
        return this;
    }

    Hands type(String words) {
        desk.finishEdit(words, Editing.Then.REST);
        return this;
    }

    Hands typeThen(String words, Editing.Then then) {
        desk.finishEdit(words, then);
        return this;
    }

    Hands undo() {
        history.undo();
        return this;
    }

    String lastSaid() {
        return said.isEmpty() ? "" : said.getLast();
    }

    Box boxOf(String element) {
        return placement(element).map(Placement::box).orElseThrow();
    }

    Optional<Placement> placement(String element) {
        return store.placementsOf(element).stream().findFirst();
    }

    Element element(String name) {
        return store.elements().stream()
                .filter(element -> element.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Set<RecordKey> selected() {
        return desk.selection();
    }
}
