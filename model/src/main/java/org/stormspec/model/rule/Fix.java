package org.stormspec.model.rule;

import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.ModelView;

/**
 * A way to make a finding go away, performed as one undoable change set.
 *
 * @param label what it does, as an order: {@code grant finance.sales to read …}
 * @param needs records that must still be there; without one of them the fix does nothing
 * @param edit computes the change set against the model as it is when the fix is chosen
 */
public record Fix(String label, Set<RecordKey> needs, Function<ModelView, ChangeSet> edit) {

    /** Copies the keys. */
    public Fix {
        needs = Set.copyOf(needs);
    }

    /** Returns a fix that knows itself what it needs. */
    public Fix(String label, Function<ModelView, ChangeSet> edit) {
        this(label, Set.of(), edit);
    }

    /** Returns this fix, which does nothing once one of these records is gone. */
    public Fix needing(Collection<RecordKey> keys) {
        return new Fix(
                label,
                Stream.concat(needs.stream(), keys.stream()).collect(Collectors.toSet()),
                edit);
    }

    /** Returns this fix, which does nothing once this record is gone. */
    public Fix needing(RecordKey key) {
        return needing(Set.of(key));
    }

    /** Returns the change set that performs this fix on a model; empty when it came too late. */
    public ChangeSet against(ModelView model) {
        return needs.stream().allMatch(model::has) ? edit.apply(model) : ChangeSet.EMPTY;
    }
}
