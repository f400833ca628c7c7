package org.stormspec.model.rule.slice;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachContextRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Wording;

/** Nobody says where the code of a context is, or it is somewhere that does not say whose it is. */
public final class RepositoryRule extends EachContextRule {

    /** Describes the rule. */
    public RepositoryRule() {
        super(
                new About(
                        "SLI-03",
                        Level.WARNING,
                        "Repository missing or named differently",
                        "Who reads a topic's name should find its code without asking: the"
                                + " repository bears the name of the domain or of the context.",
                        "Nobody says in which repository finance.campaign is.",
                        "propose a repository"));
    }

    @Override
    public Stream<Finding> check(Scope scope, Context context) {
        Optional<String> repository =
                context.charter().slice().repository().or(() -> ofDomain(scope, context));
        return repository.isEmpty()
                ? Stream.of(
                        finding(
                                scope,
                                context,
                                "Nobody says in which repository %s is.".formatted(context.path())))
                : repository.stream()
                        .filter(name -> !names(name, context))
                        .map(name ->
                                finding(
                                        scope,
                                        context,
                                        "%s is in %s, which names neither its domain nor itself."
                                                .formatted(context.path(), name)));
    }

    private static Optional<String> ofDomain(Scope scope, Context context) {
        return scope.model()
                .find(new RecordKey(RecordType.DOMAIN, context.domain()))
                .map(Domain.class::cast)
                .flatMap(Domain::repo);
    }

    private static boolean names(String repository, Context context) {
        List<String> words = Wording.words(repository);
        return Stream.of(context.domain(), context.name())
                .map(Wording::words)
                .filter(own -> !own.isEmpty())
                .anyMatch(own -> Collections.indexOfSubList(words, own) >= 0);
    }

    private Finding finding(Scope scope, Context context, String message) {
        String base = context.domain().isEmpty() ? context.name() : context.domain();
        String tenant = scope.workspace().tenant();
        String proposed = tenant.isEmpty() ? base : tenant + "/" + base;
        return found(
                context,
                message,
                List.of(
                        Repairs.context(
                                "put it into " + proposed,
                                context.id(),
                                found ->
                                        found.carried(
                                                found.charter()
                                                        .slice()
                                                        .stored(Optional.of(proposed))))));
    }
}
