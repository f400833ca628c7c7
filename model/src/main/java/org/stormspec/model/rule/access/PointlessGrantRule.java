package org.stormspec.model.rule.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.AccessChange;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Wording;

/** A grant on a topic that everybody may read, or nobody. */
public final class PointlessGrantRule extends EachTopicRule {

    /** Describes the rule. */
    public PointlessGrantRule() {
        super(
                new About(
                        "ACC-07",
                        Level.WARNING,
                        "Grant without effect",
                        "Grants open protected topics. Everybody reads a public one without, and"
                                + " nobody else a private one in spite of it; the grant only"
                                + " misleads.",
                        "acme.finance.sales._private.order-placed is private, so its grant to"
                                + " health.fitness has no effect.",
                        "take the grants away · make it protected"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        Set<String> grants = topic.topic().sharing().grants();
        return topic.access() == Access.PROTECTED || grants.isEmpty()
                ? Stream.empty()
                : one(topic, message(topic, grants), revoking(topic), protecting(scope, topic));
    }

    private static String message(TopicContract topic, Set<String> grants) {
        return "%s is %s, so its grant to %s has no effect."
                .formatted(
                        topic.name(),
                        topic.access().word(),
                        Wording.listed(List.copyOf(grants), "and"));
    }

    private static Fix revoking(TopicContract topic) {
        return Repairs.topic(
                "take the grants away",
                topic.element().id(),
                found -> found.shared(found.sharing().granting(Set.of())));
    }

    private static Fix protecting(Scope scope, TopicContract topic) {
        List<String> readers =
                scope.readersOf(topic.element().id()).stream()
                        .map(reading -> reading.reader().id())
                        .toList();
        return Repairs.topic(
                        readers.isEmpty()
                                ? "make it protected"
                                : "make it protected and grant those who read it now",
                        topic.element().id(),
                        found ->
                                Repairs.granting(
                                        found.accessible(Optional.of(Access.PROTECTED)), readers))
                .asking(AccessChange.clash(scope, topic.element(), Access.PROTECTED))
                .needing(
                        readers.stream().map(id -> new RecordKey(RecordType.CONTEXT, id)).toList());
    }
}
