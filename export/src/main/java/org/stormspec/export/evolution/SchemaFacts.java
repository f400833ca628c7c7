package org.stormspec.export.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.export.schema.SchemaFormat;
import org.stormspec.export.schema.judge.Break;
import org.stormspec.export.schema.judge.Verdict;
import org.stormspec.export.schema.read.SchemaProof;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.rule.outside.Outside;
import org.stormspec.model.rule.outside.Told;

/// Looks at schema files and earlier exports for the rules that cannot see them.
public final class SchemaFacts {

    private SchemaFacts() {}

    /// What hand-written schemas and examples are like.
    ///
    /// @param handWritten files of the workspace's `schemas` folder
    public static Outside ofFiles(Landscape landscape, DocumentFiles handWritten) {
        Outside outside = Outside.NONE;
        for (TopicContract topic : landscape.topics().values()) {
            List<String> files = new ArrayList<>();
            topic.topic().payload().schema().ifPresent(files::add);
            topic.topic().payload().keySchema().ifPresent(files::add);
            for (String file : files) {
                for (SchemaProof.Flaw flaw : SchemaProof.ofFile(file, handWritten::read)) {
                    String rule = flaw.isLost() ? "SCH-03" : "SCH-02";
                    outside =
                            outside.and(
                                    topic.element().key(),
                                    new Told(rule, "schemas/" + flaw.message(), List.of()));
                }
            }
            for (Map.Entry<String, String> example :
                    topic.topic().message().examples().entrySet()) {
                Optional<String> refusal =
                        SchemaProof.ofExample(
                                topic.topic().payload().fields(),
                                topic.owner().types(),
                                example.getValue());
                if (refusal.isPresent() && topic.topic().payload().schema().isEmpty()) {
                    outside =
                            outside.and(
                                    topic.element().key(),
                                    new Told(
                                            "SCH-17",
                                            "The example %s of %s breaks %s."
                                                    .formatted(
                                                            example.getKey(),
                                                            topic.name(),
                                                            refusal.get()),
                                            List.of()));
                }
            }
        }
        return outside;
    }

    /// What a comparison with the last export says, beside what is known already.
    public static Outside ofChanges(Outside known, Landscape landscape, ChangeReport report) {
        Outside outside = known;
        for (TopicChange change : report.topics()) {
            Optional<TopicContract> topic =
                    landscape.topics().values().stream()
                            .filter(each -> each.name().equals(change.topic()))
                            .findFirst();
            if (topic.isPresent()) {
                outside = ofChange(outside, landscape, topic.get(), change);
            }
        }
        if (report.isUnderstated()) {
            outside =
                    outside.and(
                            Workspace.KEY,
                            new Told(
                                    "VER-09",
                                    "The contracts changed since version %s; they deserve %s."
                                            .formatted(report.before(), report.proposed()),
                                    List.of(report.proposed())));
        }
        return outside;
    }

    private static Outside ofChange(
            Outside known, Landscape landscape, TopicContract topic, TopicChange change) {
        Outside outside = known;
        for (String contract : change.contracts()) {
            outside =
                    outside.and(
                            topic.element().key(),
                            new Told("VER-11", change.topic() + ": " + contract + ".", List.of()));
        }
        Optional<Verdict> broken = change.verdict().filter(given -> !given.isCompatible());
        if (broken.isEmpty()) {
            return outside;
        }
        outside =
                outside.and(
                        topic.element().key(),
                        new Told(
                                "VER-01",
                                incompatible(change, broken.get()),
                                newAndRequired(topic, change)));
        if (!hasNextVersion(landscape, topic)) {
            outside =
                    outside.and(
                            topic.element().key(),
                            new Told(
                                    "VER-02",
                                    "%s needs a version %d beside it."
                                            .formatted(change.topic(), topic.topic().version() + 1),
                                    List.of()));
        }
        boolean protobuf =
                SchemaFormat.of(
                                topic.topic()
                                        .schemaTerms()
                                        .format(landscape.workspace().defaults()))
                        == SchemaFormat.PROTOBUF;
        for (Break each : broken.get().breaks()) {
            if (protobuf && each.reason().matches("(Number|The number) .*")) {
                outside =
                        outside.and(
                                topic.element().key(),
                                new Told(
                                        "SCH-08",
                                        "%s, %s: %s"
                                                .formatted(
                                                        change.topic(),
                                                        each.place(),
                                                        each.reason()),
                                        List.of()));
            }
        }
        return outside;
    }

    private static String incompatible(TopicChange change, Verdict verdict) {
        int readers = change.readers().size();
        return "%s cannot change so under %s: %s %d %s affected."
                .formatted(
                        change.topic(),
                        verdict.mode().word(),
                        verdict.breaks().getFirst().reason(),
                        readers,
                        readers == 1 ? "reader is" : "readers are");
    }

    private static List<String> newAndRequired(TopicContract topic, TopicChange change) {
        List<String> added =
                change.fields().stream()
                        .filter(field -> field.sort() == Sort.ADDED)
                        .map(FieldChange::path)
                        .toList();
        return topic.topic().payload().fields().stream()
                .filter(field -> !field.optional())
                .map(Field::name)
                .filter(added::contains)
                .toList();
    }

    private static boolean hasNextVersion(Landscape landscape, TopicContract topic) {
        return landscape.topics().values().stream()
                .anyMatch(other ->
                        other.owner().id().equals(topic.owner().id())
                                && other.type().equals(topic.type())
                                && other.topic().version() > topic.topic().version());
    }
}
