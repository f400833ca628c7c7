package org.stormspec.export.kafka;

/**
 * What became of one change of a plan.
 *
 * @param item the change
 * @param result whether the cluster has it now, by what was read back and not by what was
 *     acknowledged
 * @param note why not, or what was odd about it; empty when there is nothing to say
 */
public record ItemOutcome(PlanItem item, Result result, String note) {

    /** What became of it. */
    public enum Result {
        /** The cluster is as the plan wanted. */
        APPLIED("applied"),
        /** It was tried, and the cluster is not as the plan wanted. */
        FAILED("failed"),
        /** It was tried, and the cluster could not be read afterwards. */
        UNKNOWN("unknown"),
        /** It was not tried. */
        NOT_ATTEMPTED("not attempted");

        private final String words;

        Result(String words) {
            this.words = words;
        }

        /** How a report counts it: {@code 3 applied}. */
        public String words() {
            return words;
        }
    }
}
