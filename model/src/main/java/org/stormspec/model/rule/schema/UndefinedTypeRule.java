package org.stormspec.model.rule.schema;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stormspec.model.contract.NamedTypes;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;

/** A field names a type that nobody has described, so that no schema can say what it holds. */
public final class UndefinedTypeRule implements Rule<Context> {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9]*");

    /** Longer words are cut in messages. */
    private static final int MOST_LETTERS = 60;

    @Override
    public About about() {
        return new About(
                        "SCH-20",
                        Level.ERROR,
                        "Type that nobody defines",
                        "A contract says what every field holds. A type must be one of the known"
                                + " words, a type of the context, or one of another context behind"
                                + " its name; everything else would have to be invented.",
                        "method of acme.finance.sales._public.payment holds timestmp, and there is"
                                + " no such type; did you mean timestamp?",
                        "take the nearest type · describe the entity")
                .notWaivable();
    }

    @Override
    public Set<RecordType> dependsOn() {
        return EnumSet.of(RecordType.WORKSPACE, RecordType.CONTEXT, RecordType.ELEMENT);
    }

    @Override
    public Stream<Context> subjects(Scope scope) {
        return scope.model().contexts().stream();
    }

    @Override
    public Stream<Finding> check(Scope scope, Context context) {
        NamedTypes types = NamedTypes.of(scope.model(), context);
        return Stream.concat(
                context.types().entrySet().stream()
                        .flatMap(type -> {
                            Place place = Place.ofType(context, type.getKey());
                            return fields(scope, context, types, place, type.getValue());
                        }),
                topics(scope, context).flatMap(element -> topic(scope, context, types, element)));
    }

    private static Stream<Element> topics(Scope scope, Context context) {
        return scope.elementsIn(context).stream()
                .flatMap(id -> scope.model().element(id).stream())
                .filter(element -> element.topic().isPresent());
    }

    private Stream<Finding> topic(Scope scope, Context context, NamedTypes types, Element element) {
        Topic topic = element.topic().orElseThrow();
        String call = scope.callOf(element);
        return Stream.concat(
                fields(
                        scope,
                        context,
                        types,
                        Place.ofPayload(element, call),
                        topic.payload().fields()),
                fields(
                        scope,
                        context,
                        types,
                        Place.ofHeaders(element, call),
                        topic.message().headers()));
    }

    /**
     * Where fields stand.
     *
     * @param key of the topic or context
     * @param words {@code acme.finance.sales._public.payment}
     * @param repair makes a fix that changes fields there, of a label and a change
     */
    private record Place(
            RecordKey key, String words, BiFunction<String, UnaryOperator<Field>, Fix> repair) {

        static Place ofType(Context context, String type) {
            return new Place(
                    context.key(),
                    "%s in %s".formatted(type, context.path()),
                    (label, change) ->
                            Repairs.context(
                                    label,
                                    context.id(),
                                    found -> found.typed(changed(found, type, change))));
        }

        private static SortedMap<String, List<Field>> changed(
                Context context, String type, UnaryOperator<Field> change) {
            SortedMap<String, List<Field>> types = new TreeMap<>(context.types());
            types.computeIfPresent(type, (any, fields) -> each(fields, change));
            return types;
        }

        static Place ofPayload(Element element, String call) {
            return new Place(
                    element.key(),
                    call,
                    (label, change) ->
                            Repairs.topic(
                                    label,
                                    element.id(),
                                    found ->
                                            found.carrying(
                                                    found.payload()
                                                            .of(
                                                                    each(
                                                                            found.payload()
                                                                                    .fields(),
                                                                            change)))));
        }

        static Place ofHeaders(Element element, String call) {
            return new Place(
                    element.key(),
                    "the headers of " + call,
                    (label, change) ->
                            Repairs.topic(
                                    label,
                                    element.id(),
                                    found ->
                                            found.telling(
                                                    found.message()
                                                            .headed(
                                                                    each(
                                                                            found.message()
                                                                                    .headers(),
                                                                            change)))));
        }

        private static List<Field> each(List<Field> fields, UnaryOperator<Field> change) {
            return fields.stream().map(change).toList();
        }
    }

    private Stream<Finding> fields(
            Scope scope, Context context, NamedTypes types, Place place, List<Field> fields) {
        return fields.stream()
                .flatMap(field ->
                        Stream.of(
                                        types.undefined(field.type()).stream()
                                                .map(word ->
                                                        undefined(
                                                                scope, context, types, place, field,
                                                                word)),
                                        wordless(place, field),
                                        types.circle(field.type()).stream()
                                                .map(way -> circle(place, field, way)))
                                .flatMap(findings -> findings));
    }

    private Finding undefined(
            Scope scope, Context context, NamedTypes types, Place place, Field field, String word) {
        Optional<String> entity = entity(scope, context, word);
        if (entity.isPresent()) {
            return described(context, place, field, word, entity.get());
        }
        Optional<TypeProposals.Proposal> proposal = TypeProposals.from(types).nearest(word);
        return about().finding(
                        "%s of %s holds %s, and there is no such type; %s"
                                .formatted(
                                        field.name(),
                                        place.words(),
                                        cut(word),
                                        proposal.map(near ->
                                                        "did you mean %s?".formatted(near.words()))
                                                .orElseGet(() ->
                                                        "describe it among the types of %s, or take"
                                                                        .formatted(context.path())
                                                                + " a known one, such as string,"
                                                                + " long or timestamp.")),
                        List.of(place.key()),
                        proposal.map(near -> replacing(place, field, word, near)).stream()
                                .toList());
    }

    private static Fix replacing(
            Place place, Field field, String word, TypeProposals.Proposal near) {
        return place.repair()
                .apply(
                        "make it %s".formatted(near.words()),
                        found ->
                                found.name().equals(field.name())
                                        ? found.typed(replaced(found.type(), word, near.type()))
                                                .optional(found.optional() || near.optional())
                                        : found);
    }

    private static FieldType replaced(FieldType type, String word, FieldType by) {
        return switch (type) {
            case FieldType.Named(String name) -> name.equals(word) ? by : type;
            case FieldType.ArrayOf(FieldType items) ->
                    new FieldType.ArrayOf(replaced(items, word, by));
            case FieldType.MapOf(FieldType values) ->
                    new FieldType.MapOf(replaced(values, word, by));
            case FieldType.Primitive _, FieldType.EnumOf _ -> type;
        };
    }

    /** Returns the identity of an entity that an aggregate of the context declares by this word. */
    private static Optional<String> entity(Scope scope, Context context, String word) {
        return scope.aggregatesIn(context).stream()
                .filter(element -> element.detail() instanceof Detail.Aggregate)
                .flatMap(element -> {
                    Detail.Aggregate aggregate = (Detail.Aggregate) element.detail();
                    Stream<String> root =
                            Stream.of(aggregate.root(), element.name())
                                    .filter(name -> isSame(name, word))
                                    .map(any -> aggregate.identity());
                    Stream<String> inner =
                            aggregate.entities().stream()
                                    .filter(name -> isSame(name, word))
                                    .map(any -> "");
                    return Stream.concat(root, inner);
                })
                .map(identity -> identity.isBlank() ? identity(word) : identity.strip())
                .findFirst();
    }

    private static boolean isSame(String name, String word) {
        return name.replaceAll("[\\W_]", "").equalsIgnoreCase(word.replace("_", ""))
                && NAME.matcher(word).matches();
    }

    private static String identity(String word) {
        return word.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT) + "_id";
    }

    private Finding described(
            Context context, Place place, Field field, String word, String identity) {
        Fix describing =
                Repairs.context(
                        "describe %s by its %s".formatted(word, identity),
                        context.id(),
                        found -> {
                            SortedMap<String, List<Field>> types = new TreeMap<>(found.types());
                            types.putIfAbsent(word, List.of(Field.of(identity, "string")));
                            return found.typed(types);
                        });
        return about().finding(
                        "%s of %s holds %s, an entity whose fields nobody has described; describe them among the types of %s."
                                .formatted(field.name(), place.words(), word, context.path()),
                        new ArrayList<>(Stream.of(place.key(), context.key()).distinct().toList()),
                        List.of(describing));
    }

    private Stream<Finding> wordless(Place place, Field field) {
        return isWordless(field.type())
                ? Stream.of(
                        about().finding(
                                        "%s of %s is one of a few words, but which they are is not said; expected enum<OPEN,CLOSED>."
                                                .formatted(field.name(), place.words()),
                                        List.of(place.key()),
                                        List.of()))
                : Stream.empty();
    }

    private static boolean isWordless(FieldType type) {
        return switch (type) {
            case FieldType.EnumOf(List<String> symbols) ->
                    symbols.isEmpty() || symbols.stream().anyMatch(String::isBlank);
            case FieldType.ArrayOf(FieldType items) -> isWordless(items);
            case FieldType.MapOf(FieldType values) -> isWordless(values);
            case FieldType.Primitive _, FieldType.Named _ -> false;
        };
    }

    private Finding circle(Place place, Field field, String way) {
        return about().finding(
                        "%s of %s never ends: %s; give one of the contexts a type of its own."
                                .formatted(field.name(), place.words(), way),
                        List.of(place.key()),
                        List.of());
    }

    private static String cut(String word) {
        return word.length() <= MOST_LETTERS ? word : word.substring(0, MOST_LETTERS) + "…";
    }
}
