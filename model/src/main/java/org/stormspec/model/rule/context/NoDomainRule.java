package org.stormspec.model.rule.context;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.edit.Ids;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachContextRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** A context belongs to no domain; an empty one is a sketch and may. */
public final class NoDomainRule extends EachContextRule {

    private static final int PROPOSALS = 8;

    /** Describes the rule. */
    public NoDomainRule() {
        super(
                new About(
                        "CTX-11",
                        Level.WARNING,
                        "Context outside any domain",
                        "Domains say which business area answers for data. They stand in the names"
                                + " of topics, so a context that finds its domain later renames"
                                + " all its topics.",
                        "sleepy lies in no domain.",
                        "put it under a domain"));
    }

    @Override
    public Stream<Finding> check(Scope scope, Context context) {
        return context.domain().isEmpty()
                        && !context.charter().draft()
                        && !scope.elementsIn(context).isEmpty()
                ? Stream.of(
                        found(
                                context,
                                context.path() + " lies in no domain.",
                                fixes(scope, context)))
                : Stream.empty();
    }

    private static List<Fix> fixes(Scope scope, Context context) {
        List<String> domains =
                Stream.concat(
                                scope.model().stream(RecordType.DOMAIN, Domain.class)
                                        .map(Domain::id),
                                scope.model().contexts().stream().map(Context::domain))
                        .filter(domain -> !domain.isEmpty())
                        .distinct()
                        .limit(PROPOSALS)
                        .toList();
        return domains.isEmpty()
                ? List.of(founding(context, newDomain(scope)))
                : domains.stream().map(domain -> moving(context, domain)).toList();
    }

    private static Fix moving(Context context, String domain) {
        return Repairs.context(
                        "put it under " + domain,
                        context.id(),
                        found -> found.renamed(domain, found.name()))
                .asking(homed(domain));
    }

    private static String homed(String domain) {
        return "its topics have %s in their names".formatted(domain);
    }

    private static String newDomain(Scope scope) {
        String slug = Ids.slug(scope.workspace().name()).replaceAll("[-.]", "_");
        return slug.isEmpty() || !Character.isLetter(slug.charAt(0)) ? "business" : slug;
    }

    private static Fix founding(Context context, String domain) {
        return new Fix(
                        "put it under a new domain " + domain,
                        model -> founded(model, context, domain))
                .asking(homed(domain));
    }

    private static ChangeSet founded(ModelView model, Context context, String domain) {
        Draft draft = new Draft(model);
        model.context(context.id())
                .ifPresent(found -> {
                    draft.put(found.renamed(domain, found.name()));
                    if (!model.has(new RecordKey(RecordType.DOMAIN, domain))) {
                        draft.put(new Domain(domain, Domain.Plane.DATA, "", Optional.empty()));
                    }
                });
        return draft.changes();
    }
}
