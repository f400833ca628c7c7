package org.stormspec.model.rule.event;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.naming.Phrase;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Fields;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.TopicRule;

/** A field or header of a topic holds an addressee or an instruction. */
public final class AddresseeRule extends TopicRule {

    private static final Set<String> WORDS =
            Set.of(
                    "target",
                    "target-service",
                    "target-system",
                    "reply-to",
                    "reply-topic",
                    "respond-to",
                    "next-step",
                    "next-action",
                    "handler",
                    "handled-by",
                    "addressee",
                    "recipient-service",
                    "consumer",
                    "instruction");

    /** Describes the rule. */
    public AddresseeRule() {
        super(
                new About(
                        "EVT-21",
                        Level.WARNING,
                        "Event that speaks to somebody",
                        "An event tells what is. A field that says who shall act, where to answer or what comes next makes it an order in disguise and ties the producer to its readers.",
                        "reply_to of acme.finance.sales._public.order speaks to a reader; an event only tells what is.",
                        "remove the field"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Topic topic) {
        return topic.stream() == StreamKind.COMMAND
                ? Stream.empty()
                : Stream.concat(
                                topic.payload().fields().stream(),
                                topic.message().headers().stream())
                        .map(Field::name)
                        .filter(AddresseeRule::speaksToSomebody)
                        .distinct()
                        .flatMap(name ->
                                at(
                                        element,
                                        "%s of %s speaks to a reader; an event only tells what is."
                                                .formatted(name, scope.callOf(element)),
                                        List.of(without(element, name))));
    }

    /**
     * Returns whether the name of a field says who shall act, where to answer or what comes next.
     */
    public static boolean speaksToSomebody(String field) {
        return WORDS.contains(Phrase.of(field).plain());
    }

    private static Fix without(Element element, String name) {
        return Repairs.topic(
                        "remove " + name,
                        element.id(),
                        topic -> {
                            Topic.Payload payload =
                                    topic.payload().of(left(topic.payload().fields(), name));
                            return topic.carrying(
                                            payload.key().filter(name::equals).isPresent()
                                                    ? payload.keyed(java.util.Optional.empty())
                                                    : payload)
                                    .telling(
                                            topic.message()
                                                    .headed(left(topic.message().headers(), name)));
                        })
                .asking(Fields.MISSED);
    }

    private static List<Field> left(List<Field> fields, String name) {
        return fields.stream().filter(field -> !field.name().equals(name)).toList();
    }
}
