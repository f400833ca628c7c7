package org.stormspec.model.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;
import org.stormspec.model.store.ModelView;

/**
 * The types that the fields of a context can name: its own by their name, and those of another
 * context behind its id or principal, such as {@code common.users.Address}.
 */
public final class NamedTypes {

    /** Types within types beyond this depth are not followed. */
    private static final int DEEPEST = 100;

    private final ModelView model;
    private final Context home;

    private NamedTypes(ModelView model, Context home) {
        this.model = model;
        this.home = home;
    }

    /** Prepares the types that a context can name. */
    public static NamedTypes of(ModelView model, Context home) {
        return new NamedTypes(model, home);
    }

    /**
     * What a name stands for.
     *
     * @param owner the context that describes it
     * @param name its name there
     * @param fields what it holds
     */
    public record Definition(Context owner, String name, List<Field> fields) {}

    /** Returns what a name stands for; empty when nobody has described it. */
    public Optional<Definition> find(String name) {
        if (home.types().containsKey(name)) {
            return Optional.of(definition(home, name));
        }
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String type = name.substring(dot + 1);
        return owner(name.substring(0, dot))
                .filter(owner -> owner.types().containsKey(type))
                .map(owner -> definition(owner, type));
    }

    private static Definition definition(Context owner, String type) {
        return new Definition(owner, type, owner.types().getOrDefault(type, List.of()));
    }

    private Optional<Context> owner(String word) {
        TopicNames names = new TopicNames(model.workspace());
        return model.context(word)
                .or(() ->
                        model.contexts().stream()
                                .filter(context -> names.principalOf(context).equals(word))
                                .findFirst());
    }

    /** Returns every name that stands for something: those of other contexts begin with its id. */
    public SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(home.types().keySet());
        model.contexts().stream()
                .filter(context -> !context.id().equals(home.id()))
                .forEach(context ->
                        context.types().keySet().stream()
                                .map(type -> context.id() + "." + type)
                                .forEach(names::add));
        return names;
    }

    /** Returns the names that a type gives and nobody has described, each once, in order. */
    public List<String> undefined(FieldType type) {
        return named(type).distinct().filter(name -> find(name).isEmpty()).toList();
    }

    /**
     * Returns a way of types through several contexts that ends where it began, such as {@code
     * common.users.Address → finance.sales.Order → common.users.Address}; no schema language writes
     * it in files of their owners. Usually empty.
     */
    public Optional<String> circle(FieldType type) {
        return named(type)
                .flatMap(name -> circle(home, name, List.of(), new HashSet<>()).stream())
                .findFirst();
    }

    private Optional<String> circle(
            Context from, String name, List<Definition> way, Set<String> done) {
        Optional<Definition> found = of(model, from).find(name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Definition next = found.get();
        for (int at = 0; at < way.size(); at++) {
            if (full(way.get(at)).equals(full(next))) {
                return closed(way.subList(at, way.size()), next);
            }
        }
        if (!done.add(full(next)) || way.size() == DEEPEST) {
            return Optional.empty();
        }
        List<Definition> further = new ArrayList<>(way);
        further.add(next);
        return next.fields().stream()
                .flatMap(field -> named(field.type()))
                .flatMap(inner -> circle(next.owner(), inner, further, done).stream())
                .findFirst();
    }

    private static Optional<String> closed(List<Definition> round, Definition end) {
        boolean abroad =
                round.stream().map(each -> each.owner().id()).distinct().limit(2).count() > 1;
        return abroad
                ? Optional.of(
                        String.join(
                                " → ",
                                Stream.concat(round.stream(), Stream.of(end))
                                        .map(NamedTypes::full)
                                        .toList()))
                : Optional.empty();
    }

    private static String full(Definition definition) {
        return definition.owner().id() + "." + definition.name();
    }

    /** Returns the names that a type gives, those of items and values included. */
    public static Stream<String> named(FieldType type) {
        return switch (type) {
            case FieldType.ArrayOf(FieldType items) -> named(items);
            case FieldType.MapOf(FieldType values) -> named(values);
            case FieldType.Named(String name) -> Stream.of(name);
            case FieldType.Primitive _, FieldType.EnumOf _ -> Stream.empty();
        };
    }
}
