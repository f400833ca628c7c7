package org.stormspec.app.inspector;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.stormspec.app.session.Selection;
import org.stormspec.app.session.WorkspaceSession;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;

/** Shows the form about what is selected; every accepted input is one undoable step. */
public final class InspectorController {
    // Where things lie on a board says nothing about them; only the board itself counts stickies.
    private static final Set<RecordType> LAYOUT =
            EnumSet.of(
                    RecordType.PLACEMENT,
                    RecordType.FRAME,
                    RecordType.LANE,
                    RecordType.PHASE,
                    RecordType.VIEW);

    private static final double MARGIN = 12;

    /** Three or four lines at the usual width, in characters. */
    private static final int LONGEST_TITLE = 120;

    /** About as much as fits on a screen, in characters. */
    private static final int LONGEST_TOOLTIP = 1500;

    private static final double TOOLTIP_WIDTH = 420;

    private final WorkspaceSession session;
    private final Forms forms;
    private final FieldView.Desk desk;
    private final Map<String, FieldView> views = new LinkedHashMap<>();
    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final Map<String, SectionHeader> headers = new LinkedHashMap<>();
    private final Set<String> open = new HashSet<>();
    private Selection shown = Selection.NONE;
    private @Nullable Form form;
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
                        accepted -> session.perform(accepted.label(), accepted.changes()),
                        jump,
                        this::reveal,
                        session::typing);
    }

    @FXML
    void initialize() {
        session.listen(forms::changed);
        session.onSettled(EnumSet.complementOf(EnumSet.copyOf(LAYOUT)), this::refresh);
        session.onSettled(LAYOUT, this::refreshBoard);
        session.selection().addListener(_ -> refresh());
        session.board().addListener(_ -> refresh());
        refresh();
    }

    // What is said about an input stands below it, where the panel may end.
    private void reveal(Node part) {
        if (part.getScene() == null) {
            return;
        }
        scroll.applyCss();
        scroll.layout();
        Node content = scroll.getContent();
        double room =
                content.getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
        double bottom = content.sceneToLocal(part.localToScene(part.getBoundsInLocal())).getMaxY();
        double least = (bottom + MARGIN - scroll.getViewportBounds().getHeight()) / room;
        if (room > 0 && scroll.getVvalue() < least) {
            scroll.setVvalue(Math.min(1, least));
        }
    }

    private void refreshBoard() {
        if (session.selection().get().isEmpty()) {
            refresh();
        }
    }

    private void refresh() {
        Form newForm = forms.of(session.selection().get(), session.board().get());
        showTitle(newForm.title());
        subtitle.setText(newForm.subtitle());
        boolean other = form == null || !newForm.about().equals(shown);
        if (other) {
            commitOpenInput();
            views.clear();
            kinds.clear();
            headers.clear();
        }
        form = newForm;
        shown = newForm.about();
        show(newForm);
        if (other) {
            scroll.setVvalue(0);
        }
    }

    /** A heading of many words must not push the form out of sight; all of it is in the tooltip. */
    private void showTitle(String words) {
        boolean isLong = words.length() > LONGEST_TITLE;
        title.setText(isLong ? words.substring(0, LONGEST_TITLE).strip() + "…" : words);
        title.setTooltip(isLong ? all(words) : null);
    }

    private static Tooltip all(String words) {
        boolean cut = words.length() > LONGEST_TOOLTIP;
        Tooltip tooltip = new Tooltip(cut ? words.substring(0, LONGEST_TOOLTIP) + "…" : words);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        return tooltip;
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

    private void show(Form shownForm) {
        List<Node> nodes = new ArrayList<>(nodesOf(shownForm.fields()));
        for (Form.Section section : shownForm.sections()) {
            boolean unfolded = open.contains(section.id());
            nodes.add(header(section, unfolded));
            if (unfolded) {
                nodes.addAll(nodesOf(section.fields()));
            }
        }
        replace(nodes);
    }

    /** Only what differs comes and goes: the field that has the focus keeps it. */
    private void replace(List<Node> nodes) {
        List<Node> now = fields.getChildren();
        int first = 0;
        int most = Math.min(now.size(), nodes.size());
        while (first < most && now.get(first).equals(nodes.get(first))) {
            first++;
        }
        int last = 0;
        while (last < most - first
                && now.get(now.size() - 1 - last).equals(nodes.get(nodes.size() - 1 - last))) {
            last++;
        }
        now.subList(first, now.size() - last).clear();
        now.addAll(first, nodes.subList(first, nodes.size() - last));
    }

    private List<Node> nodesOf(List<FormField> of) {
        return of.stream().map(field -> view(field).node()).toList();
    }

    private FieldView view(FormField field) {
        String kind = field.getClass().getSimpleName() + ":" + field.label();
        FieldView known = views.get(field.id());
        if (known != null && kind.equals(kinds.get(field.id()))) {
            known.update(field);
            return known;
        }
        FieldView made = FieldView.of(field, desk);
        views.put(field.id(), made);
        kinds.put(field.id(), kind);
        return made;
    }

    private SectionHeader header(Form.Section section, boolean unfolded) {
        SectionHeader header =
                headers.computeIfAbsent(
                        section.id(), _ -> new SectionHeader(section, new Sections()));
        header.show(section, unfolded);
        return header;
    }

    /** Opens sections and goes from one to the next; what is open stays so for other selections. */
    private final class Sections implements SectionHeader.Desk {
        @Override
        public void open(String section, boolean nowOpen) {
            boolean changed = nowOpen ? open.add(section) : open.remove(section);
            if (changed && form != null) {
                show(form);
            }
        }

        @Override
        public void go(String section, int by) {
            List<String> order = form == null ? List.of() : order(form);
            int to = order.indexOf(section) + by;
            if (to >= 0 && to < order.size()) {
                SectionHeader header = headers.get(order.get(to));
                if (header != null) {
                    header.requestFocus();
                }
            }
        }

        private static List<String> order(Form of) {
            return of.sections().stream().map(Form.Section::id).toList();
        }
    }
}
