package org.stormspec.app.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.palette.PaletteViewModel.Line;
import org.stormspec.app.palette.PaletteViewModel.Lookup;

@DisplayName("The palette")
class PaletteViewModelTest {
    private final List<String> recent = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final List<Entry> offered =
            List.of(
                    entry("save", "Save", Optional.of("Everything is saved")),
                    entry("create.policy", "Add policy", Optional.empty()),
                    entry("create.event", "Add domain event", Optional.empty()),
                    entry("view.all", "Show everything", Optional.empty()),
                    entry("spec", "Show AsyncAPI of a policy", Optional.empty()));

    @Test
    @DisplayName("lists everything in order while nothing is typed, what cannot be done last")
    void listsEverything() {
        assertEquals(
                List.of("create.policy", "create.event", "view.all", "spec", "save"),
                ids(model(Lookup.NONE)));
    }

    @Test
    @DisplayName("puts what was chosen lately in front")
    void recentFirst() {
        recent.addAll(List.of("view.all", "gone", "spec"));
        assertEquals(
                List.of("view.all", "spec", "create.policy"),
                ids(model(Lookup.NONE)).subList(0, 3));
    }

    @Test
    @DisplayName("finds the letters of words in order, beginnings of words before the rest")
    void isFuzzy() {
        PaletteViewModel palette = model(Lookup.NONE);
        palette.ask("add pol");
        assertEquals("create.policy", ids(palette).getFirst());
        palette.ask("ade");
        assertEquals("create.event", ids(palette).getFirst());
        palette.ask("zzz");
        assertEquals(List.of(), ids(palette));
    }

    @Test
    @DisplayName("lists what cannot be done with its reason, and does not do it")
    void refuses() {
        PaletteViewModel palette = model(Lookup.NONE);
        palette.ask("save");
        Line save = palette.lines().get().getFirst();
        assertEquals(Optional.of("Everything is saved"), save.entry().refusal());
        assertTrue(palette.take(save).isEmpty());
        assertEquals(List.of(), recent);
    }

    @Test
    @DisplayName("remembers what was chosen and does it")
    void takes() {
        PaletteViewModel palette = model(Lookup.NONE);
        palette.ask("everything");
        palette.take(palette.lines().get().getFirst()).orElseThrow().run();
        assertEquals(List.of("view.all"), done);
        assertEquals(List.of("view.all"), recent);
    }

    @Test
    @DisplayName("goes to stickies after an at sign, and nowhere else")
    void goes() {
        Entry order = entry("ELEMENT:order", "Order", Optional.empty());
        PaletteViewModel palette =
                model((words, _, found) ->
                        found.accept(words.equals("ord") ? List.of(order) : List.of()));
        palette.ask("@ord");
        assertEquals(List.of("ELEMENT:order"), ids(palette));
    }

    @Test
    @DisplayName("drops what was found for something typed earlier")
    void dropsStaleHits() {
        List<Consumer<List<Entry>>> later = new ArrayList<>();
        PaletteViewModel palette = model((_, _, found) -> later.add(found));
        palette.ask("@or");
        palette.ask("@cl");
        later.get(1).accept(List.of(entry("clerk", "Clerk", Optional.empty())));
        later.get(0).accept(List.of(entry("order", "Order", Optional.empty())));
        assertEquals(List.of("clerk"), ids(palette));
    }

    private PaletteViewModel model(Lookup lookup) {
        return new PaletteViewModel(offered, lookup, () -> recent, recent::add);
    }

    private static List<String> ids(PaletteViewModel palette) {
        return palette.lines().get().stream().map(line -> line.entry().id()).toList();
    }

    private Entry entry(String id, String label, Optional<String> refusal) {
        return new Entry(
                id, label, "Group", Optional.empty(), List.of(), refusal, () -> done.add(id));
    }
}
