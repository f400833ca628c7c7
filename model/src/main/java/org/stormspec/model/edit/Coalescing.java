package org.stormspec.model.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.naming.PastTense;
import org.stormspec.model.naming.Phrase;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/**
 * Makes one CDC entity of events that tell of the steps of one thing: of {@code OrderPlaced},
 * {@code OrderUpdated} and {@code OrderDeleted} becomes {@code Order}, whose first value says
 * placed, whose later values say updated and whose null says deleted. Readers and arrows follow.
 *
 * @param entity the CDC entity as it will be
 * @param isNew whether it is made, or is there already and takes the events in
 * @param fates what becomes of each event, in the order of their ids
 * @param readers paths of the contexts that read one of the events and then read the entity
 * @param conflicts what could not be merged without loss, in words; usually empty
 * @param changes does it, as one undo
 */
public record Coalescing(
        Element entity,
        boolean isNew,
        List<Fate> fates,
        List<String> readers,
        List<String> conflicts,
        ChangeSet changes) {

    /**
     * What becomes of one event.
     *
     * @param original the event or topic as it is
     * @param becomes what says the same afterwards: {@code the first value of a key}
     */
    public record Fate(Element original, String becomes) {}

    /** What a state of an entity means for its key and value. */
    private static final Set<String> BIRTHS =
            Set.of("placed", "created", "opened", "registered", "added", "made", "started");

    private static final Set<String> CHANGES = Set.of("updated", "changed", "modified", "edited");

    private static final Set<String> DEATHS =
            Set.of("deleted", "removed", "cancelled", "canceled", "erased", "purged", "discarded");

    private static final String STATUS = "status";

    /** Copies the lists. */
    public Coalescing {
        fates = List.copyOf(fates);
        readers = List.copyOf(readers);
        conflicts = List.copyOf(conflicts);
    }

    /** Returns what it would do in a few lines, for a preview. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        fates.forEach(fate -> lines.add(fate.original().name() + " → " + fate.becomes()));
        Topic.Payload payload = topic().payload();
        lines.add(
                "%s: key %s, fields %s"
                        .formatted(
                                entity.name(),
                                payload.key().orElse("?"),
                                payload.fields().stream()
                                        .map(Field::name)
                                        .collect(Collectors.joining(", "))));
        if (!readers.isEmpty()) {
            lines.add("read by " + String.join(", ", readers));
        }
        lines.addAll(conflicts);
        return lines;
    }

    /** Returns the stream that the entity will be. */
    public Topic topic() {
        return entity.topic().orElseThrow();
    }

    /**
     * Returns the ids of all events, or of all topics, that tell of the same thing in the same
     * context as one of them does, itself included; only itself when its name tells of no state.
     */
    public static List<String> siblings(ModelView model, String id) {
        Optional<Element> one = model.element(id);
        Optional<String> entity = one.flatMap(Coalescing::entityOf);
        if (one.isEmpty() || entity.isEmpty()) {
            return List.of(id);
        }
        return Stream.concat(
                        model.elements(Kind.EVENT).stream(), model.elements(Kind.TOPIC).stream())
                .filter(other -> other.kind() == one.get().kind())
                .filter(other -> other.context().equals(one.get().context()))
                .filter(other -> entityOf(other).equals(entity))
                .map(Element::id)
                .sorted()
                .toList();
    }

    /** Returns the thing whose state an event tells, comparable: {@code order} of OrderPlaced. */
    public static Optional<String> entityOf(Element element) {
        return stateOf(element).map(state -> state.entity().plain());
    }

    /** Returns what the name of an event, or the data type of a topic, is made of. */
    public static Optional<PastTense.State> stateOf(Element element) {
        return switch (element.kind()) {
            case EVENT -> PastTense.state(element.name());
            case TOPIC -> PastTense.state(TopicNames.typeOf(element));
            default -> Optional.empty();
        };
    }

    /**
     * Plans to make one CDC entity of events.
     *
     * @param ids ids of events and topics; those that lie in another context than the first one, or
     *     are neither, are left alone
     * @param keep whether the events stay as private observables of their context
     * @return the plan; empty when there is nothing to coalesce
     */
    public static Optional<Coalescing> of(ModelView model, Collection<String> ids, boolean keep) {
        List<Element> originals =
                ids.stream()
                        .distinct()
                        .sorted()
                        .flatMap(id -> model.element(id).stream())
                        .filter(one -> one.kind() == Kind.EVENT || one.kind() == Kind.TOPIC)
                        .toList();
        return originals.stream()
                .flatMap(one -> one.context().stream())
                .flatMap(id -> model.context(id).stream())
                .findFirst()
                .map(context ->
                        new Planner(
                                        model,
                                        context,
                                        originals.stream()
                                                .filter(one ->
                                                        one.context()
                                                                .equals(Optional.of(context.id())))
                                                .toList())
                                .plan(keep));
    }

    /** Works out one plan. */
    private static final class Planner {

        private final ModelView model;
        private final Context context;
        private final List<Element> originals;
        private final Phrase entity;
        private final List<String> conflicts = new ArrayList<>();

        Planner(ModelView model, Context context, List<Element> originals) {
            this.model = model;
            this.context = context;
            this.originals = originals;
            this.entity = entity(originals);
        }

        /** Returns what most of the events speak of. */
        private static Phrase entity(List<Element> originals) {
            Map<String, Long> counts =
                    originals.stream()
                            .flatMap(one -> entityOf(one).stream())
                            .collect(
                                    Collectors.groupingBy(
                                            name -> name,
                                            LinkedHashMap::new,
                                            Collectors.counting()));
            Optional<String> most =
                    counts.entrySet().stream()
                            .max(Map.Entry.comparingByValue())
                            .map(Map.Entry::getKey);
            return originals.stream()
                    .filter(one -> entityOf(one).equals(most))
                    .flatMap(one ->
                            PastTense.state(one.name())
                                    .or(() -> stateOf(one))
                                    .map(PastTense.State::entity)
                                    .stream())
                    .findFirst()
                    .orElseGet(() -> Phrase.of(originals.getFirst().name()));
        }

        Coalescing plan(boolean keep) {
            Optional<Element> existing = existing();
            Element target = target(existing);
            List<String> readers = readers();
            Element merged = target.with(merged(target.topic().orElseThrow(), !readers.isEmpty()));
            Draft draft = keep ? kept(merged) : replaced(merged);
            publisher()
                    .ifPresent(from ->
                            draft.put(new Link(from.id(), LinkType.PUBLISHES, merged.id())));
            Element entity = draft.find(merged.key()).map(Element.class::cast).orElse(merged);
            return new Coalescing(
                    entity, existing.isEmpty(), fates(), readers, conflicts, draft.changes());
        }

        private Optional<Element> existing() {
            Set<String> ids = originals.stream().map(Element::id).collect(Collectors.toSet());
            return model.elements(Kind.TOPIC).stream()
                    .filter(topic -> topic.context().equals(Optional.of(context.id())))
                    .filter(topic -> !ids.contains(topic.id()))
                    .filter(topic ->
                            topic.topic()
                                    .filter(found -> found.stream() == StreamKind.ENTITY_CDC)
                                    .isPresent())
                    .filter(topic ->
                            Phrase.of(TopicNames.typeOf(topic)).plain().equals(entity.plain()))
                    .max(Comparator.comparingInt(topic -> topic.topic().orElseThrow().version()));
        }

        private Element target(Optional<Element> existing) {
            return existing.orElseGet(() -> {
                String name = Phrase.capital(entity.text());
                return new Element(
                        Ids.element(model::has, Kind.TOPIC, name),
                        name,
                        Optional.of(context.id()),
                        "",
                        Topic.entity(TopicNames.kebab(name)));
            });
        }

        private List<Topic> topics() {
            return originals.stream().flatMap(one -> one.topic().stream()).toList();
        }

        private Topic merged(Topic target, boolean isRead) {
            Topic.Sharing sharing = target.sharing();
            SortedSet<String> grants = new TreeSet<>(sharing.grants());
            SortedSet<String> tags = new TreeSet<>(sharing.tags());
            boolean offered = sharing.offered();
            for (Topic topic : topics()) {
                grants.addAll(topic.sharing().grants());
                tags.addAll(topic.sharing().tags());
                offered |= topic.sharing().offered();
            }
            Access access = access(target, isRead);
            Topic.Origin origin = target.origin();
            return target.accessible(Optional.of(access))
                    .as(StreamKind.ENTITY_CDC)
                    .carrying(payload(target.payload()))
                    .set(compacted(target.settings()))
                    .shared(
                            sharing.granting(access == Access.PUBLIC ? Set.of() : grants)
                                    .offered(offered)
                                    .tagged(tags))
                    .from(
                            origin.deletes().isPresent()
                                    ? origin
                                    : origin.changing(
                                            origin.changes()
                                                    .deleting(
                                                            Optional.of(Topic.Deletes.TOMBSTONE),
                                                            Optional.empty())));
        }

        private Access access(Topic target, boolean isRead) {
            Set<Access> levels = EnumSet.noneOf(Access.class);
            target.access().ifPresent(levels::add);
            topics().forEach(topic -> topic.access().ifPresent(levels::add));
            boolean onlyEvents = topics().isEmpty();
            if (levels.contains(Access.PUBLIC) || (onlyEvents && isRead)) {
                return Access.PUBLIC;
            }
            return levels.contains(Access.PROTECTED) ? Access.PROTECTED : Access.PRIVATE;
        }

        /** State has to stay for those who come later. */
        private static Topic.Settings compacted(Topic.Settings settings) {
            return settings.cleanup().contains(Topic.Cleanup.COMPACT)
                    ? settings
                    : settings.cleaning(Set.of(Topic.Cleanup.COMPACT), OptionalInt.empty());
        }

        private Topic.Payload payload(Topic.Payload target) {
            if (target.schema().isPresent()) {
                // A hand-written schema says what the value holds; fields would contradict it.
                return target.key().isPresent() ? target : target.keyed(Optional.of(key(target)));
            }
            String key = key(target);
            Map<String, Field> fields = new LinkedHashMap<>();
            fields.put(key, Field.of(key, "string"));
            target.fields().forEach(field -> fields.put(field.name(), field));
            List<Topic> living = topics().stream().filter(topic -> !isDeath(topic)).toList();
            for (Topic topic : topics()) {
                for (Field field : topic.payload().fields()) {
                    take(fields, field, key, target, living);
                }
            }
            states().filter(any -> !fields.containsKey(STATUS))
                    .ifPresent(type -> fields.put(STATUS, Field.of(STATUS, type)));
            return target.keyed(Optional.of(key)).of(List.copyOf(fields.values()));
        }

        /** A field that not all of the events carry is not always known. */
        private void take(
                Map<String, Field> fields,
                Field field,
                String key,
                Topic.Payload target,
                List<Topic> living) {
            Field known = fields.get(field.name());
            boolean own = target.fields().stream().anyMatch(one -> one.name().equals(field.name()));
            if (known != null && !known.type().equals(field.type()) && !isFresh(known, key)) {
                conflicts.add(
                        "%s is %s and %s; it stays %s"
                                .formatted(
                                        field.name(),
                                        known.type().text(),
                                        field.type().text(),
                                        known.type().text()));
                return;
            }
            if (!own) {
                boolean always =
                        field.name().equals(key)
                                || living.stream().allMatch(topic -> carries(topic, field.name()));
                SortedSet<String> tags = new TreeSet<>(field.tags());
                Optional.ofNullable(known).map(Field::tags).ifPresent(tags::addAll);
                fields.put(field.name(), field.optional(field.optional() || !always).tagged(tags));
            }
        }

        private static boolean isFresh(Field known, String key) {
            return known.equals(Field.of(key, "string"));
        }

        private static boolean carries(Topic topic, String name) {
            return topic.payload().fields().stream()
                    .anyMatch(field -> field.name().equals(name) && !field.optional());
        }

        private boolean isDeath(Topic topic) {
            return originals.stream()
                    .filter(one -> one.topic().equals(Optional.of(topic)))
                    .anyMatch(
                            one -> stateOf(one).filter(s -> DEATHS.contains(s.verb())).isPresent());
        }

        /** States that key and value do not tell need a field. */
        private Optional<String> states() {
            List<String> verbs =
                    originals.stream()
                            .flatMap(one -> stateOf(one).map(PastTense.State::verb).stream())
                            .filter(verb -> !BIRTHS.contains(verb))
                            .filter(verb -> !CHANGES.contains(verb))
                            .filter(verb -> !DEATHS.contains(verb))
                            .distinct()
                            .toList();
            return verbs.isEmpty()
                    ? Optional.empty()
                    : Optional.of("enum<open," + String.join(",", verbs) + ">");
        }

        private String key(Topic.Payload target) {
            return target.key()
                    .or(this::identity)
                    .or(() ->
                            topics().stream().flatMap(t -> t.payload().key().stream()).findFirst())
                    .orElseGet(() -> entity.plain().replace('-', '_') + "_id");
        }

        private Optional<String> identity() {
            return publisher()
                    .map(Element::detail)
                    .filter(Detail.Aggregate.class::isInstance)
                    .map(Detail.Aggregate.class::cast)
                    .map(Detail.Aggregate::identity)
                    .filter(identity -> !identity.isEmpty());
        }

        /** The aggregate of that name, or else one that emits or publishes one of the events. */
        private Optional<Element> publisher() {
            Set<String> sources = new HashSet<>();
            for (Element original : originals) {
                for (Link link : model.linksTo(original.id())) {
                    sources.add(link.from());
                }
            }
            List<Element> aggregates =
                    model.elements(Kind.AGGREGATE).stream()
                            .filter(one -> one.context().equals(Optional.of(context.id())))
                            .toList();
            return aggregates.stream()
                    .filter(one -> Phrase.of(one.name()).plain().equals(entity.plain()))
                    .findFirst()
                    .or(() ->
                            aggregates.stream()
                                    .filter(one -> sources.contains(one.id()))
                                    .findFirst());
        }

        private List<String> readers() {
            return originals.stream()
                    .flatMap(one ->
                            Stream.concat(
                                    model.consumersOf(one.id()).stream().map(Consumer::context),
                                    model.linksFrom(one.id()).stream()
                                            .flatMap(link -> model.element(link.to()).stream())
                                            .flatMap(to -> to.context().stream())))
                    .filter(reader -> !reader.equals(context.id()))
                    .flatMap(reader -> model.context(reader).stream())
                    .map(Context::path)
                    .distinct()
                    .sorted()
                    .toList();
        }

        private List<Fate> fates() {
            return originals.stream().map(one -> new Fate(one, becomes(one))).toList();
        }

        private static String becomes(Element one) {
            String verb = stateOf(one).map(PastTense.State::verb).orElse("");
            if (BIRTHS.contains(verb)) {
                return "the first value of a key";
            }
            if (DEATHS.contains(verb)) {
                return "null";
            }
            return CHANGES.contains(verb) || verb.isEmpty()
                    ? "a later value of the key"
                    : "a later value with %s %s".formatted(STATUS, verb);
        }

        private Draft replaced(Element merged) {
            Set<String> boards = new HashSet<>();
            model.placementsOf(merged.id()).forEach(shown -> boards.add(shown.board()));
            Set<RecordKey> dropped = new HashSet<>();
            List<String> gone = new ArrayList<>();
            for (Element original : originals) {
                gone.add(original.id());
                for (Placement placement : model.placementsOf(original.id())) {
                    if (!boards.add(placement.board())) {
                        dropped.add(placement.key());
                    }
                }
            }
            Merging merging =
                    Merging.into(model, merged, gone, dropped, event -> brought(event, merged));
            conflicts.addAll(merging.merged().lines());
            return merging.draft();
        }

        /**
         * What an event says about its messages holds for the entity as well; how the event itself
         * is called, kept and versioned does not, and its fields have been taken over already.
         */
        private static Element brought(Element event, Element entity) {
            Topic state = entity.topic().orElseThrow();
            return event.topic()
                    .map(topic ->
                            event.with(
                                    topic.as(state.stream())
                                            .typed("")
                                            .versioned(state.version())
                                            .accessible(Optional.empty())
                                            .explicitlyNamed(Optional.empty())
                                            .deprecated(Optional.empty())
                                            .carrying(
                                                    topic.payload()
                                                            .keyed(Optional.empty())
                                                            .of(List.of()))
                                            .set(
                                                    topic.settings()
                                                            .cleaning(
                                                                    Set.of(), OptionalInt.empty()))
                                            .from(topic.origin().changing(state.origin().changes()))
                                            .shared(topic.sharing().granting(Set.of()))))
                    .orElse(event.with(state));
        }

        private Draft kept(Element merged) {
            Draft draft = new Draft(model).put(merged);
            for (Element original : originals) {
                original.topic()
                        .ifPresent(
                                topic -> draft.put(original.with(observable(topic, merged.id()))));
                if (original.kind() == Kind.EVENT) {
                    draft.put(new Link(original.id(), LinkType.PUBLISHES, merged.id()));
                }
                moveReaders(draft, original, merged.id());
            }
            return draft;
        }

        private static Topic observable(Topic topic, String entity) {
            return topic.as(StreamKind.OBSERVABLE)
                    .accessible(Optional.of(Access.PRIVATE))
                    .shared(topic.sharing().granting(Set.of()).offered(false))
                    .from(topic.origin().derivedFrom(Optional.of(entity)));
        }

        private void moveReaders(Draft draft, Element original, String entity) {
            for (Consumer consumer : model.consumersOf(original.id())) {
                Consumer moved = consumer.of(entity);
                if (!consumer.context().equals(context.id())) {
                    draft.remove(consumer.key());
                    if (!draft.has(moved.key())) {
                        draft.put(moved);
                    }
                }
            }
            for (Link link : model.linksFrom(original.id())) {
                Optional<Element> to = model.element(link.to());
                boolean leaves =
                        to.flatMap(Element::context)
                                .filter(id -> !id.equals(context.id()))
                                .isPresent();
                if (leaves) {
                    draft.remove(link.key());
                    to.flatMap(found -> Grammar.link(Kind.TOPIC, found.kind()))
                            .ifPresent(type -> draft.put(new Link(entity, type, link.to())));
                }
            }
        }
    }
}
