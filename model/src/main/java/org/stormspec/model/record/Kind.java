package org.stormspec.model.record;

/** The kinds of element, after the event-storming notation. */
public enum Kind {
    EVENT("event", "Domain event"),
    TOPIC("topic", "CDC entity"),
    COMMAND("command", "Command"),
    AGGREGATE("aggregate", "Aggregate"),
    POLICY("policy", "Policy"),
    READ_MODEL("readModel", "Read model"),
    EXTERNAL_SYSTEM("externalSystem", "External system"),
    ACTOR("actor", "Actor"),
    HOTSPOT("hotspot", "Hotspot"),
    NOTE("note", "Note"),
    TIME("time", "Time"),
    OPPORTUNITY("opportunity", "Opportunity"),
    VALUE("value", "Value"),
    SCREEN("screen", "Screen");

    private final String word;
    private final String label;

    Kind(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** Returns the word used in files: {@code readModel}. */
    public String word() {
        return word;
    }

    /** Returns the word shown to people: {@code Read model}. */
    public String label() {
        return label;
    }

    /** Returns the word within a sentence: {@code read model}, but {@code CDC entity}. */
    public String noun() {
        return noun(label);
    }

    /** Returns a label within a sentence. */
    public static String noun(String label) {
        return Character.isUpperCase(label.charAt(1))
                ? label
                : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }
}
