package org.stormspec.app.inspector;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.stormspec.app.outline.Outline;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Tag;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.ModelView;

/** What of the model can be chosen as an answer about one record. */
final class Sources {
    private final ModelView model;
    private final ModelRecord record;

    Sources(ModelView model, ModelRecord record) {
        this.model = model;
        this.record = record;
    }

    Options of(Attribute.Source source) {
        return switch (source) {
            case TOPICS -> elements(Kind.TOPIC);
            case SYSTEMS -> elements(Kind.EXTERNAL_SYSTEM);
            case CONTEXTS -> contexts(record.key());
            case OTHER_CONTEXTS -> contexts(home().map(Context::key).orElse(record.key()));
            case SERVICES -> Options.lazily(() -> services().toList(), Function.identity());
            case SERVICES_AND_POLICIES ->
                    Options.lazily(
                            () -> Stream.concat(services(), policies()).toList(), this::words);
            case TAGS -> Options.lazily(this::tags, Function.identity());
            case FIELDS -> Options.lazily(() -> fields().toList(), Function.identity());
        };
    }

    private Options elements(Kind kind) {
        return Options.lazily(
                () ->
                        model.elements(kind).stream()
                                .filter(element -> !element.key().equals(record.key()))
                                .map(Sources::option)
                                .toList(),
                this::words);
    }

    private static FormField.Option option(Element element) {
        String where = element.context().map(context -> context + " · ").orElse("");
        return new FormField.Option(element.id(), where + Outline.labelOf(element));
    }

    private String words(String id) {
        return model.element(id).map(Sources::option).map(FormField.Option::words).orElse(id);
    }

    private Options contexts(RecordKey without) {
        return Options.lazily(
                () ->
                        model.contexts().stream()
                                .filter(context -> !context.key().equals(without))
                                .map(context -> new FormField.Option(context.id(), context.path()))
                                .toList(),
                id -> model.context(id).map(Context::path).orElse(id));
    }

    private Stream<FormField.Option> services() {
        return home().stream()
                .flatMap(context -> context.services().stream())
                .map(service -> new FormField.Option(service.id(), service.id()));
    }

    private Stream<FormField.Option> policies() {
        return model.elements(Kind.POLICY).stream()
                .filter(policy ->
                        home().map(Context::id)
                                .filter(policy.context().orElse("")::equals)
                                .isPresent())
                .map(Sources::option);
    }

    private Optional<Context> home() {
        return switch (record) {
            case Element element -> element.context().flatMap(model::context);
            case Consumer consumer -> model.context(consumer.context());
            case Context context -> Optional.of(context);
            default -> Optional.empty();
        };
    }

    private List<FormField.Option> tags() {
        Set<String> known = new TreeSet<>(used());
        model.stream(RecordType.TAG, Tag.class).map(Tag::id).forEach(known::add);
        return known.stream().map(tag -> new FormField.Option(tag, tag)).toList();
    }

    private Set<String> used() {
        return switch (record) {
            case Context context -> context.charter().tags();
            case Element element ->
                    element.topic().<Set<String>>map(Sources::tagsOf).orElse(Set.of());
            default -> Set.of();
        };
    }

    private static Set<String> tagsOf(Topic topic) {
        Set<String> tags = new TreeSet<>(topic.sharing().tags());
        tags.addAll(topic.message().tags());
        return tags;
    }

    private Stream<FormField.Option> fields() {
        Optional<Element> topic =
                switch (record) {
                    case Element element -> Optional.of(element);
                    case Consumer consumer -> model.element(consumer.topic());
                    default -> Optional.empty();
                };
        return topic.flatMap(Element::topic).stream()
                .flatMap(found -> found.payload().fields().stream())
                .map(Field::name)
                .map(name -> new FormField.Option(name, name));
    }
}
