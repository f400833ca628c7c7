package org.stormspec.model.impact;

/** How a change is felt. */
public enum Effect {
    /** It takes in the thing as it is and must change with it. */
    BREAKS("breaks"),
    /** Something in between decides what it passes on; ask there. */
    MAY_FOLLOW("may follow");

    private final String label;

    Effect(String label) {
        this.label = label;
    }

    /** Returns the words shown to people. */
    public String label() {
        return label;
    }
}
