package org.stormspec.model.rule.slice;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.stormspec.model.record.Context;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachContextRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;

/** The code package of a service does not lie under its context. */
public final class ForeignPackageRule extends EachContextRule {

    /** Describes the rule. */
    public ForeignPackageRule() {
        super(
                new About(
                        "SLI-02",
                        Level.WARNING,
                        "Package outside the context",
                        "Principal, topics, repository and code of a context bear one name, so"
                                + " that whoever sees one of them finds the others.",
                        "com.foo of SalesProcessor does not lie under finance.campaign.",
                        "propose a package"));
    }

    @Override
    public Stream<Finding> check(Scope scope, Context context) {
        return context.services().stream()
                .filter(service -> !service.packageName().isEmpty())
                .filter(service -> !liesUnder(service.packageName(), context.path()))
                .map(service -> finding(context, service));
    }

    /** What comes before, such as the reversed name of an organisation, is nobody's business. */
    private static boolean liesUnder(String packageName, String path) {
        return ("." + packageName + ".").contains("." + path.toLowerCase(Locale.ROOT) + ".");
    }

    private Finding finding(Context context, Context.Service service) {
        String proposed =
                context.path().toLowerCase(Locale.ROOT) + "." + Services.roleOf(service.id());
        return found(
                context,
                "%s of %s does not lie under %s."
                        .formatted(service.packageName(), service.id(), context.path()),
                List.of(
                        Repairs.context(
                                "use " + proposed,
                                context.id(),
                                found ->
                                        Services.changing(
                                                found, service, any -> any.packaged(proposed)))));
    }
}
