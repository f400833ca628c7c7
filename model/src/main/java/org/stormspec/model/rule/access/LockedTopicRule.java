package org.stormspec.model.rule.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Context;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.AccessChange;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Scope.Reading;
import org.stormspec.model.rule.Wording;

/** A protected topic that is granted to nobody. */
public final class LockedTopicRule extends EachTopicRule {

    /** Describes the rule. */
    public LockedTopicRule() {
        super(
                new About(
                        "ACC-08",
                        Level.WARNING,
                        "Protected topic without a grant",
                        "Protected means: for those who were granted it. Without a grant it is"
                                + " private under another name.",
                        "Nobody but finance.sales can read acme.finance.sales._protected.payment.",
                        "grant those who read it · make it private"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        return topic.access() == Access.PROTECTED && topic.topic().sharing().grants().isEmpty()
                ? Stream.of(finding(scope, topic))
                : Stream.empty();
    }

    private Finding finding(Scope scope, TopicContract topic) {
        List<Reading> readers = scope.readersOf(topic.element().id());
        return found(
                topic,
                "Nobody but %s can read %s.".formatted(topic.owner().path(), topic.name()),
                List.of(readers.isEmpty() ? hiding(scope, topic) : granting(topic, readers)));
    }

    private static Fix hiding(Scope scope, TopicContract topic) {
        return Repairs.topic(
                        "make it private",
                        topic.element().id(),
                        found -> found.accessible(Optional.of(Access.PRIVATE)))
                .asking(AccessChange.consequence(scope, topic.element(), Access.PRIVATE));
    }

    private static Fix granting(TopicContract topic, List<Reading> readers) {
        List<Context> contexts = readers.stream().map(Reading::reader).toList();
        return Repairs.topic(
                        "grant it to "
                                + Wording.listed(
                                        contexts.stream().map(Context::path).toList(), "and"),
                        topic.element().id(),
                        found ->
                                Repairs.granting(
                                        found, contexts.stream().map(Context::id).toList()))
                .needing(contexts.stream().map(Context::key).toList());
    }
}
