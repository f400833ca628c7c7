package org.stormspec.export.kafka;

/** What a plan says of one resource, in the order in which a plan is read. */
public enum Action {
    /**
     * It cannot become what the model wants, or not without somebody's consent; it is left alone,
     * and so is what depends on it.
     */
    BLOCKED("blocked", "✗"),
    /** It is there, made by others, and becomes the model's own, as somebody asked. */
    ADOPT("to adopt", "!"),
    /** The model does not want this access rule any more. */
    REVOKE("to revoke", "-"),
    /** It is not there yet. */
    CREATE("to create", "+"),
    /** It is there and differs. */
    UPDATE("to update", "~"),
    /** It is not the model's; it is shown and left alone. */
    UNMANAGED("unmanaged", "?"),
    /** It is what the model wants. */
    UNCHANGED("unchanged", "=");

    private final String words;
    private final String sign;

    Action(String words, String sign) {
        this.words = words;
        this.sign = sign;
    }

    /** How a summary counts it: {@code 3 to create}. */
    public String words() {
        return words;
    }

    /** The sign before a line of the plan. */
    public String sign() {
        return sign;
    }

    /** Whether applying the plan does something about it. */
    public boolean isChange() {
        return this == ADOPT || this == REVOKE || this == CREATE || this == UPDATE;
    }
}
