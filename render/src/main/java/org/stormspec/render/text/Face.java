package org.stormspec.render.text;

/** The cuts of the bundled font Inter that are drawn on a board. */
public enum Face {
    REGULAR("Inter-Regular.otf", 400),
    SEMIBOLD("Inter-SemiBold.otf", 600),
    BOLD("Inter-Bold.otf", 700);

    private static final String FOLDER = "/com/formdev/flatlaf/fonts/inter/";

    private final String file;
    private final int weight;

    Face(String file, int weight) {
        this.file = file;
        this.weight = weight;
    }

    /** Returns where the font file lies on the class path. */
    public String resource() {
        return FOLDER + file;
    }

    /** Returns the weight as CSS counts it: 400 is regular. */
    public int weight() {
        return weight;
    }
}
