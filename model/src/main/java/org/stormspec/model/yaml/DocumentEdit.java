package org.stormspec.model.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Finds the edits that turn the tree of one document into another. */
final class DocumentEdit {

    private final YamlDocument document;
    private final YamlWriter writer;
    private final String text;
    private final Lines lines;
    private final Anchors anchors;
    private final TextEdits edits = new TextEdits();

    DocumentEdit(YamlDocument document, YamlWriter writer) {
        this.document = document;
        this.writer = writer;
        this.text = document.body();
        this.lines = document.lines();
        this.anchors = new Anchors(document.root());
    }

    /** Returns the text with the tree in it. */
    String apply(JsonNode tree) {
        if (!change(document.root(), tree, List.of())) {
            replaceRoot(tree);
        }
        String edited = edits.applyTo(text, document.hasWindowsLineEnds() ? "\r\n" : "\n");
        return document.hasByteOrderMark() ? "\uFEFF" + edited : edited;
    }

    /** A text of comments only keeps them; any other root that changed its kind is replaced. */
    private void replaceRoot(JsonNode tree) {
        Part root = document.root();
        String canonical = writer.write(tree);
        boolean onNewLine = root.start() == 0 || text.charAt(root.start() - 1) == '\n';
        edits.replace(root.start(), root.end(), onNewLine ? canonical : "\n" + canonical);
    }

    /** Edits a value in place and returns true, or leaves it alone and returns false. */
    private boolean change(Part part, JsonNode fresh, List<String> path) {
        if (anchors.hold(part, fresh)) {
            return true;
        }
        boolean changed =
                switch (part) {
                    case Part.Scalar _, Part.Alias _ -> false;
                    case Part.Mapping mapping ->
                            fresh.isObject()
                                    && !fresh.isEmpty()
                                    && (mapping.flow()
                                            ? changeFlow(mapping, fresh, path)
                                            : changeBlock(mapping, fresh, path));
                    case Part.Sequence sequence ->
                            fresh.isArray()
                                    && !fresh.isEmpty()
                                    && (sequence.flow()
                                            ? changeFlow(sequence, fresh, path)
                                            : changeList(sequence, fresh, path));
                };
        if (changed) {
            anchors.changed(part, fresh);
        }
        return changed;
    }

    private boolean changeFlow(Part.Mapping mapping, JsonNode fresh, List<String> path) {
        List<Part.Entry> entries = mapping.entries();
        boolean noneLeft = entries.stream().noneMatch(entry -> fresh.has(entry.key()));
        boolean bare = entries.stream().anyMatch(entry -> entry.part().start() <= entry.keyEnd());
        if (noneLeft || bare) {
            return false;
        }
        FlowRegions regions = FlowRegions.of(mapping, text, lines);
        if (!regions.isRegular()) {
            return false;
        }
        entries.stream()
                .filter(entry -> fresh.has(entry.key()))
                .forEach(entry ->
                        changeInFlow(
                                entry.part(),
                                fresh.get(entry.key()),
                                YamlMerge.append(path, entry.key())));
        FlowChange change = new FlowChange(regions);
        Map<String, Integer> indexes = indexes(mapping);
        int previous = -1;
        for (Map.Entry<String, JsonNode> property : fresh.properties()) {
            String key = property.getKey();
            if (indexes.containsKey(key)) {
                previous = indexes.get(key);
                change.keep(previous);
            } else {
                change.add(previous, YamlWriter.inFlow(key, property.getValue()));
            }
        }
        change.apply(edits);
        return true;
    }

    private boolean changeFlow(Part.Sequence sequence, JsonNode fresh, List<String> path) {
        FlowRegions regions = FlowRegions.of(sequence, text, lines);
        if (!regions.isRegular()) {
            return false;
        }
        List<OptionalInt> oldOf = alignment(sequence.value(), fresh);
        if (oldOf.stream().noneMatch(OptionalInt::isPresent)) {
            return false;
        }
        FlowChange change = new FlowChange(regions);
        int previous = -1;
        for (int i = 0; i < fresh.size(); i++) {
            if (oldOf.get(i).isPresent()) {
                previous = oldOf.get(i).getAsInt();
                change.keep(previous);
                changeInFlow(
                        sequence.items().get(previous),
                        fresh.get(i),
                        YamlMerge.append(path, String.valueOf(i)));
            } else {
                change.add(previous, YamlWriter.inFlow(fresh.get(i)));
            }
        }
        change.apply(edits);
        return true;
    }

    /** Numbers of a list mean something by their place, and so do words when all are new. */
    private static List<OptionalInt> alignment(JsonNode old, JsonNode fresh) {
        List<OptionalInt> oldOf = Alignment.of(old, fresh, YamlTrees::same);
        boolean byPlace =
                old.size() == fresh.size()
                        && (oldOf.stream().noneMatch(OptionalInt::isPresent)
                                || fresh.valueStream().allMatch(JsonNode::isNumber));
        return byPlace ? IntStream.range(0, old.size()).mapToObj(OptionalInt::of).toList() : oldOf;
    }

    private void changeInFlow(Part part, JsonNode fresh, List<String> path) {
        if (!change(part, fresh, path)) {
            edits.replace(part.start(), part.end(), YamlWriter.inFlow(fresh));
        }
    }

    private boolean changeBlock(Part.Mapping mapping, JsonNode fresh, List<String> path) {
        if (!BlockRegions.isRegular(mapping, text)) {
            return false;
        }
        mapping.entries().stream()
                .filter(entry -> fresh.has(entry.key()))
                .forEach(entry -> changeEntry(entry, fresh.get(entry.key()), path));
        BlockRegions regions = BlockRegions.of(mapping, text, lines);
        Insertions insertions = new Insertions(regions);
        Map<String, Integer> indexes = indexes(mapping);
        int previous = -1;
        for (Map.Entry<String, JsonNode> property : fresh.properties()) {
            int index = indexes.getOrDefault(property.getKey(), -1);
            if (index >= 0) {
                previous = index;
            } else {
                insertions.add(
                        previous, writer.entry(path, property.getKey(), property.getValue()));
            }
        }
        insertions.apply(index -> !fresh.has(mapping.entries().get(index).key()));
        return true;
    }

    private static Map<String, Integer> indexes(Part.Mapping mapping) {
        Map<String, Integer> indexes = new HashMap<>();
        mapping.entries().forEach(entry -> indexes.put(entry.key(), indexes.size()));
        return indexes;
    }

    private void changeEntry(Part.Entry entry, JsonNode fresh, List<String> parent) {
        List<String> path = YamlMerge.append(parent, entry.key());
        if (change(entry.part(), fresh, path)) {
            return;
        }
        int colon = BlockRegions.colon(entry, text);
        String value =
                entry.part().flow() && fresh.isContainer()
                        ? " " + YamlWriter.oneLine(fresh)
                        : writer.afterColon(parent, entry.key(), fresh);
        replaceAfter(colon + 1, entry.part(), value, lines.column(BlockRegions.start(entry, text)));
    }

    /** Replaces a value and everything between it and its key or dash, but not a comment there. */
    private void replaceAfter(int from, Part part, String value, int indent) {
        int end = Math.max(from, part.end());
        boolean multiLine = lines.line(from) != lines.line(end);
        if (!multiLine && value.indexOf('\n') < 0) {
            edits.replace(from, end, value);
            return;
        }
        String comment = multiLine ? firstComment(from, part) : comment(end);
        String kept = comment.isEmpty() ? "" : " " + comment;
        int firstBreak = value.indexOf('\n');
        String replacement =
                firstBreak < 0
                        ? value + kept
                        : value.substring(0, firstBreak)
                                + kept
                                + indented(value.substring(firstBreak), indent);
        boolean open = lines.endOfLine(end) == text.length();
        edits.replace(from, lines.endOfLine(end), open ? replacement + "\n" : replacement);
    }

    /** The comment that follows a place on its line; empty when something else does, or nothing. */
    private String comment(int from) {
        String rest = text.substring(from, lines.endOfLine(from)).strip();
        return rest.startsWith("#") ? rest : "";
    }

    /** The comment on the first line of a value of several lines: before it, or in its header. */
    private String firstComment(int from, Part part) {
        int value = Math.min(Properties.end(part.start(), text), part.end());
        boolean header =
                part instanceof Part.Scalar
                        && value < part.end()
                        && (text.charAt(value) == '|' || text.charAt(value) == '>');
        int hash = header ? text.indexOf(" #", value) : -1;
        return hash >= 0 && hash < lines.endOfLine(value) ? comment(hash) : comment(from);
    }

    private boolean changeList(Part.Sequence sequence, JsonNode fresh, List<String> path) {
        if (!BlockRegions.isRegular(sequence, text)) {
            return false;
        }
        BlockRegions regions = BlockRegions.of(sequence, text, lines);
        Insertions insertions = new Insertions(regions);
        List<OptionalInt> oldOf = Alignment.of(sequence.value(), fresh, YamlTrees::same);
        MovedItems moved = new MovedItems(sequence, regions, text, oldOf);
        List<Integer> living = new ArrayList<>();
        int previous = -1;
        for (int i = 0; i < fresh.size(); i++) {
            String index = String.valueOf(i);
            if (oldOf.get(i).isPresent()) {
                previous = oldOf.get(i).getAsInt();
                living.add(previous);
                changeItem(sequence, regions.start(previous), previous, fresh.get(i), path, index);
            } else {
                JsonNode item = fresh.get(i);
                Optional<String> lines = anchors.areUsed() ? Optional.empty() : moved.linesOf(item);
                insertions.add(previous, lines.orElseGet(() -> writer.item(path, index, item)));
            }
        }
        insertions.apply(index -> !living.contains(index));
        return true;
    }

    private void changeItem(
            Part.Sequence sequence,
            int dash,
            int old,
            JsonNode fresh,
            List<String> parent,
            String index) {
        Part item = sequence.items().get(old);
        if (change(item, fresh, YamlMerge.append(parent, index))) {
            return;
        }
        String rendered = writer.item(parent, index, fresh).stripTrailing();
        replaceAfter(dash + 1, item, rendered.substring(1), lines.column(dash));
    }

    private static String indented(String block, int indent) {
        return block.replaceAll("\n(?=[^\n])", "\n" + " ".repeat(indent));
    }

    /** Additions to and removals from one block. */
    private final class Insertions {

        private final BlockRegions regions;
        private final List<StringBuilder> after = new ArrayList<>();

        Insertions(BlockRegions regions) {
            this.regions = regions;
            for (int i = 0; i <= regions.size(); i++) {
                after.add(new StringBuilder());
            }
        }

        /** Adds lines after the entry with this index; -1 means at the start. */
        void add(int index, String lines) {
            after.get(index + 1).append(lines);
        }

        void apply(IntPredicate removed) {
            boolean firstGone = removed.test(0);
            applyStart(after.getFirst().toString(), firstGone);
            for (int i = 0; i < regions.size(); i++) {
                insertAfter(i, after.get(i + 1).toString());
                if (removed.test(i) && !(i == 0 && regions.firstSharesLine())) {
                    edits.delete(regions.ownStartWithGap(i), regions.ownEnd(i));
                }
            }
        }

        private void applyStart(String added, boolean firstGone) {
            if (!regions.firstSharesLine()) {
                insertLines(regions.ownStart(0), added);
            } else if (firstGone) {
                replaceFirstOnSharedLine(added);
            } else if (!added.isEmpty()) {
                int column = regions.column();
                edits.insert(regions.start(0), indented(added, column) + " ".repeat(column));
            }
        }

        /** The first entry shares its line with the dash of the list item it is in. */
        private void replaceFirstOnSharedLine(String added) {
            int start = regions.start(0);
            if (added.isEmpty()) {
                int end = lines.endOfLine(regions.contentEnd(0));
                int afterDash = start;
                while (text.charAt(afterDash - 1) == ' ') {
                    afterDash--;
                }
                edits.delete(afterDash, end);
            } else {
                edits.replace(start, regions.ownEnd(0), indented(added, regions.column()));
            }
        }

        private void insertAfter(int index, String added) {
            int offset = regions.ownEnd(index);
            boolean open = offset > 0 && text.charAt(offset - 1) != '\n';
            if (!added.isEmpty() && open) {
                edits.insert(offset, indented("\n" + added, regions.column()));
            } else {
                insertLines(offset, added);
            }
        }

        private void insertLines(int offset, String added) {
            if (!added.isEmpty()) {
                edits.insert(offset, indented("\n" + added, regions.column()).substring(1));
            }
        }
    }
}
