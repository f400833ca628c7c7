package org.stormspec.app.settings;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.stormspec.app.control.FloatingLayer;
import org.stormspec.app.control.Segments;
import org.stormspec.app.preference.Preferences.Comfort;
import org.stormspec.app.preference.Theme;
import org.stormspec.app.theme.Themes;
import org.stormspec.render.scene.Papers;

/** Theme, size and motion; what is chosen holds at once and is remembered. */
public final class SettingsCard {
    private static final int[] SCALES = {100, 125, 150, 200, 250, 300};
    private static final String SYSTEM = "SYSTEM";

    private final Themes themes;
    private final VBox card = new VBox();

    private SettingsCard(Themes themes) {
        this.themes = themes;
        Label title = new Label("Settings");
        title.getStyleClass().add("title");
        card.setId("settings");
        card.getStyleClass().addAll("card", "settings-card");
        card.getChildren()
                .setAll(
                        title,
                        line("Theme", theme()),
                        line("Colours of stickies", papers()),
                        line("Size of words and controls", scale()),
                        line("Motion", motion()));
    }

    /** Shows the settings. */
    public static void open(FloatingLayer layer, Themes themes) {
        SettingsCard settings = new SettingsCard(themes);
        layer.show(settings.card, settings.card.lookup(".toggle-button"), () -> {});
    }

    private static Node line(String words, Node control) {
        Label label = new Label(words);
        label.getStyleClass().add("caption");
        label.setLabelFor(control);
        return new VBox(4, label, control);
    }

    private static HBox row(String id) {
        HBox row = new HBox();
        row.setId(id);
        row.getStyleClass().add("segmented");
        row.setStyle("-fx-alignment: center-left;");
        return row;
    }

    private Node theme() {
        HBox row = row("theme");
        Segments segments =
                new Segments(
                        row,
                        id ->
                                themes.choose(
                                        id.equals(SYSTEM)
                                                ? Optional.empty()
                                                : Optional.of(Theme.valueOf(id))));
        segments.add(SYSTEM, "As the system");
        segments.add(Theme.LIGHT.name(), "Light");
        segments.add(Theme.DARK.name(), "Dark");
        segments.show(themes.chosen().map(Theme::name).orElse(SYSTEM));
        return row;
    }

    private Node papers() {
        HBox row = row("papers");
        Segments segments = new Segments(row, id -> themes.choose(comfort().on(id)));
        for (Papers papers : Papers.values()) {
            segments.add(papers.word(), papers.label());
        }
        segments.show(comfort().papers());
        return row;
    }

    private Node scale() {
        HBox row = row("scale");
        Segments segments = new Segments(row, id -> resize(Integer.parseInt(id)));
        for (int scale : SCALES) {
            segments.add(String.valueOf(scale), scale + " %");
        }
        segments.show(String.valueOf(comfort().scale()));
        return row;
    }

    private Comfort comfort() {
        return themes.comfort().get();
    }

    private void resize(int scale) {
        themes.choose(comfort().scaled(scale));
    }

    private Node motion() {
        CheckBox calm = new CheckBox("Nothing moves by itself");
        calm.setId("calm");
        calm.setSelected(comfort().calm());
        calm.setOnAction(_ -> themes.choose(comfort().calmed(calm.isSelected())));
        return calm;
    }
}
