package org.stormspec.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.stormspec.app.session.Template;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.model.edit.Ids;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;

/** What the frame of the window knows: the session, the places and the board in view. */
final class WorkbenchModel {
    private final WorkspaceSession session;
    private final List<Place> places;
    private final ReadOnlyObjectWrapper<Place> place;
    private final Supplier<List<Path>> recent;
    private final Consumer<Path> open;

    WorkbenchModel(
            WorkspaceSession session,
            List<Place> places,
            Supplier<List<Path>> recent,
            Consumer<Path> open) {
        this.session = session;
        this.places = List.copyOf(places);
        this.place = new ReadOnlyObjectWrapper<>(places.getFirst());
        this.recent = recent;
        this.open = open;
    }

    WorkspaceSession session() {
        return session;
    }

    List<Place> places() {
        return places;
    }

    ReadOnlyObjectProperty<Place> place() {
        return place.getReadOnlyProperty();
    }

    void showPlace(String id) {
        places.stream().filter(each -> each.id().equals(id)).findFirst().ifPresent(place::set);
    }

    boolean hasPlace(String id) {
        return places.stream().anyMatch(each -> each.id().equals(id));
    }

    List<Path> recent() {
        return recent.get();
    }

    void open(Path folder) {
        open.accept(folder);
    }

    Optional<Board> board() {
        return session.model()
                .find(new RecordKey(RecordType.BOARD, session.board().get()))
                .map(Board.class::cast);
    }

    void setLevel(Board.Level level) {
        board().filter(board -> board.level() != level)
                .ifPresent(board ->
                        session.perform(
                                "Change level",
                                new Draft(session.model())
                                        .put(new Board(board.id(), board.name(), level))
                                        .changes()));
    }

    void addBoard(String name) {
        addBoard(name, Template.EMPTY);
    }

    void addBoard(String name, Template template) {
        String slug = Ids.slug(name).replace('.', '-');
        String base = slug.isEmpty() ? "board" : slug;
        String id = base;
        for (int n = 2; session.model().has(new RecordKey(RecordType.BOARD, id)); n++) {
            id = base + "-" + n;
        }
        boolean first = session.model().contexts().isEmpty();
        session.perform("New board", made(template, new Board(id, name, template.level()), first));
        session.showBoard(id);
        showPlace("board");
    }

    private ChangeSet made(Template template, Board board, boolean first) {
        return template.starter()
                .map(starter -> starter.changes(session.model(), board))
                .orElseGet(() ->
                        new Draft(session.model())
                                .putAll(template.records(board.id(), board.name(), first))
                                .changes());
    }
}
