package org.stormspec.model.rule.schema;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.memo.Memo;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Planes;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Wording;

/** A topic uses a type that belongs to another domain, and not to what all have in common. */
public final class SharedSchemaRule extends EachTopicRule {

    private record Users(String type) implements Memo.Key<Long> {}

    private enum Whole implements Memo.Key<Map<String, Long>> {
        USERS
    }

    /** Describes the rule. */
    public SharedSchemaRule() {
        super(
                new About(
                        "SCH-09",
                        Level.WARNING,
                        "Schema of another domain",
                        "Whoever uses a type of another domain changes when that domain does. What"
                                + " all need belongs into a common context; everything else each"
                                + " domain says in its own words.",
                        "acme.finance.sales._public.order uses Address of health.fitness, a shared"
                                + " schema with 2 dependants.",
                        "copy the type"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        return ForeignTypes.of(scope, topic).stream()
                .filter(foreign -> !foreign.owner().domain().equals(topic.owner().domain()))
                .filter(foreign -> !Planes.isControl(scope, foreign.owner()))
                .map(foreign ->
                        found(
                                topic,
                                "%s uses %s of %s, a shared schema with %s."
                                        .formatted(
                                                topic.name(),
                                                foreign.type(),
                                                foreign.owner().path(),
                                                Wording.count(
                                                        users(scope, foreign.name()), "dependant")),
                                List.of(ForeignTypes.copying(topic, foreign))));
    }

    private static int users(Scope scope, String type) {
        return scope.remembered(new Users(type), () -> users(scope).getOrDefault(type, 0L))
                .intValue();
    }

    private static Map<String, Long> users(Scope scope) {
        return scope.remembered(
                Whole.USERS,
                () ->
                        scope.namedTopics()
                                .flatMap(topic -> ForeignTypes.names(topic).distinct())
                                .collect(
                                        Collectors.groupingBy(
                                                name -> name, Collectors.counting())));
    }
}
