package org.stormspec.model.rule.schema;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.SchemaFormat;
import org.stormspec.model.record.SchemaTerms;
import org.stormspec.model.record.SchemaTerms.ContentModel;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;

/** A JSON schema is to be made, and nobody has said whether values may have more properties. */
public final class ContentModelRule extends EachTopicRule {

    /** Describes the rule. */
    public ContentModelRule() {
        super(
                new About(
                        "SCH-14",
                        Level.WARNING,
                        "JSON schema that is neither open nor closed",
                        "A closed schema refuses properties that it does not name, an open one lets"
                                + " them pass. Which changes are compatible depends on it: a new"
                                + " property is one thing here and another there.",
                        "acme.finance.sales._public.order is written in json; may its values have"
                                + " more properties?",
                        "close it · open it"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        SchemaTerms terms = topic.topic().schemaTerms();
        return terms.format(scope.workspace().defaults()) == SchemaFormat.JSON
                        && terms.content().isEmpty()
                        && topic.topic().payload().schema().isEmpty()
                ? Stream.of(
                        found(
                                topic,
                                "%s is written in json; may its values have more properties?"
                                        .formatted(topic.name()),
                                List.of(
                                        declaring("close it", topic, ContentModel.CLOSED),
                                        declaring("open it", topic, ContentModel.OPEN))))
                : Stream.empty();
    }

    private static Fix declaring(String label, TopicContract topic, ContentModel content) {
        return Repairs.topic(
                label,
                topic.element().id(),
                found -> found.schematised(found.schemaTerms().declared(Optional.of(content))));
    }
}
