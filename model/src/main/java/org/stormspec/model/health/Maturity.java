package org.stormspec.model.health;

import java.util.List;

/**
 * How far an organisation has come with events, as the model shows it.
 *
 * @param level the highest level whose evidence, and that of all below it, is there
 * @param steps what each level asks for, from the second on
 */
public record Maturity(Level level, List<Step> steps) {

    /** The five levels of adoption. */
    public enum Level {
        EARLY_INTEREST(1, "early interest"),
        ONE_PIPELINE(2, "one pipeline project"),
        SEPARATE_LINES(3, "critical, but separate lines"),
        CONNECTED_LINES(4, "connected lines"),
        CENTRAL_NERVOUS_SYSTEM(5, "central nervous system");

        private final int number;
        private final String label;

        Level(int number, String label) {
            this.number = number;
            this.label = label;
        }

        /** Returns 1 to 5. */
        public int number() {
            return number;
        }

        /** Returns the words shown to people. */
        public String label() {
            return label;
        }
    }

    /**
     * One thing that a level asks for.
     *
     * @param level the level that asks
     * @param evidence what was counted
     * @param met whether that is enough
     * @param advice what to do where it is not
     */
    public record Step(Level level, Evidence evidence, boolean met, String advice) {}

    private static final int NEXT_STEPS = 3;

    /** Copies the steps. */
    public Maturity {
        steps = List.copyOf(steps);
    }

    static Maturity of(List<Step> steps) {
        Level reached = Level.EARLY_INTEREST;
        for (Level level : Level.values()) {
            if (steps.stream()
                    .filter(step -> step.level().compareTo(level) <= 0)
                    .allMatch(Step::met)) {
                reached = level;
            }
        }
        return new Maturity(reached, steps);
    }

    /** Returns what to do next: at most three steps, the lowest level first. */
    public List<Step> next() {
        return steps.stream().filter(step -> !step.met()).limit(NEXT_STEPS).toList();
    }
}
