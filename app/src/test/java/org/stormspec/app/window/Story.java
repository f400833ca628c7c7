package org.stormspec.app.window;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.Placement;
import org.stormspec.model.store.ModelView;

/**
 * The story of a bicycle rental in forty stickies, as one facilitator tells it. The canvas and the
 * outline both type it, and what comes of it must be the same model.
 */
final class Story {
    /** How a sticky comes after the one before it. */
    enum Then {
        /** By its own letter. */
        LETTER,
        /** The same kind again, by Tab. */
        SAME,
        /** The kind that the grammar predicts, already linked, by Ctrl+Enter. */
        NEXT
    }

    /**
     * A sticky.
     *
     * @param then how it is made from the one before it
     * @param kind what it is
     * @param words on it
     */
    record Step(Then then, Kind kind, String words) {}

    /**
     * A link that does not come by itself.
     *
     * @param from words of the sticky it leaves
     * @param to words of the sticky it reaches
     */
    record Wire(String from, String to) {}

    /**
     * A context.
     *
     * @param name domain and name
     * @param first number of the first sticky in it, from 0
     * @param last number of the last sticky in it
     */
    record Boundary(String name, int first, int last) {}

    static final List<Step> STEPS = steps();

    static final List<Wire> WIRES =
            List.of(
                    new Wire("Bicycle found", "Bicycle chosen"),
                    new Wire("Bicycle chosen", "Deposit asked for"),
                    new Wire("Bicycle reserved", "Reservation confirmed"),
                    new Wire("Bicycle returned", "Damage reported"));

    static final List<Boundary> CONTEXTS =
            List.of(new Boundary("rental.booking", 0, 19), new Boundary("rental.fleet", 20, 39));

    /** The words that get votes, and how many. */
    static final Map<String, Integer> VOTES = Map.of("Damage reported", 2, "Bicycle stolen", 1);

    private Story() {}

    private static List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(Then.LETTER, Kind.EVENT, "Season opened"));
        same(
                steps,
                Kind.EVENT,
                "Price set",
                "Bicycle found",
                "Bicycle chosen",
                "Deposit asked for");
        chain(steps, "Rider", "Reserve bicycle", "Reservation", "Bicycle reserved");
        steps.add(new Step(Then.NEXT, Kind.POLICY, "Whenever reserved, take the deposit"));
        steps.add(new Step(Then.NEXT, Kind.COMMAND, "Take deposit"));
        steps.add(new Step(Then.NEXT, Kind.AGGREGATE, "Payment"));
        steps.add(new Step(Then.NEXT, Kind.EVENT, "Deposit taken"));
        steps.add(new Step(Then.LETTER, Kind.EVENT, "Reservation confirmed"));
        same(
                steps,
                Kind.EVENT,
                "Reminder sent",
                "Reservation changed",
                "Reservation cancelled",
                "Deposit given back",
                "Rider came");
        steps.add(new Step(Then.LETTER, Kind.HOTSPOT, "Who pays when nobody comes?"));
        chain(steps, "Clerk", "Hand bicycle out", "Rental", "Bicycle handed out");
        steps.add(new Step(Then.NEXT, Kind.POLICY, "Whenever handed out, start the clock"));
        steps.add(new Step(Then.NEXT, Kind.COMMAND, "Start clock"));
        steps.add(new Step(Then.NEXT, Kind.AGGREGATE, "Clock"));
        steps.add(new Step(Then.NEXT, Kind.EVENT, "Clock started"));
        steps.add(new Step(Then.LETTER, Kind.EVENT, "Bicycle returned"));
        same(steps, Kind.EVENT, "Damage reported", "Bicycle stolen", "Bicycle repaired");
        steps.add(new Step(Then.LETTER, Kind.EXTERNAL_SYSTEM, "Insurance"));
        steps.add(new Step(Then.NEXT, Kind.EVENT, "Damage covered"));
        steps.add(new Step(Then.LETTER, Kind.READ_MODEL, "Free bicycles"));
        steps.add(new Step(Then.NEXT, Kind.ACTOR, "Mechanic"));
        steps.add(new Step(Then.NEXT, Kind.COMMAND, "Check bicycle"));
        steps.add(new Step(Then.NEXT, Kind.AGGREGATE, "Bicycle"));
        steps.add(new Step(Then.NEXT, Kind.EVENT, "Bicycle checked"));
        steps.add(new Step(Then.LETTER, Kind.NOTE, "Winter is another story"));
        return List.copyOf(steps);
    }

    private static void same(List<Step> steps, Kind kind, String... words) {
        Stream.of(words).forEach(each -> steps.add(new Step(Then.SAME, kind, each)));
    }

    private static void chain(
            List<Step> steps, String actor, String command, String aggregate, String event) {
        steps.add(new Step(Then.LETTER, Kind.ACTOR, actor));
        steps.add(new Step(Then.NEXT, Kind.COMMAND, command));
        steps.add(new Step(Then.NEXT, Kind.AGGREGATE, aggregate));
        steps.add(new Step(Then.NEXT, Kind.EVENT, event));
    }

    /** Returns what a model says, without places and without ids that come by chance. */
    static String told(ModelView model) {
        Map<String, String> names =
                model.elements().stream().collect(Collectors.toMap(Element::id, Element::name));
        Set<String> facts = new TreeSet<>();
        for (Element element : model.elements()) {
            facts.add(
                    "%s “%s” in %s, %d votes, on %d boards"
                            .formatted(
                                    element.kind().label(),
                                    element.name(),
                                    contextOf(model, element),
                                    element.votes(),
                                    model.placementsOf(element.id()).size()));
        }
        for (Link link : model.links()) {
            facts.add(
                    "%s %s %s"
                            .formatted(
                                    names.getOrDefault(link.from(), "?"),
                                    link.type().word(),
                                    names.getOrDefault(link.to(), "?")));
        }
        return String.join("\n", facts);
    }

    private static String contextOf(ModelView model, Element element) {
        return element.context().flatMap(model::context).map(Context::path).orElse("none");
    }

    /** Returns the words on a board in the order of time: from left to right, above first. */
    static List<String> inTime(ModelView model, String board) {
        return model.placementsOn(board).stream()
                .sorted(
                        Comparator.<Placement>comparingInt(placement -> placement.box().x())
                                .thenComparingInt(placement -> placement.box().y())
                                .thenComparing(Placement::key))
                .map(placement -> model.element(placement.element()).orElseThrow().name())
                .toList();
    }
}
