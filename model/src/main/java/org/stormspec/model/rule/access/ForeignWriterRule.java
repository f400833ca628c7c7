package org.stormspec.model.rule.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.edit.Ids;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** Something in another context writes a topic. */
public final class ForeignWriterRule implements Rule<Element> {

    @Override
    public About about() {
        return new About(
                "ACC-05",
                Level.ERROR,
                "Topic written by a context that does not own it",
                "Only the owner writes a topic, so that there is one place that answers for its"
                        + " content. Whoever else has something to say publishes a topic of its"
                        + " own.",
                "Campaign in finance.campaign writes acme.finance.sales._public.order.v2, which"
                        + " belongs to finance.sales.",
                "publish a topic of its own · take the arrow away · let the owner's service write");
    }

    @Override
    public Set<RecordType> dependsOn() {
        return EnumSet.of(
                RecordType.WORKSPACE, RecordType.CONTEXT, RecordType.ELEMENT, RecordType.LINK);
    }

    @Override
    public Stream<Element> subjects(Scope scope) {
        return scope.topics();
    }

    @Override
    public Stream<Finding> check(Scope scope, Element topic) {
        Context owner = scope.ownerOf(topic).orElseThrow();
        return Stream.concat(
                scope.model().linksTo(topic.id()).stream()
                        .filter(link -> link.type() == LinkType.PUBLISHES)
                        .flatMap(link -> drawn(scope, topic, owner, link).stream()),
                topic.topic().flatMap(detail -> detail.origin().producedBy()).stream()
                        .flatMap(service -> declared(scope, topic, owner, service).stream()));
    }

    private Optional<Finding> drawn(Scope scope, Element topic, Context owner, Link link) {
        Optional<Element> writer = scope.model().element(link.from());
        return writer.flatMap(scope::ownerOf)
                .filter(context -> !context.id().equals(owner.id()))
                .map(context ->
                        about().finding(
                                        message(
                                                writer.orElseThrow().name(),
                                                context,
                                                scope.callOf(topic),
                                                owner),
                                        List.of(link.key(), topic.key(), writer.get().key()),
                                        List.of(
                                                ownTopic(topic, context, link),
                                                Repairs.removing(
                                                        "take the arrow away",
                                                        List.of(link.key())))));
    }

    private Optional<Finding> declared(Scope scope, Element topic, Context owner, String service) {
        List<Context> running = scope.running(service);
        return running.contains(owner)
                ? Optional.empty()
                : running.stream()
                        .findFirst()
                        .map(context ->
                                about().finding(
                                                message(
                                                        service,
                                                        context,
                                                        scope.callOf(topic),
                                                        owner),
                                                List.of(topic.key(), context.key()),
                                                List.of(byOwner(topic, owner))));
    }

    private static String message(String writer, Context context, String topic, Context owner) {
        return "%s in %s writes %s, which belongs to %s."
                .formatted(writer, context.path(), topic, owner.path());
    }

    private static Fix byOwner(Element topic, Context owner) {
        return Repairs.topic(
                "let a service of %s write it".formatted(owner.path()),
                topic.id(),
                found -> found.from(found.origin().producedBy(Optional.empty())));
    }

    private static Fix ownTopic(Element topic, Context writer, Link link) {
        return new Fix(
                        "publish a topic of %s instead".formatted(writer.path()),
                        model ->
                                model.element(topic.id())
                                        .map(original -> ownTopic(model, original, writer, link))
                                        .orElse(ChangeSet.EMPTY))
                .needing(writer.key());
    }

    private static ChangeSet ownTopic(
            ModelView model, Element original, Context writer, Link link) {
        String id = Ids.element(model::has, Kind.TOPIC, writer.name() + " " + original.name());
        Element own =
                new Element(
                        id,
                        original.name(),
                        Optional.of(writer.id()),
                        original.description(),
                        original.topic().map(ForeignWriterRule::fresh).orElseThrow());
        return new Draft(model)
                .put(own)
                .remove(link.key())
                .put(link.between(link.from(), id))
                .changes();
    }

    private static Topic fresh(Topic topic) {
        return topic.explicitlyNamed(Optional.empty())
                .from(topic.origin().producedBy(Optional.empty()));
    }
}
