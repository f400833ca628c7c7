package org.stormspec.model.inventory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.stormspec.model.edit.Ids;
import org.stormspec.model.edit.Shelves;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/**
 * What a list of topic names seems to tell of (requirement R-154). Nothing is renamed: a name that
 * does not follow the grammar of the workspace is kept as it is.
 *
 * @param order how the names were read
 * @param tenant the tenant they begin with, may be empty
 * @param topics what was understood, by domain, context and type
 * @param leftovers what was not, each with the reason, in the order of the list
 */
public record Proposal(
        NameOrder order, String tenant, List<Found> topics, List<Leftover> leftovers) {

    /**
     * A topic.
     *
     * @param name its name, as it is
     * @param domain its domain; empty when the name tells none
     * @param context its context, the last part of its path
     * @param access who may read it
     * @param guessed whether nothing in the name says so, and private was taken to be safe
     * @param type its data type
     * @param version its major version
     * @param kind what kind of stream it seems to be
     */
    public record Found(
            String name,
            String domain,
            String context,
            Access access,
            boolean guessed,
            String type,
            int version,
            StreamKind kind) {

        /** Returns domain and context with a dot between them. */
        public String path() {
            return domain.isEmpty() ? context : domain + "." + context;
        }
    }

    /**
     * A name that says too little.
     *
     * @param name the name
     * @param reason why it is left over, in words
     */
    public record Leftover(String name, String reason) {}

    /** Copies the lists. */
    public Proposal {
        topics = List.copyOf(topics);
        leftovers = List.copyOf(leftovers);
    }

    /** Returns the topics as a tree: by domain, then by context. */
    public SortedMap<String, SortedMap<String, List<Found>>> tree() {
        SortedMap<String, SortedMap<String, List<Found>>> tree = new TreeMap<>();
        for (Found topic : topics) {
            tree.computeIfAbsent(topic.domain(), any -> new TreeMap<>())
                    .computeIfAbsent(topic.context(), any -> new ArrayList<>())
                    .add(topic);
        }
        return Collections.unmodifiableSortedMap(tree);
    }

    /** Returns how many contexts are proposed. */
    public int contexts() {
        return tree().values().stream().mapToInt(SortedMap::size).sum();
    }

    /** Returns what is proposed in a sentence: {@code 2 domains, 5 contexts and 48 topics}. */
    public String summary() {
        int domains = (int) tree().keySet().stream().filter(domain -> !domain.isEmpty()).count();
        return "%s, %s and %s; %s left over"
                .formatted(
                        count(domains, "domain"),
                        count(contexts(), "context"),
                        count(topics.size(), "topic"),
                        leftovers.isEmpty() ? "nothing" : String.valueOf(leftovers.size()));
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /**
     * Returns what takes everything that was understood into a model: domains, contexts with frames
     * on the board, and topics in them. Contexts that are there already take theirs in. A workspace
     * without topics takes the tenant of the names too.
     *
     * @param board the board to show them on, made if it is missing
     */
    public ChangeSet changes(ModelView model, Board board) {
        Draft draft = new Draft(model);
        Workspace workspace = workspace(model);
        if (!workspace.equals(model.workspace())) {
            draft.put(workspace);
        }
        TopicNames names = new TopicNames(workspace);
        SortedMap<String, Context> contexts = new TreeMap<>();
        SortedMap<String, List<String>> shown = new TreeMap<>();
        for (Found topic : topics) {
            Context context =
                    contexts.computeIfAbsent(topic.path(), any -> context(model, draft, topic));
            Element element = element(draft, names, context, topic);
            draft.put(element);
            shown.computeIfAbsent(context.id(), any -> new ArrayList<>()).add(element.id());
        }
        if (!shown.isEmpty()) {
            Shelves.layOut(model, board, shown).forEach(draft::put);
        }
        return draft.changes();
    }

    private Workspace workspace(ModelView model) {
        Workspace workspace = model.workspace();
        return workspace.tenant().equals(tenant) || !model.elements(Kind.TOPIC).isEmpty()
                ? workspace
                : workspace.naming(tenant, workspace.naming());
    }

    private static Context context(ModelView model, Draft draft, Found topic) {
        Optional<Context> known =
                model.contexts().stream()
                        .filter(context -> context.path().equals(topic.path()))
                        .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        if (!topic.domain().isEmpty()
                && !draft.has(new RecordKey(RecordType.DOMAIN, topic.domain()))) {
            draft.put(new Domain(topic.domain(), Domain.Plane.DATA, "", Optional.empty()));
        }
        Context made =
                Context.named(
                        Ids.context(draft::has, topic.path()), topic.domain(), topic.context());
        draft.put(made);
        return made;
    }

    private static Element element(Draft draft, TopicNames names, Context context, Found topic) {
        String words = topic.type().replace('-', ' ');
        Topic detail =
                Topic.entity(topic.type())
                        .as(topic.kind())
                        .versioned(topic.version())
                        .accessible(Optional.of(topic.access()));
        Element element =
                new Element(
                        Ids.element(draft::has, Kind.TOPIC, words),
                        words,
                        Optional.of(context.id()),
                        "",
                        detail);
        boolean regular =
                names.nameOf(element, Optional.of(context))
                        .filter(topic.name()::equals)
                        .isPresent();
        return regular ? element : element.with(detail.explicitlyNamed(Optional.of(topic.name())));
    }
}
