package org.stormspec.model.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.ModelView;

/**
 * The tags that hold for a topic, each with what bears it: what is said of a field, wherever it is
 * nested, of a header, of the message or of the whole context is said of the topic too (requirement
 *
 *
 * @param bearers who bears which tag; the topic itself first, then what lies in it and around it
 */
public record Tagging(List<Bearer> bearers) {

    /** What can bear a tag. */
    public enum Place {
        TOPIC,
        MESSAGE,
        HEADER,
        /** A field of the value. */
        FIELD,
        /** A field of a named type that the value holds. */
        NESTED,
        CONTEXT
    }

    /**
     * A tag, and what bears it.
     *
     * @param tag the tag
     * @param place what bears it
     * @param path name of a header, path of a field such as {@code address.street}, path of the
     *     context; empty for topic and message
     * @param masked whether the field, or one it lies in, is a masked form of the data
     */
    public record Bearer(String tag, Place place, String path, boolean masked) {

        /**
         * Returns what bears the tag, for a sentence: {@code address.street}, {@code its message}.
         */
        public String words() {
            return switch (place) {
                case TOPIC -> "the topic";
                case MESSAGE -> "its message";
                case HEADER -> "header " + path;
                case FIELD, NESTED -> path;
                case CONTEXT -> "all of " + path;
            };
        }

        /** Returns the field of the value that bears the tag or holds what bears it. */
        public String field() {
            int dot = path.indexOf('.');
            return dot < 0 ? path : path.substring(0, dot);
        }

        private boolean isInField(String name) {
            return (place == Place.FIELD || place == Place.NESTED) && field().equals(name);
        }
    }

    /** Copies the list. */
    public Tagging {
        bearers = List.copyOf(bearers);
    }

    /** Returns the tags around a topic of a context. */
    public static Tagging of(ModelView model, Topic topic, Context owner, String path) {
        List<Bearer> bearers = new ArrayList<>();
        add(bearers, topic.sharing().tags(), Place.TOPIC, "");
        add(bearers, topic.message().tags(), Place.MESSAGE, "");
        topic.message()
                .headers()
                .forEach(header -> bearers.addAll(of(header, Place.HEADER, "", false)));
        topic.payload()
                .fields()
                .forEach(field -> new Walk(model, bearers).field(field, owner, "", false));
        add(bearers, owner.charter().tags(), Place.CONTEXT, path);
        return new Tagging(bearers);
    }

    private static void add(List<Bearer> bearers, Set<String> tags, Place place, String path) {
        new TreeSet<>(tags).forEach(tag -> bearers.add(new Bearer(tag, place, path, false)));
    }

    private static List<Bearer> of(Field field, Place place, String before, boolean masked) {
        return field.tags().stream()
                .map(tag -> new Bearer(tag, place, before + field.name(), masked || field.masked()))
                .toList();
    }

    /** Returns all tags, those of masked fields too. */
    public SortedSet<String> tags() {
        return sorted(bearers.stream());
    }

    /** Returns the tags that are still true: a masked field no longer is what its tag says. */
    public SortedSet<String> holding() {
        return sorted(unmasked());
    }

    /** Returns what bears a tag and is not masked. */
    public List<Bearer> of(String tag) {
        return unmasked().filter(bearer -> bearer.tag().equals(tag)).toList();
    }

    /** Returns the unmasked tags of a field of the value and of all that it holds. */
    public SortedSet<String> ofField(String name) {
        return sorted(unmasked().filter(bearer -> bearer.isInField(name)));
    }

    /** Returns the tags of the topic as a whole, whatever its fields say. */
    public SortedSet<String> ofWhole() {
        return sorted(
                bearers.stream()
                        .filter(bearer ->
                                switch (bearer.place()) {
                                    case TOPIC, MESSAGE, CONTEXT -> true;
                                    case HEADER, FIELD, NESTED -> false;
                                }));
    }

    /** Returns whether only the topic's own record says a tag, no named type and no context. */
    public boolean isOwn(String tag) {
        return of(tag).stream()
                .noneMatch(bearer ->
                        bearer.place() == Place.NESTED || bearer.place() == Place.CONTEXT);
    }

    private Stream<Bearer> unmasked() {
        return bearers.stream().filter(bearer -> !bearer.masked());
    }

    private static SortedSet<String> sorted(Stream<Bearer> bearers) {
        return Collections.unmodifiableSortedSet(
                bearers.map(Bearer::tag).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Goes down a value through the types it names; a circle of types is gone round once. */
    private static final class Walk {

        private final ModelView model;
        private final List<Bearer> bearers;
        private final Set<String> open = new HashSet<>();

        Walk(ModelView model, List<Bearer> bearers) {
            this.model = model;
            this.bearers = bearers;
        }

        void field(Field field, Context home, String before, boolean masked) {
            Place place = before.isEmpty() ? Place.FIELD : Place.NESTED;
            bearers.addAll(of(field, place, before, masked));
            type(field.type(), home, before + field.name() + ".", masked || field.masked());
        }

        private void type(FieldType type, Context home, String before, boolean masked) {
            switch (type) {
                case FieldType.ArrayOf(FieldType items) -> type(items, home, before, masked);
                case FieldType.MapOf(FieldType values) -> type(values, home, before, masked);
                case FieldType.Named(String name) -> named(name, home, before, masked);
                case FieldType.Primitive _, FieldType.EnumOf _ -> {}
            }
        }

        /** A name with a dot is a type of the context in front of it. */
        private void named(String name, Context home, String before, boolean masked) {
            int dot = name.lastIndexOf('.');
            String type = name.substring(dot + 1);
            Context owner = dot < 0 ? home : model.context(name.substring(0, dot)).orElse(home);
            if (open.add(owner.id() + " " + type)) {
                owner.types()
                        .getOrDefault(type, List.of())
                        .forEach(field -> field(field, owner, before, masked));
                open.remove(owner.id() + " " + type);
            }
        }
    }
}
