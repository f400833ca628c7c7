package org.stormspec.app.picture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.task.Outcome;
import org.stormspec.app.task.Progress;
import org.stormspec.app.task.RunningTask;
import org.stormspec.app.task.TaskRunner;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.ModelView;
import org.stormspec.render.picture.PictureException;
import org.stormspec.render.picture.Watch;
import org.stormspec.render.publish.BoardPublisher;
import org.stormspec.render.publish.PictureFile;
import org.stormspec.render.publish.PictureFormat;
import org.stormspec.render.publish.PictureRequest;
import org.stormspec.render.publish.PictureSize;
import org.stormspec.render.scene.Papers;

/** The way of the board in view into a picture: choose, look at its size, write or copy. */
public final class PictureViewModel {

    /** A picture for the clipboard has at most so many pixels: 80 MB while it is passed on. */
    private static final double MOST_COPIED = 20e6;

    private final WorkspaceSession session;
    private final TaskRunner tasks;
    private final Supplier<Set<RecordKey>> selected;
    private final Supplier<Papers> papers;
    private final ReadOnlyObjectWrapper<PictureChoice> choice =
            new ReadOnlyObjectWrapper<>(PictureChoice.FIRST);
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Measuring());
    private final StringProperty file = new SimpleStringProperty("");
    private Path folder;
    // What the fields were last set for; the user's own name is kept while the board is the same.
    private String named = "";
    private int asked;

    /** Where the picture stands. */
    public sealed interface State {
        /** Its size is not known yet. */
        record Measuring() implements State {}

        /**
         * It can be written.
         *
         * @param size of it, as people read it
         */
        record Ready(String size) implements State {}

        /**
         * It cannot be written like this.
         *
         * @param why and what to do
         */
        record Refused(String why) implements State {}

        /**
         * It is being written.
         *
         * @param task with its progress, to stop it
         */
        record Writing(RunningTask task) implements State {}

        /**
         * It was written.
         *
         * @param file where
         */
        record Written(Path file) implements State {}
    }

    /**
     * Draws the board that a session has in view.
     *
     * @param selected keys of what is selected on it
     * @param papers of the stickies in the window
     * @param folder where pictures go unless the user says otherwise
     */
    public PictureViewModel(
            WorkspaceSession session,
            TaskRunner tasks,
            Supplier<Set<RecordKey>> selected,
            Supplier<Papers> papers,
            Path folder) {
        this.session = session;
        this.tasks = tasks;
        this.selected = selected;
        this.papers = papers;
        this.folder = folder;
    }

    /** Returns the user's folder for pictures, or their home where there is none. */
    public static Path userFolder() {
        Path home = Path.of(System.getProperty("user.home", "."));
        Path pictures = home.resolve("Pictures");
        return Files.isDirectory(pictures) ? pictures : home;
    }

    ReadOnlyObjectProperty<PictureChoice> choice() {
        return choice.getReadOnlyProperty();
    }

    /** Returns where it stands. */
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Returns the path to write to; the user may change it. */
    public StringProperty file() {
        return file;
    }

    /** Returns whether anything on the board is selected that a picture can show. */
    public boolean hasSelection() {
        return !drawable().isEmpty();
    }

    private Set<RecordKey> drawable() {
        return selected.get().stream()
                .filter(key -> key.type() == RecordType.PLACEMENT || key.type() == RecordType.FRAME)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Begins anew for what is in view and selected now. */
    public void open() {
        session.settle();
        if (!hasSelection()) {
            choice.set(choice.get().selection(false));
        }
        if (!(state.get() instanceof State.Writing)) {
            rename();
            measure();
        }
    }

    /** Chooses something else. */
    void choose(UnaryOperator<PictureChoice> change) {
        PictureFormat before = choice.get().format();
        choice.set(change.apply(choice.get()));
        PictureFormat now = choice.get().format();
        if (before != now) {
            file.set(withEnding(file.get(), now));
        }
        measure();
    }

    /** Puts the file into another folder, under its name. */
    void moveTo(Path newFolder) {
        String name =
                path(file.get())
                        .map(path -> path.getFileName())
                        .map(Path::toString)
                        .orElseGet(
                                () -> publisher(session.model()).fileName(choice.get().format()));
        folder = newFolder;
        file.set(newFolder.resolve(name).toString());
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text.strip()));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private void rename() {
        String board = session.board().get();
        if (!board.equals(named) || file.get().isBlank()) {
            named = board;
            String name = publisher(session.model()).fileName(choice.get().format());
            file.set(folder.resolve(name).toString());
        }
    }

    private static String withEnding(String path, PictureFormat format) {
        return PictureFormat.of(path)
                .map(old ->
                        path.substring(0, path.length() - old.ending().length()) + format.ending())
                .orElse(path);
    }

    private BoardPublisher publisher(ModelView model) {
        BoardPublisher whole = new BoardPublisher(model, session.board().get());
        return choice.get().selection() ? whole.only(drawable()) : whole;
    }

    private PictureRequest request() {
        return choice.get().request().papers(papers.get());
    }

    private void measure() {
        if (state.get() instanceof State.Writing) {
            return;
        }
        asked++;
        int question = asked;
        PictureRequest request = request();
        BoardPublisher board = publisher(session.snapshot());
        state.set(new State.Measuring());
        tasks.start(
                "Measuring the picture",
                _ -> told(board, request),
                (Outcome<State> outcome) -> {
                    if (question == asked && state.get() instanceof State.Measuring) {
                        state.set(value(outcome));
                    }
                });
    }

    private static State told(BoardPublisher board, PictureRequest request) {
        try {
            return board.size(request)
                    .<State>map(size -> new State.Ready(size.told(request)))
                    .orElseGet(() -> new State.Refused("There is nothing on the board to draw."));
        } catch (PictureException e) {
            return new State.Refused(String.valueOf(e.getMessage()));
        }
    }

    private static State value(Outcome<State> outcome) {
        return switch (outcome) {
            case Outcome.Done<State>(State found) -> found;
            case Outcome.Failed<State> failed -> new State.Refused(failed.message());
            case Outcome.Cancelled<State> _ -> new State.Refused("Stopped; nothing was written.");
        };
    }

    /** Writes the picture, away from the screen's thread. */
    public void write() {
        if (state.get() instanceof State.Writing) {
            return;
        }
        Optional<Path> target = path(file.get()).map(Path::toAbsolutePath);
        if (target.isEmpty()) {
            state.set(new State.Refused("Say where to write the picture."));
            return;
        }
        session.settle();
        BoardPublisher board = publisher(session.snapshot());
        PictureRequest request = request();
        asked++;
        boolean[] over = {false};
        RunningTask task =
                tasks.start(
                        "Writing " + target.get().getFileName(),
                        progress -> {
                            PictureFile.write(target.get(), board, request, watch(progress));
                            return (State) new State.Written(target.get());
                        },
                        outcome -> {
                            over[0] = true;
                            state.set(value(outcome));
                        });
        // Work may be over at once, in tests.
        if (!over[0]) {
            state.set(new State.Writing(task));
        }
        folder = Optional.ofNullable(target.get().getParent()).orElse(folder);
    }

    private static Watch watch(Progress progress) {
        return share -> {
            if (progress.cancelled() || Thread.currentThread().isInterrupted()) {
                throw new CancellationException("the picture was not wanted any more");
            }
            progress.report("", share);
        };
    }

    /** Stops writing. */
    public void stop() {
        if (state.get() instanceof State.Writing(RunningTask task)) {
            task.cancel();
        }
    }

    /** A picture to pass to another program. */
    public static final class Copy {
        private final byte[] png;
        private final String words;

        private Copy(byte[] png, String words) {
            this.png = png;
            this.words = words;
        }

        /** Returns the picture as a PNG file. */
        public InputStream open() {
            return new ByteArrayInputStream(png);
        }

        /** Returns what was copied. */
        public String words() {
            return words;
        }
    }

    /**
     * Makes a picture of what is selected, or of the whole board where nothing is; the ground is
     * left out, so that it sits well on any slide.
     *
     * @param ready told on the screen's thread
     * @param failed told why there is none
     */
    public void copy(Consumer<Copy> ready, Consumer<String> failed) {
        session.settle();
        Set<RecordKey> chosen = drawable();
        BoardPublisher whole = new BoardPublisher(session.snapshot(), session.board().get());
        BoardPublisher board = chosen.isEmpty() ? whole : whole.only(chosen);
        Papers worn = papers.get();
        String words =
                chosen.isEmpty()
                        ? "Copied a picture of the board"
                        : "Copied a picture of the selection";
        tasks.start(
                "Copying a picture",
                progress -> new Copy(png(board, worn, progress), words),
                (Outcome<Copy> outcome) -> {
                    switch (outcome) {
                        case Outcome.Done<Copy> done -> ready.accept(done.value());
                        case Outcome.Failed<Copy> problem -> failed.accept(problem.message());
                        case Outcome.Cancelled<Copy> _ -> {}
                    }
                });
    }

    private static byte[] png(BoardPublisher board, Papers papers, Progress progress)
            throws IOException {
        PictureRequest usual =
                PictureRequest.of(PictureFormat.PNG).papers(papers).transparent(true).legend(false);
        PictureSize size =
                board.size(usual)
                        .orElseThrow(() ->
                                new PictureException("There is nothing on the board to copy."));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        board.write(usual.at(size.scaleWithin(2, MOST_COPIED)), out, watch(progress));
        return out.toByteArray();
    }
}
