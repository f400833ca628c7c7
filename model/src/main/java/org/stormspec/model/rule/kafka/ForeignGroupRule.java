package org.stormspec.model.rule.kafka;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;

/** A consumer group does not begin with its context, so the access rules do not cover it. */
public final class ForeignGroupRule implements Rule<Consumer> {

    @Override
    public About about() {
        return new About(
                "KAF-10",
                Level.WARNING,
                "Consumer group under another name",
                "A context may use the groups that begin with its own path. The broker refuses the"
                        + " consumer any other one.",
                "The broker will refuse health.fitness the group my-group: it does not begin with"
                        + " acme.health.fitness.",
                "use the group that follows from the service · put the context in front");
    }

    @Override
    public Set<RecordType> dependsOn() {
        return EnumSet.of(
                RecordType.WORKSPACE, RecordType.CONTEXT, RecordType.CONSUMER, RecordType.ELEMENT);
    }

    @Override
    public Stream<Consumer> subjects(Scope scope) {
        return scope.model().consumers().stream().filter(reader -> reader.group().isPresent());
    }

    @Override
    public Stream<Finding> check(Scope scope, Consumer consumer) {
        String group = consumer.group().orElseThrow();
        return scope
                .model()
                .context(consumer.context())
                .filter(context -> !group.startsWith(scope.names().principalOf(context)))
                .map(context -> finding(scope, consumer, context, group))
                .stream();
    }

    private Finding finding(Scope scope, Consumer consumer, Context context, String group) {
        String principal = scope.names().principalOf(context);
        String prefixed = principal + "." + group;
        return about().finding(
                        "The broker will refuse %s the group %s: it does not begin with %s."
                                .formatted(context.path(), group, principal),
                        List.of(consumer.key(), context.key()),
                        List.of(
                                regrouping(
                                        "use the group that follows from the service",
                                        consumer,
                                        Optional.empty()),
                                regrouping(
                                        "call it " + prefixed, consumer, Optional.of(prefixed))));
    }

    private static Fix regrouping(String label, Consumer consumer, Optional<String> group) {
        return new Fix(
                label,
                model ->
                        model.find(consumer.key())
                                .map(Consumer.class::cast)
                                .map(found -> new Draft(model).put(found.grouped(group)).changes())
                                .orElse(ChangeSet.EMPTY));
    }
}
