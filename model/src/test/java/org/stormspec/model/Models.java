package org.stormspec.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.stormspec.model.edit.Ids;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Defaults;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Failure;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.FieldType;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Message;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Slice;
import org.stormspec.model.record.Tag;
import org.stormspec.model.record.TagPolicy;
import org.stormspec.model.record.Team;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.Cleanup;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.Store;

/**
 * Builds small models for tests, in the words of the domain and without a single finding unless one
 * is asked for.
 *
 * <pre>{@code
 * Store store = Models.acme()
 *         .context("finance.sales")
 *             .topic("order").publicly().key("order_id").fields("order_id: string", "total: long")
 *         .context("finance.campaign")
 *             .reads("order")
 *         .store();
 * }</pre>
 *
 * <p>{@code context} and {@code topic} open what the calls after them are about. Ids of elements
 * are the slugs of their words: {@code event("Order placed")} has the id {@code order-placed}.
 */
public final class Models {

    private final Map<RecordKey, ModelRecord> records = new LinkedHashMap<>();
    private Optional<String> context = Optional.empty();
    private String element = "";
    private int placements;

    private Models() {}

    /** Returns a model without a single record, not even a workspace. */
    public static Models empty() {
        return new Models();
    }

    /**
     * Returns the ACME workspace without contexts: tenant {@code acme}, the teams {@code
     * finance-team} and {@code identity-team}, the tag {@code pii} with the policy {@code pol-pii}
     * (48 hours, private or protected) and the tag {@code financial} without one.
     */
    public static Models acme() {
        return new Models()
                .put(workspace())
                .put(new Team("finance-team", "finance@acme.example"))
                .put(new Team("identity-team", "identity@acme.example"))
                .put(new Tag("pii", "identifies a natural person", Optional.of("pol-pii")))
                .put(new Tag("financial", "amounts and payment facts", Optional.empty()))
                .put(
                        new TagPolicy(
                                "pol-pii",
                                "data-office",
                                "pii",
                                OptionalInt.of(48),
                                OptionalInt.empty(),
                                EnumSet.of(Access.PRIVATE, Access.PROTECTED),
                                List.of("email"),
                                List.of(),
                                true,
                                false));
    }

    /** Returns a policy of a tag about retention in hours; 0 means no limit. */
    public static TagPolicy policyOf(String tag, int atLeast, int atMost) {
        return new TagPolicy(
                "pol-" + tag,
                "data-office",
                tag,
                atMost == 0 ? OptionalInt.empty() : OptionalInt.of(atMost),
                atLeast == 0 ? OptionalInt.empty() : OptionalInt.of(atLeast),
                Set.of(),
                List.of(),
                List.of(),
                true,
                false);
    }

    private static Workspace workspace() {
        Workspace plain = Workspace.named("acme");
        Defaults usual = plain.defaults();
        return new Workspace(
                plain.id(),
                plain.name(),
                plain.version(),
                plain.tenant(),
                plain.naming(),
                new Defaults(
                        usual.format(),
                        usual.compatibility(),
                        usual.subject(),
                        usual.schemaIdLocation(),
                        Message.Envelope.CLOUDEVENTS_BINARY.word(),
                        usual.partitions(),
                        usual.replicas(),
                        new Failure(Optional.empty(), OptionalInt.of(3), Optional.of("stop"))));
    }

    /** Adds or replaces any record. */
    public Models put(ModelRecord added) {
        records.put(added.key(), added);
        return this;
    }

    /** Adds a domain with a purpose. */
    public Models domain(String id) {
        return put(new Domain(id, Domain.Plane.DATA, "about " + id, Optional.of("acme/" + id)));
    }

    /** Opens a context, {@code finance.sales}; a new one has an owner, a service and a word. */
    public Models context(String path) {
        context = Optional.of(path);
        if (!records.containsKey(new RecordKey(RecordType.CONTEXT, path))) {
            int dot = path.lastIndexOf('.');
            put(
                    Context.named(
                                    path,
                                    dot < 0 ? "" : path.substring(0, dot),
                                    path.substring(dot + 1))
                            .ownedBy(Optional.of("finance-team"))
                            .withPurpose("about " + path)
                            .speaking(
                                    new TreeMap<>(Map.of("word", "what " + path + " means by it")))
                            .carried(
                                    Slice.NONE
                                            .stored(Optional.of("acme/" + path))
                                            .charged(Optional.of("finance-team")))
                            .running(List.of(new Context.Service("Service-" + path, ""))));
        }
        return this;
    }

    /** Leaves the open context, so that what comes next lies in none. */
    public Models outside() {
        context = Optional.empty();
        return this;
    }

    /** Changes the open context. */
    public Models changing(UnaryOperator<Context> change) {
        RecordKey key = new RecordKey(RecordType.CONTEXT, context.orElseThrow());
        return put(change.apply((Context) records.get(key)));
    }

    /** Lets a team own the open context. */
    public Models ownedBy(String team) {
        return changing(found -> found.ownedBy(Optional.of(team)));
    }

    /** Takes the owner from the open context. */
    public Models unowned() {
        return changing(found -> found.ownedBy(Optional.empty()));
    }

    /** Gives the open context exactly these services. */
    public Models services(String... ids) {
        return changing(found ->
                found.running(Arrays.stream(ids).map(id -> new Context.Service(id, "")).toList()));
    }

    /** Lets the open context read topics. */
    public Models reads(String... topics) {
        for (String topic : topics) {
            put(
                    new Consumer(
                            context.orElseThrow(),
                            topic,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()));
        }
        return this;
    }

    /**
     * Opens a topic of the open context; a new one is a private, compacted CDC entity with a key
     * and a field {@code <id>_id}, whose null means deleted. The id is its data type.
     */
    public Models topic(String id) {
        element = id;
        if (!records.containsKey(Element.key(id))) {
            String key = TopicNames.kebab(id).replace('-', '_') + "_id";
            put(
                    new Element(
                            id,
                            id,
                            context,
                            "about " + id,
                            deletable(Topic.entity(id))
                                    .accessible(Optional.of(Access.PRIVATE))
                                    .set(
                                            Topic.Settings.NONE.cleaning(
                                                    Set.of(Cleanup.COMPACT), OptionalInt.empty()))
                                    .carrying(
                                            Topic.Payload.NONE
                                                    .keyed(Optional.of(key))
                                                    .of(List.of(Field.of(key, "string"))))));
        }
        return this;
    }

    private static Topic deletable(Topic topic) {
        return topic.from(
                topic.origin()
                        .changing(
                                topic.origin()
                                        .changes()
                                        .deleting(
                                                Optional.of(Topic.Deletes.TOMBSTONE),
                                                Optional.empty())));
    }

    /** Changes the open topic. */
    public Models topicBeing(UnaryOperator<Topic> change) {
        Element found = (Element) records.get(Element.key(element));
        return put(found.with(change.apply(found.topic().orElseThrow())));
    }

    /** Makes the open topic public. */
    public Models publicly() {
        return access(Access.PUBLIC);
    }

    /** Makes the open topic protected, granted to these contexts. */
    public Models protectedFor(String... contexts) {
        return access(Access.PROTECTED)
                .topicBeing(topic -> topic.shared(topic.sharing().granting(Set.of(contexts))));
    }

    private Models access(Access access) {
        return topicBeing(topic -> topic.accessible(Optional.of(access)));
    }

    /** Takes the access level from the open topic. */
    public Models withoutAccess() {
        return topicBeing(topic -> topic.accessible(Optional.empty()));
    }

    /** Offers the open topic. */
    public Models offered() {
        return topicBeing(topic -> topic.shared(topic.sharing().offered(true)));
    }

    /** Gives the open topic another data type than its id. */
    public Models type(String type) {
        return topicBeing(topic -> topic.typed(type));
    }

    /** Gives the open topic a full name outside the grammar. */
    public Models imported(String name) {
        return topicBeing(topic -> topic.explicitlyNamed(Optional.of(name)));
    }

    /** Makes the open topic another kind of stream. */
    public Models stream(Topic.StreamKind stream) {
        return topicBeing(topic -> topic.as(stream));
    }

    /** Keys the open topic. */
    public Models key(String field) {
        return topicBeing(topic -> topic.carrying(topic.payload().keyed(Optional.of(field))));
    }

    /** Takes the key from the open topic. */
    public Models keyless() {
        return topicBeing(topic -> topic.carrying(topic.payload().keyed(Optional.empty())));
    }

    /**
     * Gives the open topic exactly these fields, written as {@code email: string #pii masked
     * optional}.
     */
    public Models fields(String... fields) {
        return topicBeing(topic ->
                topic.carrying(
                        topic.payload().of(Arrays.stream(fields).map(Models::field).toList())));
    }

    private static Field field(String text) {
        int colon = text.indexOf(':');
        List<String> words =
                new ArrayList<>(List.of(text.substring(colon + 1).strip().split("\\s+")));
        FieldType type = FieldType.parse(words.removeFirst());
        TreeSet<String> tags = new TreeSet<>();
        words.stream()
                .filter(word -> word.startsWith("#"))
                .forEach(word -> tags.add(word.substring(1)));
        return new Field(
                text.substring(0, colon).strip(),
                type,
                words.contains("optional"),
                words.contains("masked"),
                tags,
                Optional.empty());
    }

    /** Explains every field of the open topic. */
    public Models documented() {
        return topicBeing(topic ->
                topic.carrying(
                        topic.payload()
                                .of(
                                        topic.payload().fields().stream()
                                                .map(field ->
                                                        field.explained(Optional.of("what it is")))
                                                .toList())));
    }

    /** Tags the open topic itself. */
    public Models tagged(String... tags) {
        return topicBeing(topic ->
                topic.shared(
                        new Topic.Sharing(
                                topic.sharing().offered(),
                                topic.sharing().grants(),
                                new TreeSet<>(Set.of(tags)))));
    }

    /** Tells the broker how the open topic forgets. */
    public Models cleanup(int retentionHours, Cleanup... cleanup) {
        return topicBeing(topic ->
                topic.set(
                        topic.settings()
                                .cleaning(Set.of(cleanup), OptionalInt.of(retentionHours))));
    }

    /** Compacts the open topic and does nothing else about forgetting. */
    public Models compacted() {
        return topicBeing(topic ->
                topic.set(topic.settings().cleaning(Set.of(Cleanup.COMPACT), OptionalInt.empty())));
    }

    /** Adds free configuration to the open topic. */
    public Models config(String key, String value) {
        return topicBeing(topic -> {
            TreeMap<String, String> configs = new TreeMap<>(topic.settings().configs());
            configs.put(key, value);
            return topic.set(
                    new Topic.Settings(
                            topic.settings().partitions(),
                            topic.settings().replicas(),
                            topic.settings().cleanup(),
                            topic.settings().retentionHours(),
                            configs));
        });
    }

    /** Says where the records of the open topic come from. */
    public Models from(UnaryOperator<Topic.Origin> change) {
        return topicBeing(topic -> topic.from(change.apply(topic.origin())));
    }

    /** Adds an event to the open context. */
    public Models event(String words) {
        return element(words, Detail.of(Kind.EVENT));
    }

    /** Adds a command to the open context. */
    public Models command(String words) {
        return element(words, new Detail.Command("a rule would be broken"));
    }

    /** Adds a policy to the open context. */
    public Models policy(String words) {
        return element(words, Detail.of(Kind.POLICY));
    }

    /** Adds a read model to the open context. */
    public Models readModel(String words) {
        return element(words, Detail.of(Kind.READ_MODEL));
    }

    /** Adds an aggregate with an identity to the open context. */
    public Models aggregate(String words, String identity) {
        return element(
                words,
                new Detail.Aggregate(words, identity, List.of(), List.of("there is one of each")));
    }

    /** Adds somebody; people stand in no context. */
    public Models actor(String words) {
        return outsider(words, Detail.of(Kind.ACTOR));
    }

    /** Adds an external system; systems stand in no context. */
    public Models system(String words) {
        return outsider(words, Detail.of(Kind.EXTERNAL_SYSTEM));
    }

    /** Adds an open question. */
    public Models hotspot(String question) {
        return outsider(question, Detail.of(Kind.HOTSPOT));
    }

    private Models outsider(String words, Detail detail) {
        return put(new Element(Ids.slug(words), words, Optional.empty(), "", detail));
    }

    private Models element(String words, Detail detail) {
        element = Ids.slug(words);
        return put(new Element(element, words, context, "", detail));
    }

    /** Draws an arrow between two elements. */
    public Models link(String from, LinkType type, String to) {
        return put(new Link(from, type, to));
    }

    /** Adds a board. */
    public Models board(String id, Board.Level level) {
        return put(new Board(id, id, level));
    }

    /** Places an element on a board. */
    public Models sticky(String board, String id, int x, int y) {
        Element shown = (Element) records.get(Element.key(id));
        return put(
                new Placement(board, "p" + placements++, id, Placement.boxAt(shown.kind(), x, y)));
    }

    /** Draws the open context on a board. */
    public Models frame(String board, Box box) {
        return put(new Frame(board, "f" + placements++, context.orElseThrow(), box, false));
    }

    /** Returns the records so far. */
    public Stream<ModelRecord> records() {
        return records.values().stream();
    }

    /** Returns a store that holds the records so far. */
    public Store store() {
        return Store.of(records.values());
    }
}
