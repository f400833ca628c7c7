package org.stormspec.app.present;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The timer of a workshop: how much is left, and by how much it is over. */
public final class Countdown {

    /** The timer never runs longer than a day. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private static final Pattern TYPED =
            Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,4})(?::(\\d{2}))?\\s*(s|sec|m|min|h)?");

    /** What a timer can be doing. */
    public enum State {
        /** Set, not started. */
        READY,
        /** Counting. */
        RUNNING,
        /** Stopped on the way. */
        PAUSED,
        /** At its end, counting what is over. */
        OVER
    }

    private final InstantSource clock;
    private Duration length = Duration.ofMinutes(10);
    // What is left at the moment of the last start, or now while it does not run.
    private Duration left = length;
    private Optional<Instant> started = Optional.empty();

    /** Makes a timer of ten minutes that is not started. */
    public Countdown(InstantSource clock) {
        this.clock = clock;
    }

    /** Sets and starts the timer. */
    public void start(Duration newLength) {
        length = newLength;
        left = newLength;
        started = Optional.of(clock.instant());
    }

    /** Starts or goes on; begins anew when it is over. */
    public void resume() {
        if (state() == State.OVER) {
            start(length);
        } else if (started.isEmpty()) {
            started = Optional.of(clock.instant());
        }
    }

    /** Stops on the way. */
    public void pause() {
        left = left();
        started = Optional.empty();
    }

    /** Goes back to the whole time, not started. */
    public void reset() {
        left = length;
        started = Optional.empty();
    }

    /** Returns what is left; negative once it is over. */
    public Duration left() {
        return started.map(since -> left.minus(Duration.between(since, clock.instant())))
                .orElse(left);
    }

    /** Returns what the timer is doing. */
    public State state() {
        if (!left().isPositive()) {
            return State.OVER;
        }
        if (started.isPresent()) {
            return State.RUNNING;
        }
        return left.equals(length) ? State.READY : State.PAUSED;
    }

    /** Returns whether time passes, also beyond the end. */
    boolean isCounting() {
        return started.isPresent();
    }

    /** Returns the time as people read it: {@code 14:59}, and {@code +0:42} once it is over. */
    public String text() {
        Duration now = left();
        // Rounded up, so that it shows the whole time first and 0:00 only at the end.
        long seconds =
                now.isNegative() ? now.negated().toSeconds() : now.plusMillis(999).toSeconds();
        long hours = seconds / 3600;
        String minutes = hours > 0 ? "%d:%02d" : "%d";
        String shown =
                hours > 0
                        ? minutes.formatted(hours, seconds / 60 % 60)
                        : minutes.formatted(seconds / 60);
        return (now.isNegative() && seconds > 0 ? "+" : "")
                + shown
                + ":%02d".formatted(seconds % 60);
    }

    /** Returns the time in words for a screen reader and for the end. */
    public String words() {
        return switch (state()) {
            case READY -> "Timer set to " + text();
            case RUNNING -> text() + " left";
            case PAUSED -> "Paused with " + text() + " left";
            case OVER -> "Time is up";
        };
    }

    /**
     * Reads a time that was typed: {@code 12} and {@code 12 min} are minutes, {@code 1:30} minutes
     * and seconds, {@code 1:30:00} hours too, {@code 90 s} seconds, {@code 1 h} hours.
     *
     * @return empty when it is no time, nothing or more than a day
     */
    public static Optional<Duration> parse(String typed) {
        Matcher parts = TYPED.matcher(typed.strip());
        return parts.matches()
                ? Optional.of(read(parts))
                        .filter(Duration::isPositive)
                        .filter(time -> time.compareTo(LONGEST) <= 0)
                : Optional.empty();
    }

    private static Duration read(Matcher parts) {
        Optional<Long> first = Optional.ofNullable(parts.group(1)).map(Long::valueOf);
        long second = Long.parseLong(parts.group(2));
        Optional<Long> third = Optional.ofNullable(parts.group(3)).map(Long::valueOf);
        if (first.isPresent() && third.isPresent()) {
            return Duration.ofHours(first.get()).plusMinutes(second).plusSeconds(third.get());
        }
        if (third.isPresent()) {
            return Duration.ofMinutes(second).plusSeconds(third.get());
        }
        if (first.isPresent()) {
            return Duration.ofMinutes(first.get()).plusSeconds(second);
        }
        return switch (Optional.ofNullable(parts.group(4)).orElse("m")) {
            case "s", "sec" -> Duration.ofSeconds(second);
            case "h" -> Duration.ofHours(second);
            default -> Duration.ofMinutes(second);
        };
    }
}
