package org.stormspec.model.memo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.memo.Memo.Watch;

@DisplayName("A memo")
class MemoTest {

    private record Sum(String of) implements Memo.Key<Integer> {}

    private final Memo memo = Memo.tracking();
    private final Map<String, Integer> inputs = new HashMap<>(Map.of("a", 1, "b", 2));
    private final List<String> computed = new ArrayList<>();

    private int input(String name) {
        memo.read(name);
        return inputs.getOrDefault(name, 0);
    }

    private void set(String name, int value) {
        inputs.put(name, value);
        memo.changed(List.of(name));
    }

    private int isPositive(String name) {
        return memo.get(
                new Sum(name),
                () -> {
                    computed.add(name);
                    return Integer.signum(input(name));
                });
    }

    @Test
    @DisplayName("computes a value once for all who ask")
    void computesOnce() {
        Watch<Integer> first = memo.watch(() -> isPositive("a"));
        Watch<Integer> second = memo.watch(() -> isPositive("a") + isPositive("a"));
        assertEquals(3, first.value() + second.value());
        assertEquals(List.of("a"), computed);
    }

    @Test
    @DisplayName("computes again what read a changed input, and nothing else")
    void computesAgainWhatReadIt() {
        Watch<Integer> a = memo.watch(() -> input("a"));
        Watch<Integer> b = memo.watch(() -> input("b"));
        set("a", 7);
        assertEquals(List.of(a), memo.suspects());
        assertTrue(memo.refresh(a));
        assertFalse(memo.refresh(b));
        assertEquals(7, a.value());
        assertEquals(List.of(), memo.suspects());
    }

    @Test
    @DisplayName("stops where a value comes out as before")
    void stopsWhereAValueIsAsBefore() {
        List<String> runs = new ArrayList<>();
        Watch<String> watch =
                memo.watch(() -> {
                    runs.add("run");
                    return "sign " + isPositive("a");
                });
        set("a", 5);
        assertFalse(memo.refresh(watch));
        assertEquals(List.of("a", "a"), computed);
        assertEquals(List.of("run"), runs);
        set("a", -5);
        assertTrue(memo.refresh(watch));
        assertEquals("sign -1", watch.value());
    }

    @Test
    @DisplayName("asks first what was read first, so that what no longer matters is not computed")
    void asksInOrder() {
        Watch<Integer> watch =
                memo.watch(() -> {
                    if (isPositive("a") < 0) {
                        return 0;
                    }
                    return memo.get(new Sum("root"), () -> root(input("a")));
                });
        set("a", -4);
        assertTrue(memo.refresh(watch));
        assertEquals(0, watch.value());
    }

    private static int root(int square) {
        if (square < 0) {
            throw new IllegalArgumentException("no root of " + square);
        }
        return (int) Math.sqrt(square);
    }

    @Test
    @DisplayName("follows when what is read changes with what was read")
    void followsOtherSources() {
        Watch<Integer> watch = memo.watch(() -> input("a") > 0 ? input("b") : input("c"));
        set("a", 0);
        memo.refresh(watch);
        set("b", 9);
        assertFalse(memo.refresh(watch));
        set("c", 4);
        assertTrue(memo.refresh(watch));
        assertEquals(4, watch.value());
    }

    @Test
    @DisplayName("forgets what nobody needs any more")
    void forgets() {
        Watch<Integer> watch = memo.watch(() -> isPositive("a") + isPositive("b"));
        assertEquals(4, memo.size());
        memo.release(watch);
        assertEquals(0, memo.size());
        set("a", 3);
        assertEquals(List.of(), memo.suspects());
    }

    @Test
    @DisplayName("refuses to be read where nobody would be told of a change")
    void refusesToBeReadOutside() {
        assertThrows(IllegalStateException.class, () -> memo.read("a"));
    }

    @Test
    @DisplayName("refuses what is computed from itself")
    void refusesCircles() {
        assertThrows(IllegalStateException.class, () -> memo.watch(() -> circle("a")));
    }

    private int circle(String name) {
        return memo.get(new Sum(name), () -> circle(name));
    }

    @Test
    @DisplayName("that need not follow computes each value once, wherever it is read")
    void onceIsOnce() {
        Memo once = Memo.once();
        once.read("a");
        for (int i = 0; i < 3; i++) {
            int number = i;
            assertEquals(0, once.get(new Sum("first"), () -> number));
        }
    }

    @Test
    @DisplayName("agrees with computing everything anew, whatever changes in whatever order")
    void agreesWithComputingEverythingAnew() {
        for (long seed = 1; seed <= 60; seed++) {
            Web web = new Web(new Random(seed));
            for (int step = 0; step < 80; step++) {
                web.step("seed %d, step %d".formatted(seed, step));
            }
        }
    }

    @Test
    @DisplayName("has a set of readers that keeps what a set keeps")
    void hasASetThatIsASet() {
        Random random = new Random(7);
        List<Cell> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            all.add(new Cell("c" + i, null, i));
        }
        CellSet cells = new CellSet();
        Set<Cell> expected = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            Cell cell = all.get(random.nextInt(all.size()));
            if (random.nextBoolean()) {
                assertEquals(expected.add(cell), cells.add(cell));
            } else {
                expected.remove(cell);
                cells.remove(cell);
            }
            Set<Cell> found = new HashSet<>();
            cells.forEach(found::add);
            assertEquals(expected, found);
            assertEquals(expected.size(), cells.size());
        }
    }

    /** Values over values over inputs; each chooses what to read by what it has read before. */
    private static final class Web {

        private static final int INPUTS = 6;
        private static final int LAYERS = 3;

        private record Node(int layer, int number) implements Memo.Key<Integer> {}

        private final Random random;
        private final Memo memo = Memo.tracking();
        private final int[] inputs = new int[INPUTS];
        private final Map<Integer, Watch<Integer>> watches = new HashMap<>();

        Web(Random random) {
            this.random = random;
        }

        private int value(int layer, int number, boolean remembered) {
            if (layer == 0) {
                if (remembered) {
                    memo.read(number);
                }
                return inputs[number];
            }
            return remembered
                    ? memo.get(new Node(layer, number), () -> computed(layer, number, true))
                    : computed(layer, number, false);
        }

        private int computed(int layer, int number, boolean remembered) {
            int first = value(layer - 1, number, remembered);
            int second = value(layer - 1, Math.floorMod(first + number, INPUTS), remembered);
            return (first + second) % 4;
        }

        void step(String name) {
            switch (random.nextInt(4)) {
                case 0 -> toggle(random.nextInt(INPUTS));
                case 1 -> {
                    change();
                    change();
                }
                default -> change();
            }
            memo.suspects().forEach(memo::refresh);
            watches.forEach((number, watch) ->
                    assertEquals(value(LAYERS, number, false), watch.value(), name));
        }

        private void change() {
            int input = random.nextInt(INPUTS);
            inputs[input] = random.nextInt(5);
            memo.changed(List.of(input));
        }

        private void toggle(int number) {
            if (watches.containsKey(number)) {
                memo.release(watches.remove(number));
            } else {
                watches.put(number, memo.watch(() -> value(LAYERS, number, true)));
            }
        }
    }
}
