package org.stormspec.model.edit;

import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Topic;

/** What a thing is like that somebody has just drawn. */
final class Fresh {

    private Fresh() {}

    /**
     * Returns the detail of a new element. A CDC entity is state, so it keeps it until somebody
     * says otherwise; the rules that ask for that need not nag at once.
     */
    static Detail of(Kind kind) {
        return kind == Kind.TOPIC ? Topic.state("") : Detail.of(kind);
    }
}
