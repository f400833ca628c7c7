package org.stormspec.model.rule.storm;

import java.util.Locale;
import org.stormspec.model.record.Board;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Level;

/**
 * The table of what the grammar of event storming minds: rule by level by severity. In the big
 * picture nothing blocks, and nearly nothing nudges. Source: the method rules and smells of the
 * event-storming literature.
 */
public enum Smell {
    NOT_PAST(
            "STM-01",
            Severity.NUDGE,
            Severity.NUDGE,
            Severity.NUDGE,
            "Event not in the past tense",
            "An event is a fact that has happened; worded as an order or a thing it hides who"
                    + " decides.",
            "“Place order” sounds like an order, not like something that has happened.",
            "say it in the past tense · make it a command"),
    NO_ISSUER(
            "STM-02",
            Severity.OFF,
            Severity.NUDGE,
            Severity.NUDGE,
            "Command that nobody gives",
            "Every command has exactly one origin on the wall: a person, a policy, a system, a"
                    + " screen or passing time.",
            "Nobody gives “Place order”.",
            "add the person who decides"),
    NO_SOURCE(
            "STM-03",
            Severity.OFF,
            Severity.NUDGE,
            Severity.NUDGE,
            "Event without a source",
            "Something makes every event happen. In a context this is EVT-11 and blocks; on the"
                    + " open wall it is a question.",
            "Nothing makes “Order placed” happen.",
            "add the command before it"),
    REMARKED(
            "STM-04",
            Severity.OFF,
            Severity.NUDGE,
            Severity.NUDGE,
            "Arrow that skips something",
            "The grammar allows this arrow with a remark: most often a policy, a command or a"
                    + " read model is hidden in it.",
            "“Order placed” leads straight to “Bill order”: a policy is hidden here.",
            "put what is hidden in between · take the arrow away"),
    BLIND_ACTOR(
            "STM-05",
            Severity.OFF,
            Severity.OFF,
            Severity.NUDGE,
            "Person who decides without information",
            "People decide by what they see; a read model that is missing here is missing on a"
                    + " screen later.",
            "“Clerk” decides, but sees nothing.",
            "add what they look at"),
    NO_HOTSPOT(
            "STM-06",
            Severity.NUDGE,
            Severity.NUDGE,
            Severity.OFF,
            "Wall without a single question",
            "A wall on which everybody agrees is one on which nobody has looked closely.",
            "There are 40 stickies on Big picture and not one question.",
            "add the first question"),
    GIANT(
            "STM-07",
            Severity.OFF,
            Severity.NUDGE,
            Severity.NUDGE,
            "One giant aggregate",
            "An aggregate that decides everything decides nothing in particular; repeat the"
                    + " sticky for each command and see what belongs together.",
            "“Order” handles 12 commands and events.",
            "ask whether it is one thing or several"),
    UNCLEAR_POLICY(
            "STM-08",
            Severity.OFF,
            Severity.NUDGE,
            Severity.NUDGE,
            "Policy not worded as one",
            "Whenever this happens, do that: said so, a policy shows what triggers it and what it"
                    + " orders.",
            "“Billing” does not say whenever what happens, and what to do then.",
            "word it by its arrows");

    /** How much a rule minds at a level. */
    public enum Severity {
        /** It keeps quiet. */
        OFF,
        /** A dot on the sticky, with a reason and a fix. */
        NUDGE,
        /** Stops export and push, never drawing. */
        BLOCKER;

        /** Returns the word used in the documentation. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String id;
    private final Severity storm;
    private final Severity process;
    private final Severity design;
    private final String title;
    private final String idea;
    private final String example;
    private final String fix;

    Smell(
            String id,
            Severity storm,
            Severity process,
            Severity design,
            String title,
            String idea,
            String example,
            String fix) {
        this.id = id;
        this.storm = storm;
        this.process = process;
        this.design = design;
        this.title = title;
        this.idea = idea;
        this.example = example;
        this.fix = fix;
    }

    /** Returns how much this minds at a level. */
    public Severity at(Board.Level level) {
        return switch (level) {
            case STORM -> storm;
            case PROCESS -> process;
            case DESIGN -> design;
        };
    }

    /** Returns what this is, for people. */
    public About about() {
        return new About(id, Level.HINT, title, idea, example, fix);
    }
}
