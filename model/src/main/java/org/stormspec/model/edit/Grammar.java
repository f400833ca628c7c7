package org.stormspec.model.edit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.LinkType;

/**
 * Which kinds may follow each other and what the arrow between them says; data, not code. Source:
 * the "may follow" matrix of the event-storming process and design levels.
 */
public final class Grammar {

    private record Step(Kind from, Kind to) {}

    private static final Map<Step, LinkType> STEPS =
            Map.ofEntries(
                    step(Kind.ACTOR, LinkType.ISSUES, Kind.COMMAND),
                    step(Kind.POLICY, LinkType.ISSUES, Kind.COMMAND),
                    step(Kind.EXTERNAL_SYSTEM, LinkType.ISSUES, Kind.COMMAND),
                    step(Kind.COMMAND, LinkType.HANDLED_BY, Kind.AGGREGATE),
                    step(Kind.COMMAND, LinkType.HANDLED_BY, Kind.EXTERNAL_SYSTEM),
                    step(Kind.COMMAND, LinkType.EMITS, Kind.EVENT),
                    step(Kind.AGGREGATE, LinkType.EMITS, Kind.EVENT),
                    step(Kind.AGGREGATE, LinkType.PUBLISHES, Kind.TOPIC),
                    step(Kind.EXTERNAL_SYSTEM, LinkType.EMITS, Kind.EVENT),
                    step(Kind.EXTERNAL_SYSTEM, LinkType.PUBLISHES, Kind.TOPIC),
                    step(Kind.EVENT, LinkType.TRIGGERS, Kind.EVENT),
                    step(Kind.EVENT, LinkType.TRIGGERS, Kind.POLICY),
                    step(Kind.EVENT, LinkType.INFORMS, Kind.READ_MODEL),
                    step(Kind.EVENT, LinkType.INFORMS, Kind.EXTERNAL_SYSTEM),
                    step(Kind.EVENT, LinkType.INFORMS, Kind.ACTOR),
                    step(Kind.EVENT, LinkType.PUBLISHES, Kind.TOPIC),
                    step(Kind.TOPIC, LinkType.TRIGGERS, Kind.POLICY),
                    step(Kind.TOPIC, LinkType.INFORMS, Kind.READ_MODEL),
                    step(Kind.TOPIC, LinkType.INFORMS, Kind.EXTERNAL_SYSTEM),
                    step(Kind.POLICY, LinkType.PUBLISHES, Kind.TOPIC),
                    step(Kind.POLICY, LinkType.EMITS, Kind.EVENT),
                    step(Kind.POLICY, LinkType.CONSUMES, Kind.READ_MODEL),
                    step(Kind.READ_MODEL, LinkType.INFORMS, Kind.ACTOR),
                    step(Kind.READ_MODEL, LinkType.INFORMS, Kind.POLICY),
                    step(Kind.READ_MODEL, LinkType.INFORMS, Kind.EXTERNAL_SYSTEM),
                    step(Kind.READ_MODEL, LinkType.INFORMS, Kind.SCREEN),
                    step(Kind.ACTOR, LinkType.CONSUMES, Kind.SCREEN),
                    step(Kind.SCREEN, LinkType.ISSUES, Kind.COMMAND),
                    step(Kind.SCREEN, LinkType.CONSUMES, Kind.READ_MODEL),
                    step(Kind.TIME, LinkType.EMITS, Kind.EVENT),
                    step(Kind.TIME, LinkType.ISSUES, Kind.COMMAND),
                    step(Kind.TIME, LinkType.TRIGGERS, Kind.POLICY),
                    step(Kind.POLICY, LinkType.TRIGGERS, Kind.TIME));

    private Grammar() {}

    private static Map.Entry<Step, LinkType> step(Kind from, LinkType type, Kind to) {
        return Map.entry(new Step(from, to), type);
    }

    /** Returns what an arrow between two kinds says, or empty when the grammar has none. */
    public static Optional<LinkType> link(Kind from, Kind to) {
        return Optional.ofNullable(STEPS.get(new Step(from, to)));
    }

    /** Returns why two kinds cannot be connected, as a sentence with a way out. */
    public static String refusal(Kind from, Kind to) {
        List<String> followers =
                STEPS.keySet().stream()
                        .filter(step -> step.from() == from)
                        .map(step -> step.to().noun())
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList();
        String sentence = "%s cannot lead to %s".formatted(from.label(), to.noun());
        return followers.isEmpty()
                ? sentence + "; nothing follows it in the flow"
                : sentence + "; it may lead to " + String.join(", ", followers);
    }
}
