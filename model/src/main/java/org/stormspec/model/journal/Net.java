package org.stormspec.model.journal;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.store.Change;
import org.stormspec.model.store.ChangeSet;

/** What many change sets come to in the end. */
final class Net {

    private Net() {}

    static ChangeSet of(List<ChangeSet> edits) {
        SortedMap<RecordKey, Change> net = new TreeMap<>();
        for (ChangeSet edit : edits) {
            edit.changes()
                    .forEach((key, change) ->
                            net.merge(
                                    key,
                                    change,
                                    (first, last) -> new Change(first.before(), last.after())));
        }
        return new ChangeSet(net);
    }
}
