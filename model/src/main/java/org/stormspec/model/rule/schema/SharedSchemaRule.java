package org.stormspec.model.rule.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    private record Users(String type) implements Memo.Key<List<String>> {}

    private enum Whole implements Memo.Key<Map<String, List<String>>> {
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
                                + " schema with 2 dependants:"
                                + " finance.sales.order, people.onboard.case.",
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
                                "%s uses %s of %s, a shared schema with %s: %s."
                                        .formatted(
                                                topic.name(),
                                                foreign.type(),
                                                foreign.owner().path(),
                                                Wording.count(
                                                        users(scope, foreign.name()).size(),
                                                        "dependant"),
                                                Wording.listed(
                                                        users(scope, foreign.name()), "and")),
                                List.of(ForeignTypes.copying(topic, foreign))));
    }

    /** Who depends on a type: contexts with the data type that uses it. */
    private static List<String> users(Scope scope, String type) {
        return scope.remembered(new Users(type), () -> users(scope).getOrDefault(type, List.of()));
    }

    private static Map<String, List<String>> users(Scope scope) {
        return scope.remembered(Whole.USERS, () -> gathered(scope));
    }

    private static Map<String, List<String>> gathered(Scope scope) {
        Map<String, List<String>> users = new TreeMap<>();
        scope.namedTopics()
                .forEach(topic ->
                        ForeignTypes.names(topic)
                                .distinct()
                                .forEach(name ->
                                        users.computeIfAbsent(name, any -> new ArrayList<>())
                                                .add(topic.owner().path() + "." + topic.type())));
        return users;
    }
}
