package org.stormspec.render.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.render.view.Rect;

class GridIndexTest {

    private static Set<Integer> query(GridIndex index, Rect area) {
        IntBag bag = new IntBag();
        index.query(area, bag);
        Set<Integer> found = new TreeSet<>();
        for (int i = 0; i < bag.size(); i++) {
            found.add(bag.get(i));
        }
        assertEquals(bag.size(), found.size(), "an item was reported twice");
        return found;
    }

    private static Rect random(SplittableRandom random, double longest) {
        return new Rect(
                random.nextDouble(-4000, 4000),
                random.nextDouble(-4000, 4000),
                random.nextDouble(0, longest),
                random.nextDouble(0, longest));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @DisplayName(
            "after any sequence of puts, moves and removals it finds what looking at all finds")
    void findsWhatBruteForceFinds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        GridIndex index = new GridIndex(256);
        Map<Integer, Rect> all = new TreeMap<>();
        for (int step = 0; step < 2000; step++) {
            int item = random.nextInt(200);
            if (random.nextInt(4) == 0) {
                index.remove(item);
                all.remove(item);
            } else {
                Rect place = random(random, random.nextInt(10) == 0 ? 5000 : 300);
                index.put(item, place);
                all.put(item, place);
            }
            Rect area = random(random, 2000);
            Set<Integer> expected = new TreeSet<>();
            all.forEach((key, place) -> {
                if (place.meets(area)) {
                    expected.add(key);
                }
            });
            assertEquals(expected, query(index, area), "at step " + step);
        }
    }

    @Test
    @DisplayName("a point finds what it lies on, edges included")
    void findsByPoint() {
        GridIndex index = new GridIndex(512);
        index.put(3, new Rect(0, 0, 160, 104));
        assertEquals(Set.of(3), query(index, new Rect(160, 104, 0, 0)));
        assertEquals(Set.of(), query(index, new Rect(160.5, 104, 0, 0)));
    }
}
