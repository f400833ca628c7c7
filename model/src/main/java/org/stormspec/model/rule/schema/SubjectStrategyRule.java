package org.stormspec.model.rule.schema;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.SchemaFormat;
import org.stormspec.model.record.SubjectNaming;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.EachTopicRule;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.rule.Scope;

/** The subject of a schema is named after its record, which only Avro serialisers can do. */
public final class SubjectStrategyRule extends EachTopicRule {

    private static final Set<SubjectNaming> BY_RECORD =
            Set.of(
                    SubjectNaming.RECORD,
                    SubjectNaming.TOPIC_RECORD,
                    SubjectNaming.RECORD_ID,
                    SubjectNaming.TOPIC_RECORD_ID,
                    SubjectNaming.QUALIFIED_RECORD_ID);

    /** Describes the rule. */
    public SubjectStrategyRule() {
        super(
                new About(
                        "REG-01",
                        Level.ERROR,
                        "Subject strategy that the format does not know",
                        "A strategy that goes by the name of the record needs one with a"
                                + " namespace, as Avro has it (SpecMesh refuses others).",
                        "acme.finance.sales._public.order is written in json, but its subject is"
                                + " named by RecordNameStrategy, which needs avro.",
                        "name the subject after the topic"));
    }

    @Override
    public Stream<Finding> check(Scope scope, TopicContract topic) {
        SchemaFormat format = topic.topic().schemaTerms().format(scope.workspace().defaults());
        SubjectNaming naming = topic.topic().schemaTerms().subject(scope.workspace().defaults());
        return format != SchemaFormat.AVRO && BY_RECORD.contains(naming)
                ? one(
                        topic,
                        "%s is written in %s, but its subject is named by %s, which needs avro."
                                .formatted(topic.name(), format.word(), naming.word()),
                        Repairs.topic(
                                "name the subject after the topic",
                                topic.element().id(),
                                found ->
                                        found.schematised(
                                                found.schemaTerms()
                                                        .named(Optional.of(SubjectNaming.TOPIC)))))
                : Stream.empty();
    }
}
