package org.stormspec.model.rule.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Fields;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Wording;

/** A field that is a point in time or a day is a bare string or number. */
public final class BareTimeRule extends EachTopicRule {

    private static final Set<FieldType> BARE =
            Set.of(FieldType.Primitive.STRING, FieldType.Primitive.INT, FieldType.Primitive.LONG);

    private static final Set<String> DAYS = Set.of("date", "birthday", "birthdate", "dob", "day");
    private static final Set<String> INSTANTS = Set.of("at", "timestamp", "datetime", "instant");

    /** Describes the rule. */
    public BareTimeRule() {
        super(
                new About(
                        "SCH-11",
                        Level.HINT,
                        "Time without a logical type",
                        "Seconds or milliseconds, which zone, which spelling: a bare string or"
                                + " number leaves that to be guessed by every reader.",
                        "placed_at of acme.finance.sales._public.order is a string; readers must"
                                + " guess how to read it.",
                        "make it a timestamp, or a date"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        return topic.topic().payload().fields().stream()
                .filter(field -> BARE.contains(field.type()))
                .flatMap(field ->
                        proposed(field.name()).map(type -> finding(topic, field, type)).stream());
    }

    private static Optional<FieldType> proposed(String name) {
        List<String> words = Wording.words(name);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        boolean dateOf = words.size() > 2 && words.subList(0, 2).equals(List.of("date", "of"));
        if (dateOf || DAYS.contains(words.getLast())) {
            return Optional.of(FieldType.Primitive.DATE);
        }
        return INSTANTS.contains(words.getLast())
                ? Optional.of(FieldType.Primitive.TIMESTAMP)
                : Optional.empty();
    }

    private Finding finding(TopicContract topic, Field field, FieldType type) {
        return found(
                topic,
                "%s of %s is %s %s; readers must guess how to read it."
                        .formatted(
                                field.name(),
                                topic.name(),
                                field.type() == FieldType.Primitive.INT ? "an" : "a",
                                field.type().text()),
                List.of(
                        Fields.changing(
                                "make it a " + type.text(),
                                topic,
                                field.name(),
                                found -> found.typed(type))));
    }
}
