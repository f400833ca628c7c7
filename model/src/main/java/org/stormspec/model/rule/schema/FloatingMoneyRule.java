package org.stormspec.model.rule.schema;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Vocabulary;

/** A field that sounds like money holds a binary floating-point number. */
public final class FloatingMoneyRule implements Rule<TopicContract> {

    private static final Set<String> MONEY =
            Set.of(
                    "amount",
                    "balance",
                    "chf",
                    "cost",
                    "discount",
                    "eur",
                    "fee",
                    "gbp",
                    "jpy",
                    "price",
                    "revenue",
                    "salary",
                    "tax",
                    "total",
                    "usd");

    @Override
    public About about() {
        return new About(
                "SCH-12",
                Level.WARNING,
                "Money as a floating-point number",
                "Binary floating-point numbers cannot hold most decimal fractions, so sums drift"
                        + " by cents. Whole minor units do not.",
                "total_eur of acme.finance.sales._public.order is a double and will lose cents.",
                "count in minor units");
    }

    @Override
    public Set<RecordType> dependsOn() {
        return EnumSet.of(RecordType.WORKSPACE, RecordType.CONTEXT, RecordType.ELEMENT);
    }

    @Override
    public Stream<TopicContract> subjects(Scope scope) {
        return scope.namedTopics();
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        return topic.topic().payload().fields().stream()
                .filter(field -> isFloating(field.type()) && soundsLikeMoney(scope, field.name()))
                .map(field -> finding(topic, field));
    }

    private static boolean isFloating(FieldType type) {
        return type == FieldType.Primitive.DOUBLE || type == FieldType.Primitive.FLOAT;
    }

    private static boolean soundsLikeMoney(Scope scope, String name) {
        List<String> more = scope.words(Vocabulary.MONEY);
        return Arrays.stream(name.replaceAll("([a-z])([A-Z])", "$1_$2").split("[^A-Za-z]+"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(word -> MONEY.contains(word) || more.contains(word));
    }

    private Finding finding(TopicContract topic, Field field) {
        String minor = field.name() + "_minor";
        return about().finding(
                        "%s of %s is a %s and will lose cents."
                                .formatted(field.name(), topic.name(), field.type().text()),
                        List.of(topic.element().key()),
                        List.of(
                                Repairs.topic(
                                        "count in minor units: %s as long".formatted(minor),
                                        topic.element().id(),
                                        found -> counting(found, field.name(), minor))));
    }

    private static Topic counting(Topic topic, String name, String minor) {
        return topic.carrying(
                topic.payload()
                        .of(
                                topic.payload().fields().stream()
                                        .map(field ->
                                                field.name().equals(name)
                                                        ? counted(field, minor)
                                                        : field)
                                        .toList()));
    }

    private static Field counted(Field field, String minor) {
        return field.named(minor).typed(FieldType.Primitive.LONG).otherwise(Optional.empty());
    }
}
