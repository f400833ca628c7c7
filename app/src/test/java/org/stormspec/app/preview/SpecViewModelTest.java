package org.stormspec.app.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.app.preference.PreferencesFile;
import org.stormspec.app.session.Selection;
import org.stormspec.app.session.Shop;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.app.task.ThreadTaskRunner;
import org.stormspec.app.window.ScriptedDialogs;
import org.stormspec.export.asyncapi.write.Dialect;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Team;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.Draft;

@DisplayName("Specs and their way out")
class SpecViewModelTest {
    @TempDir private Path folder;
    private final WorkspaceSession session = Shop.session(Shop.store());
    private final ScriptedDialogs dialogs = new ScriptedDialogs();

    @Test
    @DisplayName("show the context of what is selected")
    void showTheContextOfTheSelection() {
        SpecViewModel spec = new SpecViewModel(session, ThreadTaskRunner.immediate());
        spec.setVisible(true);
        session.select(Selection.ofElement("order"));
        assertEquals("trade.sales", spec.context().get());
        assertTrue(spec.text().get().contains("shop.trade.sales._public.order"));
    }

    @Test
    @DisplayName("follow edits and the dialect")
    void followEditsAndDialect() {
        SpecViewModel spec = new SpecViewModel(session, ThreadTaskRunner.immediate());
        spec.context().set("trade.sales");
        spec.setVisible(true);
        session.perform(
                "Rename context",
                session.edits().renameContext(session.model(), "trade.sales", "trade.shopping"));
        assertTrue(spec.text().get().contains("shop.trade.shopping._public.order"));
        spec.dialect().set(Dialect.SPECMESH_2_6);
        assertTrue(spec.text().get().contains("asyncapi: '2.6.0'"), spec.text().get());
    }

    @Test
    @DisplayName("are not made while nobody looks")
    void areNotMadeWhileNobodyLooks() {
        SpecViewModel spec = new SpecViewModel(session, ThreadTaskRunner.immediate());
        session.select(Selection.ofElement("order"));
        assertEquals("", spec.text().get());
    }

    @Test
    @DisplayName("are compared, written and committed only when told so")
    void areWrittenWhenTold() throws IOException {
        makeValid();
        ExportViewModel export = export();
        export.compare();
        assertInstanceOf(ExportViewModel.State.NoTarget.class, export.state().get());
        Path target = folder.resolve("specs");
        dialogs.folder(target);
        export.chooseTarget();
        var ready = assertInstanceOf(ExportViewModel.State.Ready.class, export.state().get());
        assertTrue(ready.diff().contains("+asyncapi: '3.0.0'"));
        assertFalse(Files.exists(target));
        dialogs.confirmation(true);
        export.writeAndCommit();
        var done = assertInstanceOf(ExportViewModel.State.Done.class, export.state().get());
        assertTrue(done.words().contains("Commit "), done.words());
        assertTrue(Files.isDirectory(target.resolve(".git")));
        export.compare();
        ready = assertInstanceOf(ExportViewModel.State.Ready.class, export.state().get());
        assertTrue(ready.delivery().changes().isEmpty());
    }

    @Test
    @DisplayName("stay where they are when no repository may be made")
    void stayWithoutARepository() {
        makeValid();
        ExportViewModel export = export();
        export.setTarget(folder.resolve("specs"));
        dialogs.confirmation(false);
        export.writeAndCommit();
        assertInstanceOf(ExportViewModel.State.Ready.class, export.state().get());
        assertFalse(Files.exists(folder.resolve("specs")));
    }

    @Test
    @DisplayName("are refused while the model has errors, and the findings say how to go on")
    void areRefusedWhileThereAreErrors() {
        session.perform(
                "Make private",
                new Draft(session.model())
                        .put(
                                session.model()
                                        .element("order-topic")
                                        .orElseThrow()
                                        .with(
                                                Shop.orderTopic()
                                                        .accessible(Optional.of(Access.PRIVATE))))
                        .changes());
        ExportViewModel export = export();
        export.setTarget(folder.resolve("specs"));
        var refused = assertInstanceOf(ExportViewModel.State.Refused.class, export.state().get());
        assertTrue(refused.findings());
    }

    @Test
    @DisplayName("say whom they hurt before anything is written")
    void sayWhomTheyHurt() {
        makeValid();
        ExportViewModel export = export();
        export.setTarget(folder.resolve("specs"));
        export.write();
        session.perform(
                "Ask for more",
                session.edits()
                        .changeDetail(
                                session.model(),
                                "order-topic",
                                Topic.class,
                                topic ->
                                        topic.carrying(
                                                topic.payload()
                                                        .of(List.of(Field.of("rest", "int"))))));
        export.compare();
        var ready = assertInstanceOf(ExportViewModel.State.Ready.class, export.state().get());
        assertTrue(
                ready.obstacles().getFirst().contains("VER-01")
                        && ready.obstacles().getFirst().contains("trade.billing"),
                () -> ready.obstacles().toString());
    }

    private ExportViewModel export() {
        return new ExportViewModel(
                session,
                ThreadTaskRunner.immediate(),
                dialogs,
                new PreferencesFile(folder.resolve("config")));
    }

    // Every context has an owner, and sales a service that writes.
    private void makeValid() {
        Draft draft = new Draft(session.model()).put(new Team("shop-team", "shop@shop.example"));
        session.model()
                .contexts()
                .forEach(context -> draft.put(context.ownedBy(Optional.of("shop-team"))));
        session.perform("Own", draft.changes());
    }
}
