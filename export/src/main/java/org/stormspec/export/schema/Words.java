package org.stormspec.export.schema;

/// Names as all three schema languages take them.
final class Words {

    private Words() {}

    /// Letters, digits and underscores, not beginning with a digit.
    static String legal(String name) {
        String legal = name.replaceAll("[^a-zA-Z0-9_]", "_");
        return legal.isEmpty() || Character.isDigit(legal.charAt(0)) ? "_" + legal : legal;
    }
}
