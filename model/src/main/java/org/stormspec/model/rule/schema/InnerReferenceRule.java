package org.stormspec.model.rule.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.memo.Memo;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Kind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Fields;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;

/** A shared topic refers to something that another context shows to nobody. */
public final class InnerReferenceRule extends EachTopicRule {

    private record Identities(String field) implements Memo.Key<Set<String>> {}

    private record Shared(String field) implements Memo.Key<Boolean> {}

    private enum Whole implements Memo.Key<Map<String, Set<String>>> {
        IDENTITIES,
        KEYS
    }

    /** Describes the rule. */
    public InnerReferenceRule() {
        super(
                new About(
                        "SCH-19",
                        Level.HINT,
                        "Reference that nobody can follow",
                        "A reader who needs more than the id has to ask the other context for its"
                                + " inner data. Carry what readers need, or have it published"
                                + " there.",
                        "case_id of acme.finance.sales._public.order leads into people.onboard,"
                                + " which publishes nothing under it.",
                        "leave it out"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        return topic.access() == Access.PRIVATE
                ? Stream.empty()
                : topic.topic().payload().fields().stream()
                        .map(Field::name)
                        .filter(name -> name.endsWith("_id") && !isKey(topic, name))
                        .distinct()
                        .flatMap(name ->
                                stranger(scope, topic, name)
                                        .map(owner -> finding(topic, name, owner))
                                        .stream());
    }

    private static boolean isKey(TopicContract topic, String name) {
        return topic.topic().payload().key().filter(name::equals).isPresent();
    }

    /** Returns the only other context that could say more, when it does not. */
    private static Optional<Context> stranger(Scope scope, TopicContract topic, String name) {
        Set<String> owners = ownersOf(scope, name);
        return owners.isEmpty() || owners.contains(topic.owner().id()) || isShared(scope, name)
                ? Optional.empty()
                : scope.model().context(owners.iterator().next());
    }

    /** Returns the contexts with an aggregate of this identity. */
    private static Set<String> ownersOf(Scope scope, String identity) {
        return scope.remembered(
                new Identities(identity), () -> identities(scope).getOrDefault(identity, Set.of()));
    }

    private static Map<String, Set<String>> identities(Scope scope) {
        return scope.remembered(
                Whole.IDENTITIES,
                () -> {
                    Map<String, Set<String>> identities = new HashMap<>();
                    scope.placed(Kind.AGGREGATE)
                            .forEach(element -> {
                                Detail.Aggregate aggregate = (Detail.Aggregate) element.detail();
                                identities
                                        .computeIfAbsent(
                                                aggregate.identity(), any -> new TreeSet<>())
                                        .add(element.context().orElseThrow());
                            });
                    return identities;
                });
    }

    private static boolean isShared(Scope scope, String key) {
        return scope.remembered(new Shared(key), () -> sharedKeys(scope).containsKey(key));
    }

    private static Map<String, Set<String>> sharedKeys(Scope scope) {
        return scope.remembered(
                Whole.KEYS,
                () -> {
                    Map<String, Set<String>> keys = new HashMap<>();
                    scope.namedTopics()
                            .filter(topic -> topic.access() != Access.PRIVATE)
                            .forEach(topic ->
                                    topic.topic()
                                            .payload()
                                            .key()
                                            .ifPresent(key ->
                                                    keys.computeIfAbsent(
                                                                    key, any -> new TreeSet<>())
                                                            .add(topic.element().id())));
                    return keys;
                });
    }

    private Finding finding(TopicContract topic, String name, Context owner) {
        return about().finding(
                        "%s of %s leads into %s, which publishes nothing under it."
                                .formatted(name, topic.name(), owner.path()),
                        List.of(topic.element().key(), owner.key()),
                        List.of(Fields.dropping(topic, name)));
    }
}
