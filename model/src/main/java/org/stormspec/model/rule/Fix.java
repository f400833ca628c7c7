package org.stormspec.model.rule;

import java.util.Collection;
import java.util.Optional;
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
 * <p>A fix that does not ask keeps a promise: afterwards its finding is gone, no error is there
 * that was not there before, and it deletes nothing, moves nothing elsewhere and raises no version.
 * One that cannot promise this asks: people choose it when they have read what it brings, and
 * nothing performs it for many findings at once.
 *
 * @param label what it does, as an order: {@code grant finance.sales to read …}
 * @param needs records that must still be there; without one of them the fix does nothing
 * @param edit computes the change set against the model as it is when the fix is chosen
 * @param consequence what people must agree to first, half a sentence: {@code what was said there
 *     is deleted}; empty for a fix that does not ask
 */
public record Fix(
        String label,
        Set<RecordKey> needs,
        Function<ModelView, ChangeSet> edit,
        Optional<String> consequence) {

    /** Copies the keys. */
    public Fix {
        needs = Set.copyOf(needs);
    }

    /** Returns a fix that knows itself what it needs, and does not ask. */
    public Fix(String label, Function<ModelView, ChangeSet> edit) {
        this(label, Set.of(), edit, Optional.empty());
    }

    /** Returns whether people must agree to what it brings before it is performed. */
    public boolean asks() {
        return consequence.isPresent();
    }

    /** Returns this fix as a question, which tells what it brings: {@code …, then …}. */
    public Fix asking(String newConsequence) {
        return new Fix(label, needs, edit, Optional.of(newConsequence));
    }

    /** Returns this fix, which asks when there is something to agree to. */
    public Fix asking(Optional<String> newConsequence) {
        return newConsequence.map(this::asking).orElse(this);
    }

    /** Returns what it does and, when it asks, what people agree to. */
    public String words() {
        return consequence.map(brings -> "%s (then %s)".formatted(label, brings)).orElse(label);
    }

    /** Returns this fix, which does nothing once one of these records is gone. */
    public Fix needing(Collection<RecordKey> keys) {
        return new Fix(
                label,
                Stream.concat(needs.stream(), keys.stream()).collect(Collectors.toSet()),
                edit,
                consequence);
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
