package org.stormspec.model.rule.event;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.TopicRule;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;

/**
 * A reading is called a notification although the record has the full state, or state transfer
 * although it has only ids. Topics whose value nobody has described yet are left alone.
 */
public final class PatternRule extends TopicRule {

    private static final String NOTIFICATION = "event-notification";
    private static final String STATE = "event-carried-state";

    /** Fields beside ids and times from which a record counts as full state. */
    private static final int FULL = 2;

    /** Describes the rule. */
    public PatternRule() {
        super(
                new About(
                        "EVT-20",
                        Level.WARNING,
                        "Pattern and payload disagree",
                        "Who is only notified asks back for the rest; who gets the state carried"
                                + " never has to. What the record holds must fit what its reader"
                                + " believes.",
                        "finance.campaign expects the state of"
                                + " acme.finance.sales._public.order, but a record has only ids.",
                        "say that the reader is notified · say that the state is carried"));
    }

    @Override
    protected Stream<Finding> check(Scope scope, Element element, Topic topic) {
        List<Field> fields = topic.payload().fields();
        if (fields.isEmpty()) {
            return Stream.empty();
        }
        long content = fields.stream().filter(field -> isContent(topic, field)).count();
        return scope.model().consumersOf(element.id()).stream()
                .flatMap(consumer -> finding(scope, element, consumer, content).stream());
    }

    private static boolean isContent(Topic topic, Field field) {
        String name = field.name();
        return !topic.payload().key().equals(Optional.of(name))
                && !name.equals("id")
                && !name.endsWith("_id")
                && field.type() != FieldType.Primitive.TIMESTAMP;
    }

    private Optional<Finding> finding(
            Scope scope, Element element, Consumer consumer, long content) {
        String pattern = consumer.pattern().orElse("");
        return scope.model()
                .context(consumer.context())
                .flatMap(reader -> {
                    if (pattern.equals(NOTIFICATION) && content >= FULL) {
                        return Optional.of(
                                finding(
                                        element,
                                        "%s calls %s a notification, but a record has the full state."
                                                .formatted(reader.path(), scope.callOf(element)),
                                        calling("say that the state is carried", consumer, STATE)));
                    }
                    if (pattern.equals(STATE) && content == 0) {
                        return Optional.of(
                                finding(
                                        element,
                                        "%s expects the state of %s, but a record has only ids."
                                                .formatted(reader.path(), scope.callOf(element)),
                                        calling(
                                                "say that the reader is notified",
                                                consumer,
                                                NOTIFICATION)));
                    }
                    return Optional.empty();
                });
    }

    private Finding finding(Element element, String message, Fix fix) {
        return about().finding(message, List.of(element.key()), List.of(fix));
    }

    private static Fix calling(String label, Consumer consumer, String pattern) {
        return new Fix(
                label,
                model ->
                        model.find(consumer.key())
                                .map(Consumer.class::cast)
                                .map(found ->
                                        new Draft(model)
                                                .put(found.using(Optional.of(pattern)))
                                                .changes())
                                .orElse(ChangeSet.EMPTY));
    }
}
