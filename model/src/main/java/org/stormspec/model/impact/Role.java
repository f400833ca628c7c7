package org.stormspec.model.impact;

import org.stormspec.model.record.Element;

/** The part that something plays when a change comes along; those who notice first come first. */
public enum Role {
    /** A context that reads a topic, through a service of its own. */
    CONTEXT("context"),
    REACTION("reaction"),
    READ_MODEL("read model"),
    /** An external system that something is delivered to. */
    SINK("sink"),
    TOPIC("topic"),
    EVENT("event"),
    COMMAND("command"),
    AGGREGATE("aggregate"),
    ACTOR("actor"),
    SCREEN("screen"),
    OTHER("element");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** Returns the word shown to people: {@code read model}. */
    public String label() {
        return label;
    }

    /** Returns whether it shows what reaches it as it is, and does not decide what to pass on. */
    boolean carries() {
        return switch (this) {
            case TOPIC, EVENT, READ_MODEL, SCREEN -> true;
            case CONTEXT, REACTION, SINK, COMMAND, AGGREGATE, ACTOR, OTHER -> false;
        };
    }

    static Role of(Element element) {
        return switch (element.kind()) {
            case EVENT -> EVENT;
            case TOPIC -> TOPIC;
            case COMMAND -> COMMAND;
            case AGGREGATE -> AGGREGATE;
            case POLICY -> REACTION;
            case READ_MODEL -> READ_MODEL;
            case EXTERNAL_SYSTEM -> SINK;
            case ACTOR -> ACTOR;
            case SCREEN -> SCREEN;
            case HOTSPOT, NOTE, TIME, OPPORTUNITY, VALUE -> OTHER;
        };
    }
}
