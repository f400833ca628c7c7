package org.stormspec.model.rule;

import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;

/** Knows which contexts run the platform and which the business. */
public final class Planes {

    private Planes() {}

    /** Returns whether a context lies in the control plane. */
    public static boolean isControl(Scope scope, Context context) {
        return is(scope, context, Domain.Plane.CONTROL);
    }

    /** Returns whether a context surely lies in the data plane. */
    public static boolean isData(Scope scope, Context context) {
        return is(scope, context, Domain.Plane.DATA);
    }

    private static boolean is(Scope scope, Context context, Domain.Plane plane) {
        return planeOf(scope, context).equals(Optional.of(plane));
    }

    /** Returns the plane of a context: its own word, or that of its domain. */
    private static Optional<Domain.Plane> planeOf(Scope scope, Context context) {
        return context.charter()
                .plane()
                .or(() ->
                        scope.model()
                                .find(new RecordKey(RecordType.DOMAIN, context.domain()))
                                .map(Domain.class::cast)
                                .map(Domain::plane));
    }

    /** Returns the contexts of the control plane. */
    public static Stream<Context> control(Scope scope) {
        return scope.model().contexts().stream().filter(context -> isControl(scope, context));
    }
}
