package org.stormspec.model.rule.flow;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.naming.Phrase;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.Cleanup;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.TopicRule;

/** A topic of replies is read by another context. */
public final class ReplyRule extends TopicRule {

    /** Describes the rule. */
    public ReplyRule() {
        super(
                new About(
                        "FLO-08",
                        Level.WARNING,
                        "Reply to another context",
                        "A reply makes its reader wait for the writer, and the writer know who asked. State that is published can be read by whoever needs it.",
                        "The reply acme.finance.sales._public.price-reply couples finance.campaign to finance.sales.",
                        "publish the state instead"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Topic topic) {
        List<String> words = Phrase.of(TopicNames.typeOf(element)).words();
        boolean reply =
                words.size() > 1 && REPLIES.contains(words.getLast().toLowerCase(Locale.ROOT));
        if (!reply) {
            return Stream.empty();
        }
        String state = TopicNames.kebab(String.join("-", words.subList(0, words.size() - 1)));
        return scope.readersOf(element.id()).stream()
                .flatMap(reading ->
                        at(
                                element,
                                "The reply %s couples %s to %s."
                                        .formatted(
                                                scope.callOf(element),
                                                reading.reader().path(),
                                                scope.ownerOf(element).orElseThrow().path()),
                                List.of(
                                        Repairs.element(
                                                "publish the state of %s instead".formatted(state),
                                                element.id(),
                                                found -> published(found, state)))));
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
