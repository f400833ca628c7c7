package org.stormspec.model.store;

import java.util.AbstractCollection;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A sorted map that never changes: putting and removing give another map that shares all but a few
 * nodes with this one, so that whoever holds one has a copy for nothing.
 *
 * <p>A weight-balanced tree (Adams, "Efficient sets: a balancing act", 1993) with the parameters 3
 * and 2 that Hirai and Yamamoto proved right ("Balancing weight-balanced trees", 2011).
 *
 * @param <K> how it is sorted
 * @param <V> what it holds
 */
final class Tree<K extends Comparable<? super K>, V> {

    private static final int DELTA = 3;
    private static final int GAMMA = 2;

    private final @Nullable Node<K, V> root;

    private Tree(@Nullable Node<K, V> root) {
        this.root = root;
    }

    /** A key with its value. */
    record Entry<K, V>(K key, V value) {}

    private record Node<K, V>(
            K key, V value, @Nullable Node<K, V> left, @Nullable Node<K, V> right, int size) {

        static <K, V> Node<K, V> of(
                K key, V value, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
            return new Node<>(key, value, left, right, count(left) + 1 + count(right));
        }
    }

    private static int count(@Nullable Node<?, ?> node) {
        return node == null ? 0 : node.size;
    }

    /** Returns the map without entries. */
    static <K extends Comparable<? super K>, V> Tree<K, V> empty() {
        return new Tree<>(null);
    }

    /** Returns the map of these entries, whose keys must ascend strictly. */
    static <K extends Comparable<? super K>, V> Tree<K, V> ofSorted(List<Entry<K, V>> entries) {
        return new Tree<>(built(entries, 0, entries.size()));
    }

    private static <K, V> @Nullable Node<K, V> built(List<Entry<K, V>> entries, int from, int to) {
        if (from == to) {
            return null;
        }
        int middle = (from + to) >>> 1;
        Entry<K, V> entry = entries.get(middle);
        return new Node<>(
                entry.key,
                entry.value,
                built(entries, from, middle),
                built(entries, middle + 1, to),
                to - from);
    }

    /** Returns the value under a key, or null. */
    @Nullable V get(K key) {
        Node<K, V> node = root;
        while (node != null) {
            int order = key.compareTo(node.key);
            if (order == 0) {
                return node.value;
            }
            node = order < 0 ? node.left : node.right;
        }
        return null;
    }

    /** Returns this map with a value under a key, whatever was there. */
    Tree<K, V> with(K key, V value) {
        return new Tree<>(with(root, key, value));
    }

    private static <K extends Comparable<? super K>, V> Node<K, V> with(
            @Nullable Node<K, V> node, K key, V value) {
        if (node == null) {
            return new Node<>(key, value, null, null, 1);
        }
        int order = key.compareTo(node.key);
        if (order == 0) {
            return new Node<>(key, value, node.left, node.right, node.size);
        }
        return order < 0
                ? balanced(node.key, node.value, with(node.left, key, value), node.right)
                : balanced(node.key, node.value, node.left, with(node.right, key, value));
    }

    /** Returns this map without a key, which need not be there. */
    Tree<K, V> without(K key) {
        return new Tree<>(without(root, key));
    }

    private static <K extends Comparable<? super K>, V> @Nullable Node<K, V> without(
            @Nullable Node<K, V> node, K key) {
        if (node == null) {
            return null;
        }
        int order = key.compareTo(node.key);
        if (order == 0) {
            return joined(node.left, node.right);
        }
        return order < 0
                ? balanced(node.key, node.value, without(node.left, key), node.right)
                : balanced(node.key, node.value, node.left, without(node.right, key));
    }

    /** Returns the two sides of a node that is gone as one. */
    private static <K, V> @Nullable Node<K, V> joined(
            @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        if (left == null) {
            return right;
        }
        if (right == null) {
            return left;
        }
        Node<K, V> next = first(right);
        return balanced(next.key, next.value, left, withoutFirst(right));
    }

    private static <K, V> Node<K, V> first(Node<K, V> node) {
        Node<K, V> first = node;
        while (first.left != null) {
            first = first.left;
        }
        return first;
    }

    private static <K, V> @Nullable Node<K, V> withoutFirst(Node<K, V> node) {
        return node.left == null
                ? node.right
                : balanced(node.key, node.value, withoutFirst(node.left), node.right);
    }

    private static <K, V> Node<K, V> balanced(
            K key, V value, @Nullable Node<K, V> left, @Nullable Node<K, V> right) {
        if (right != null && isHeavier(right, left)) {
            return turnedLeft(key, value, left, right);
        }
        if (left != null && isHeavier(left, right)) {
            return turnedRight(key, value, left, right);
        }
        return Node.of(key, value, left, right);
    }

    private static boolean isHeavier(@Nullable Node<?, ?> heavy, @Nullable Node<?, ?> light) {
        return count(heavy) + 1 > DELTA * (count(light) + 1);
    }

    private static <K, V> Node<K, V> turnedLeft(
            K key, V value, @Nullable Node<K, V> left, Node<K, V> right) {
        Node<K, V> inner = right.left;
        if (inner == null || count(inner) + 1 < GAMMA * (count(right.right) + 1)) {
            return Node.of(right.key, right.value, Node.of(key, value, left, inner), right.right);
        }
        return Node.of(
                inner.key,
                inner.value,
                Node.of(key, value, left, inner.left),
                Node.of(right.key, right.value, inner.right, right.right));
    }

    private static <K, V> Node<K, V> turnedRight(
            K key, V value, Node<K, V> left, @Nullable Node<K, V> right) {
        Node<K, V> inner = left.right;
        if (inner == null || count(inner) + 1 < GAMMA * (count(left.left) + 1)) {
            return Node.of(left.key, left.value, left.left, Node.of(key, value, inner, right));
        }
        return Node.of(
                inner.key,
                inner.value,
                Node.of(left.key, left.value, left.left, inner.left),
                Node.of(key, value, inner.right, right));
    }

    /** Returns all values in the order of their keys. */
    Collection<V> values() {
        return new Values<>(root, _ -> 0);
    }

    /**
     * Returns the values of a range of keys, in their order.
     *
     * @param place negative for a key before the range, 0 in it, positive behind it
     */
    Collection<V> values(ToIntFunction<K> place) {
        return new Values<>(root, place);
    }

    /** The values of a range; counted without walking them. */
    private static final class Values<K, V> extends AbstractCollection<V> {

        private final @Nullable Node<K, V> root;
        private final ToIntFunction<K> place;

        Values(@Nullable Node<K, V> root, ToIntFunction<K> place) {
            this.root = root;
            this.place = place;
        }

        @Override
        public int size() {
            return count(root) - before(root, 0) - behind(root);
        }

        private int before(@Nullable Node<K, V> node, int known) {
            if (node == null) {
                return known;
            }
            return place.applyAsInt(node.key) < 0
                    ? before(node.right, known + count(node.left) + 1)
                    : before(node.left, known);
        }

        private int behind(@Nullable Node<K, V> node) {
            int behind = 0;
            Node<K, V> at = node;
            while (at != null) {
                if (place.applyAsInt(at.key) > 0) {
                    behind += count(at.right) + 1;
                    at = at.left;
                } else {
                    at = at.right;
                }
            }
            return behind;
        }

        @Override
        public Iterator<V> iterator() {
            return new Walk<>(root, place);
        }
    }

    private static final class Walk<K, V> implements Iterator<V> {

        private final Deque<Node<K, V>> above = new ArrayDeque<>();
        private final ToIntFunction<K> place;

        Walk(@Nullable Node<K, V> root, ToIntFunction<K> place) {
            this.place = place;
            descend(root);
        }

        /** Steps down to the first node of the range, remembering where to go on. */
        private void descend(@Nullable Node<K, V> node) {
            Node<K, V> at = node;
            while (at != null) {
                if (place.applyAsInt(at.key) < 0) {
                    at = at.right;
                } else {
                    above.push(at);
                    at = at.left;
                }
            }
        }

        @Override
        public boolean hasNext() {
            Node<K, V> next = above.peek();
            return next != null && place.applyAsInt(next.key) == 0;
        }

        @Override
        public V next() {
            if (!hasNext()) {
                throw new NoSuchElementException("behind the last value");
            }
            Node<K, V> node = above.pop();
            descend(node.right);
            return node.value;
        }
    }
}
