package org.stormspec.model.store;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;

/** The records of a store with the look-ups that everybody needs; not thread-safe. */
final class Records implements ModelView {

    private final Map<RecordType, SortedMap<RecordKey, ModelRecord>> byType =
            new EnumMap<>(RecordType.class);
    private final Lookup<Link> linksFrom = new Lookup<>(Link::from);
    private final Lookup<Link> linksTo = new Lookup<>(Link::to);
    private final Lookup<Placement> placementsOn = new Lookup<>(Placement::board);
    private final Lookup<Placement> placementsOf = new Lookup<>(Placement::element);
    private final Lookup<Consumer> consumersOf = new Lookup<>(Consumer::topic);

    Records() {
        for (RecordType type : RecordType.values()) {
            byType.put(type, new TreeMap<>());
        }
    }

    Records copy() {
        Records copy = new Records();
        byType.values().forEach(records -> records.values().forEach(copy::put));
        return copy;
    }

    void put(ModelRecord added) {
        Optional.ofNullable(ofType(added.key().type()).put(added.key(), added))
                .ifPresent(this::forget);
        remember(added);
    }

    void remove(RecordKey key) {
        Optional.ofNullable(ofType(key.type()).remove(key)).ifPresent(this::forget);
    }

    private void remember(ModelRecord added) {
        switch (added) {
            case Link link -> {
                linksFrom.add(link);
                linksTo.add(link);
            }
            case Placement placement -> {
                placementsOn.add(placement);
                placementsOf.add(placement);
            }
            case Consumer consumer -> consumersOf.add(consumer);
            default -> {}
        }
    }

    private void forget(ModelRecord removed) {
        switch (removed) {
            case Link link -> {
                linksFrom.remove(link);
                linksTo.remove(link);
            }
            case Placement placement -> {
                placementsOn.remove(placement);
                placementsOf.remove(placement);
            }
            case Consumer consumer -> consumersOf.remove(consumer);
            default -> {}
        }
    }

    private SortedMap<RecordKey, ModelRecord> ofType(RecordType type) {
        return byType.getOrDefault(type, Collections.emptySortedMap());
    }

    @Override
    public Optional<ModelRecord> find(RecordKey key) {
        return Optional.ofNullable(ofType(key.type()).get(key));
    }

    @Override
    public Collection<ModelRecord> all(RecordType type) {
        return Collections.unmodifiableCollection(ofType(type).values());
    }

    @Override
    public Collection<Link> linksFrom(String element) {
        return linksFrom.of(element);
    }

    @Override
    public Collection<Link> linksTo(String element) {
        return linksTo.of(element);
    }

    @Override
    public Collection<Placement> placementsOn(String board) {
        return placementsOn.of(board);
    }

    @Override
    public Collection<Placement> placementsOf(String element) {
        return placementsOf.of(element);
    }

    @Override
    public Collection<Consumer> consumersOf(String topic) {
        return consumersOf.of(topic);
    }

    /** Records grouped by one of their parts. */
    private static final class Lookup<T extends ModelRecord> {

        private final Function<T, String> part;
        private final Map<String, SortedMap<RecordKey, T>> groups = new HashMap<>();

        Lookup(Function<T, String> part) {
            this.part = part;
        }

        void add(T added) {
            groups.computeIfAbsent(part.apply(added), any -> new TreeMap<>())
                    .put(added.key(), added);
        }

        void remove(T removed) {
            groups.computeIfPresent(
                    part.apply(removed),
                    (any, group) -> {
                        group.remove(removed.key());
                        return group.isEmpty() ? null : group;
                    });
        }

        Collection<T> of(String group) {
            return Collections.unmodifiableCollection(
                    groups.getOrDefault(group, Collections.emptySortedMap()).values());
        }
    }
}
