package org.stormspec.model.journal;

import java.util.Optional;
import org.stormspec.model.store.ChangeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One line of a journal. */
sealed interface JournalEntry {

    /**
     * Whose journal it is; always the first line.
     *
     * @param header of the journal
     */
    record Begin(JournalHeader header) implements JournalEntry {}

    /**
     * Edits that were made.
     *
     * @param number how many edits there were with this one
     * @param at when it was made, in milliseconds since 1970
     * @param changes what they did together
     */
    record Edit(long number, long at, ChangeSet changes) implements JournalEntry {

        /** Returns whether the next edit only goes on with what this one did, as a drag does. */
        boolean goesOnIn(Edit next) {
            return changes.changes().keySet().equals(next.changes().changes().keySet());
        }

        /** Returns this edit and the next as one. */
        Edit and(Edit next) {
            return new Edit(next.number(), next.at(), changes.then(next.changes()));
        }
    }

    /**
     * Words that are being typed; they replace those of an earlier line.
     *
     * @param at when, in milliseconds since 1970
     * @param changes what they would change; empty when nobody types any more
     */
    record Typing(long at, ChangeSet changes) implements JournalEntry {}

    /** Reads and writes lines. */
    final class Lines {

        private static final JsonMapper JSON = JsonMapper.builder().build();
        private static final String EDIT = "edit";
        private static final String TYPING = "typing";

        private Lines() {}

        /** Returns an entry as a line with its line break. */
        static String write(JournalEntry entry) {
            ObjectNode tree = JSON.createObjectNode();
            switch (entry) {
                case Begin(JournalHeader header) -> header.into(tree);
                case Edit edit ->
                        tree.put("n", edit.number())
                                .put("at", edit.at())
                                .set(EDIT, ChangeSetJson.tree(edit.changes()));
                case Typing typing ->
                        tree.put("at", typing.at())
                                .set(TYPING, ChangeSetJson.tree(typing.changes()));
            }
            return JSON.writeValueAsString(tree) + "\n";
        }

        /**
         * Reads a line; empty when it is torn, or was written by a version that is too different.
         *
         * @param number of edits before this line, for lines that do not say their own
         */
        static Optional<JournalEntry> read(String line, long number) {
            try {
                return read(JSON.readTree(line), number);
            } catch (JacksonException torn) {
                return Optional.empty();
            }
        }

        private static Optional<JournalEntry> read(JsonNode tree, long number) {
            long at = tree.path("at").asLong(0);
            if (tree.isArray()) {
                // So wrote the first version.
                return ChangeSetJson.read(tree).map(changes -> new Edit(number + 1, at, changes));
            }
            if (tree.has(EDIT)) {
                long own = tree.path("n").asLong(number + 1);
                return ChangeSetJson.read(tree.path(EDIT))
                        .map(changes -> new Edit(own, at, changes));
            }
            if (tree.has(TYPING)) {
                return ChangeSetJson.read(tree.path(TYPING))
                        .map(changes -> new Typing(at, changes));
            }
            return JournalHeader.from(tree).map(Begin::new);
        }
    }
}
