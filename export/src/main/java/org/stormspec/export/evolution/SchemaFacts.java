package org.stormspec.export.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stormspec.export.asyncapi.document.DocumentFiles;
import org.stormspec.export.schema.RecordShape;
import org.stormspec.export.schema.SchemaFormat;
import org.stormspec.export.schema.SchemaNames;
import org.stormspec.export.schema.judge.Break;
import org.stormspec.export.schema.judge.Verdict;
import org.stormspec.export.schema.read.AvroFacts;
import org.stormspec.export.schema.read.SchemaFault;
import org.stormspec.export.schema.read.SchemaProof;
import org.stormspec.export.schema.read.SchemaReader;
import org.stormspec.model.contract.ContextContract;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.rule.outside.Outside;
import org.stormspec.model.rule.outside.Told;

/// Looks at schema files and earlier exports for the rules that cannot see them.
public final class SchemaFacts {

    private static final Pattern NUMBER = Pattern.compile("[Nn]umber (\\d+)");

    private final Landscape landscape;
    private Outside outside;

    private SchemaFacts(Landscape landscape, Outside known) {
        this.landscape = landscape;
        this.outside = known;
    }

    private void tell(TopicContract topic, Told told) {
        outside = outside.and(topic.element().key(), told);
    }

    /// What hand-written schemas and examples are like.
    ///
    /// @param handWritten files of the workspace's `schemas` folder
    public static Outside ofFiles(Landscape landscape, DocumentFiles handWritten) {
        SchemaFacts facts = new SchemaFacts(landscape, Outside.NONE);
        for (TopicContract topic : landscape.topics().values()) {
            Stream.of(topic.topic().payload().schema(), topic.topic().payload().keySchema())
                    .flatMap(Optional::stream)
                    .distinct()
                    .forEach(file -> facts.file(topic, file, handWritten));
            topic.topic()
                    .message()
                    .examples()
                    .forEach((name, example) -> facts.example(topic, name, example));
        }
        return facts.outside;
    }

    private void file(TopicContract topic, String file, DocumentFiles files) {
        List<SchemaProof.Flaw> flaws = SchemaProof.ofFile(file, files);
        for (SchemaProof.Flaw flaw : flaws) {
            tell(
                    topic,
                    Told.ofFile(
                            flaw.isLost() ? "SCH-03" : "SCH-02",
                            "schemas/" + flaw.message(),
                            file,
                            Told.Shape.NONE));
        }
        boolean isAvro = SchemaFormat.ofFile(file).filter(SchemaFormat.AVRO::equals).isPresent();
        if (flaws.isEmpty() && isAvro) {
            String folder = file.substring(0, file.lastIndexOf('/') + 1);
            files.read(file)
                    .ifPresent(text ->
                            AvroFacts.of(text, name -> files.read(folder + name))
                                    .ifPresent(avro ->
                                            avro(
                                                    topic,
                                                    file,
                                                    avro,
                                                    shape(file, text, folder, files::read))));
        }
    }

    private static Told.Shape shape(
            String file, String text, String folder, Function<String, Optional<String>> files) {
        try {
            RecordShape shape = SchemaReader.read(file, text, name -> files.apply(folder + name));
            return new Told.Shape(shape.fields(), shape.types());
        } catch (SchemaFault tooMuchForFields) {
            return Told.Shape.NONE;
        }
    }

    private void avro(TopicContract topic, String file, AvroFacts avro, Told.Shape shape) {
        boolean isKey = topic.topic().payload().schema().filter(file::equals).isEmpty();
        Told.Shape value = isKey ? Told.Shape.NONE : shape;
        String namespace = namespace(topic);
        if (!avro.namespace().equals(namespace)) {
            tell(
                    topic,
                    Told.ofFile(
                            "SCH-04",
                            "SpecMesh will take %s in schemas/%s for somebody else's: its namespace is %s, not %s."
                                    .formatted(
                                            avro.name(),
                                            file,
                                            avro.namespace().isEmpty() ? "empty" : avro.namespace(),
                                            namespace),
                            file,
                            value));
        }
        if (!avro.bare().isEmpty()) {
            tell(
                    topic,
                    Told.ofFile(
                            "SCH-06",
                            "%s in schemas/%s may be absent but has no default: readers cannot read records without it."
                                    .formatted(String.join(", ", avro.bare()), file),
                            file,
                            value));
        }
    }

    private String namespace(TopicContract topic) {
        return SchemaNames.namespace(
                landscape
                        .context(topic.owner().id())
                        .map(ContextContract::principal)
                        .orElse(topic.owner().path()));
    }

    private void example(TopicContract topic, String name, String example) {
        Optional<String> refusal =
                topic.topic().payload().schema().isPresent()
                        ? Optional.empty()
                        : SchemaProof.ofExample(
                                topic.topic().payload().fields(), topic.owner().types(), example);
        refusal.ifPresent(reason ->
                tell(
                        topic,
                        new Told(
                                "SCH-17",
                                "The example %s of %s breaks %s."
                                        .formatted(name, topic.name(), reason),
                                List.of(name))));
    }

    /// What a comparison with the last export says, beside what is known already.
    public static Outside ofChanges(Outside known, Landscape landscape, ChangeReport report) {
        SchemaFacts facts = new SchemaFacts(landscape, known);
        for (TopicChange change : report.topics()) {
            facts.topic(change.topic()).ifPresent(topic -> facts.change(topic, change));
        }
        facts.renamed(report.topics());
        if (report.isUnderstated()) {
            facts.outside =
                    facts.outside.and(
                            Workspace.KEY,
                            new Told(
                                    "VER-09",
                                    understated(report)
                                            .formatted(report.before(), report.proposed()),
                                    List.of(report.proposed())));
        }
        return facts.outside;
    }

    private static String understated(ChangeReport report) {
        return report.isOfContracts()
                ? "The contracts changed since version %s; they deserve %s."
                : "Servers or words changed since version %s, and no contract; that deserves %s.";
    }

    private Optional<TopicContract> topic(String name) {
        return landscape.topics().values().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    private void change(TopicContract topic, TopicChange change) {
        change.contracts().forEach(contract -> contract(topic, change, contract));
        change.breakingFacts().forEach(fact -> fact(topic, change, fact));
        change.keyBefore()
                .ifPresent(key ->
                        tell(
                                topic,
                                new Told(
                                        "SCH-15",
                                        "The key of %s is another one than at the last export: records go to other partitions%s."
                                                .formatted(change.topic(), losing(change)),
                                        key.matches("\\w+") ? List.of(key) : List.of(),
                                        Optional.empty(),
                                        earlier(change))));
        Optional<Verdict> broken = change.verdict().filter(given -> !given.isCompatible());
        broken.ifPresent(verdict -> broken(topic, change, verdict));
    }

    private void fact(TopicContract topic, TopicChange change, FactChange fact) {
        tell(
                topic,
                new Told(
                        "VER-12",
                        "%s cannot change so: %s. %s"
                                .formatted(change.topic(), fact.words(), affected(change)),
                        List.of()));
    }

    private static String affected(TopicChange change) {
        int readers = change.readers().size();
        return "%d %s affected%s."
                .formatted(
                        readers,
                        readers == 1 ? "reader is" : "readers are",
                        readers == 0 ? "" : ": " + String.join(", ", change.readers()));
    }

    private static String losing(TopicChange change) {
        List<String> readers = change.readers();
        return readers.isEmpty()
                ? ""
                : ", and %s %s the order"
                        .formatted(
                                String.join(", ", readers), readers.size() == 1 ? "loses" : "lose");
    }

    private void contract(TopicContract topic, TopicChange change, String contract) {
        List<Field> lost =
                change.earlier().stream()
                        .filter(field -> contract.contains(" needs " + field.name() + ","))
                        .toList();
        tell(
                topic,
                new Told(
                        "VER-11",
                        change.topic() + ": " + contract + ".",
                        List.of(),
                        Optional.empty(),
                        new Told.Shape(lost, new TreeMap<>())));
    }

    private static Told.Shape earlier(TopicChange change) {
        return new Told.Shape(change.earlier(), new TreeMap<>());
    }

    private void broken(TopicContract topic, TopicChange change, Verdict verdict) {
        boolean plain = change.fields().stream().noneMatch(field -> field.path().contains("."));
        Told.Shape before = plain && !hasNextVersion(topic) ? earlier(change) : Told.Shape.NONE;
        tell(
                topic,
                new Told(
                        "VER-01",
                        incompatible(change, verdict),
                        newAndRequired(topic, change),
                        Optional.empty(),
                        before));
        if (!hasNextVersion(topic)) {
            tell(
                    topic,
                    new Told(
                            "VER-02",
                            "%s needs a version %d beside it."
                                    .formatted(change.topic(), topic.topic().version() + 1),
                            List.of(),
                            Optional.empty(),
                            before));
        }
        if (SchemaFormat.of(topic.topic().schemaTerms().format(landscape.workspace().defaults()))
                == SchemaFormat.PROTOBUF) {
            verdict.breaks().stream()
                    .filter(each -> each.reason().matches("(Number|The number) .*"))
                    .forEach(each -> reused(topic, change, each));
        }
    }

    private void reused(TopicContract topic, TopicChange change, Break each) {
        List<String> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(each.reason());
        while (matcher.find()) {
            numbers.add(matcher.group(1));
        }
        tell(
                topic,
                new Told(
                        "SCH-08",
                        "%s, %s: %s".formatted(change.topic(), each.place(), each.reason()),
                        numbers));
    }

    private static String incompatible(TopicChange change, Verdict verdict) {
        return "%s cannot change so under %s: %s %s"
                .formatted(
                        change.topic(),
                        verdict.mode().word(),
                        verdict.breaks().getFirst().reason(),
                        affected(change));
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

    private boolean hasNextVersion(TopicContract topic) {
        return landscape.topics().values().stream()
                .anyMatch(other ->
                        other.owner().id().equals(topic.owner().id())
                                && other.type().equals(topic.type())
                                && other.topic().version() > topic.topic().version());
    }

    /// A published topic that is gone and a new one of the same context and access are one and the
    /// same when their last words are, or when there is only one of each.
    private void renamed(List<TopicChange> changes) {
        List<TopicChange> gone =
                changes.stream().filter(change -> change.sort() == Sort.REMOVED).toList();
        for (TopicChange change : gone) {
            List<TopicContract> fresh =
                    changes.stream()
                            .filter(other -> other.sort() == Sort.ADDED)
                            .filter(other -> other.context().equals(change.context()))
                            .flatMap(other -> topic(other.topic()).stream())
                            .filter(topic -> topic.access() != Access.PRIVATE)
                            .filter(topic -> isOf(change, topic.access()))
                            .toList();
            boolean alone =
                    fresh.size() == 1
                            && gone.stream()
                                            .filter(other ->
                                                    other.context().equals(change.context()))
                                            .count()
                                    == 1;
            fresh.stream()
                    .filter(topic -> alone || last(topic.name()).equals(last(change.topic())))
                    .findFirst()
                    .ifPresent(topic ->
                            tell(
                                    topic,
                                    new Told(
                                            "GOV-06",
                                            "%s is now called %s; readers know the old name."
                                                    .formatted(change.topic(), topic.name()),
                                            List.of(change.topic()))));
        }
    }

    private static boolean isOf(TopicChange change, Access access) {
        return change.flow().contains("removed %s topic".formatted(access.word()));
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
