package org.stormspec.app.notice;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.stormspec.app.session.Notice;
import org.stormspec.app.session.Notice.Choice;
import org.stormspec.app.session.Notice.Deed;
import org.stormspec.model.merge.Differences.Difference;
import org.stormspec.model.record.RecordKey;

/** Shows notices one below the other: what is the matter, details, and what can be done. */
public final class NoticesView {
    /** Details taller than this are scrolled, in pixels. */
    private static final int TALLEST = 168;

    private final VBox root = new VBox();
    private final Chooser chooser;

    /** Takes a decision between two versions. */
    @FunctionalInterface
    public interface Chooser {
        /** Decides whether the other version of a record is right. */
        void choose(RecordKey key, boolean there);
    }

    /**
     * Follows a list of notices.
     *
     * @param chooser takes decisions
     */
    public NoticesView(ObservableValue<List<Notice>> notices, Chooser chooser) {
        this.chooser = chooser;
        root.setId("notices");
        root.getStyleClass().add("notices");
        notices.subscribe(this::show);
    }

    /** Returns what it looks like. */
    public Region node() {
        return root;
    }

    private void show(List<Notice> notices) {
        root.getChildren().setAll(notices.stream().map(this::row).toList());
        root.setVisible(!notices.isEmpty());
        root.setManaged(!notices.isEmpty());
    }

    private Node row(Notice notice) {
        VBox words = new VBox(2, label(notice.title(), "section-title"));
        if (!notice.text().isEmpty()) {
            words.getChildren().add(label(notice.text(), "muted"));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox deeds = new HBox(8);
        deeds.setMinWidth(Region.USE_PREF_SIZE);
        deeds.setAlignment(Pos.TOP_RIGHT);
        notice.deeds().forEach(deed -> deeds.getChildren().add(button(notice, deed)));
        HBox head = new HBox(12, mark(notice.tone()), words, deeds);
        VBox row = new VBox(8, head);
        row.setId("notice-" + notice.id());
        row.getStyleClass().addAll("notice", tone(notice.tone()));
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(notice.title() + ". " + notice.text());
        details(notice, row);
        return row;
    }

    private void details(Notice notice, VBox row) {
        if (!notice.choices().isEmpty()) {
            VBox choices = new VBox(8);
            notice.choices().forEach(choice -> choices.getChildren().add(choice(choice)));
            row.getChildren().add(scrolled(choices, notice.id() + "-choices"));
        }
        if (!notice.lines().isEmpty()) {
            VBox lines = new VBox(2);
            notice.lines().forEach(line -> lines.getChildren().add(label(line, "notice-line")));
            row.getChildren().add(scrolled(lines, notice.id() + "-lines"));
        }
    }

    private static Node scrolled(Region content, String id) {
        ScrollPane pane = new ScrollPane(content);
        pane.setId("notice-" + id);
        pane.getStyleClass().add("notice-details");
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setMaxHeight(TALLEST);
        pane.setMinHeight(Region.USE_PREF_SIZE);
        // A scroll pane does not ask for the height of what it holds.
        content.heightProperty()
                .addListener((_, _, height) ->
                        pane.setPrefHeight(Math.min(TALLEST, height.doubleValue() + 2)));
        return pane;
    }

    private Node choice(Choice choice) {
        ToggleGroup sides = new ToggleGroup();
        VBox box =
                new VBox(
                        4,
                        label(choice.thing(), "section-title"),
                        side(choice, false, sides),
                        side(choice, true, sides));
        box.getStyleClass().add("notice-choice");
        return box;
    }

    private RadioButton side(Choice choice, boolean there, ToggleGroup sides) {
        RadioButton button = new RadioButton(words(choice, there));
        button.setWrapText(true);
        button.setMnemonicParsing(false);
        button.setToggleGroup(sides);
        button.setSelected(choice.isThere() == there);
        button.setOnAction(_ -> chooser.choose(choice.key(), there));
        return button;
    }

    private static String words(Choice choice, boolean there) {
        List<String> parts = new ArrayList<>();
        for (Difference each : choice.differences()) {
            String value = there ? each.there() : each.here();
            parts.add(each.part().isEmpty() ? value : each.part() + " “" + value + "”");
        }
        return (there ? choice.there() : choice.here()) + ":  " + String.join(", ", parts);
    }

    private static Button button(Notice notice, Deed deed) {
        Button button = new Button(deed.label());
        button.setId("notice-" + notice.id() + "-" + deed.id());
        button.setMinWidth(Region.USE_PREF_SIZE);
        if (notice.deeds().size() > 1 && notice.deeds().getFirst().equals(deed)) {
            button.getStyleClass().add("accent");
        }
        button.setOnAction(_ -> deed.run().run());
        return button;
    }

    private static Label label(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    private static Node mark(Notice.Tone tone) {
        Region mark = new Region();
        mark.getStyleClass().addAll("status-mark", "notice-mark");
        mark.getStyleClass()
                .addAll(
                        switch (tone) {
                            case CALM -> List.of("disc");
                            case WARNING -> List.of("diamond", "warning");
                            case ERROR -> List.of("square", "error");
                        });
        HBox holder = new HBox(mark);
        holder.getStyleClass().add("notice-mark-holder");
        return holder;
    }

    private static String tone(Notice.Tone tone) {
        return switch (tone) {
            case CALM -> "calm";
            case WARNING -> "warning";
            case ERROR -> "error";
        };
    }
}
