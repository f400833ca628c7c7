package org.stormspec.model.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sorted map that never changes")
class TreeTest {

    @Test
    @DisplayName(
            "holds what a tree map holds after any puts and removals, and older ones keep theirs")
    void behavesLikeATreeMap() {
        Random random = new Random(5);
        SortedMap<Integer, String> expected = new TreeMap<>();
        Tree<Integer, String> tree = Tree.empty();
        List<Tree<Integer, String>> older = new ArrayList<>();
        List<List<String>> contents = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            int key = random.nextInt(600);
            if (random.nextInt(5) < 3) {
                expected.put(key, key + "/" + i);
                tree = tree.with(key, key + "/" + i);
            } else {
                expected.remove(key);
                tree = tree.without(key);
            }
            assertEquals(expected.get(key), tree.get(key));
            if (i % 100 == 0) {
                older.add(tree);
                contents.add(List.copyOf(expected.values()));
            }
        }
        assertEquals(List.copyOf(expected.values()), List.copyOf(tree.values()));
        for (int i = 0; i < older.size(); i++) {
            assertEquals(contents.get(i), List.copyOf(older.get(i).values()));
        }
    }

    @Test
    @DisplayName(
            "stays shallow when keys come in order, so that a large one can be walked and edited")
    void staysBalanced() {
        Tree<Integer, Integer> tree = Tree.empty();
        for (int i = 0; i < 100_000; i++) {
            tree = tree.with(i, i);
        }
        for (int i = 0; i < 100_000; i += 2) {
            tree = tree.without(i);
        }
        assertEquals(50_000, tree.values().size());
        assertEquals(99_999, tree.get(99_999));
        assertNull(tree.get(0));
    }

    @Test
    @DisplayName("made of sorted entries holds them and can be edited")
    void ofSorted() {
        Tree<Integer, Integer> tree =
                Tree.ofSorted(
                        IntStream.range(0, 101).mapToObj(i -> new Tree.Entry<>(2 * i, i)).toList());
        assertEquals(IntStream.range(0, 101).boxed().toList(), List.copyOf(tree.values()));
        assertEquals(102, tree.with(7, -1).values().size());
        assertEquals(100, tree.without(8).values().size());
    }

    @Test
    @DisplayName("gives a range in order, counts it, and ends")
    void ranges() {
        Tree<Integer, Integer> tree =
                Tree.ofSorted(
                        IntStream.range(0, 50).mapToObj(i -> new Tree.Entry<>(i, i)).toList());
        for (int from = 0; from < 50; from += 7) {
            int group = from;
            var range = tree.values(key -> Integer.compare(key / 10, group / 10));
            assertEquals(10, range.size());
            assertEquals(
                    IntStream.range(group / 10 * 10, group / 10 * 10 + 10).boxed().toList(),
                    List.copyOf(range));
        }
        var none = tree.values(key -> Integer.compare(key, 99));
        assertEquals(0, none.size());
        Iterator<Integer> walk = none.iterator();
        assertFalse(walk.hasNext());
        assertThrows(NoSuchElementException.class, walk::next);
    }
}
