package org.stormspec.model.impact;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.stormspec.model.impact.FlowGraph.Arrow;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.ModelView;

/**
 * Answers who breaks if something changes, for one state of a model. Make one from a snapshot, ask
 * as often as you like, on any thread: the answers are values.
 */
public final class Impacts {

    /** More ways than this between two elements tell nobody anything new. */
    private static final int MOST_WAYS = 5;

    private static final Comparator<Affected> NEAREST_FIRST =
            comparing(Affected::effect)
                    .thenComparingInt(Affected::hops)
                    .thenComparing((Affected each) -> each.place().role())
                    .thenComparing(each -> each.place().id())
                    .thenComparing(each -> each.place().service().orElse(""));

    private final ModelView model;
    private final FlowGraph graph;

    private Impacts(ModelView model) {
        this.model = model;
        this.graph = FlowGraph.of(model);
    }

    /** Prepares the answers for a model that does not change, such as a snapshot. */
    public static Impacts of(ModelView model) {
        return new Impacts(model);
    }

    /** Returns what somebody means by a word for an element. */
    public Lookup find(String words) {
        return Lookup.of(model, words);
    }

    /** Returns which topic somebody means; other elements of that name or id do not count. */
    public Lookup findTopic(String words) {
        return Lookup.of(model, words, element -> element.topic().isPresent());
    }

    /**
     * Returns who breaks if an element changes.
     *
     * @throws IllegalArgumentException if there is no such element
     */
    public Impact impact(String element) {
        return impact(element, Optional.empty());
    }

    /**
     * Returns who breaks if one field of a topic changes: its readers, and those of copies that
     * carry the field on.
     *
     * @throws IllegalArgumentException if there is no such element, or it has no such field
     */
    public Impact impact(String element, String field) {
        if (!fieldsOf(element).contains(field)) {
            throw new IllegalArgumentException(
                    "%s has no field '%s'; it has %s."
                            .formatted(
                                    element,
                                    field,
                                    fieldsOf(element).isEmpty()
                                            ? "none"
                                            : String.join(", ", fieldsOf(element))));
        }
        return impact(element, Optional.of(field));
    }

    /** Returns the names of the fields of a topic, its key included; none for other elements. */
    public SortedSet<String> fieldsOf(String element) {
        SortedSet<String> fields = new TreeSet<>();
        payload(element)
                .ifPresent(payload -> {
                    payload.fields().stream().map(Field::name).forEach(fields::add);
                    payload.key().ifPresent(fields::add);
                });
        return fields;
    }

    private Optional<Topic.Payload> payload(String element) {
        return model.element(element).flatMap(Element::topic).map(Topic::payload);
    }

    private int number(String element) {
        return graph.numberOf(element)
                .orElseThrow(() ->
                        new IllegalArgumentException("There is no element '" + element + "'."));
    }

    private Impact impact(String element, Optional<String> field) {
        int start = number(element);
        Spread all = Spread.from(graph, start, any -> true, any -> true);
        Spread breaking =
                Spread.from(
                        graph,
                        start,
                        place -> graph.place(place).role().carries(),
                        arrow -> arrow.shows() && !drops(graph.place(arrow.to()), field));
        List<Affected> affected = new ArrayList<>();
        for (int place : all.reached()) {
            affected.add(
                    breaking.reaches(place)
                            ? affected(breaking, place, Effect.BREAKS, field)
                            : affected(all, place, Effect.MAY_FOLLOW, field));
        }
        affected.sort(NEAREST_FIRST);
        return new Impact(
                graph.place(start),
                field,
                affected,
                graph.in(start).stream().map(graph::step).distinct().toList(),
                remarks(element, field));
    }

    private Affected affected(Spread spread, int number, Effect effect, Optional<String> field) {
        Place place = graph.place(number);
        List<Step> way = spread.wayTo(number);
        return new Affected(
                place,
                effect,
                graph.ownerOf(place),
                way,
                effect == Effect.BREAKS ? takesItIn(place, way, field) : decides(way, field));
    }

    private String takesItIn(Place place, List<Step> way, Optional<String> field) {
        Place before = way.getLast().from();
        String cause = "'%s'".formatted(before.name());
        return switch (place.role()) {
            case CONTEXT ->
                    "reads %s%s%s"
                            .formatted(
                                    cause,
                                    place.service().map(name -> " through " + name).orElse(""),
                                    pattern(before.id(), place.id()));
            case REACTION -> "reacts to " + cause;
            case READ_MODEL -> "is filled from " + cause + repeats(place, field);
            case SINK -> "is delivered from " + cause;
            case TOPIC ->
                    field.filter(name -> fieldsOf(place.id()).contains(name))
                            .map(name -> "is made from %s and carries %s".formatted(cause, name))
                            .orElse("is made from " + cause);
            case EVENT -> "tells what %s decides".formatted(cause);
            case COMMAND -> "is given by " + cause;
            case AGGREGATE -> "handles " + cause;
            case ACTOR, SCREEN, OTHER -> "uses " + cause;
        };
    }

    private String pattern(String topic, String context) {
        return model.consumersOf(topic).stream()
                .filter(consumer -> consumer.context().equals(context))
                .flatMap(consumer -> consumer.pattern().stream())
                .findFirst()
                .map(" (%s)"::formatted)
                .orElse("");
    }

    private String repeats(Place place, Optional<String> field) {
        return model.element(place.id())
                .map(Element::detail)
                .filter(detail ->
                        detail instanceof Detail.ReadModel view
                                && field.equals(Optional.of(view.idempotencyKey())))
                .map(any -> " and recognises repeats by this field")
                .orElse("");
    }

    /** Names the last thing on the way that decides for itself what it passes on. */
    private String decides(List<Step> way, Optional<String> field) {
        Place start = way.getFirst().from();
        for (Step step : way.reversed()) {
            Place to = step.to();
            boolean last = step.equals(way.getLast());
            if (!step.from().equals(start) && !step.from().role().carries()) {
                return "lies behind '%s', which decides what it passes on"
                        .formatted(step.from().name());
            }
            if (drops(to, field)) {
                return last
                        ? "is made from '%s' without %s"
                                .formatted(step.from().name(), field.orElse(""))
                        : "lies behind '%s', which does not carry %s"
                                .formatted(to.name(), field.orElse(""));
            }
            if (to.role() == Role.EVENT && step.from().role() == Role.EVENT) {
                return last
                        ? "happens after '%s'".formatted(step.from().name())
                        : "lies behind '%s', which happens later".formatted(to.name());
            }
        }
        return "comes later, without taking its shape";
    }

    /** A copy that says which fields it has, and has not this one. */
    private boolean drops(Place place, Optional<String> field) {
        return field.isPresent()
                && place.role() == Role.TOPIC
                && !fieldsOf(place.id()).isEmpty()
                && !fieldsOf(place.id()).contains(field.get());
    }

    private List<String> remarks(String element, Optional<String> field) {
        List<String> remarks = new ArrayList<>();
        if (field.isPresent() && payload(element).flatMap(Topic.Payload::key).equals(field)) {
            remarks.add(
                    "'%s' is the key: partitions, compaction and joins change with it."
                            .formatted(field.get()));
            Ordering.lostIn(model, element)
                    .forEach(lost -> remarks.add("Loses its order: %s.".formatted(lost.words())));
            String named = String.join(", ", namedBy(element, field.get()));
            if (!named.isEmpty()) {
                remarks.add("Fields of the same name point at it from %s.".formatted(named));
            }
        }
        model.element(element)
                .flatMap(Element::topic)
                .flatMap(Topic::deprecation)
                .ifPresent(deprecation ->
                        remarks.add(
                                "It is deprecated%s."
                                        .formatted(
                                                deprecation
                                                        .successor()
                                                        .map(id -> "; its readers move to " + id)
                                                        .orElse(""))));
        return remarks;
    }

    /** Topics of other things that carry a field of this name, so that it can be joined. */
    private List<String> namedBy(String element, String field) {
        return model.elements().stream()
                .filter(other -> !other.id().equals(element))
                .filter(other -> fieldsOf(other.id()).contains(field))
                .map(Element::id)
                .toList();
    }

    /** Returns the ids of all elements that a change of one reaches, without the one itself. */
    public SortedSet<String> downstream(String element) {
        return ids(Spread.from(graph, number(element), any -> true, any -> true).reached());
    }

    /** Returns the ids of all elements from which a change reaches one, without the one itself. */
    public SortedSet<String> upstream(String element) {
        int start = number(element);
        Set<Integer> seen = new HashSet<>(Set.of(start));
        List<Integer> waiting = new ArrayList<>(List.of(start));
        for (int i = 0; i < waiting.size(); i++) {
            for (Arrow arrow : graph.in(waiting.get(i))) {
                if (seen.add(arrow.from())) {
                    waiting.add(arrow.from());
                }
            }
        }
        return ids(waiting.subList(1, waiting.size()));
    }

    private SortedSet<String> ids(List<Integer> numbers) {
        SortedSet<String> ids = new TreeSet<>();
        for (int number : numbers) {
            Place place = graph.place(number);
            if (place.isElement()) {
                ids.add(place.id());
            }
        }
        return ids;
    }

    /**
     * Returns what lies between two elements, in both directions.
     *
     * @throws IllegalArgumentException if one of them does not exist
     */
    public Ways ways(String from, String to) {
        int left = number(from);
        int right = number(to);
        return new Ways(
                graph.place(left), graph.place(right), ways(left, right), ways(right, left));
    }

    /** The shortest way, then the shortest that avoids all it went through, and so on. */
    private List<List<Step>> ways(int from, int to) {
        List<List<Step>> ways = new ArrayList<>();
        Set<Integer> used = new HashSet<>();
        boolean direct = false;
        boolean more = from != to;
        while (more && ways.size() < MOST_WAYS) {
            boolean notDirect = direct;
            Spread spread =
                    Spread.from(
                            graph,
                            from,
                            place -> place != to && !used.contains(place),
                            arrow -> !(notDirect && arrow.from() == from && arrow.to() == to));
            more = spread.reaches(to);
            if (more) {
                ways.add(spread.wayTo(to));
                used.addAll(spread.between(to));
                direct |= ways.getLast().size() == 1;
            }
        }
        return ways;
    }

    /**
     * Returns what changes upstream if a context begins to read a topic.
     *
     * @throws IllegalArgumentException if there is no such topic or context
     */
    public NewReader newReader(String topic, String context) {
        Element element =
                model.element(topic)
                        .filter(found -> found.topic().isPresent())
                        .orElseThrow(() ->
                                new IllegalArgumentException("There is no topic '" + topic + "'."));
        Context reader =
                model.context(context)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "There is no context '" + context + "'."));
        NewReader.Answer answer = answer(element, reader);
        return new NewReader(
                topic,
                context,
                answer,
                answer == NewReader.Answer.GRANT ? 1 : 0,
                words(answer, element, reader));
    }

    private NewReader.Answer answer(Element element, Context reader) {
        Topic topic = element.topic().orElseThrow();
        boolean there =
                element.context().equals(Optional.of(reader.id()))
                        || model.consumersOf(element.id()).stream()
                                .anyMatch(consumer -> consumer.context().equals(reader.id()));
        if (there) {
            return NewReader.Answer.THERE_ALREADY;
        }
        return topic.access()
                .map(access ->
                        switch (access) {
                            case PUBLIC -> NewReader.Answer.FREE;
                            case PROTECTED -> granted(topic, reader);
                            case PRIVATE -> NewReader.Answer.REFUSED;
                        })
                .orElse(NewReader.Answer.UNDECIDED);
    }

    private static NewReader.Answer granted(Topic topic, Context reader) {
        return topic.sharing().grants().contains(reader.id())
                ? NewReader.Answer.FREE
                : NewReader.Answer.GRANT;
    }

    private static String words(NewReader.Answer answer, Element topic, Context reader) {
        return switch (answer) {
            case THERE_ALREADY -> "%s reads '%s' already.".formatted(reader.path(), topic.name());
            case FREE ->
                    "%s may read '%s': nothing changes for its producer."
                            .formatted(reader.path(), topic.name());
            case GRANT ->
                    "%s needs one grant from %s; nothing else changes for the producer of '%s'."
                            .formatted(
                                    reader.path(),
                                    topic.context().orElse("its owner"),
                                    topic.name());
            case REFUSED ->
                    "'%s' is private to %s; ask for a public or protected topic instead."
                            .formatted(topic.name(), topic.context().orElse("its owner"));
            case UNDECIDED ->
                    "Nobody has decided yet who may read '%s'; choose its access level first."
                            .formatted(topic.name());
        };
    }
}
