package org.stormspec.app.inspector;

import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** Short ways to change sets. */
final class Drafts {
    private Drafts() {}

    static ChangeSet put(ModelView model, ModelRecord after) {
        return new Draft(model).put(after).changes();
    }
}
