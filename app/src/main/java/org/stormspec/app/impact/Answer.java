package org.stormspec.app.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.app.review.Line;
import org.stormspec.app.review.Line.Tone;
import org.stormspec.model.impact.Affected;
import org.stormspec.model.impact.Effect;
import org.stormspec.model.impact.Impact;
import org.stormspec.model.impact.Impacts;
import org.stormspec.model.impact.NewReader;
import org.stormspec.model.impact.Place;
import org.stormspec.model.impact.Role;
import org.stormspec.model.impact.Step;
import org.stormspec.model.impact.Ways;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.ModelView;

/**
 * What is to be said about a change.
 *
 * @param question what was asked
 * @param title the question in words
 * @param summary the answer in one sentence
 * @param fields names of the fields that can change, the key first; none for other things
 * @param readers contexts that may think of reading it
 * @param newReader what one more reader costs its producer, as a sentence; empty when not asked
 * @param lines who, how and on which way
 */
public record Answer(
        Question question,
        String title,
        String summary,
        List<Choice> fields,
        List<Context> readers,
        String newReader,
        List<Line> lines) {

    /**
     * Something about a thing that can change.
     *
     * @param field its name; empty for the whole
     * @param words what happens, such as {@code field total changes}
     */
    public record Choice(Optional<String> field, String words) {}

    private static final Choice WHOLE = new Choice(Optional.empty(), "it is removed or renamed");

    /** Copies the lists. */
    public Answer {
        fields = List.copyOf(fields);
        readers = List.copyOf(readers);
        lines = List.copyOf(lines);
    }

    /** Answers a question about a model that does not change, on any thread. */
    static Answer to(Question question, ModelView model) {
        return switch (question) {
            case Question.Nothing _ -> none(question);
            case Question.Of of -> model.element(of.element()).isEmpty() ? gone(of) : of(of, model);
            case Question.Whole whole ->
                    model.context(whole.context())
                            .map(context -> whole(whole, context, model))
                            .orElseGet(() -> gone(whole));
            case Question.Between between ->
                    model.element(between.from()).isEmpty() || model.element(between.to()).isEmpty()
                            ? gone(between)
                            : between(between, model);
        };
    }

    private static Answer none(Question question) {
        return said(
                question,
                "Who breaks if this changes?",
                "Select a sticky, two stickies or a context, and ask again.");
    }

    private static Answer gone(Question question) {
        return said(question, "Who breaks if this changes?", "What was asked about is gone.");
    }

    private static Answer said(Question question, String title, String summary) {
        return new Answer(question, title, summary, List.of(), List.of(), "", List.of());
    }

    private static Answer of(Question.Of of, ModelView model) {
        Impacts impacts = Impacts.of(model);
        boolean known = of.field().map(impacts.fieldsOf(of.element())::contains).orElse(true);
        Optional<String> field = known ? of.field() : Optional.empty();
        Impact impact =
                field.map(name -> impacts.impact(of.element(), name))
                        .orElseGet(() -> impacts.impact(of.element()));
        Element element = model.element(of.element()).orElseThrow();
        return new Answer(
                new Question.Of(of.element(), field, of.reader()),
                "Who breaks if %s changes?".formatted(named(element)),
                summary(impact),
                choices(impacts, element),
                element.kind() == Kind.TOPIC ? others(model, element) : List.of(),
                newReader(impacts, of, model),
                lines(impact));
    }

    private static String named(Element element) {
        return "“%s”".formatted(element.name().replaceAll("\\s+", " "));
    }

    private static List<Choice> choices(Impacts impacts, Element element) {
        List<Choice> choices = new ArrayList<>(List.of(WHOLE));
        Optional<String> key = element.topic().map(Topic::payload).flatMap(Topic.Payload::key);
        key.ifPresent(name -> choices.add(new Choice(key, "its key %s changes".formatted(name))));
        impacts.fieldsOf(element.id()).stream()
                .filter(name -> !key.filter(name::equals).isPresent())
                .forEach(name ->
                        choices.add(
                                new Choice(Optional.of(name), "field %s changes".formatted(name))));
        return choices;
    }

    private static List<Context> others(ModelView model, Element topic) {
        return model.contexts().stream()
                .filter(context -> !topic.context().filter(context.id()::equals).isPresent())
                .sorted(Comparator.comparing(Context::path))
                .toList();
    }

    private static String newReader(Impacts impacts, Question.Of of, ModelView model) {
        return of.reader()
                .filter(context -> model.context(context).isPresent())
                .filter(_ -> model.element(of.element()).flatMap(Element::topic).isPresent())
                .map(context -> impacts.newReader(of.element(), context))
                .map(Answer::cost)
                .orElse("");
    }

    private static String cost(NewReader reader) {
        String changes =
                switch (reader.answer()) {
                    case FREE -> "0 producer changes. ";
                    case GRANT -> "1 grant. ";
                    case THERE_ALREADY, REFUSED, UNDECIDED -> "";
                };
        return changes + reader.words();
    }

    private static String summary(Impact impact) {
        List<Affected> breaking = impact.with(Effect.BREAKS);
        int following = impact.with(Effect.MAY_FOLLOW).size();
        if (impact.affected().isEmpty()) {
            return "Nobody: nothing in the model depends on it.";
        }
        String breaks =
                breaking.isEmpty() ? "Nothing breaks at once" : "Breaks " + counts(breaking);
        return following == 0
                ? breaks + "."
                : "%s; %d more may have to follow.".formatted(breaks, following);
    }

    private static String counts(List<Affected> affected) {
        Map<Role, Long> counts =
                affected.stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> each.place().role(),
                                        () -> new EnumMap<>(Role.class),
                                        Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + plural(count.getKey(), count.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String plural(Role role, long count) {
        return count == 1 ? role.label() : role.label() + "s";
    }

    private static List<Line> lines(Impact impact) {
        List<Line> lines = new ArrayList<>();
        impact.remarks().forEach(remark -> lines.add(Line.of(Tone.WARNING, remark).signed("!")));
        group(impact, Effect.BREAKS, "Breaks", Tone.ERROR).ifPresent(lines::add);
        group(impact, Effect.MAY_FOLLOW, "May have to follow", Tone.WARNING).ifPresent(lines::add);
        if (!impact.comesFrom().isEmpty()) {
            lines.add(
                    Line.of(Tone.HEAD, "Comes from")
                            .noting(String.valueOf(impact.comesFrom().size()))
                            .over(impact.comesFrom().stream().map(Answer::source).toList()));
        }
        return lines;
    }

    private static Optional<Line> group(Impact impact, Effect effect, String words, Tone tone) {
        List<Affected> affected = impact.with(effect);
        Map<Role, List<Affected>> byRole =
                affected.stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> each.place().role(),
                                        () -> new EnumMap<>(Role.class),
                                        Collectors.toList()));
        List<Line> roles =
                byRole.entrySet().stream()
                        .map(role ->
                                Line.of(Tone.PLAIN, capital(plural(role.getKey(), 2)))
                                        .noting(String.valueOf(role.getValue().size()))
                                        .over(
                                                role.getValue().stream()
                                                        .map(each -> affected(each, tone))
                                                        .toList())
                                        .opened())
                        .toList();
        Line line = Line.of(Tone.HEAD, words).noting(String.valueOf(affected.size())).over(roles);
        return affected.isEmpty()
                ? Optional.empty()
                : Optional.of(effect == Effect.BREAKS ? line.opened() : line);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static Line affected(Affected each, Tone tone) {
        Line line =
                Line.of(tone, each.place().name().replaceAll("\\s+", " "))
                        .swatched(swatch(each.place().role()))
                        .noting(
                                each.reason()
                                        + each.owner().map(team -> " · ask " + team).orElse(""))
                        .at(List.of(keyOf(each.place())));
        return each.hops() > 1 ? line.over(way(each.path())) : line;
    }

    private static List<Line> way(List<Step> steps) {
        return steps.stream().map(Answer::step).toList();
    }

    private static Line step(Step step) {
        return Line.of(
                        Tone.QUIET,
                        "%s %s %s".formatted(step.from().name(), step.verb(), step.to().name()))
                .swatched(swatch(step.to().role()))
                .at(List.of(keyOf(step.to())));
    }

    private static Line source(Step step) {
        return Line.of(Tone.PLAIN, step.from().name())
                .swatched(swatch(step.from().role()))
                .noting(step.verb() + " it")
                .at(List.of(keyOf(step.from())));
    }

    private static RecordKey keyOf(Place place) {
        return place.isElement()
                ? Element.key(place.id())
                : new RecordKey(RecordType.CONTEXT, place.id());
    }

    private static String swatch(Role role) {
        return switch (role) {
            case CONTEXT -> "context";
            case REACTION -> Kind.POLICY.word();
            case READ_MODEL -> Kind.READ_MODEL.word();
            case SINK -> Kind.EXTERNAL_SYSTEM.word();
            case TOPIC -> Kind.TOPIC.word();
            case EVENT -> Kind.EVENT.word();
            case COMMAND -> Kind.COMMAND.word();
            case AGGREGATE -> Kind.AGGREGATE.word();
            case ACTOR -> Kind.ACTOR.word();
            case SCREEN -> Kind.SCREEN.word();
            case OTHER -> Kind.NOTE.word();
        };
    }

    private static Answer whole(Question.Whole whole, Context context, ModelView model) {
        Impacts impacts = Impacts.of(model);
        List<Impact> all =
                model.elements(Kind.TOPIC).stream()
                        .filter(topic -> topic.context().filter(context.id()::equals).isPresent())
                        .map(topic -> impacts.impact(topic.id()))
                        .toList();
        List<String> hurt =
                all.stream()
                        .flatMap(impact -> impact.contexts().stream())
                        .filter(share -> share.effect() == Effect.BREAKS)
                        .map(Impact.ContextShare::context)
                        .filter(id -> !id.equals(context.id()))
                        .distinct()
                        .toList();
        String title = "Who breaks if the topics of %s change?".formatted(context.path());
        return new Answer(
                whole,
                title,
                all.isEmpty()
                        ? "Nobody: it owns no topic."
                        : hurt.isEmpty()
                                ? "Nobody outside it."
                                : "Breaks %s.".formatted(String.join(", ", paths(model, hurt))),
                List.of(),
                List.of(),
                "",
                all.stream().map(Answer::topic).toList());
    }

    private static List<String> paths(ModelView model, List<String> contexts) {
        return contexts.stream()
                .map(id -> model.context(id).map(Context::path).orElse(id))
                .sorted()
                .toList();
    }

    private static Line topic(Impact impact) {
        return Line.of(Tone.PLAIN, impact.of().name())
                .swatched(swatch(impact.of().role()))
                .noting(summary(impact))
                .at(List.of(keyOf(impact.of())))
                .over(lines(impact));
    }

    private static Answer between(Question.Between between, ModelView model) {
        Ways ways = Impacts.of(model).ways(between.from(), between.to());
        String from = model.element(between.from()).map(Answer::named).orElse("");
        String to = model.element(between.to()).map(Answer::named).orElse("");
        return new Answer(
                between,
                "What lies between %s and %s?".formatted(from, to),
                ways.isNone()
                        ? "Nothing: a change of one never reaches the other."
                        : Stream.of(reached(ways.there(), from, to), reached(ways.back(), to, from))
                                .filter(words -> !words.isEmpty())
                                .collect(Collectors.joining(" ")),
                List.of(),
                List.of(),
                "",
                Stream.concat(
                                direction(ways.there(), from, to).stream(),
                                direction(ways.back(), to, from).stream())
                        .toList());
    }

    private static String reached(List<List<Step>> ways, String from, String to) {
        return ways.isEmpty()
                ? ""
                : "A change of %s reaches %s on %d %s, the shortest of %d %s."
                        .formatted(
                                from,
                                to,
                                ways.size(),
                                ways.size() == 1 ? "way" : "ways",
                                ways.getFirst().size(),
                                ways.getFirst().size() == 1 ? "step" : "steps");
    }

    private static Optional<Line> direction(List<List<Step>> ways, String from, String to) {
        List<Line> lines = new ArrayList<>();
        for (List<Step> way : ways) {
            String through =
                    way.size() == 1
                            ? "at once"
                            : "by "
                                    + way.subList(0, way.size() - 1).stream()
                                            .map(step -> step.to().name())
                                            .collect(Collectors.joining(", "));
            Line line =
                    Line.of(Tone.PLAIN, through)
                            .signed(String.valueOf(way.size()))
                            .noting(way.size() == 1 ? "step" : "steps")
                            .over(way(way));
            lines.add(lines.isEmpty() ? line.opened() : line);
        }
        return ways.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Line.of(Tone.HEAD, "From %s to %s".formatted(from, to))
                                .over(lines)
                                .opened());
    }
}
