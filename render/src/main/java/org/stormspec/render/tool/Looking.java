package org.stormspec.render.tool;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.View;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.render.scene.FrameItem;
import org.stormspec.render.view.Camera;
import org.stormspec.render.view.Rect;

/** Where one has looked from, and the parts of the board that have a name. */
final class Looking {

    /** Share of the view that a page moves it by. */
    private static final double PAGE = 0.8;

    /** So many places are remembered. */
    private static final int MOST = 64;

    private final Desk desk;
    private final Deque<Camera> before = new ArrayDeque<>();
    private final Deque<Camera> after = new ArrayDeque<>();

    Looking(Desk desk) {
        this.desk = desk;
    }

    /** Looks from elsewhere and remembers where one came from; for leaps, not for every scroll. */
    void leap(Camera next) {
        Camera now = desk.camera();
        if (!now.equals(next)) {
            before.push(now);
            after.clear();
            if (before.size() > MOST) {
                before.removeLast();
            }
            desk.look(next);
        }
    }

    boolean canGoBack() {
        return !before.isEmpty();
    }

    boolean canGoForward() {
        return !after.isEmpty();
    }

    void back() {
        after.push(desk.camera());
        desk.look(before.pop());
    }

    void forward() {
        before.push(desk.camera());
        desk.look(after.pop());
    }

    /** Moves the view by most of its size. */
    void page(Way way) {
        Rect seen = desk.seen();
        Camera camera = desk.camera();
        desk.look(
                new Camera(
                        camera.x() + way.x() * seen.width() * PAGE,
                        camera.y() + way.y() * seen.height() * PAGE,
                        camera.zoom()));
    }

    /** Shows the context of what is selected, else the one in the middle of the view. */
    void context() {
        selectedFrame()
                .or(this::middleFrame)
                .ifPresentOrElse(
                        frame -> desk.fit(frame.bounds()),
                        () -> desk.say("No context is selected or in the middle of the view"));
    }

    private Optional<FrameItem> selectedFrame() {
        Stream<RecordKey> frames =
                desk.selection().stream()
                        .flatMap(key -> Stream.concat(Stream.of(key), frameOf(key).stream()));
        return frames.flatMap(key -> desk.scene().frames().find(key).stream()).findFirst();
    }

    private Optional<RecordKey> frameOf(RecordKey sticky) {
        return desk.scene()
                .stickies()
                .find(sticky)
                .flatMap(item -> item.element().context())
                .flatMap(context ->
                        desk.scene().frames().all().stream()
                                .filter(frame -> frame.frame().context().equals(context))
                                .map(FrameItem::key)
                                .findFirst());
    }

    private Optional<FrameItem> middleFrame() {
        Rect middle = new Rect(desk.seen().middle().x(), desk.seen().middle().y(), 0, 0);
        return desk.scene().frames().topIn(middle, _ -> true);
    }

    /** Gives what is in view a name and lets it be typed. */
    void nameView() {
        Rect seen = desk.seen();
        Box box =
                new Box(
                        (int) Math.floor(seen.x()),
                        (int) Math.floor(seen.y()),
                        (int) Math.ceil(seen.width()),
                        (int) Math.ceil(seen.height()));
        String board = desk.scene().board();
        int number = desk.scene().model().viewsOn(board).size() + 1;
        desk.openNewView(box, "View " + number);
    }

    /** Offers the named views to go to. */
    void chooseView() {
        offer("Go to a view", view -> desk.fit(Rect.of(view.box())));
    }

    /** Offers the named views to forget. */
    void forgetView() {
        offer("Forget a view", this::forget);
    }

    private void forget(View view) {
        desk.once("forget view", _ -> removing(view));
    }

    private ChangeSet removing(View view) {
        return new Draft(desk.scene().model()).remove(view.key()).changes();
    }

    private void offer(String title, Consumer<View> action) {
        List<Offering.Pick> picks = new ArrayList<>();
        for (View view : desk.scene().model().viewsOn(desk.scene().board())) {
            String number = picks.size() < 9 ? String.valueOf(picks.size() + 1) : "";
            picks.add(Offering.Pick.of(view.name(), number, () -> action.accept(view)));
        }
        if (picks.isEmpty()) {
            desk.say("No view has a name yet");
        }
        Offering.open(desk, desk.seen().middle(), title, List.of(), picks);
    }

    /** Returns the camera that brings something to the middle of the view at the zoom there is. */
    Camera centring(Rect place) {
        double zoom = desk.camera().zoom();
        Rect seen = desk.seen();
        return new Camera(
                place.middle().x() - seen.width() / 2,
                place.middle().y() - seen.height() / 2,
                zoom);
    }
}
