package org.stormspec.app.find;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.stormspec.app.find.Finder.Hit;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.RecordKey;

/** The hits below the find field; arrows choose, Enter jumps, Escape leaves. */
public final class FindPopup {
    private static final int LIMIT = 12;
    private static final int SHOWN = 7;
    private static final int ROW_HEIGHT = 44;

    private final TextField field;
    private final Search search;
    private final Consumer<RecordKey> jump;
    private final Runnable leave;
    private final ListView<Hit> list = new ListView<>();
    private final VBox box = new VBox(list);
    private final Popup popup = new Popup();

    /**
     * Listens to a text field.
     *
     * @param jump shows a hit
     * @param leave gives the keyboard back to where it was needed
     */
    public FindPopup(TextField field, Search search, Consumer<RecordKey> jump, Runnable leave) {
        this.field = field;
        this.search = search;
        this.jump = jump;
        this.leave = leave;
        list.setId("find-hits");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(_ -> new Row());
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> take());
        box.getStyleClass().addAll("card", "find-popup");
        popup.getContent().add(box);
        popup.setAutoHide(true);
        field.textProperty().addListener((_, _, query) -> search(query));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private void search(String query) {
        search.everywhere(query, LIMIT, this::show);
    }

    private void show(List<Hit> hits) {
        list.getItems().setAll(hits);
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(Math.min(SHOWN, hits.size()) * (double) ROW_HEIGHT + 2);
        if (hits.isEmpty()) {
            popup.hide();
        } else if (!popup.isShowing()) {
            show();
        }
    }

    private void show() {
        Bounds place = field.localToScreen(field.getBoundsInLocal());
        if (place != null) {
            popup.show(field, place.getMinX() - 8, place.getMaxY() + 4);
        }
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1, event);
            case UP -> move(-1, event);
            case ENTER -> {
                take();
                event.consume();
            }
            case ESCAPE -> {
                close();
                event.consume();
            }
            default -> {}
        }
    }

    private void move(int by, KeyEvent event) {
        int last = list.getItems().size() - 1;
        if (last >= 0) {
            int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, last);
            list.getSelectionModel().select(next);
            list.scrollTo(next);
        }
        event.consume();
    }

    private void take() {
        Optional<Hit> hit = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        close();
        hit.map(Hit::key).ifPresent(jump);
    }

    private void close() {
        popup.hide();
        field.clear();
        search.stop();
        leave.run();
    }

    /** One hit: swatch, title and place. */
    private static final class Row extends ListCell<Hit> {
        private final Region swatch = new Region();
        private final Label title = new Label();
        private final Label place = new Label();
        private final HBox content = new HBox(10, swatch, new VBox(1, title, place));

        Row() {
            place.getStyleClass().add("caption");
            content.setStyle("-fx-alignment: center-left;");
        }

        @Override
        protected void updateItem(@Nullable Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            setGraphic(empty || hit == null ? null : content);
            if (hit != null) {
                title.setText(hit.title());
                place.setText(hit.place());
                swatch.getStyleClass()
                        .setAll("swatch", hit.kind().map(Kind::word).orElse("context"));
            }
        }
    }
}
