package org.stormspec.model.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Carries the edit of a list over to the same list as a hand wrote it. Items are found again by
 * what they are, never by their index: whoever read the list may have sorted it, taken the same
 * item twice for one, or skipped what it does not know.
 */
final class ListPatch {

    private final JsonNode old;
    private final JsonNode base;
    private final JsonNode fresh;
    private final int[] baseOfOld;
    private final int[] baseOfFresh;
    private final int[] freshOfBase;

    private ListPatch(JsonNode old, JsonNode base, JsonNode fresh) {
        this.old = old;
        this.base = base;
        this.fresh = fresh;
        this.baseOfOld = inverse(Counterparts.of(base, old), old.size());
        this.baseOfFresh = Counterparts.of(fresh, base);
        this.freshOfBase = inverse(baseOfFresh, base.size());
    }

    private static int[] inverse(int[] otherOf, int size) {
        int[] inverse = new int[size];
        Arrays.fill(inverse, Counterparts.NONE);
        for (int i = 0; i < otherOf.length; i++) {
            if (otherOf[i] != Counterparts.NONE) {
                inverse[otherOf[i]] = i;
            }
        }
        return inverse;
    }

    /** Returns the old list after the edit that led from base to fresh. */
    static JsonNode patched(JsonNode old, JsonNode base, JsonNode fresh) {
        ListPatch patch = new ListPatch(old, base, fresh);
        return patch.isReadOtherwise() ? fresh : patch.patched();
    }

    /** Whether one item of the text became several or none of it is left, as it was read. */
    private boolean isReadOtherwise() {
        long found = Arrays.stream(baseOfOld).filter(base -> base != Counterparts.NONE).count();
        return found < base.size();
    }

    private ArrayNode patched() {
        ArrayNode patched = JsonNodeFactory.instance.arrayNode();
        (isInOrderOfReading() ? inNewOrder() : inOrderOfHand()).forEach(patched::add);
        return patched;
    }

    private boolean isInOrderOfReading() {
        int[] known = IntStream.of(baseOfOld).filter(base -> base != Counterparts.NONE).toArray();
        return IntStream.range(1, known.length).allMatch(i -> known[i - 1] < known[i]);
    }

    /** The order means something, or the hand kept to ours. */
    private List<JsonNode> inNewOrder() {
        List<JsonNode> items = new ArrayList<>();
        int[] oldOfBase = inverse(baseOfOld, base.size());
        strays(0, items);
        for (int i = 0; i < fresh.size(); i++) {
            if (baseOfFresh[i] == Counterparts.NONE) {
                items.add(fresh.get(i));
            } else {
                int from = oldOfBase[baseOfFresh[i]];
                items.add(patchedItem(from, i));
                strays(from + 1, items);
            }
        }
        return items;
    }

    /** Adds what stands in the text from there on and was not read as an item of its own. */
    private void strays(int from, List<JsonNode> items) {
        for (int i = from; i < old.size() && baseOfOld[i] == Counterparts.NONE; i++) {
            stray(i).ifPresent(items::add);
        }
    }

    /** The order of the text means nothing, so it stays, and what is new comes last. */
    private List<JsonNode> inOrderOfHand() {
        List<JsonNode> items = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            if (baseOfOld[i] == Counterparts.NONE) {
                stray(i).ifPresent(items::add);
            } else if (freshOfBase[baseOfOld[i]] != Counterparts.NONE) {
                items.add(patchedItem(i, freshOfBase[baseOfOld[i]]));
            }
        }
        for (int i = 0; i < fresh.size(); i++) {
            if (baseOfFresh[i] == Counterparts.NONE) {
                items.add(fresh.get(i));
            }
        }
        return items;
    }

    private JsonNode patchedItem(int oldIndex, int freshIndex) {
        return YamlPatch.patched(
                old.get(oldIndex), base.get(baseOfFresh[freshIndex]), fresh.get(freshIndex));
    }

    /** An item given twice goes with the first; one that was not understood stays. */
    private Optional<JsonNode> stray(int index) {
        JsonNode item = old.get(index);
        for (int i = 0; i < base.size(); i++) {
            if (ListIdentity.of(item).isPresent() && ListIdentity.isShared(item, base.get(i))) {
                return freshOfBase[i] == Counterparts.NONE ? Optional.empty() : Optional.of(item);
            }
        }
        return Optional.of(item);
    }
}
