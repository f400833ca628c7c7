package org.stormspec.render.fx;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.stormspec.render.scene.Palette;
import org.stormspec.render.tool.Desk;
import org.stormspec.render.tool.Feedback;
import org.stormspec.render.view.Point;

/**
 * A list over the board from which one thing is chosen. The keys stay with the board; a row is high
 * enough for a finger.
 */
final class OfferPopup extends VBox {

    private static final double WIDTH = 280;

    private static final double ROW = 32;

    private static final double MOST_HIGH = 12.5 * ROW;

    /** Room to the edges of the view and to what the list is about. */
    private static final double MARGIN = 8;

    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);
    private final IntConsumer choose;
    private Palette palette = Palette.LIGHT;
    private Optional<Feedback.Offer> shown = Optional.empty();

    /**
     * Makes a hidden list.
     *
     * @param choose takes the number of the row that was clicked
     */
    OfferPopup(IntConsumer choose) {
        this.choose = choose;
        setManaged(false);
        setVisible(false);
        setId("offer");
        setPadding(new Insets(6));
        setSpacing(4);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setStyle("-fx-background-color: transparent; -fx-background: transparent;");
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    }

    /** Takes the colours of a theme. */
    void paint(Palette newPalette) {
        palette = newPalette;
        shown.ifPresent(this::build);
    }

    /** Shows what a desk offers, or nothing. */
    void follow(Desk desk, double width, double height) {
        Optional<Feedback.Offer> offer =
                desk.feedback() instanceof Feedback.Offer now ? Optional.of(now) : Optional.empty();
        setVisible(offer.isPresent());
        if (!offer.equals(shown)) {
            shown = offer;
            offer.ifPresent(this::build);
        }
        offer.ifPresent(now -> place(desk.camera().toScreen(now.at()), width, height));
    }

    private void build(Feedback.Offer offer) {
        setStyle(
                "-fx-background-color: %s; -fx-background-radius: 8; -fx-border-color: %s; -fx-border-radius: 8; -fx-effect: dropshadow(gaussian, rgba(0,0,0,0.22), 16, 0, 0, 4);"
                        .formatted(css(card()), css(palette.frameBorder())));
        getChildren().clear();
        if (!offer.title().isEmpty()) {
            getChildren().add(label(offer.title(), palette.text(), "-fx-font-weight: bold;"));
        }
        offer.lines().forEach(line -> getChildren().add(label(line, palette.muted(), "")));
        rows.getChildren().clear();
        List<Feedback.Choice> choices = offer.choices();
        for (int i = 0; i < choices.size(); i++) {
            rows.getChildren().add(row(choices.get(i), i, i == offer.chosen()));
        }
        scroll.setPrefHeight(Math.min(MOST_HIGH, choices.size() * ROW));
        scroll.setMinHeight(Math.min(MOST_HIGH, choices.size() * ROW));
        getChildren().add(scroll);
        choices.get(offer.chosen())
                .refusal()
                .ifPresent(reason -> getChildren().add(label(reason, palette.muted(), "")));
        scroll.setVvalue(choices.size() < 2 ? 0 : (double) offer.chosen() / (choices.size() - 1));
        setAccessibleText(offer.title() + ": " + choices.get(offer.chosen()).label());
    }

    /** Cards are white on the light canvas and a little lighter than the dark one. */
    private int card() {
        return (palette.canvas() & 0xFF) < 0x80 ? 0x1c2027 : 0xffffff;
    }

    private Label label(String text, int colour, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(WIDTH - 2 * MARGIN);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setPadding(new Insets(2, 8, 2, 8));
        label.setStyle("-fx-text-fill: %s; %s".formatted(css(colour), style));
        return label;
    }

    private HBox row(Feedback.Choice choice, int index, boolean chosen) {
        int ink = choice.refusal().isPresent() ? palette.muted() : palette.text();
        Label name = new Label(choice.label());
        name.setStyle("-fx-text-fill: " + css(ink));
        Label keys = new Label(choice.keys());
        keys.setStyle("-fx-text-fill: " + css(palette.muted()));
        keys.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, name, gap, keys);
        row.setId("offer-" + index);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(ROW);
        row.setPrefHeight(ROW);
        row.setPadding(new Insets(0, 8, 0, 8));
        row.setOpacity(choice.refusal().isPresent() ? 0.8 : 1);
        if (chosen) {
            String accent = css(palette.accent());
            row.setStyle("-fx-background-color: %s22; -fx-background-radius: 6;".formatted(accent));
        }
        row.setOnMouseClicked(_ -> choose.accept(index));
        return row;
    }

    private static String css(int argb) {
        return "#%06x".formatted(argb & 0xFFFFFF);
    }

    private void place(Point at, double width, double height) {
        applyCss();
        setPrefWidth(WIDTH);
        double high = prefHeight(WIDTH);
        double x = Math.clamp(at.x() + MARGIN, MARGIN, Math.max(MARGIN, width - WIDTH - MARGIN));
        double y = Math.clamp(at.y(), MARGIN, Math.max(MARGIN, height - high - MARGIN));
        resizeRelocate(x, y, WIDTH, high);
    }
}
