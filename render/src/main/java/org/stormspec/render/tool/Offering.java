package org.stormspec.render.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stormspec.render.view.Point;

/**
 * One of several things is to be chosen: with the arrows and Enter, by letter, or by a click.
 *
 * @param at where the list stands, in board units
 * @param title what it is about
 * @param lines more about it
 * @param picks from top to bottom
 * @param chosen number of the one that Enter takes
 */
record Offering(Point at, String title, List<String> lines, List<Pick> picks, int chosen)
        implements Gesture {

    /**
     * Something that can be chosen.
     *
     * @param label what it is called
     * @param key that chooses it, as {@link Chord} writes it; may be empty
     * @param refusal why it cannot be chosen; empty when it can
     * @param run does it
     */
    record Pick(String label, String key, Optional<String> refusal, Runnable run) {

        /** Returns something that can be chosen. */
        static Pick of(String label, String key, Runnable run) {
            return new Pick(label, key, Optional.empty(), run);
        }

        private Feedback.Choice choice() {
            return new Feedback.Choice(label, key, refusal);
        }
    }

    /** Shows a list; nothing happens if it is empty. */
    static void open(Desk desk, Point at, String title, List<String> lines, List<Pick> picks) {
        if (!picks.isEmpty()) {
            Offering offering = new Offering(at, title, lines, List.copyOf(picks), 0);
            desk.begin(offering);
            offering.show(desk);
        }
    }

    private Offering show(Desk desk) {
        List<Feedback.Choice> choices = new ArrayList<>();
        picks.forEach(pick -> choices.add(pick.choice()));
        desk.show(new Feedback.Offer(at, title, lines, choices, chosen));
        picks.get(chosen).refusal().ifPresent(desk::say);
        return this;
    }

    @Override
    public Gesture on(Input input, Desk desk) {
        return switch (input) {
            case Input.KeyDown down -> key(down, desk);
            case Input.Press press -> {
                abandon(desk);
                yield Idle.AT_REST.on(press, desk);
            }
            default -> this;
        };
    }

    private Gesture key(Input.KeyDown down, Desk desk) {
        return switch (down.key()) {
            case "Up" -> choosing(Math.floorMod(chosen - 1, picks.size()), desk);
            case "Down", "Tab" -> choosing((chosen + 1) % picks.size(), desk);
            case "Home", "PageUp" -> choosing(0, desk);
            case "End", "PageDown" -> choosing(picks.size() - 1, desk);
            case "Enter", "Space" -> take(chosen, desk);
            default -> letter(down, desk);
        };
    }

    private Gesture letter(Input.KeyDown down, Desk desk) {
        for (int i = 0; i < picks.size(); i++) {
            String key = picks.get(i).key();
            if (Chord.parse(key).filter(Chord.of(down)::equals).isPresent()) {
                return take(i, desk);
            }
        }
        return next(down.text().toLowerCase(Locale.ROOT), desk);
    }

    private Gesture next(String start, Desk desk) {
        for (int step = 1; step <= picks.size() && !start.isBlank(); step++) {
            int index = (chosen + step) % picks.size();
            if (picks.get(index).label().toLowerCase(Locale.ROOT).startsWith(start)) {
                return choosing(index, desk);
            }
        }
        return this;
    }

    private Gesture choosing(int index, Desk desk) {
        return new Offering(at, title, lines, picks, index).show(desk);
    }

    /** Does what was chosen, or says why it cannot be. */
    Gesture take(int index, Desk desk) {
        Pick pick = picks.get(index);
        if (pick.refusal().isPresent()) {
            return choosing(index, desk);
        }
        desk.show(new Feedback.None());
        desk.say("");
        desk.begin(Idle.AT_REST);
        pick.run().run();
        return desk.gesture();
    }

    @Override
    public void abandon(Desk desk) {
        desk.show(new Feedback.None());
        desk.say("");
    }
}
