package org.stormspec.render.tool;

import java.util.Map;
import java.util.Optional;
import org.stormspec.model.record.Kind;

/** What usually comes next in a story. */
final class Succession {

    /** The canonical successor of each kind in the process-level picture of event storming. */
    private static final Map<Kind, Kind> NEXT =
            Map.of(
                    Kind.ACTOR, Kind.COMMAND,
                    Kind.COMMAND, Kind.AGGREGATE,
                    Kind.AGGREGATE, Kind.EVENT,
                    Kind.EXTERNAL_SYSTEM, Kind.EVENT,
                    Kind.EVENT, Kind.POLICY,
                    Kind.TOPIC, Kind.POLICY,
                    Kind.POLICY, Kind.COMMAND,
                    Kind.READ_MODEL, Kind.ACTOR);

    private Succession() {}

    /** Returns the kind that usually follows another. */
    static Optional<Kind> next(Kind kind) {
        return Optional.ofNullable(NEXT.get(kind));
    }
}
