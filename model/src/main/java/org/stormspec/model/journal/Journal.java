package org.stormspec.model.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stormspec.model.merge.Incoming;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.store.ChangeSet;

/**
 * A journal that a process left behind.
 *
 * @param file where it is
 * @param edits what was edited, in order; last, if so, words that were still being typed
 * @param isWhole whether every line made sense; what follows one that did not is not among the
 *     edits
 */
public record Journal(Path file, List<Edit> edits, boolean isWhole) {

    /**
     * One or more edits of one thing in a row.
     *
     * @param number how many edits there were with this one
     * @param at when, in milliseconds since 1970
     * @param changes what they did
     */
    public record Edit(long number, long at, ChangeSet changes) {}

    /** Copies the list. */
    public Journal {
        edits = List.copyOf(edits);
    }

    /** Reads a journal; a torn last line is normal, any other fault ends the reading. */
    static Journal read(Path file) {
        try {
            return of(file, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return new Journal(file, List.of(), false);
        }
    }

    private static Journal of(Path file, String text) {
        List<Edit> edits = new ArrayList<>();
        Optional<Edit> typing = Optional.empty();
        boolean whole = true;
        long number = 0;
        int start = 0;
        for (int end = text.indexOf('\n'); whole && end >= 0; end = text.indexOf('\n', start)) {
            Optional<JournalEntry> line =
                    JournalEntry.Lines.read(text.substring(start, end), number);
            whole = line.isPresent();
            if (line.isPresent()) {
                switch (line.get()) {
                    case JournalEntry.Begin _ -> {}
                    case JournalEntry.Edit edit -> {
                        number = edit.number();
                        edits.add(new Edit(number, edit.at(), edit.changes()));
                        typing = Optional.empty();
                    }
                    case JournalEntry.Typing words ->
                            typing =
                                    Optional.of(words.changes())
                                            .filter(changes -> !changes.isEmpty())
                                            .map(changes ->
                                                    new Edit(number(edits), words.at(), changes));
                }
            }
            start = end + 1;
        }
        typing.ifPresent(edits::add);
        return new Journal(file, edits, whole);
    }

    private static long number(List<Edit> edits) {
        return edits.isEmpty() ? 0 : edits.getLast().number();
    }

    /** Returns what the edits did to each record they touched. */
    List<Incoming> incoming() {
        Map<RecordKey, Incoming> result = new LinkedHashMap<>();
        Map<RecordKey, Set<Optional<ModelRecord>>> seen = new LinkedHashMap<>();
        for (Edit edit : edits) {
            edit.changes()
                    .changes()
                    .forEach((key, change) -> {
                        Set<Optional<ModelRecord>> states =
                                seen.computeIfAbsent(key, any -> new LinkedHashSet<>());
                        states.add(change.before());
                        states.add(change.after());
                        Optional<ModelRecord> base = states.iterator().next();
                        result.put(key, new Incoming(key, base, Set.of(), change.after()));
                    });
        }
        return result.values().stream()
                .map(edit ->
                        new Incoming(
                                edit.key(),
                                edit.base(),
                                seen.getOrDefault(edit.key(), Set.of()),
                                edit.after()))
                .toList();
    }
}
