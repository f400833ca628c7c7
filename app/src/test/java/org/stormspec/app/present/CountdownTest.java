package org.stormspec.app.present;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The timer")
class CountdownTest {
    // The clock of the test; moved on by hand.
    private Instant now = Instant.parse("2026-01-01T09:00:00Z");
    private final Countdown timer = new Countdown(() -> now);

    private void pass(Duration time) {
        now = now.plus(time);
    }

    @Test
    @DisplayName("is set to ten minutes and waits")
    void waits() {
        pass(Duration.ofMinutes(3));
        assertEquals("10:00", timer.text());
        assertEquals(Countdown.State.READY, timer.state());
    }

    @Test
    @DisplayName("counts down, pauses and goes on where it was")
    void pausesAndGoesOn() {
        timer.start(Duration.ofMinutes(5));
        pass(Duration.ofSeconds(61));
        assertEquals("3:59", timer.text());
        timer.pause();
        pass(Duration.ofHours(1));
        assertEquals("3:59", timer.text());
        assertEquals(Countdown.State.PAUSED, timer.state());
        timer.resume();
        pass(Duration.ofSeconds(59));
        assertEquals("3:00", timer.text());
        assertEquals("3:00 left", timer.words());
    }

    @Test
    @DisplayName("shows the whole time first and nothing only at the very end")
    void roundsUp() {
        timer.start(Duration.ofMinutes(1));
        pass(Duration.ofMillis(10));
        assertEquals("1:00", timer.text());
        pass(Duration.ofMillis(59_100));
        assertEquals("0:01", timer.text());
        assertEquals(Countdown.State.RUNNING, timer.state());
    }

    @Test
    @DisplayName("says that time is up, and by how much it is over")
    void saysThatTimeIsUp() {
        timer.start(Duration.ofMinutes(5));
        pass(Duration.ofMinutes(5));
        assertEquals(Countdown.State.OVER, timer.state());
        assertEquals("0:00", timer.text());
        pass(Duration.ofSeconds(42));
        assertEquals("+0:42", timer.text());
        assertEquals("Time is up", timer.words());
    }

    @Test
    @DisplayName("starts again with the same time when it was over, and goes back to it on reset")
    void startsAgain() {
        timer.start(Duration.ofMinutes(15));
        pass(Duration.ofMinutes(20));
        timer.resume();
        assertEquals("15:00", timer.text());
        assertEquals(Countdown.State.RUNNING, timer.state());
        timer.reset();
        pass(Duration.ofMinutes(1));
        assertEquals("15:00", timer.text());
        assertEquals(Countdown.State.READY, timer.state());
    }

    @ParameterizedTest
    @CsvSource({
        "12, PT12M",
        "12 min, PT12M",
        "1:30, PT1M30S",
        "90 s, PT1M30S",
        "1:30:00, PT1H30M",
        "2 h, PT2H",
        "' 5 ', PT5M"
    })
    @DisplayName("reads what people type")
    void readsWhatPeopleType(String typed, Duration time) {
        assertEquals(Optional.of(time), Countdown.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "0", "-5", "9999 h", "1:2:3:4"})
    @DisplayName("takes nothing else")
    void takesNothingElse(String typed) {
        assertEquals(Optional.empty(), Countdown.parse(typed));
    }

    @Test
    @DisplayName("shows hours when there are any")
    void showsHours() {
        timer.start(Duration.ofMinutes(90));
        assertEquals("1:30:00", timer.text());
    }
}
