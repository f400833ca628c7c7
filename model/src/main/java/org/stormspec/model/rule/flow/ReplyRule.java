package org.stormspec.model.rule.flow;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.naming.Phrase;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Detail.CommandDelivery;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.Cleanup;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.ElementRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;

/** A topic of replies is read by another context, or a command of another context waits for one. */
public final class ReplyRule extends ElementRule {

    /** Describes the rule. */
    public ReplyRule() {
        super(
                new About(
                        "FLO-08",
                        Level.WARNING,
                        "Reply to another context",
                        "A reply makes its reader wait for the writer, and the writer know who asked. State that is published can be read by whoever needs it.",
                        "The reply acme.finance.sales._public.price-reply couples finance.campaign to finance.sales.",
                        "publish the state instead · wait for no reply"),
                Kind.TOPIC,
                Kind.COMMAND);
    }

    @Override
    public Stream<Finding> check(Scope scope, Element element) {
        return switch (element.detail()) {
            case Topic _ -> replying(scope, element);
            case Detail.Command command -> waiting(scope, element, command);
            default -> Stream.empty();
        };
    }

    private Stream<Finding> waiting(Scope scope, Element element, Detail.Command command) {
        Optional<Context> handler = scope.ownerOf(element);
        return command.delivery().equals(Optional.of(CommandDelivery.REQUEST_REPLY))
                ? scope.model().linksTo(element.id()).stream()
                        .filter(link -> link.type() == LinkType.ISSUES)
                        .flatMap(link -> scope.model().element(link.from()).stream())
                        .flatMap(issuer -> scope.ownerOf(issuer).stream())
                        .filter(issuer -> !handler.equals(Optional.of(issuer)))
                        .distinct()
                        .limit(1)
                        .map(issuer ->
                                about().finding(
                                                "The reply to %s couples %s to %s."
                                                        .formatted(
                                                                element.name(),
                                                                issuer.path(),
                                                                handler.orElseThrow().path()),
                                                List.of(element.key(), issuer.key()),
                                                List.of(noReply(element))))
                : Stream.empty();
    }

    private static Fix noReply(Element command) {
        return Repairs.element(
                "wait for no reply",
                command.id(),
                found ->
                        found.detail() instanceof Detail.Command detail
                                ? found.with(detail.delivered(Optional.of(CommandDelivery.QUEUE)))
                                : found);
    }

    private Stream<Finding> replying(Scope scope, Element element) {
        List<String> words = Phrase.of(TopicNames.typeOf(element)).words();
        boolean reply =
                words.size() > 1 && REPLIES.contains(words.getLast().toLowerCase(Locale.ROOT));
        if (!reply) {
            return Stream.empty();
        }
        String state = TopicNames.kebab(String.join("-", words.subList(0, words.size() - 1)));
        return scope.readersOf(element.id()).stream()
                .flatMap(reading ->
                        Stream.of(
                                about().finding(
                                                "The reply %s couples %s to %s."
                                                        .formatted(
                                                                scope.callOf(element),
                                                                reading.reader().path(),
                                                                scope.ownerOf(element)
                                                                        .orElseThrow()
                                                                        .path()),
                                                List.of(element.key()),
                                                List.of(
                                                        Repairs.element(
                                                                "publish the state of %s instead"
                                                                        .formatted(state),
                                                                element.id(),
                                                                found ->
                                                                        published(
                                                                                found, state))))));
    }

    private static final Set<String> REPLIES = Set.of("reply", "response", "answer");

    private static Element published(Element element, String state) {
        return Repairs.onTopic(
                element.named(state.replace('-', ' ')),
                topic ->
                        topic.typed(state)
                                .as(StreamKind.ENTITY_CDC)
                                .set(
                                        topic.settings()
                                                .cleaning(
                                                        Set.of(Cleanup.COMPACT),
                                                        OptionalInt.empty())));
    }
}
