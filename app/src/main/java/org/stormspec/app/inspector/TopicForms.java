package org.stormspec.app.inspector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.naming.KafkaNames;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Tag;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.ModelView;

/** The form about one topic. */
final class TopicForms {
    // More than any broker of today carries for one topic; keeps a slip of the finger out.
    private static final int MOST_PARTITIONS = 10_000;
    private static final int TEN_YEARS_IN_HOURS = 87_600;

    private final ModelView model;
    private final Edits edits;
    private final Element element;
    private final Topic topic;
    private final Landscape landscape;

    TopicForms(ModelView model, Edits edits, Element element, Topic topic) {
        this.model = model;
        this.edits = edits;
        this.element = element;
        this.topic = topic;
        this.landscape = Landscape.of(model);
    }

    List<FormField> fields() {
        List<FormField> fields = new ArrayList<>();
        fields.add(access());
        fields.add(name());
        fields.add(key());
        fields.add(payload());
        if (topic.access().equals(Optional.of(Access.PROTECTED))) {
            fields.add(grants());
        }
        contract().map(found -> ElementForms.readers(landscape, found)).ifPresent(fields::add);
        fields.add(tags());
        fields.add(new FormField.Fact("lifecycle", "Lifecycle", lifecycle(), false));
        return fields;
    }

    List<FormField> advanced() {
        return List.of(type(), stream(), partitions(), retention(), cleanup(), offered());
    }

    private Optional<TopicContract> contract() {
        return Optional.ofNullable(landscape.topics().get(element.id()));
    }

    private FieldEdit changed(String label, Topic after) {
        return new FieldEdit.Accepted(label, edits.replace(model, element.with(after)));
    }

    private FormField access() {
        List<FormField.Option> options =
                Stream.concat(
                                Stream.of(new FormField.Option("", "Not decided")),
                                Arrays.stream(Access.values())
                                        .map(access ->
                                                new FormField.Option(
                                                        access.name(), meaning(access))))
                        .toList();
        return new FormField.Choice(
                "access",
                "Access",
                options,
                topic.access().map(Access::name).orElse(""),
                input ->
                        changed(
                                "Change access",
                                topic.accessible(
                                        Optional.of(input)
                                                .filter(word -> !word.isEmpty())
                                                .map(Access::valueOf))));
    }

    private static String meaning(Access access) {
        return switch (access) {
            case PUBLIC -> "Public · everyone";
            case PROTECTED -> "Protected · by grant";
            case PRIVATE -> "Private · owner only";
        };
    }

    private FormField name() {
        Optional<String> built =
                new TopicNames(model.workspace())
                        .nameOf(element, element.context().flatMap(model::context));
        String words =
                built.map(found ->
                                KafkaNames.refusal(found)
                                        .map(why -> found + ": " + why)
                                        .orElse(found))
                        .orElse("");
        return built.isPresent()
                ? new FormField.Fact("topic", "Topic", words, true)
                : new FormField.Fact("topic", "Topic", missing(), false);
    }

    private String missing() {
        return element.context().isEmpty()
                ? "Put it into a context to name it"
                : "Decide who may read to name it";
    }

    private FormField key() {
        return new FormField.Text(
                "key",
                "Key",
                topic.payload().key().orElse(""),
                "order_id",
                true,
                input -> keyed(input.strip()));
    }

    private FieldEdit keyed(String key) {
        List<String> names = topic.payload().fields().stream().map(Field::name).toList();
        if (!key.isEmpty() && !names.isEmpty() && !names.contains(key)) {
            return new FieldEdit.Refused(
                    "No field has this name; the fields are " + String.join(", ", names));
        }
        Optional<String> chosen = Optional.of(key).filter(name -> !name.isEmpty());
        return changed("Change key", topic.carrying(topic.payload().keyed(chosen)));
    }

    private FormField payload() {
        return new FormField.Fields(
                "fields",
                "Fields",
                topic.payload().fields(),
                fields -> changed("Change fields", topic.carrying(topic.payload().of(fields))));
    }

    private FormField grants() {
        List<FormField.Option> options =
                model.contexts().stream()
                        .filter(context -> !element.context().equals(Optional.of(context.id())))
                        .map(context -> new FormField.Option(context.id(), context.path()))
                        .toList();
        return new FormField.Several(
                "grants",
                "Granted to",
                options,
                topic.sharing().grants(),
                "Nobody may read it yet",
                chosen -> changed("Change grants", topic.shared(topic.sharing().granting(chosen))));
    }

    private FormField tags() {
        Set<String> known = new TreeSet<>(topic.sharing().tags());
        model.stream(RecordType.TAG, Tag.class).map(Tag::id).forEach(known::add);
        return new FormField.Several(
                "tags",
                "Tags",
                known.stream().map(tag -> new FormField.Option(tag, tag)).toList(),
                topic.sharing().tags(),
                known.isEmpty() ? "The workspace has no tags" : "None",
                chosen -> changed("Change tags", topic.shared(tagged(chosen))));
    }

    private Topic.Sharing tagged(Set<String> tags) {
        return topic.sharing().tagged(tags);
    }

    private String lifecycle() {
        boolean typed =
                topic.payload().schema().isPresent()
                        || (topic.payload().key().isPresent()
                                && !topic.payload().fields().isEmpty());
        if (contract().isEmpty()) {
            return "Drawn: it needs a context and an access level";
        }
        return typed ? "Drawn → named → typed" : "Drawn → named: it needs a key and fields";
    }

    private FormField type() {
        return new FormField.Text(
                "type",
                "Data type",
                topic.type(),
                TopicNames.kebab(element.name()),
                true,
                input -> {
                    String type = input.strip();
                    String pattern = model.workspace().naming().type();
                    return type.isEmpty() || type.matches(pattern)
                            ? changed("Change data type", topic.typed(type))
                            : new FieldEdit.Refused(
                                    "Use small letters, digits and hyphens: "
                                            + TopicNames.kebab(type));
                });
    }

    private FormField stream() {
        List<FormField.Option> options =
                Arrays.stream(Topic.StreamKind.values())
                        .map(kind -> new FormField.Option(kind.name(), Forms.words(kind.name())))
                        .toList();
        return new FormField.Choice(
                "stream",
                "Stream",
                options,
                topic.stream().name(),
                input -> changed("Change stream", topic.as(Topic.StreamKind.valueOf(input))));
    }

    private FormField partitions() {
        return new FormField.Text(
                "partitions",
                "Partitions",
                text(topic.settings().partitions()),
                model.workspace().defaults().partitions() + " (default)",
                false,
                Inputs.number(
                        "Change partitions",
                        MOST_PARTITIONS,
                        number ->
                                edits.replace(
                                        model,
                                        element.with(
                                                topic.set(topic.settings().partitioned(number))))));
    }

    private FormField retention() {
        return new FormField.Text(
                "retention",
                "Retention, hours",
                text(topic.settings().retentionHours()),
                "The broker's default",
                false,
                Inputs.number(
                        "Change retention",
                        TEN_YEARS_IN_HOURS,
                        hours ->
                                edits.replace(
                                        model,
                                        element.with(
                                                topic.set(
                                                        topic.settings()
                                                                .cleaning(
                                                                        topic.settings().cleanup(),
                                                                        hours))))));
    }

    private FormField cleanup() {
        List<FormField.Option> options =
                Arrays.stream(Topic.Cleanup.values())
                        .map(way -> new FormField.Option(way.name(), Forms.words(way.name())))
                        .toList();
        Set<String> chosen = new LinkedHashSet<>();
        topic.settings().cleanup().forEach(way -> chosen.add(way.name()));
        return new FormField.Several(
                "cleanup", "Clean-up", options, chosen, "The broker's default", this::cleaned);
    }

    private FieldEdit cleaned(Set<String> words) {
        Set<Topic.Cleanup> ways = EnumSet.noneOf(Topic.Cleanup.class);
        words.forEach(word -> ways.add(Topic.Cleanup.valueOf(word)));
        return changed(
                "Change clean-up",
                topic.set(topic.settings().cleaning(ways, topic.settings().retentionHours())));
    }

    private FormField offered() {
        return new FormField.Check(
                "offered",
                "Offered although nobody reads it yet",
                topic.sharing().offered(),
                on ->
                        changed(
                                "Change offer",
                                topic.shared(
                                        new Topic.Sharing(
                                                on,
                                                topic.sharing().grants(),
                                                topic.sharing().tags()))));
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
    }
}
