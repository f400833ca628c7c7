package org.stormspec.app.inspector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.stormspec.app.session.Selection;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.model.record.RecordKey;

/** Shows the form about what is selected; every accepted input is one undoable step. */
public final class InspectorController {
    private final WorkspaceSession session;
    private final Forms forms;
    private final FieldView.Desk desk;
    private final Map<String, FieldView> views = new LinkedHashMap<>();
    private Selection shown = Selection.NONE;
    private String shape = "";
    private boolean unfolded;
    @FXML private ScrollPane scroll;
    @FXML private Label title;
    @FXML private Label subtitle;
    @FXML private VBox fields;

    /**
     * Follows a session.
     *
     * @param jump shows something elsewhere in the model
     */
    public InspectorController(WorkspaceSession session, Consumer<RecordKey> jump) {
        this.session = session;
        this.forms = new Forms(session.model(), session.edits());
        this.desk =
                new FieldView.Desk(
                        accepted -> session.perform(accepted.label(), accepted.changes()), jump);
    }

    @FXML
    void initialize() {
        session.onSettled(this::refresh);
        session.selection().addListener(_ -> refresh());
        session.board().addListener(_ -> refresh());
        refresh();
    }

    private void refresh() {
        Form form = forms.of(session.selection().get(), session.board().get());
        title.setText(form.title());
        subtitle.setText(form.subtitle());
        boolean same = form.about().equals(shown) && shapeOf(form).equals(shape);
        if (same) {
            all(form).forEach(field -> view(field).update(field));
        } else {
            rebuild(form);
        }
    }

    private void rebuild(Form form) {
        commitOpenInput();
        boolean other = !form.about().equals(shown);
        shown = form.about();
        shape = shapeOf(form);
        views.clear();
        show(form);
        if (other) {
            scroll.setVvalue(0);
        }
    }

    // A half-typed input belongs to what was shown before; leaving the field takes it.
    private void commitOpenInput() {
        if (fields.getScene() != null && isInside(fields.getScene().getFocusOwner())) {
            fields.requestFocus();
        }
    }

    private boolean isInside(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(fields)) {
                return true;
            }
        }
        return false;
    }

    private void show(Form form) {
        List<Node> nodes = new ArrayList<>(nodesOf(form.fields()));
        if (!form.advanced().isEmpty()) {
            nodes.add(fold(form));
            if (unfolded) {
                nodes.addAll(nodesOf(form.advanced()));
            }
        }
        fields.getChildren().setAll(nodes);
    }

    private List<Node> nodesOf(List<FormField> of) {
        return of.stream().map(field -> view(field).node()).toList();
    }

    private FieldView view(FormField field) {
        return views.computeIfAbsent(field.id(), _ -> FieldView.of(field, desk));
    }

    private Node fold(Form form) {
        Button fold =
                new Button(
                        "More", new FontIcon(unfolded ? "fth-chevron-down" : "fth-chevron-right"));
        fold.setId("inspector-more");
        fold.getStyleClass().add("quiet");
        fold.setOnAction(_ -> {
            unfolded = !unfolded;
            show(form);
        });
        VBox box = new VBox(fold);
        box.getStyleClass().add("fold");
        return box;
    }

    private static List<FormField> all(Form form) {
        List<FormField> all = new ArrayList<>(form.fields());
        all.addAll(form.advanced());
        return all;
    }

    private static String shapeOf(Form form) {
        StringBuilder shape = new StringBuilder();
        all(form)
                .forEach(field ->
                        shape.append(field.getClass().getSimpleName())
                                .append(':')
                                .append(field.id())
                                .append(':')
                                .append(field.label())
                                .append(' '));
        return shape.toString();
    }
}
