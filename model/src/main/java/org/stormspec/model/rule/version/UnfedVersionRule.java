package org.stormspec.model.rule.version;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.edit.Ids;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** An old version stands beside a newer one, but nothing says how it still gets records. */
public final class UnfedVersionRule extends EachTopicRule {

    /** Describes the rule. */
    public UnfedVersionRule() {
        super(
                new About(
                        "VER-06",
                        Level.WARNING,
                        "Old version that nobody feeds",
                        "Readers of the old version want new records until its last day."
                                + " Something has to rewrite them to the old shape.",
                        "Who feeds acme.finance.sales._public.order, now that there is"
                                + " acme.finance.sales._public.order.v2?",
                        "add a reaction that rewrites new records to the old shape"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        return newer(scope, topic)
                .filter(newer -> !isFed(scope, topic, newer))
                .map(newer -> finding(topic, newer))
                .stream();
    }

    private static Optional<TopicContract> newer(Scope scope, TopicContract topic) {
        return Deprecations.newerThan(scope, topic).stream()
                .filter(newer -> isInner(newer) == isInner(topic))
                .findFirst()
                .filter(newer ->
                        topic.topic().deprecation().filter(d -> hasEnded(scope, d)).isEmpty());
    }

    /** The inner shape of an entity and the one for others are two topics, not two versions. */
    private static boolean isInner(TopicContract topic) {
        return topic.access() == Access.PRIVATE;
    }

    private static boolean hasEnded(Scope scope, Topic.Deprecation deprecation) {
        return deprecation.sunset().filter(sunset -> scope.today().isAfter(sunset)).isPresent();
    }

    /** A reaction feeds it, or a service of its own, or it is made from the newer one. */
    private static boolean isFed(Scope scope, TopicContract topic, TopicContract newer) {
        return isSettled(topic)
                || topic.topic().origin().derivedFrom().isPresent()
                || topic.topic().origin().source().isPresent()
                || topic.topic()
                        .origin()
                        .producedBy()
                        .filter(service -> !newer.producer().equals(Optional.of(service)))
                        .isPresent()
                || scope.model().linksTo(topic.element().id()).stream()
                        .filter(link -> link.type() == LinkType.PUBLISHES)
                        .flatMap(link -> scope.model().element(link.from()).stream())
                        .anyMatch(from -> from.kind() == Kind.POLICY);
    }

    private static boolean isSettled(TopicContract topic) {
        return topic.topic()
                .deprecation()
                .filter(said -> said.downscaler().isPresent() || !said.stopNote().isBlank())
                .isPresent();
    }

    private Finding finding(TopicContract topic, TopicContract newer) {
        return found(
                topic,
                "Who feeds %s, now that there is %s?".formatted(topic.name(), newer.name()),
                List.of(
                        new Fix(
                                        "add a reaction that rewrites new records to the old shape",
                                        model -> downscaling(model, topic, newer))
                                .needing(newer.element().key())));
    }

    private static ChangeSet downscaling(
            ModelView model, TopicContract topic, TopicContract newer) {
        String words = "Whenever %s changes, write the old shape".formatted(newer.element().name());
        Element reaction =
                new Element(
                        Ids.element(model::has, Kind.POLICY, words),
                        words,
                        topic.element().context(),
                        "",
                        Detail.of(Kind.POLICY));
        return new Draft(model)
                .put(reaction)
                .put(new Link(newer.element().id(), LinkType.TRIGGERS, reaction.id()))
                .put(new Link(reaction.id(), LinkType.PUBLISHES, topic.element().id()))
                .changes();
    }
}
