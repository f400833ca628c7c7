package org.stormspec.model.memo;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.Change;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.ModelView;

/**
 * A model that tells a {@link Memo} what is read from it. What it returns never changes, as the
 * model itself may.
 */
public final class RememberedModel implements ModelView {

    /** The look-ups of a model, each an input of its own for each id. */
    private enum Lookup {
        LINKS_FROM,
        LINKS_TO,
        PLACEMENTS_ON,
        PLACEMENTS_OF,
        CONSUMERS_OF
    }

    private record Found(Lookup lookup, String id) {}

    private record Listed<T>(RecordType type, Class<T> as) implements Memo.Key<List<T>> {}

    private record ByKind() implements Memo.Key<Map<Kind, List<Element>>> {}

    private record OfKind(Kind kind) implements Memo.Key<List<Element>> {}

    private final ModelView model;
    private final Memo memo;

    /** Tells a memo what is read from a model. */
    public RememberedModel(ModelView model, Memo memo) {
        this.model = model;
        this.memo = memo;
    }

    /** Returns the inputs, as a memo knows them, that a change set changes. */
    public static Set<Object> touchedBy(ChangeSet changes) {
        Set<Object> touched = new HashSet<>();
        changes.changes()
                .forEach((key, change) -> {
                    touched.add(key);
                    touched.add(key.type());
                    addLookups(touched, change);
                });
        return touched;
    }

    private static void addLookups(Set<Object> touched, Change change) {
        change.before().ifPresent(before -> addLookups(touched, before));
        change.after().ifPresent(after -> addLookups(touched, after));
    }

    private static void addLookups(Set<Object> touched, ModelRecord changed) {
        switch (changed) {
            case Link link -> {
                touched.add(new Found(Lookup.LINKS_FROM, link.from()));
                touched.add(new Found(Lookup.LINKS_TO, link.to()));
            }
            case Placement placement -> {
                touched.add(new Found(Lookup.PLACEMENTS_ON, placement.board()));
                touched.add(new Found(Lookup.PLACEMENTS_OF, placement.element()));
            }
            case Consumer consumer -> touched.add(new Found(Lookup.CONSUMERS_OF, consumer.topic()));
            default -> {}
        }
    }

    @Override
    public Optional<ModelRecord> find(RecordKey key) {
        memo.read(key);
        return model.find(key);
    }

    @Override
    public Collection<ModelRecord> all(RecordType type) {
        return listed(type, ModelRecord.class);
    }

    private <T extends ModelRecord> List<T> listed(RecordType type, Class<T> as) {
        return memo.get(
                new Listed<>(type, as),
                () -> {
                    memo.read(type);
                    return model.stream(type, as).toList();
                });
    }

    @Override
    public Collection<Link> linksFrom(String element) {
        return found(Lookup.LINKS_FROM, element, () -> model.linksFrom(element));
    }

    @Override
    public Collection<Link> linksTo(String element) {
        return found(Lookup.LINKS_TO, element, () -> model.linksTo(element));
    }

    @Override
    public Collection<Placement> placementsOn(String board) {
        return found(Lookup.PLACEMENTS_ON, board, () -> model.placementsOn(board));
    }

    @Override
    public Collection<Placement> placementsOf(String element) {
        return found(Lookup.PLACEMENTS_OF, element, () -> model.placementsOf(element));
    }

    @Override
    public Collection<Consumer> consumersOf(String topic) {
        return found(Lookup.CONSUMERS_OF, topic, () -> model.consumersOf(topic));
    }

    private <T> Collection<T> found(Lookup lookup, String id, Supplier<Collection<T>> look) {
        memo.read(new Found(lookup, id));
        return List.copyOf(look.get());
    }

    @Override
    public List<Context> contexts() {
        return listed(RecordType.CONTEXT, Context.class);
    }

    @Override
    public List<Element> elements() {
        return listed(RecordType.ELEMENT, Element.class);
    }

    @Override
    public List<Element> elements(Kind kind) {
        return memo.get(
                new OfKind(kind),
                () -> memo.get(new ByKind(), this::byKind).getOrDefault(kind, List.of()));
    }

    private Map<Kind, List<Element>> byKind() {
        return elements().stream()
                .collect(
                        groupingBy(
                                Element::kind,
                                () -> new EnumMap<>(Kind.class),
                                Collectors.toUnmodifiableList()));
    }

    @Override
    public List<Consumer> consumers() {
        return listed(RecordType.CONSUMER, Consumer.class);
    }

    @Override
    public List<Link> links() {
        return listed(RecordType.LINK, Link.class);
    }

    @Override
    public List<Board> boards() {
        return listed(RecordType.BOARD, Board.class);
    }
}
