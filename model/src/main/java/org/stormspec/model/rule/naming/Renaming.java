package org.stormspec.model.rule.naming;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.stormspec.model.edit.Ids;
import org.stormspec.model.naming.KafkaNames;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Repairs;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/**
 * A topic under a name that follows the grammar and that Kafka takes, with whatever else has to be
 * renamed for it.
 *
 * @param workspace the workspace, with a tenant that the grammar allows
 * @param context the owner, with domain and name that the grammar allows
 * @param topic the topic, named from its place
 * @param name its full name then
 */
record Renaming(Workspace workspace, Context context, Element topic, String name) {

    /** Returns the fix that names a topic from its place; empty when there is no such name. */
    static Optional<Fix> fix(ModelView model, Element topic) {
        return fix(model, topic, any -> true, (now, any) -> true);
    }

    /**
     * Returns the fix that names a topic from its place, so that the name meets a condition.
     *
     * @param condition tells whether a name would do in this model
     * @param later tells the same of the model that the fix is performed on
     */
    static Optional<Fix> fix(
            ModelView model,
            Element topic,
            Predicate<String> condition,
            BiPredicate<ModelView, String> later) {
        return of(model, topic, condition)
                .map(renaming ->
                        new Fix(
                                        "call it " + renaming.name(),
                                        now ->
                                                now.element(topic.id())
                                                        .flatMap(found ->
                                                                of(
                                                                        now,
                                                                        found,
                                                                        name ->
                                                                                later.test(
                                                                                        now, name)))
                                                        .map(found -> found.changes(now))
                                                        .orElse(ChangeSet.EMPTY))
                                .asking(renaming.alsoRenamed(model)));
    }

    /** Says which other topics get other names by it; empty when none does. */
    private Optional<String> alsoRenamed(ModelView model) {
        if (!workspace.tenant().equals(model.workspace().tenant())) {
            return Optional.of(
                    "all topics of the workspace begin with %s then".formatted(workspace.tenant()));
        }
        return model.context(context.id())
                .filter(before -> !before.path().equals(context.path()))
                .map(before ->
                        "%s is called %s then, and so are all its topics"
                                .formatted(before.path(), context.path()));
    }

    private static Optional<Renaming> of(
            ModelView model, Element topic, Predicate<String> condition) {
        Workspace workspace = legal(model.workspace());
        TopicNames names = new TopicNames(workspace);
        return topic.context()
                .flatMap(model::context)
                .map(Renaming::legal)
                .flatMap(context ->
                        types(topic)
                                .flatMap(
                                        type -> of(workspace, names, context, topic, type).stream())
                                .filter(renaming -> condition.test(renaming.name()))
                                .findFirst());
    }

    private static Optional<Renaming> of(
            Workspace workspace, TopicNames names, Context context, Element topic, String type) {
        Element renamed =
                Repairs.onTopic(
                        topic, found -> found.typed(type).explicitlyNamed(Optional.empty()));
        return names.nameOf(renamed, Optional.of(context))
                .filter(name -> names.read(name).isPresent())
                .filter(name -> KafkaNames.refusal(name).isEmpty())
                .map(name -> new Renaming(workspace, context, renamed, name));
    }

    /** Proposes data types: as it is, in kebab case, shortened, in other cases, numbered. */
    private static Stream<String> types(Element topic) {
        String type = TopicNames.typeOf(topic);
        String kebab = TopicNames.kebab(type);
        String base = kebab.isEmpty() ? TopicNames.kebab(topic.id()) : kebab;
        return Stream.of(
                        Stream.of(type, base),
                        IntStream.iterate(base.length() - 1, n -> n > 0, n -> n - 1)
                                .filter(n -> base.length() > KafkaNames.MAX_LENGTH / 2)
                                .mapToObj(n -> base.substring(0, n)),
                        Stream.of(base.replace('-', '_'), base.replace("-", "")),
                        IntStream.rangeClosed(2, 99).mapToObj(n -> base + "-" + n))
                .flatMap(types -> types);
    }

    private static Workspace legal(Workspace workspace) {
        String tenant = workspace.tenant();
        return tenant.isEmpty() ? workspace : workspace.naming(segment(tenant), workspace.naming());
    }

    private static Context legal(Context context) {
        String domain = context.domain().isEmpty() ? context.name() : context.domain();
        return context.renamed(segment(domain), segment(context.name()));
    }

    /** Leaves a legal segment as it is; the default grammar wants a letter first. */
    private static String segment(String words) {
        String segment = Ids.segment(words);
        return segment.isEmpty() ? "c_" : segment;
    }

    private ChangeSet changes(ModelView model) {
        Draft draft = new Draft(model);
        // A model may be without a workspace record; then there is no tenant to correct either.
        if (model.has(workspace.key())) {
            draft.put(workspace);
        }
        return draft.put(context).put(topic).changes();
    }
}
