package org.stormspec.export.cml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.asyncapi.read.ImportFile;
import org.stormspec.export.asyncapi.read.ModelImport;
import org.stormspec.export.file.FileTree;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.Relation;
import org.stormspec.model.record.Team;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/**
 * Imports models of Context Mapper: contexts, aggregates, commands, events and flows on a board,
 * and a CDC entity for every aggregate whose root has attributes.
 *
 * <p>An aggregate that a relation exposes becomes a topic that the downstream context reads: public
 * behind an open host service, else protected with a grant. Whoever reacts to an event does so
 * through a policy. A context that the model has already is left as it is, so that importing twice
 * changes nothing. What the model has no place for is told, never dropped in silence.
 */
public final class CmlImporter {

    /** Who owns what no document gives an owner. */
    private static final String UNNAMED = "unnamed-team";

    private final ModelView model;
    private final Draft draft;
    private final Set<RecordKey> related = new HashSet<>();
    private final List<Problem> findings = new ArrayList<>();
    private final Map<String, CmlContext> contexts = new LinkedHashMap<>();
    private final Map<String, String> domainOfPart = new HashMap<>();
    private final Map<String, String> ownerOf = new HashMap<>();

    private CmlImporter(ModelView model) {
        this.model = model;
        this.draft = new Draft(model);
    }

    /** Reads documents, in order, into what to apply to a model. */
    public static ModelImport read(ModelView model, List<ImportFile> files) {
        CmlImporter importer = new CmlImporter(model);
        List<CmlDocument> documents =
                files.stream().map(file -> CmlReader.read(file.name(), file.text())).toList();
        List<CmlDocument> usable = documents.stream().filter(importer::isUsable).toList();
        usable.forEach(importer::domains);
        usable.forEach(importer::teams);
        usable.forEach(importer::contexts);
        usable.forEach(importer::relations);
        return importer.result();
    }

    private boolean isUsable(CmlDocument document) {
        findings.addAll(document.problems());
        boolean empty = document.all("BoundedContext").findAny().isEmpty();
        if (empty && document.problems().isEmpty()) {
            findings.add(
                    new Problem(
                            Problem.Severity.ERROR,
                            "cml",
                            document.file(),
                            1,
                            1,
                            "",
                            "no BoundedContext in it; name a CML file that declares some"));
        }
        return document.problems().isEmpty() && !empty;
    }

    private ModelImport result() {
        contexts.values().forEach(context -> context.all().forEach(draft::put));
        draft.putAll(CmlBoard.layOut(model, List.copyOf(contexts.values())));
        return new ModelImport(draft.changes(), FileTree.EMPTY, findings);
    }

    private void domains(CmlDocument document) {
        document.all("Domain")
                .forEach(domain -> {
                    String id = CmlNames.segment(domain.name());
                    domainOfPart.put(domain.name(), id);
                    domain.all("Subdomain").forEach(part -> domainOfPart.put(part.name(), id));
                });
    }

    /** A context of the type TEAM is no context but the people who own those it realizes. */
    private void teams(CmlDocument document) {
        document.all("BoundedContext")
                .filter(CmlImporter::isTeam)
                .forEach(team -> {
                    String id = CmlNames.segment(team.name()).replace('_', '-');
                    put(new Team(id, ""));
                    namesAfter(team, "realizes").forEach(owned -> ownerOf.put(owned, id));
                });
    }

    private static boolean isTeam(CmlNode context) {
        return context.first("type").filter(type -> type.words().contains("TEAM")).isPresent();
    }

    private static Stream<String> namesAfter(CmlNode node, String word) {
        return node.words().stream().dropWhile(each -> !each.equals(word)).skip(1);
    }

    private void put(Team team) {
        if (!draft.has(team.key())) {
            draft.put(team);
        }
    }

    private void contexts(CmlDocument document) {
        document.all("BoundedContext")
                .filter(node -> !isTeam(node))
                .forEach(node -> context(document, node));
    }

    private void context(CmlDocument document, CmlNode node) {
        String domain = domain(document, node);
        String name = CmlNames.segment(node.name());
        String id = domain + "." + name;
        if (model.context(id).isPresent() || contexts.containsKey(node.name())) {
            findings.add(
                    document.warning(
                            node, "'" + id + "' is in the model already and stays as it is"));
            return;
        }
        Domain owner = new Domain(domain, Domain.Plane.DATA, "", Optional.empty());
        if (!draft.has(owner.key())) {
            draft.put(owner);
        }
        String team = ownerOf.getOrDefault(node.name(), UNNAMED);
        put(new Team(team, ""));
        Context context =
                Context.named(id, domain, name)
                        .ownedBy(Optional.of(team))
                        .withPurpose(vision(node));
        contexts.put(node.name(), new CmlContext(node, context, this::isTaken));
    }

    private boolean isTaken(RecordKey key) {
        return model.has(key)
                || contexts.values().stream().anyMatch(context -> context.keys().contains(key));
    }

    /** The domain whose part it implements, else what the map or the file is called. */
    private String domain(CmlDocument document, CmlNode node) {
        return namesAfter(node, "implements")
                .map(domainOfPart::get)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .or(() ->
                        document.all("ContextMap")
                                .map(map -> CmlNames.segment(map.name()))
                                .filter(name -> !name.isEmpty())
                                .findFirst())
                .or(() -> document.all("Domain").map(d -> CmlNames.segment(d.name())).findFirst())
                .orElseGet(() -> CmlNames.segment(stem(document.file())));
    }

    private static String stem(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return name.replaceAll("\\.[^.]*$", "");
    }

    private static String vision(CmlNode node) {
        return node.first("domainVisionStatement").map(CmlNode::text).orElse(node.doc());
    }

    private void relations(CmlDocument document) {
        document.all("ContextMap")
                .flatMap(map -> map.children().stream())
                .forEach(node ->
                        CmlRelation.of(node).ifPresent(relation -> relate(document, relation)));
    }

    private void relate(CmlDocument document, CmlRelation relation) {
        Optional<CmlContext> giver = context(document, relation, relation.upstream());
        Optional<CmlContext> taker = context(document, relation, relation.downstream());
        if (giver.isPresent() && taker.isPresent()) {
            relation.exposed()
                    .forEach(name -> expose(document, relation, name, giver.get(), taker.get()));
            map(document, relation, giver.get(), taker.get());
        }
    }

    /** What the two are to each other; of several statements about them the first one counts. */
    private void map(
            CmlDocument document, CmlRelation relation, CmlContext giver, CmlContext taker) {
        Relation told =
                new Relation(giver.id(), taker.id(), relation.pattern())
                        .playing(relation.upstreamRoles(), relation.downstreamRoles())
                        .by(relation.technology());
        if (!related.add(told.key())) {
            findings.add(
                    document.warning(
                            relation.node(),
                            "%s and %s are related already; only the first statement is taken over"
                                    .formatted(relation.upstream(), relation.downstream())));
        } else {
            draft.put(told);
        }
    }

    private Optional<CmlContext> context(CmlDocument document, CmlRelation relation, String name) {
        Optional<CmlContext> found = Optional.ofNullable(contexts.get(name));
        if (found.isEmpty()) {
            findings.add(
                    document.warning(
                            relation.node(),
                            "'"
                                    + name
                                    + "' is no context that was taken in; the relation is left"
                                    + " out"));
        }
        return found;
    }

    private void expose(
            CmlDocument document,
            CmlRelation relation,
            String aggregate,
            CmlContext giver,
            CmlContext taker) {
        giver.topic(aggregate)
                .ifPresentOrElse(
                        topic -> {
                            giver.replace(shared(topic, taker, relation.isOpenHost()));
                            draft.put(
                                    new Consumer(
                                            taker.id(),
                                            topic.id(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.empty()));
                        },
                        () ->
                                findings.add(
                                        document.warning(
                                                relation.node(),
                                                "'"
                                                        + aggregate
                                                        + "' has no root with attributes, so there"
                                                        + " is no topic to read")));
    }

    private static Element shared(Element element, CmlContext reader, boolean open) {
        Topic topic = element.topic().orElseThrow();
        boolean isPublic = open || topic.access().equals(Optional.of(Access.PUBLIC));
        TreeSet<String> grants = new TreeSet<>(topic.sharing().grants());
        grants.add(reader.id());
        return element.with(
                topic.accessible(Optional.of(isPublic ? Access.PUBLIC : Access.PROTECTED))
                        .shared(topic.sharing().granting(isPublic ? new TreeSet<>() : grants)));
    }
}
