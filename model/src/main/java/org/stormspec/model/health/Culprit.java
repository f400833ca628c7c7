package org.stormspec.model.health;

import java.util.List;

/**
 * One thing that makes events bounce about like the ball of a pin-ball machine.
 *
 * @param type what sort of thing
 * @param places ids of the contexts or elements, in the order of the reason
 * @param points what it adds to the score, at least 1
 * @param reason what is wrong, as a sentence
 */
public record Culprit(Type type, List<String> places, int points, String reason) {

    /** The sorts of thing, worst first. */
    public enum Type {
        CYCLE("cycle"),
        PING_PONG("ping-pong"),
        HOP_CHAIN("hop chain"),
        HUB("hub"),
        CROSSING_COMMAND("crossing command"),
        SHARED_COMMAND("command on the backbone"),
        EXPOSED_INTERNALS("exposed internals"),
        UNGOVERNED_NAME("ungoverned name");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        /** Returns the words shown to people. */
        public String label() {
            return label;
        }
    }

    /** Copies the places. */
    public Culprit {
        places = List.copyOf(places);
    }
}
