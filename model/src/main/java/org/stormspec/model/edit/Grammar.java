package org.stormspec.model.edit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.LinkType;

/**
 * Which kinds may follow each other and what the arrow between them says; data, not code. Source:
 * the "may follow" matrix of the event-storming process and design levels.
 */
public final class Grammar {

    /**
     * One arrow that the grammar has.
     *
     * @param from kind it leaves
     * @param type what it says
     * @param to kind it reaches
     * @param remark why it is worth a second look; empty when it is canonical
     * @param plain the level up to which it needs no second look all the same
     */
    public record Step(
            Kind from, LinkType type, Kind to, String remark, Optional<Board.Level> plain) {

        /** Returns whether this arrow belongs to the picture that explains almost everything. */
        public boolean isCanonical() {
            return remark.isEmpty();
        }

        /** Returns what is to be said about this arrow at a level, if anything. */
        public Optional<String> remarkAt(Board.Level level) {
            return Optional.of(remark)
                    .filter(any -> !isCanonical())
                    .filter(any -> plain.filter(last -> level.compareTo(last) <= 0).isEmpty());
        }
    }

    private record Pair(Kind from, Kind to) {}

    private static final Map<Pair, Step> STEPS =
            table(
                    step(Kind.ACTOR, LinkType.ISSUES, Kind.COMMAND),
                    step(Kind.ACTOR, LinkType.CONSUMES, Kind.SCREEN),
                    step(Kind.ACTOR, LinkType.TRIGGERS, Kind.POLICY)
                            .but("the person is the policy; say what they decide by"),
                    step(Kind.ACTOR, LinkType.INFORMS, Kind.EXTERNAL_SYSTEM)
                            .but("name the command they give", Board.Level.STORM),
                    step(Kind.COMMAND, LinkType.HANDLED_BY, Kind.AGGREGATE),
                    step(Kind.COMMAND, LinkType.HANDLED_BY, Kind.EXTERNAL_SYSTEM),
                    step(Kind.COMMAND, LinkType.EMITS, Kind.EVENT)
                            .but("which aggregate decides?", Board.Level.PROCESS),
                    step(Kind.AGGREGATE, LinkType.EMITS, Kind.EVENT),
                    step(Kind.AGGREGATE, LinkType.PUBLISHES, Kind.TOPIC),
                    step(Kind.AGGREGATE, LinkType.INFORMS, Kind.EXTERNAL_SYSTEM)
                            .but("better by an event and a policy"),
                    step(Kind.EXTERNAL_SYSTEM, LinkType.EMITS, Kind.EVENT),
                    step(Kind.EXTERNAL_SYSTEM, LinkType.PUBLISHES, Kind.TOPIC),
                    step(Kind.EXTERNAL_SYSTEM, LinkType.ISSUES, Kind.COMMAND)
                            .but("it calls us; is there an event instead?", Board.Level.PROCESS),
                    step(Kind.EXTERNAL_SYSTEM, LinkType.TRIGGERS, Kind.POLICY)
                            .but("name the event it reports", Board.Level.PROCESS),
                    step(Kind.EXTERNAL_SYSTEM, LinkType.INFORMS, Kind.READ_MODEL)
                            .but("name the event it reports", Board.Level.PROCESS),
                    step(Kind.EVENT, LinkType.TRIGGERS, Kind.POLICY),
                    step(Kind.EVENT, LinkType.INFORMS, Kind.READ_MODEL),
                    step(Kind.EVENT, LinkType.PUBLISHES, Kind.TOPIC),
                    step(Kind.EVENT, LinkType.TRIGGERS, Kind.EVENT)
                            .but("what happens in between?", Board.Level.STORM),
                    step(Kind.EVENT, LinkType.TRIGGERS, Kind.COMMAND)
                            .but("a policy is hidden here"),
                    step(Kind.EVENT, LinkType.INFORMS, Kind.EXTERNAL_SYSTEM)
                            .but("draw the policy and its command", Board.Level.PROCESS),
                    step(Kind.EVENT, LinkType.INFORMS, Kind.ACTOR)
                            .but("add the read model they look at", Board.Level.PROCESS),
                    step(Kind.TOPIC, LinkType.TRIGGERS, Kind.POLICY),
                    step(Kind.TOPIC, LinkType.INFORMS, Kind.READ_MODEL),
                    step(Kind.TOPIC, LinkType.INFORMS, Kind.EXTERNAL_SYSTEM),
                    step(Kind.POLICY, LinkType.ISSUES, Kind.COMMAND),
                    step(Kind.POLICY, LinkType.PUBLISHES, Kind.TOPIC),
                    step(Kind.POLICY, LinkType.EMITS, Kind.EVENT)
                            .but("which command makes it happen?"),
                    step(Kind.POLICY, LinkType.CONSUMES, Kind.READ_MODEL)
                            .but("it reads; the arrow comes from the information"),
                    step(Kind.POLICY, LinkType.HANDLED_BY, Kind.ACTOR)
                            .but("a person applies it; name the command they give"),
                    step(Kind.POLICY, LinkType.TRIGGERS, Kind.TIME).but("it starts a timer"),
                    step(Kind.READ_MODEL, LinkType.INFORMS, Kind.ACTOR),
                    step(Kind.READ_MODEL, LinkType.INFORMS, Kind.POLICY),
                    step(Kind.READ_MODEL, LinkType.INFORMS, Kind.EXTERNAL_SYSTEM),
                    step(Kind.READ_MODEL, LinkType.INFORMS, Kind.SCREEN),
                    step(Kind.SCREEN, LinkType.ISSUES, Kind.COMMAND),
                    step(Kind.SCREEN, LinkType.CONSUMES, Kind.READ_MODEL),
                    step(Kind.TIME, LinkType.EMITS, Kind.EVENT),
                    step(Kind.TIME, LinkType.TRIGGERS, Kind.POLICY),
                    step(Kind.TIME, LinkType.ISSUES, Kind.COMMAND)
                            .but("it is a scheduled command; is there a policy?"));

    /** The canonical successor of each kind in the process-level picture of event storming. */
    private static final Map<Kind, Kind> NEXT =
            Map.of(
                    Kind.ACTOR, Kind.COMMAND,
                    Kind.COMMAND, Kind.AGGREGATE,
                    Kind.AGGREGATE, Kind.EVENT,
                    Kind.EXTERNAL_SYSTEM, Kind.EVENT,
                    Kind.EVENT, Kind.POLICY,
                    Kind.TOPIC, Kind.POLICY,
                    Kind.POLICY, Kind.COMMAND,
                    Kind.READ_MODEL, Kind.ACTOR,
                    Kind.SCREEN, Kind.COMMAND,
                    Kind.TIME, Kind.POLICY);

    private Grammar() {}

    /** A row of the table while it is written. */
    private record Row(Step step) {
        Row but(String remark) {
            return with(remark, Optional.empty());
        }

        Row but(String remark, Board.Level plain) {
            return with(remark, Optional.of(plain));
        }

        private Row with(String remark, Optional<Board.Level> plain) {
            return new Row(new Step(step.from(), step.type(), step.to(), remark, plain));
        }
    }

    private static Row step(Kind from, LinkType type, Kind to) {
        return new Row(new Step(from, type, to, "", Optional.empty()));
    }

    private static Map<Pair, Step> table(Row... rows) {
        Map<Pair, Step> table = new LinkedHashMap<>();
        for (Row row : rows) {
            table.put(new Pair(row.step().from(), row.step().to()), row.step());
        }
        return table;
    }

    /** Returns the whole table, canonical arrows of a kind before those with a remark. */
    public static List<Step> steps() {
        return STEPS.values().stream()
                .sorted(
                        Comparator.comparing(Step::from)
                                .thenComparing(step -> !step.isCanonical())
                                .thenComparing(Step::to))
                .toList();
    }

    /** Returns the arrow between two kinds, or empty when the grammar has none. */
    public static Optional<Step> step(Kind from, Kind to) {
        return Optional.ofNullable(STEPS.get(new Pair(from, to)));
    }

    /** Returns what an arrow between two kinds says, or empty when the grammar has none. */
    public static Optional<LinkType> link(Kind from, Kind to) {
        return step(from, to).map(Step::type);
    }

    /**
     * Returns the kinds that may follow another: the usual one first, then the canonical ones, then
     * those with a remark.
     */
    public static List<Kind> followers(Kind from) {
        return Arrays.stream(Kind.values())
                .filter(to -> step(from, to).isPresent())
                .sorted(
                        Comparator.<Kind, Boolean>comparing(
                                        to -> !next(from).equals(Optional.of(to)))
                                .thenComparing(to -> !step(from, to).orElseThrow().isCanonical())
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Returns the kind that usually follows another. */
    public static Optional<Kind> next(Kind kind) {
        return Optional.ofNullable(NEXT.get(kind));
    }

    /** Returns why two kinds cannot be connected, as a sentence with a way out. */
    public static String refusal(Kind from, Kind to) {
        List<String> followers =
                STEPS.values().stream()
                        .filter(step -> step.from() == from && step.isCanonical())
                        .map(step -> step.to().noun())
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList();
        String sentence = "%s cannot lead to %s".formatted(from.label(), to.noun());
        return followers.isEmpty()
                ? sentence + "; nothing follows it in the flow"
                : sentence + "; it may lead to " + String.join(", ", followers);
    }
}
