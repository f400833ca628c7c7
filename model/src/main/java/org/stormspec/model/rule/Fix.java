package org.stormspec.model.rule;

import java.util.function.Function;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.ModelView;

/**
 * A way to make a finding go away, performed as one undoable change set.
 *
 * @param label what it does, as an order: {@code grant finance.sales to read …}
 * @param edit computes the change set against the model as it is when the fix is chosen; empty when
 *     what it would change is gone
 */
public record Fix(String label, Function<ModelView, ChangeSet> edit) {

    /** Returns the change set that performs this fix on a model. */
    public ChangeSet against(ModelView model) {
        return edit.apply(model);
    }
}
