package org.stormspec.model.rule.schema;

import java.util.List;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Field;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.Wording;

/** Some fields of a topic say nothing but their name. */
public final class UndocumentedFieldsRule extends EachTopicRule {

    private static final int NAMED = 3;

    /** Describes the rule. */
    public UndocumentedFieldsRule() {
        super(
                new About(
                        "SCH-05",
                        Level.HINT,
                        "Fields without a description",
                        "Readers in other contexts see the schema and not the people who wrote"
                                + " it. A few words per field save them a guess.",
                        "3 fields of acme.common.users._public.role say nothing but their name:"
                                + " role_id, name and rights.",
                        "none; describe them"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        List<String> bare =
                topic.topic().payload().fields().stream()
                        .filter(field -> field.doc().filter(doc -> !doc.isBlank()).isEmpty())
                        .map(Field::name)
                        .toList();
        return bare.isEmpty() ? Stream.empty() : one(topic, message(topic, bare));
    }

    private static String message(TopicContract topic, List<String> bare) {
        return bare.size() == 1
                ? "%s of %s says nothing but its name.".formatted(bare.getFirst(), topic.name())
                : "%d fields of %s say nothing but their name: %s."
                        .formatted(bare.size(), topic.name(), names(bare));
    }

    private static String names(List<String> bare) {
        return bare.size() <= NAMED
                ? Wording.listed(bare, "and")
                : String.join(", ", bare.subList(0, NAMED)) + " …";
    }
}
