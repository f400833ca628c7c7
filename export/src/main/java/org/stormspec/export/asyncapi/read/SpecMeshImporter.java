package org.stormspec.export.asyncapi.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.asyncapi.document.Problem.Severity;
import org.stormspec.export.asyncapi.read.Principals.Parts;
import org.stormspec.export.asyncapi.read.SpecMeshDocument.Channel;
import org.stormspec.export.asyncapi.read.SpecMeshDocument.Result;
import org.stormspec.export.file.FileTree;
import org.stormspec.export.schema.SchemaNames;
import org.stormspec.model.contract.ContextContract;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.edit.Ids;
import org.stormspec.model.edit.Shelves;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Charter;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Team;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;
import tools.jackson.databind.JsonNode;

/// Imports SpecMesh documents: contexts, topics, schemas, grants and consumers, laid out on a
/// board.
///
/// Names on the broker stay what they are. Contexts that are only spoken of, as owner of a topic
/// that is read or as holder of a grant, become contexts too, whose contracts others keep. What the
/// model has no place for is told as finding, never dropped in silence.
public final class SpecMeshImporter {

    private static final Board IMPORTED = new Board("imported", "Imported", Board.Level.DESIGN);

    /// Who owns what no document gives an owner.
    private static final String UNNAMED = "unnamed-team";

    private final ModelView model;
    private final List<SpecMeshDocument> documents;
    private final List<Problem> findings;
    private final Principals principals;
    private final Workspace workspace;
    private final TopicNames names;
    private final Draft draft;
    private final ImportedSchemas schemas = new ImportedSchemas();

    private final Map<String, Context> contexts = new LinkedHashMap<>();
    private final Map<String, String> elements = new TreeMap<>();
    private final Set<String> elementIds = new HashSet<>();
    private final Map<String, Set<String>> board = new LinkedHashMap<>();

    private SpecMeshImporter(
            ModelView model, List<SpecMeshDocument> documents, List<Problem> findings) {
        this.model = model;
        this.documents = documents;
        this.findings = findings;
        this.principals =
                Principals.fitting(
                        model.workspace(),
                        model.contexts().isEmpty(),
                        spokenOf(documents, model.workspace()),
                        hintedTenant(documents));
        this.workspace =
                model.contexts().isEmpty()
                        ? Identity.adopted(principals.workspace(), documents)
                        : principals.workspace();
        this.names = new TopicNames(workspace);
        this.draft = new Draft(model);
    }

    /// Imports documents into a model; an empty model takes over their tenant, or has none.
    ///
    /// A document that cannot be used is told as an error and left out; the others are imported.
    public static ModelImport read(ModelView model, List<ImportFile> files) {
        List<SpecMeshDocument> documents = new ArrayList<>();
        List<Problem> findings = new ArrayList<>();
        for (ImportFile file : files) {
            switch (SpecMeshDocument.read(file)) {
                case Result.Read(SpecMeshDocument document) -> documents.add(document);
                case Result.Refused(Problem problem) -> findings.add(problem);
            }
        }
        return documents.isEmpty()
                ? new ModelImport(ChangeSet.EMPTY, FileTree.EMPTY, findings)
                : new SpecMeshImporter(model, documents, findings).run();
    }

    private static Set<String> spokenOf(List<SpecMeshDocument> documents, Workspace workspace) {
        Principals as = new Principals(workspace);
        Set<String> all = new LinkedHashSet<>();
        for (SpecMeshDocument document : documents) {
            all.add(document.principal());
            for (Channel channel : document.channels()) {
                SpecMeshDocument.grants(channel).stream()
                        .filter(grantee -> !grantee.startsWith("_"))
                        .forEach(all::add);
                if (!channel.owned()) {
                    all.add(as.foreign(channel.topic()).owner());
                }
            }
        }
        return all;
    }

    /// Our own documents tell the context beside the principal; what stands before it is the
    /// tenant.
    private static Optional<String> hintedTenant(List<SpecMeshDocument> documents) {
        return documents.stream()
                .flatMap(document -> {
                    String context = contextFact(document);
                    String principal = document.principal();
                    return !context.isEmpty() && principal.endsWith("." + context)
                            ? Stream.of(
                                    principal.substring(
                                            0, principal.length() - context.length() - 1))
                            : Stream.empty();
                })
                .findFirst();
    }

    private static String contextFact(SpecMeshDocument document) {
        return document.root().path("info").path(ImportedTopics.PREFIX + "context").asString("");
    }

    private ModelImport run() {
        known();
        draft.put(workspace);
        List<SpecMeshDocument> usable = documents.stream().filter(this::canBeUsed).toList();
        usable.forEach(this::context);
        usable.forEach(document -> owned(document).forEach(channel -> reserve(document, channel)));
        usable.forEach(document -> owned(document).forEach(channel -> topic(document, channel)));
        usable.forEach(this::readings);
        contexts.values().forEach(draft::put);
        Map<String, List<String>> shelves = new LinkedHashMap<>();
        board.forEach((context, topics) -> shelves.put(context, List.copyOf(topics)));
        draft.putAll(Shelves.layOut(model, IMPORTED, shelves));
        List<Problem> unplaced = new ArrayList<>();
        for (SpecMeshDocument document : usable) {
            List<Problem> fields = Unplaced.of(document, workspace);
            Unplaced.summary(document, fields).ifPresent(findings::add);
            unplaced.addAll(fields);
        }
        return new ModelImport(draft.changes(), schemas.files(), findings, unplaced);
    }

    /// Contexts and topics that the model has already are met again by their names.
    private void known() {
        Landscape landscape = Landscape.of(model);
        for (ContextContract contract : landscape.contexts()) {
            contexts.put(contract.principal(), contract.context());
        }
        landscape
                .topics()
                .forEach((id, topic) -> {
                    elements.put(topic.name(), id);
                    elementIds.add(id);
                });
    }

    private boolean canBeUsed(SpecMeshDocument document) {
        if (principals.fits(document.principal())) {
            return true;
        }
        findings.add(
                document.problem(
                        Severity.ERROR,
                        "/id",
                        document.principal()
                                + " does not begin with the tenant of this workspace, "
                                + principals.workspace().tenant()
                                + ", so its topics could not keep their names; import it into a"
                                + " new workspace"));
        return false;
    }

    private static List<Channel> owned(SpecMeshDocument document) {
        return document.channels().stream().filter(Channel::owned).toList();
    }

    // Contexts

    private void context(SpecMeshDocument document) {
        JsonNode info = document.root().path("info");
        Context context = contextOf(document.principal());
        purpose(document, context.domain());
        String purpose = purpose(info, context);
        Set<Context.Service> services = new LinkedHashSet<>(context.services());
        JsonNode principals = info.path(ImportedTopics.PREFIX + "principals");
        services(document)
                .forEach(id ->
                        services.add(new Context.Service(id, "").known(said(principals, id))));
        if (services.isEmpty() && contextFact(document).isEmpty()) {
            services.add(new Context.Service(SchemaNames.pascal(context.name()), ""));
        }
        contexts.put(
                document.principal(),
                keptHere(context)
                        .ownedBy(owner(document, info).or(context::owner))
                        .withPurpose(purpose)
                        .chartered(charter(document, keptHere(context)))
                        .running(withoutDuplicates(services)));
        board.computeIfAbsent(context.id(), _ -> new LinkedHashSet<>());
        losses(document);
    }

    private static Optional<String> said(JsonNode node, String key) {
        return Optional.of(node.path(key).asString("")).filter(text -> !text.isEmpty());
    }

    /// A context that was only spoken of before now has its contract here.
    private static Context keptHere(Context context) {
        return context.charter().elsewhere()
                ? context.chartered(context.charter().draft(false).keptElsewhere(false))
                : context;
    }

    /// Documents of ours say the domain in their tags, which the context knows.
    private static Charter charter(SpecMeshDocument document, Context context) {
        Set<String> tags = new TreeSet<>(context.charter().tags());
        if (contextFact(document).isEmpty()) {
            document.root().path("tags").forEach(tag -> tags.add(tag.path("name").asString("")));
            tags.remove("");
        }
        return context.charter().tagged(tags);
    }

    private static List<Context.Service> withoutDuplicates(Collection<Context.Service> services) {
        Map<String, Context.Service> byId = new LinkedHashMap<>();
        services.forEach(service -> byId.putIfAbsent(service.id(), service));
        return List.copyOf(byId.values());
    }

    private static String purpose(JsonNode info, Context context) {
        String said =
                info.path(Identity.isTitlePurpose(info) ? "title" : "description").asString("");
        String text = said.strip().replaceAll("\\s+", " ");
        return text.isEmpty() || text.equals("The bounded context " + context.path() + ".")
                ? context.purpose()
                : text;
    }

    private static Stream<String> services(SpecMeshDocument document) {
        return document.channels().stream()
                .flatMap(channel ->
                        Stream.of(
                                ImportedTopics.fact(channel, "producer"),
                                channel.subscribe().path(ImportedTopics.PREFIX + "service")))
                .map(service -> service.asString(""))
                .filter(service -> !service.isEmpty());
    }

    /// Our own documents tell the owner when there is one; for others a team is made up, because
    /// nothing may be exported or pushed without an owner.
    private Optional<String> owner(SpecMeshDocument document, JsonNode info) {
        JsonNode contact = info.path("contact");
        String named =
                info.path(ImportedTopics.PREFIX + "owner")
                        .asString(contact.path("name").asString(""));
        if (!named.isEmpty()) {
            String address = contact.path("email").asString(contact.path("url").asString(""));
            return Optional.of(team(Ids.slug(named), address));
        }
        if (!contextFact(document).isEmpty()) {
            return Optional.empty();
        }
        findings.add(
                document.problem(
                        Severity.WARNING,
                        "/info",
                        "the document names no owner; the context belongs to '"
                                + UNNAMED
                                + "' until you name a team"));
        return Optional.of(team(UNNAMED, ""));
    }

    private String team(String id, String contact) {
        RecordKey key = new RecordKey(RecordType.TEAM, id);
        if (!draft.has(key)) {
            draft.put(new Team(id, contact));
        }
        return id;
    }

    /// The context of a principal, made when nobody has it yet.
    private Context contextOf(String principal) {
        Context known = contexts.get(principal);
        return known == null ? newContext(principal) : known;
    }

    private Context newContext(String principal) {
        String path = principals.path(principal);
        int dot = path.lastIndexOf('.');
        String domain = dot < 0 ? "" : path.substring(0, dot);
        Set<String> taken = new LinkedHashSet<>();
        contexts.values().forEach(context -> taken.add(context.id()));
        String id = Ids.context(key -> draft.has(key) || taken.contains(key.id()), path);
        Context context = Context.named(id, domain, path.substring(dot + 1));
        contexts.put(principal, context);
        domain(domain);
        return context;
    }

    private void domain(String id) {
        RecordKey key = new RecordKey(RecordType.DOMAIN, id);
        if (!id.isEmpty() && !draft.has(key)) {
            draft.put(new Domain(id, Domain.Plane.DATA, "", Optional.empty()));
        }
    }

    /// Our own documents tell the purpose of a domain at the tag that names it.
    private void purpose(SpecMeshDocument document, String domain) {
        document.root()
                .path("tags")
                .valueStream()
                .filter(tag -> tag.path("name").asString("").equals("domain:" + domain))
                .map(tag -> tag.path("description").asString(""))
                .filter(purpose -> !purpose.isEmpty())
                .findFirst()
                .ifPresent(purpose -> purpose(domain, purpose));
    }

    private void purpose(String domain, String purpose) {
        draft.find(new RecordKey(RecordType.DOMAIN, domain))
                .map(Domain.class::cast)
                .filter(found -> found.purpose().isEmpty())
                .ifPresent(found ->
                        draft.put(new Domain(domain, found.plane(), purpose, found.repo())));
    }

    /// A context that no imported document describes: others keep its contract.
    private Context inferred(SpecMeshDocument document, String pointer, String principal) {
        Context known = contexts.get(principal);
        if (known != null) {
            return known;
        }
        Context bare = newContext(principal);
        Context context =
                new Context(
                        bare.id(),
                        bare.domain(),
                        bare.name(),
                        Optional.of(team(UNNAMED, "")),
                        "",
                        bare.terms(),
                        List.of(new Context.Service(SchemaNames.pascal(bare.name()), "")),
                        bare.types(),
                        bare.charter().draft(true).keptElsewhere(true));
        contexts.put(principal, context);
        board.computeIfAbsent(context.id(), _ -> new LinkedHashSet<>());
        findings.add(
                document.problem(
                        Severity.WARNING,
                        pointer,
                        "the context "
                                + bare.path()
                                + " is only spoken of here: others keep its contract, so nothing of"
                                + " it is exported or planned. Import its own document too if it is"
                                + " yours"));
        return context;
    }

    private void losses(SpecMeshDocument document) {
        if (document.root().has("servers")) {
            findings.add(
                    document.problem(
                            Severity.WARNING,
                            "/servers",
                            "servers were not taken over; name clusters as environments"));
        }
        if (document.root().has("components")) {
            findings.add(
                    document.problem(
                            Severity.WARNING, "/components", "components were not taken over"));
        }
    }

    // Own topics

    /// Ids first, so that topics can name one another whatever their order.
    private void reserve(SpecMeshDocument document, Channel channel) {
        Parts parts = principals.own(document.principal(), channel.topic());
        reserve(contextOf(document.principal()), channel.topic(), parts.type());
    }

    private String reserve(Context owner, String topic, String type) {
        String id =
                elements.computeIfAbsent(
                        topic,
                        _ ->
                                Ids.element(
                                        key -> draft.has(key) || elementIds.contains(key.id()),
                                        Kind.TOPIC,
                                        owner.id() + "." + type));
        elementIds.add(id);
        return id;
    }

    private void topic(SpecMeshDocument document, Channel channel) {
        Context owner = contextOf(document.principal());
        Parts parts = principals.own(document.principal(), channel.topic());
        Access access = access(document, channel, parts);
        List<String> grants =
                SpecMeshDocument.grants(channel).stream()
                        .filter(grantee -> !grantee.startsWith("_"))
                        .map(grantee -> inferred(document, channel.pointer(), grantee).id())
                        .toList();
        put(document, channel, owner, parts, access, grants);
        if (!channel.publish().isMissingNode() && channel.kafka().isMissingNode()) {
            loss(document, channel, "/publish", "SpecMesh needs a Kafka binding on this channel");
        }
        if (channel.publish().isMissingNode()) {
            loss(
                    document,
                    channel,
                    "",
                    "the topic belongs to this context but is only subscribed to; SpecMesh would"
                            + " not create it");
        }
    }

    private Access access(SpecMeshDocument document, Channel channel, Parts parts) {
        if (parts.access().isPresent()) {
            return parts.access().get();
        }
        List<String> grants = SpecMeshDocument.grants(channel);
        boolean open = grants.contains(principals.workspace().naming().publicWord());
        Access access = open ? Access.PUBLIC : grants.isEmpty() ? Access.PRIVATE : Access.PROTECTED;
        loss(
                document,
                channel,
                "",
                "the name "
                        + channel.topic()
                        + " has no access word; it was taken as "
                        + access.word());
        return access;
    }

    private void put(
            SpecMeshDocument document,
            Channel channel,
            Context owner,
            Parts parts,
            Access access,
            List<String> grants) {
        Topic.Settings settings =
                channel.kafka().isMissingNode()
                        ? Topic.Settings.NONE
                        : ImportedTopics.settings(
                                channel, text -> loss(document, channel, "/bindings/kafka", text));
        String id = reserve(owner, channel.topic(), parts.type());
        Element element =
                new Element(
                        id,
                        ImportedTopics.words(channel).orElseGet(() -> words(parts.type())),
                        Optional.of(owner.id()),
                        ImportedTopics.description(channel),
                        topic(document, channel, owner, parts, access, grants, settings));
        draft.put(named(element, owner, channel.topic()));
        board.computeIfAbsent(owner.id(), _ -> new LinkedHashSet<>()).add(id);
    }

    private Topic topic(
            SpecMeshDocument document,
            Channel channel,
            Context owner,
            Parts parts,
            Access access,
            List<String> grants,
            Topic.Settings settings) {
        Topic.Payload payload =
                schemas.payload(
                        document,
                        channel.message(),
                        owner.id(),
                        parts.type(),
                        ImportedTopics.keyName(channel),
                        messageLoss(document, channel));
        messageLosses(document, channel);
        Topic topic =
                new Topic(
                        type(parts.type()),
                        version(parts.type()),
                        Optional.of(access),
                        ImportedTopics.stream(channel, settings),
                        payload,
                        settings,
                        ImportedTopics.sharing(grants, SpecMeshDocument.otherTags(channel)),
                        origin(channel, owner),
                        ImportedTopics.deprecation(channel, this::elementOf),
                        Optional.empty());
        return topic.telling(ImportedTopics.message(channel, workspace.defaults()))
                .schematised(
                        topic.schemaTerms()
                                .named(ImportedTopics.subject(channel, workspace.defaults())));
    }

    private Topic.Origin origin(Channel channel, Context owner) {
        Optional<String> producer =
                Optional.of(ImportedTopics.fact(channel, "producer").asString(""))
                        .filter(id -> !id.isEmpty())
                        .filter(id ->
                                owner.services().stream()
                                        .findFirst()
                                        .filter(first -> first.id().equals(id))
                                        .isEmpty());
        Topic.Origin none = Topic.Origin.NONE;
        return none.producedBy(producer)
                .derivedFrom(elementOf(ImportedTopics.fact(channel, "derived-from").asString("")))
                .on(ImportedTopics.occasion(channel))
                .deduping(ImportedTopics.dedupe(channel))
                .changing(
                        none.changes()
                                .deleting(
                                        ImportedTopics.deletes(channel),
                                        ImportedTopics.deletedField(channel)));
    }

    private Optional<String> elementOf(String topic) {
        return Optional.ofNullable(elements.get(topic));
    }

    /// A name that the grammar builds and reads is left to the grammar; any other stays as it is.
    private Element named(Element element, Context owner, String name) {
        boolean built =
                names.read(name).isPresent()
                        && names.nameOf(element, Optional.of(owner))
                                .filter(name::equals)
                                .isPresent();
        Topic topic = element.topic().orElseThrow();
        return built
                ? element
                : new Element(
                        element.id(),
                        element.name(),
                        element.context(),
                        element.description(),
                        topic.explicitlyNamed(Optional.of(name)));
    }

    private static String words(String type) {
        return type.replaceAll("[^a-zA-Z0-9]+", " ").strip();
    }

    private static String type(String written) {
        return TopicNames.kebab(written.replaceFirst("\\.v[1-9][0-9]*$", ""));
    }

    private static int version(String written) {
        java.util.regex.Matcher suffix =
                java.util.regex.Pattern.compile(".*\\.v([1-9][0-9]{0,3})").matcher(written);
        return suffix.matches() ? Integer.parseInt(suffix.group(1)) : 1;
    }

    private BiConsumer<String, String> messageLoss(SpecMeshDocument document, Channel channel) {
        String operation = channel.publish().isMissingNode() ? "/subscribe" : "/publish";
        return (pointer, text) -> loss(document, channel, operation + "/message" + pointer, text);
    }

    private void messageLosses(SpecMeshDocument document, Channel channel) {
        JsonNode message = channel.message();
        if (message.has("oneOf") || message.has("$ref")) {
            messageLoss(document, channel)
                    .accept("", "several messages, or one elsewhere, were not taken over");
        }
        boolean ours = ImportedTopics.isOurs(channel);
        for (String key : List.of("traits", "headers", "correlationId")) {
            boolean known = ours && List.of("headers", "correlationId").contains(key);
            if (message.has(key) && !known) {
                messageLoss(document, channel)
                        .accept("/" + key, "'" + key + "' of the message was not taken over");
            }
        }
        String location = Identity.schemaIdLocation(channel).asString("");
        String usual = workspace.defaults().schemaIdLocation();
        if (!location.isEmpty() && !location.equals(usual)) {
            messageLoss(document, channel)
                    .accept(
                            "/bindings/kafka/schemaIdLocation",
                            "the schema id travels in the "
                                    + usual
                                    + " in this workspace, not in the "
                                    + location);
        }
    }

    private void loss(SpecMeshDocument document, Channel channel, String below, String text) {
        findings.add(document.problem(Severity.WARNING, channel.pointer() + below, text));
    }

    // Readings

    private void readings(SpecMeshDocument document) {
        Context reader = contextOf(document.principal());
        for (Channel channel : document.channels()) {
            if (!channel.subscribe().isMissingNode()) {
                String topic =
                        elementOf(channel.topic())
                                .orElseGet(() -> foreign(document, channel, reader));
                if (!channel.owned() || !channel.publish().isMissingNode()) {
                    draft.put(consumer(channel, reader, document.principal(), topic));
                }
            }
        }
    }

    /// A topic that only its reader describes.
    private String foreign(SpecMeshDocument document, Channel channel, Context reader) {
        Parts parts = principals.foreign(channel.topic());
        Context owner = inferred(document, channel.pointer(), parts.owner());
        Access access = parts.access().orElse(Access.PUBLIC);
        List<String> grants = access == Access.PROTECTED ? List.of(reader.id()) : List.of();
        put(document, channel, owner, parts, access, grants);
        return elementOf(channel.topic()).orElseThrow();
    }

    private Consumer consumer(Channel channel, Context reader, String principal, String topic) {
        JsonNode subscribe = channel.subscribe();
        Optional<String> by = text(subscribe.path(ImportedTopics.PREFIX + "service"));
        String service =
                by.or(() -> reader.services().stream().findFirst().map(Context.Service::id))
                        .orElse("reader");
        String usual = principal + "." + TopicNames.kebab(service);
        return new Consumer(
                reader.id(),
                topic,
                by.filter(id -> !reader.services().getFirst().id().equals(id)),
                text(subscribe.path(ImportedTopics.PREFIX + "pattern")),
                text(subscribe.path("bindings").path("kafka").path("groupId"))
                        .filter(group -> !group.equals(usual)));
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.of(node.asString("")).filter(text -> !text.isEmpty());
    }
}
