package org.stormspec.model.health;

import java.util.List;

/**
 * One of the four pillars of a data mesh.
 *
 * @param kind which
 * @param evidence what was counted for it
 */
public record Pillar(Kind kind, List<Evidence> evidence) {

    /** The four pillars. */
    public enum Kind {
        GOVERNANCE("governance"),
        SELF_SERVE("self-serve"),
        DOMAIN_ORIENTATION("domain orientation"),
        DATA_PRODUCTS("data products");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Returns the words shown to people. */
        public String label() {
            return label;
        }
    }

    /** Copies the evidence. */
    public Pillar {
        evidence = List.copyOf(evidence);
    }

    /** Returns 0 to 100: the average of what could be counted, each piece weighing the same. */
    public int score() {
        return (int)
                Math.round(
                        evidence.stream()
                                .filter(each -> each.of() > 0)
                                .mapToDouble(each -> each.have() * 100.0 / each.of())
                                .average()
                                .orElse(0));
    }
}
