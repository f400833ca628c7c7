package org.stormspec.export.evolution;

/// What happened to something.
public enum Sort {
    ADDED("+"),
    CHANGED("~"),
    REMOVED("-");

    private final String sign;

    Sort(String sign) {
        this.sign = sign;
    }

    /// One character for tables.
    public String sign() {
        return sign;
    }
}
