package org.stormspec.model.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;

/**
 * The records of a store with the look-ups that everybody needs. Not thread-safe, but a copy costs
 * next to nothing and never changes with the original.
 */
final class Records implements ModelView {

    private final Map<RecordType, Tree<RecordKey, ModelRecord>> byType;
    private final Lookup<Link> linksFrom;
    private final Lookup<Link> linksTo;
    private final Lookup<Placement> placementsOn;
    private final Lookup<Placement> placementsOf;
    private final Lookup<Consumer> consumersOf;

    Records() {
        byType = new EnumMap<>(RecordType.class);
        linksFrom = new Lookup<>(Link::from);
        linksTo = new Lookup<>(Link::to);
        placementsOn = new Lookup<>(Placement::board);
        placementsOf = new Lookup<>(Placement::element);
        consumersOf = new Lookup<>(Consumer::topic);
    }

    private Records(Records other) {
        byType = new EnumMap<>(other.byType);
        linksFrom = new Lookup<>(other.linksFrom);
        linksTo = new Lookup<>(other.linksTo);
        placementsOn = new Lookup<>(other.placementsOn);
        placementsOf = new Lookup<>(other.placementsOf);
        consumersOf = new Lookup<>(other.consumersOf);
    }

    /** Returns the records given; of several under one key the last. */
    static Records of(Collection<? extends ModelRecord> records) {
        Map<RecordType, List<Tree.Entry<RecordKey, ModelRecord>>> sorted =
                new EnumMap<>(RecordType.class);
        for (ModelRecord each : records) {
            RecordKey key = each.key();
            sorted.computeIfAbsent(key.type(), _ -> new ArrayList<>())
                    .add(new Tree.Entry<>(key, each));
        }
        Records made = new Records();
        sorted.forEach((type, entries) -> {
            List<Tree.Entry<RecordKey, ModelRecord>> unique = unique(entries);
            made.byType.put(type, Tree.ofSorted(unique));
            made.index(type, unique);
        });
        return made;
    }

    private static List<Tree.Entry<RecordKey, ModelRecord>> unique(
            List<Tree.Entry<RecordKey, ModelRecord>> entries) {
        entries.sort(Comparator.comparing(Tree.Entry::key));
        List<Tree.Entry<RecordKey, ModelRecord>> unique = new ArrayList<>(entries.size());
        for (Tree.Entry<RecordKey, ModelRecord> entry : entries) {
            if (!unique.isEmpty() && unique.getLast().key().equals(entry.key())) {
                unique.removeLast();
            }
            unique.add(entry);
        }
        return unique;
    }

    private void index(RecordType type, List<Tree.Entry<RecordKey, ModelRecord>> entries) {
        if (type == RecordType.LINK) {
            linksFrom.addAll(entries, Link.class);
            linksTo.addAll(entries, Link.class);
        } else if (type == RecordType.PLACEMENT) {
            placementsOn.addAll(entries, Placement.class);
            placementsOf.addAll(entries, Placement.class);
        } else if (type == RecordType.CONSUMER) {
            consumersOf.addAll(entries, Consumer.class);
        }
    }

    Records copy() {
        return new Records(this);
    }

    void put(RecordKey key, ModelRecord added) {
        Tree<RecordKey, ModelRecord> tree = ofType(key.type());
        ModelRecord before = tree.get(key);
        byType.put(key.type(), tree.with(key, added));
        if (before != null) {
            forget(key, before);
        }
        remember(key, added);
    }

    void remove(RecordKey key) {
        Tree<RecordKey, ModelRecord> tree = ofType(key.type());
        ModelRecord before = tree.get(key);
        if (before != null) {
            byType.put(key.type(), tree.without(key));
            forget(key, before);
        }
    }

    private void remember(RecordKey key, ModelRecord added) {
        switch (added) {
            case Link link -> {
                linksFrom.add(key, link);
                linksTo.add(key, link);
            }
            case Placement placement -> {
                placementsOn.add(key, placement);
                placementsOf.add(key, placement);
            }
            case Consumer consumer -> consumersOf.add(key, consumer);
            default -> {}
        }
    }

    private void forget(RecordKey key, ModelRecord removed) {
        switch (removed) {
            case Link link -> {
                linksFrom.remove(key, link);
                linksTo.remove(key, link);
            }
            case Placement placement -> {
                placementsOn.remove(key, placement);
                placementsOf.remove(key, placement);
            }
            case Consumer consumer -> consumersOf.remove(key, consumer);
            default -> {}
        }
    }

    private Tree<RecordKey, ModelRecord> ofType(RecordType type) {
        Tree<RecordKey, ModelRecord> tree = byType.get(type);
        return tree == null ? Tree.empty() : tree;
    }

    @Override
    public Optional<ModelRecord> find(RecordKey key) {
        return Optional.ofNullable(ofType(key.type()).get(key));
    }

    @Override
    public Collection<ModelRecord> all(RecordType type) {
        return ofType(type).values();
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

    /** A part of a record and the record's key: records with one part stand together. */
    private record Member(String group, RecordKey key) implements Comparable<Member> {

        @Override
        public int compareTo(Member other) {
            int order = group.compareTo(other.group);
            return order == 0 ? key.compareTo(other.key) : order;
        }
    }

    /** Records grouped by one of their parts. */
    private static final class Lookup<T extends ModelRecord> {

        private final Function<T, String> part;
        // Replaced by every edit; a copy keeps the one it was made with.
        private Tree<Member, T> members;

        Lookup(Function<T, String> part) {
            this.part = part;
            this.members = Tree.empty();
        }

        Lookup(Lookup<T> other) {
            this.part = other.part;
            this.members = other.members;
        }

        void addAll(List<Tree.Entry<RecordKey, ModelRecord>> entries, Class<T> type) {
            List<Tree.Entry<Member, T>> sorted = new ArrayList<>(entries.size());
            for (Tree.Entry<RecordKey, ModelRecord> entry : entries) {
                T each = type.cast(entry.value());
                sorted.add(new Tree.Entry<>(new Member(part.apply(each), entry.key()), each));
            }
            sorted.sort(Comparator.comparing(Tree.Entry::key));
            members = Tree.ofSorted(sorted);
        }

        void add(RecordKey key, T added) {
            members = members.with(new Member(part.apply(added), key), added);
        }

        void remove(RecordKey key, T removed) {
            members = members.without(new Member(part.apply(removed), key));
        }

        Collection<T> of(String group) {
            return members.values(member -> member.group().compareTo(group));
        }
    }
}
