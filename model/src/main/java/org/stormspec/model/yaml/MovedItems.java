package org.stormspec.model.yaml;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The items of a block list that stand elsewhere in the new list: they take their lines along. */
final class MovedItems {

    private final Part.Sequence sequence;
    private final BlockRegions regions;
    private final String text;
    private final Set<Integer> settled = new HashSet<>();

    /**
     * Prepares to move items.
     *
     * @param sequence the list as it stands
     * @param regions where its items stand
     * @param text the whole text
     * @param oldOf for each new item the index of the old one that stays in its place
     */
    MovedItems(Part.Sequence sequence, BlockRegions regions, String text, List<OptionalInt> oldOf) {
        this.sequence = sequence;
        this.regions = regions;
        this.text = text;
        oldOf.forEach(old -> old.ifPresent(settled::add));
        if (regions.firstSharesLine()) {
            settled.add(0);
        }
    }

    /** Returns the lines of an item that says this and has to leave its place, not indented. */
    Optional<String> linesOf(JsonNode item) {
        Optional<Integer> moved =
                IntStream.range(0, sequence.items().size())
                        .filter(index -> !settled.contains(index))
                        .filter(index -> YamlTrees.same(sequence.items().get(index).value(), item))
                        .boxed()
                        .findFirst();
        moved.ifPresent(settled::add);
        return moved.flatMap(this::lines);
    }

    private Optional<String> lines(int index) {
        String indent = " ".repeat(regions.column());
        List<String> lines =
                text.substring(regions.ownStart(index), regions.ownEnd(index)).lines().toList();
        return lines.stream().allMatch(line -> line.isBlank() || line.startsWith(indent))
                ? Optional.of(
                        lines.stream()
                                .map(line -> line.isBlank() ? "" : line.substring(indent.length()))
                                .collect(Collectors.joining("\n", "", "\n")))
                : Optional.empty();
    }
}
