package org.stormspec.app.present;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/** The timer as a small menu: an icon while it rests, the time while it counts. */
public final class TimerControl extends MenuButton {
    private static final List<Integer> MINUTES = List.of(5, 10, 15, 25);

    private final Timekeeper timer;
    private final MenuItem toggle = new MenuItem();
    private final MenuItem reset = new MenuItem("Reset");
    private final TextField typed = new TextField();

    /** Shows a timer. */
    public TimerControl(Timekeeper timer) {
        this.timer = timer;
        getStyleClass().addAll("quiet", "timer");
        setGraphic(new FontIcon("fth-clock"));
        setMinWidth(USE_PREF_SIZE);
        MINUTES.forEach(minutes -> getItems().add(preset(minutes)));
        getItems().addAll(typed(), new SeparatorMenuItem(), toggle, reset);
        toggle.setOnAction(_ -> timer.toggle());
        reset.setOnAction(_ -> timer.reset());
        timer.text().addListener(_ -> tell());
        timer.state().addListener(_ -> tell());
        tell();
    }

    private MenuItem preset(int minutes) {
        MenuItem item = new MenuItem(minutes + " minutes");
        item.setOnAction(_ -> timer.start(Duration.ofMinutes(minutes)));
        return item;
    }

    private MenuItem typed() {
        typed.setPromptText("Minutes, or 1:30");
        typed.setAccessibleText("Time in minutes, or minutes and seconds");
        typed.setPrefColumnCount(9);
        CustomMenuItem item = new CustomMenuItem(typed, false);
        typed.setOnAction(_ -> take());
        typed.textProperty().addListener(_ -> typed.getStyleClass().remove("refused"));
        return item;
    }

    private void take() {
        Optional<Duration> time = Countdown.parse(typed.getText());
        if (time.isPresent()) {
            typed.clear();
            hide();
            timer.start(time.get());
        } else {
            typed.getStyleClass().add("refused");
        }
    }

    private void tell() {
        Countdown.State state = timer.state().get();
        boolean over = state == Countdown.State.OVER;
        setText(
                switch (state) {
                    case READY -> "";
                    case RUNNING -> timer.text().get();
                    case PAUSED -> timer.text().get() + " paused";
                    case OVER -> "Time is up " + timer.text().get();
                });
        getStyleClass().remove("over");
        if (over) {
            getStyleClass().add("over");
        }
        toggle.setText(
                switch (state) {
                    case READY -> "Start " + timer.text().get();
                    case RUNNING -> "Pause";
                    case PAUSED -> "Go on";
                    case OVER -> "Start again";
                });
        reset.setDisable(state == Countdown.State.READY);
        setAccessibleText("Timer: " + timer.words());
        setTooltip(new Tooltip(timer.words()));
    }
}
