package org.stormspec.app.session;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stormspec.model.journal.ChangeSetJson;
import org.stormspec.model.merge.Conflict;
import org.stormspec.model.merge.Differences;
import org.stormspec.model.merge.EditWords;
import org.stormspec.model.merge.Merge;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.store.Change;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.ModelView;

/** Writes conflicts down so that a person can read both versions, and a program the unsaved one. */
final class ConflictReport {
    private ConflictReport() {}

    static String of(Merge merge, ModelView model) {
        EditWords words = new EditWords(model);
        StringBuilder text =
                new StringBuilder("Edits that met other edits of the same thing in the files.\n");
        SortedMap<RecordKey, Change> unsaved = new TreeMap<>();
        for (Conflict conflict : merge.conflicts()) {
            text.append('\n')
                    .append(
                            words.of(
                                    conflict.here()
                                            .or(conflict::there)
                                            .or(conflict::base)
                                            .orElseThrow()))
                    .append('\n');
            List<Differences.Difference> differences =
                    Differences.between(conflict.here(), conflict.there());
            for (Differences.Difference each : differences) {
                text.append("  ")
                        .append(each.part().isEmpty() ? "" : each.part() + ": ")
                        .append("in the files ‘")
                        .append(each.here())
                        .append("’, unsaved ‘")
                        .append(each.there())
                        .append("’\n");
            }
            unsaved.put(conflict.key(), new Change(conflict.base(), conflict.there()));
        }
        return text.append("\nThe unsaved versions, as in a journal:\n")
                .append(ChangeSetJson.write(new ChangeSet(unsaved)))
                .append('\n')
                .toString();
    }
}
