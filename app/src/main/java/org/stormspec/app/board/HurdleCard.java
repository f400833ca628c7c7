package org.stormspec.app.board;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.stormspec.model.edit.Levels;
import org.stormspec.render.fx.BoardView;
import org.stormspec.render.tool.Desk;
import org.stormspec.render.tool.Hurdle;

/** Says why something cannot be made at the level of the board, and offers to raise the level. */
final class HurdleCard {
    private final BoardView view;
    private final Label reason = new Label();
    private final Button raise = new Button("Raise the level");
    private final VBox card;

    HurdleCard(BoardView view) {
        this.view = view;
        Button leave = new Button("Not now");
        leave.setId("hurdle-leave");
        leave.getStyleClass().add("quiet");
        leave.setOnAction(_ -> answer(Desk::leaveHurdle));
        raise.setId("hurdle-raise");
        raise.getStyleClass().add("accent");
        raise.setOnAction(_ -> answer(Desk::takeHurdle));
        reason.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        card = new VBox(8, reason, new HBox(8, raise, leave));
        card.setId("hurdle");
        card.getStyleClass().add("card");
        card.setMaxSize(420, Region.USE_PREF_SIZE);
        view.hurdleProperty().subscribe(this::show);
    }

    private void answer(Consumer<Desk> answer) {
        view.requestFocus();
        view.desk().ifPresent(answer);
    }

    private void show(Optional<Hurdle> hurdle) {
        card.setVisible(hurdle.isPresent());
        hurdle.ifPresent(now -> {
            reason.setText(now.reason() + ".");
            String level = Levels.word(now.level());
            raise.setText(
                    "Raise to %s and add it"
                            .formatted(
                                    level.substring(0, 1).toUpperCase(Locale.ROOT)
                                            + level.substring(1)));
        });
    }

    Node node() {
        return card;
    }
}
