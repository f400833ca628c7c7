package org.stormspec.model.contract;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Team;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.ModelView;

/**
 * The whole model as exporters see it: every context with the topics it owns and the topics it
 * reads, names built and settings resolved. A value; build a new one after an edit.
 */
public final class Landscape {

    private final Workspace workspace;
    private final List<ContextContract> contexts;
    private final SortedMap<String, TopicContract> topics;

    private Landscape(
            Workspace workspace,
            List<ContextContract> contexts,
            SortedMap<String, TopicContract> topics) {
        this.workspace = workspace;
        this.contexts = contexts;
        this.topics = topics;
    }

    /**
     * Reads a model. Topics without a context, an access level or a name that can be built are left
     * out: they are still sketches, and the rules say so.
     */
    public static Landscape of(ModelView model) {
        TopicNames names = new TopicNames(model.workspace());
        SortedMap<String, TopicContract> topics = new TreeMap<>();
        for (Element element : model.elements(Kind.TOPIC)) {
            Contracts.ofTopic(model, names, element)
                    .ifPresent(topic -> topics.put(element.id(), topic));
        }
        Map<String, List<TopicContract>> owned =
                topics.values().stream().collect(groupingBy(topic -> topic.owner().id()));
        Map<String, List<ConsumerContract>> reads =
                topics.values().stream()
                        .flatMap(topic -> Contracts.readersOf(model, names, topic).stream())
                        .collect(groupingBy(read -> read.consumer().context()));
        List<ContextContract> contexts =
                model.contexts().stream()
                        .map(context ->
                                contract(
                                        model,
                                        names,
                                        context,
                                        owned.getOrDefault(context.id(), List.of()),
                                        reads.getOrDefault(context.id(), List.of())))
                        .toList();
        return new Landscape(
                model.workspace(), contexts, Collections.unmodifiableSortedMap(topics));
    }

    private static ContextContract contract(
            ModelView model,
            TopicNames names,
            Context context,
            List<TopicContract> owned,
            List<ConsumerContract> reads) {
        return new ContextContract(
                context,
                find(model, RecordType.DOMAIN, context.domain(), Domain.class),
                context.owner().flatMap(id -> find(model, RecordType.TEAM, id, Team.class)),
                names.principalOf(context),
                owned,
                reads);
    }

    private static <T> Optional<T> find(ModelView model, RecordType type, String id, Class<T> as) {
        return model.find(new RecordKey(type, id)).map(as::cast);
    }

    /** Returns the workspace record. */
    public Workspace workspace() {
        return workspace;
    }

    /** Returns all contexts, by id. */
    public List<ContextContract> contexts() {
        return contexts;
    }

    /**
     * Returns the contexts whose contracts are kept here, by id: what is exported, planned and
     * registered. The others are only known of.
     */
    public List<ContextContract> keptContexts() {
        return contexts.stream()
                .filter(contract -> !contract.context().charter().elsewhere())
                .toList();
    }

    /** Returns the contract of one context. */
    public Optional<ContextContract> context(String id) {
        return contexts.stream().filter(c -> c.context().id().equals(id)).findFirst();
    }

    /** Returns all topics, by element id. */
    public SortedMap<String, TopicContract> topics() {
        return topics;
    }

    /** Returns who reads a topic. */
    public Stream<ContextContract> readersOf(TopicContract topic) {
        return contexts.stream()
                .filter(context ->
                        context.reads().stream().anyMatch(read -> read.topic().equals(topic)));
    }
}
