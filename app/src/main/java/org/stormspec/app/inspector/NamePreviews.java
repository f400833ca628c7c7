package org.stormspec.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stormspec.export.registry.RegistryView;
import org.stormspec.model.contract.Contracts;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.naming.Expression;
import org.stormspec.model.naming.KafkaNames;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Environment;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Registry;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.ModelView;

/** The names that words lead to: topic, subject and principal, and why one cannot be. */
final class NamePreviews {
    // Enough to see what happens to all of them.
    private static final int MOST_TOPICS = 3;

    private final ModelView model;
    private final TopicNames names;

    NamePreviews(ModelView model) {
        this.model = model;
        this.names = new TopicNames(model.workspace());
    }

    /** The names of a topic as it is, or as it would be; nothing while it has no context. */
    List<FormField.Preview> ofTopic(Element element) {
        Optional<Context> owner = element.context().flatMap(model::context);
        List<FormField.Preview> previews = new ArrayList<>();
        names.nameOf(element, owner)
                .ifPresent(name ->
                        previews.add(new FormField.Preview("Topic", name, refusal(element, name))));
        Contracts.ofTopic(model, names, element)
                .map(this::subject)
                .ifPresent(subject ->
                        previews.add(new FormField.Preview("Subject", subject, Optional.empty())));
        owner.map(this::principal).ifPresent(previews::add);
        return previews;
    }

    /** The topic an event would become by itself; who carries it already decides that name. */
    List<FormField.Preview> ofEvent(Element event) {
        Topic alone =
                Topic.entity("")
                        .as(Topic.StreamKind.DOMAIN_EVENT)
                        .accessible(Optional.of(Access.PRIVATE));
        return ofTopic(event.with(alone));
    }

    /** What the principal and the first topics of a context would be called. */
    List<FormField.Preview> ofContext(Context context) {
        List<FormField.Preview> previews = new ArrayList<>();
        previews.add(principal(context));
        model.elements(Kind.TOPIC).stream()
                .filter(topic -> topic.context().filter(context.id()::equals).isPresent())
                .limit(MOST_TOPICS)
                .forEach(topic ->
                        names.nameOf(topic, Optional.of(context))
                                .ifPresent(name ->
                                        previews.add(
                                                new FormField.Preview(
                                                        "Topic", name, refusal(topic, name)))));
        return previews;
    }

    /** What topics are called now, and in a workspace that builds names otherwise. */
    List<FormField.Preview> ofWorkspace(Workspace changed) {
        TopicNames then = new TopicNames(changed);
        List<FormField.Preview> previews = new ArrayList<>();
        int renamed = 0;
        for (Element topic : model.elements(Kind.TOPIC)) {
            Optional<Context> owner = topic.context().flatMap(model::context);
            Optional<String> name = then.nameOf(topic, owner);
            renamed += name.equals(names.nameOf(topic, owner)) ? 0 : 1;
            if (name.isPresent() && previews.size() < MOST_TOPICS) {
                previews.add(new FormField.Preview("Topic", name.get(), misfit(then, name.get())));
            }
        }
        if (renamed > 0) {
            String topics = Forms.count(renamed, "topic changes its name", "topics change names");
            previews.add(new FormField.Preview("Changes", topics, Optional.empty()));
        }
        return previews;
    }

    private static Optional<String> misfit(TopicNames names, String name) {
        return KafkaNames.refusal(name)
                .or(() ->
                        names.read(name).isPresent()
                                ? Optional.empty()
                                : Optional.of("it does not read back as " + names.grammar()));
    }

    private FormField.Preview principal(Context context) {
        return new FormField.Preview("Principal", names.principalOf(context), Optional.empty());
    }

    private Optional<String> refusal(Element topic, String name) {
        String type = TopicNames.typeOf(topic);
        boolean byHand = topic.topic().flatMap(Topic::explicitName).isPresent();
        if (type.isEmpty() && !byHand) {
            return Optional.of("it needs letters a to z or digits");
        }
        return byHand || new Expression(model.workspace().naming().type()).matches(type)
                ? KafkaNames.refusal(name)
                : Optional.of("“" + type + "” is no data type in this workspace");
    }

    /** The subject of the value's schema. */
    String subject(TopicContract topic) {
        return RegistryView.subject(
                registry(), topic, model.workspace().defaults(), names.principalOf(topic.owner()));
    }

    /** The first server that an environment names; subjects are called as it calls them. */
    private Registry.Kind registry() {
        return model.stream(RecordType.ENVIRONMENT, Environment.class)
                .flatMap(environment -> environment.registry().stream())
                .map(Registry::kind)
                .filter(kind -> kind != Registry.Kind.GIT)
                .findFirst()
                .orElse(Registry.Kind.CONFLUENT);
    }
}
