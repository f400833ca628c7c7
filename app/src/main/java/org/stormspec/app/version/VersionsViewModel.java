package org.stormspec.app.version;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.stormspec.app.dialog.Dialogs;
import org.stormspec.app.review.Derived;
import org.stormspec.app.review.Line;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.task.Outcome;
import org.stormspec.app.task.TaskRunner;
import org.stormspec.export.evolution.Notice;
import org.stormspec.model.disk.AtomicFile;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.version.Told;

/** What goes away, who has to move, and the notices that tell them. */
public final class VersionsViewModel {
    private final WorkspaceSession session;
    private final TaskRunner tasks;
    private final Dialogs dialogs;
    private final InstantSource clock;
    private final Derived<Overview> overview;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    /** Follows a session. */
    public VersionsViewModel(
            WorkspaceSession session, TaskRunner tasks, Dialogs dialogs, InstantSource clock) {
        this.session = session;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.clock = clock;
        this.overview =
                new Derived<>(
                        session,
                        tasks,
                        "List what goes away",
                        () -> {
                            LocalDate today = today();
                            return model -> Overview.of(model, today);
                        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    }

    Derived<Overview> overview() {
        return overview;
    }

    /** Returns what was done last, in words. */
    public ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /** Returns what to tell: the team of the reader on this line, or everybody. */
    public List<Notice> notices(Optional<Line> line) {
        List<Notice> all = overview.value().map(Overview::notices).orElse(List.of());
        Optional<String> team = line.flatMap(this::team);
        List<Notice> some =
                all.stream().filter(notice -> team.equals(Optional.of(notice.team()))).toList();
        return some.isEmpty() ? all : some;
    }

    private Optional<String> team(Line line) {
        return line.places().stream()
                .filter(key -> key.type() == RecordType.CONTEXT)
                .map(RecordKey::id)
                .findFirst()
                .flatMap(session.model()::context)
                .map(context -> context.owner().orElseGet(context::path));
    }

    /** Returns notices as one text, for the clipboard. */
    public String text(Optional<Line> line) {
        List<Notice> notices = notices(line);
        said.set(
                notices.isEmpty()
                        ? "Nobody has to be told anything"
                        : "Copied the notice to "
                                + notices.stream()
                                        .map(Notice::team)
                                        .collect(Collectors.joining(", ")));
        return notices.stream().map(Notice::markdown).collect(Collectors.joining("\n---\n\n"));
    }

    /** Lets the user choose a folder and writes one file for each team into it. */
    public void write() {
        List<Notice> notices = notices(Optional.empty());
        if (notices.isEmpty()) {
            said.set("Nobody has to be told anything");
            return;
        }
        dialogs.chooseFolder("Folder for the notices")
                .ifPresent(folder ->
                        tasks.<Integer>start(
                                "Write notices", _ -> write(folder, notices), this::take));
    }

    private static int write(Path folder, List<Notice> notices) throws IOException {
        for (Notice notice : notices) {
            String name = notice.team().replaceAll("[^A-Za-z0-9._-]", "-") + ".md";
            AtomicFile.write(folder.resolve(name), notice.markdown());
        }
        return notices.size();
    }

    private void take(Outcome<Integer> outcome) {
        said.set(
                switch (outcome) {
                    case Outcome.Done<Integer>(Integer count) ->
                            count == 1 ? "1 notice written" : count + " notices written";
                    case Outcome.Failed<Integer> failed -> failed.message();
                    case Outcome.Cancelled<Integer> _ -> "Stopped";
                });
    }

    /** Notes that the readers of all topics that go away were told today, as one step. */
    public void noteTold() {
        session.settle();
        session.perform("Readers were told", Told.on(session.model(), today()));
        said.set("Noted that they were told on " + today());
    }

    /** Returns the topic that is selected, for a new version beside it. */
    public Optional<String> selectedTopic() {
        return session.selection().get().keys().stream()
                .filter(key -> key.type() == RecordType.ELEMENT)
                .flatMap(key -> session.model().element(key.id()).stream())
                .filter(element -> element.topic().isPresent())
                .map(element -> element.id())
                .findFirst();
    }
}
