package org.stormspec.model.rule.slice;

import java.util.function.UnaryOperator;
import org.stormspec.model.naming.Ascii;
import org.stormspec.model.record.Context;
import org.stormspec.model.rule.Wording;

/** What rules about the services of a context share. */
final class Services {

    private Services() {}

    /** Returns a context in which a service is another one. */
    static Context changing(
            Context context, Context.Service service, UnaryOperator<Context.Service> change) {
        return context.running(
                context.services().stream()
                        .map(any -> any.equals(service) ? change.apply(any) : any)
                        .toList());
    }

    /** Returns a package segment from the name of a service: {@code sales_processor}. */
    static String roleOf(String service) {
        String words = String.join("_", Wording.words(Ascii.of(service)));
        return words.isEmpty() ? "service" : words;
    }
}
