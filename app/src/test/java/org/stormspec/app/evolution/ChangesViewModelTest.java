package org.stormspec.app.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.app.preference.PreferencesFile;
import org.stormspec.app.review.Line;
import org.stormspec.app.session.Shop;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.task.TaskRunner;
import org.stormspec.app.task.ThreadTaskRunner;
import org.stormspec.app.window.ScriptedDialogs;
import org.stormspec.export.asyncapi.write.Dialect;
import org.stormspec.export.delivery.SpecDelivery;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Topic;

@DisplayName("Changes since an earlier export")
class ChangesViewModelTest {
    @TempDir private Path temporary;
    private final WorkspaceSession session = Shop.session(Shop.store());
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final List<Runnable> waiting = new ArrayList<>();
    private Path specs = Path.of("");

    @BeforeEach
    void export() throws Exception {
        specs = temporary.resolve("specs");
        SpecDelivery.prepare(
                        session.snapshot(),
                        temporary.resolve("shop"),
                        specs,
                        Dialect.ASYNCAPI_3_0,
                        Set.of())
                .write();
    }

    private ChangesViewModel changes(TaskRunner tasks) {
        return new ChangesViewModel(session, tasks, Shop.atOnce(), dialogs, preferences());
    }

    private PreferencesFile preferences() {
        return new PreferencesFile(temporary.resolve("config"));
    }

    private ChangesViewModel compared() {
        ChangesViewModel changes = changes(ThreadTaskRunner.immediate());
        changes.setVisible(true);
        changes.compareWith(specs);
        return changes;
    }

    private static Comparison comparison(ChangesViewModel changes) {
        return assertInstanceOf(ChangesViewModel.State.Compared.class, changes.state().get())
                .comparison();
    }

    private void removeTheTotal() {
        Edits edits = session.edits();
        session.perform(
                "Remove a field",
                edits.changeDetail(
                        session.model(),
                        "order-topic",
                        Topic.class,
                        topic ->
                                topic.carrying(
                                        topic.payload()
                                                .of(List.of(Field.of("order_id", "long"))))));
    }

    @Test
    @DisplayName("are asked for a folder first")
    void askForAFolder() {
        ChangesViewModel changes = changes(ThreadTaskRunner.immediate());
        changes.setVisible(true);
        assertInstanceOf(ChangesViewModel.State.NoFolder.class, changes.state().get());
        dialogs.folder(specs);
        changes.chooseFolder();
        assertTrue(comparison(changes).report().isEmpty());
    }

    @Test
    @DisplayName("follow edits, with verdict, reason and whom they hurt")
    void followEdits() {
        ChangesViewModel changes = compared();
        removeTheTotal();
        Comparison found = comparison(changes);
        assertTrue(found.report().isBreaking());
        Line group = found.lines().getFirst();
        assertEquals("Breaks somebody", group.words());
        Line topic = group.children().getFirst();
        assertTrue(topic.note().endsWith(": incompatible"), topic.note());
        List<String> words = topic.children().stream().map(Line::words).toList();
        assertTrue(words.contains("hurts trade.billing"), words::toString);
        assertTrue(topic.children().stream().anyMatch(line -> line.tone() == Line.Tone.ERROR));
    }

    @Test
    @DisplayName("propose a version, which is taken as one step")
    void proposeAVersion() {
        ChangesViewModel changes = compared();
        removeTheTotal();
        String proposed = comparison(changes).report().proposed();
        changes.takeVersion();
        assertEquals(proposed, session.model().workspace().version());
        assertEquals(Optional.of("Version " + proposed), session.undo());
    }

    @Test
    @DisplayName("remember the folder for the workspace")
    void rememberTheFolder() {
        compared();
        assertEquals(Optional.of(specs), changes(ThreadTaskRunner.immediate()).folder().get());
    }

    @Test
    @DisplayName("say when nothing was exported there")
    void sayWhenNothingWasExported() {
        ChangesViewModel changes = changes(ThreadTaskRunner.immediate());
        changes.setVisible(true);
        changes.compareWith(temporary.resolve("elsewhere"));
        assertTrue(comparison(changes).first());
    }

    @Test
    @DisplayName("can be stopped while they are compared")
    void canBeStopped() {
        ChangesViewModel changes = changes(new ThreadTaskRunner(waiting::add, Runnable::run));
        changes.setVisible(true);
        changes.compareWith(specs);
        assertInstanceOf(ChangesViewModel.State.Working.class, changes.state().get());
        changes.stop();
        waiting.removeFirst().run();
        assertInstanceOf(ChangesViewModel.State.Stopped.class, changes.state().get());
    }
}
