package org.stormspec.app.inspector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.stormspec.app.outline.Outline;
import org.stormspec.app.session.Selection;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.edit.Ids;
import org.stormspec.model.glossary.Glossary;
import org.stormspec.model.naming.Expression;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.naming.Transliteration;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Field;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Relation;
import org.stormspec.model.record.Slice;
import org.stormspec.model.record.Team;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** Forms about bounded contexts and what they are to each other. */
final class ContextForms {
    // A name as Avro 1.12 allows it, begun by a capital as types are.
    private static final String TYPE = "[A-Z][A-Za-z0-9_]*";

    private final ModelView model;
    private final Edits edits;
    private final Context context;
    private final Asking asking;

    ContextForms(ModelView model, Edits edits, Context context) {
        this.model = model;
        this.edits = edits;
        this.context = context;
        this.asking = new Asking(model, context);
    }

    Form of(Selection selection) {
        List<Element> own =
                model.stream(RecordType.ELEMENT, Element.class)
                        .filter(element ->
                                element.context().filter(context.id()::equals).isPresent())
                        .toList();
        List<Element> reads = Reads.of(model, context, own);
        List<Form.Section> sections = new ArrayList<>();
        sections.add(language());
        sections.add(
                section(
                        "strategy",
                        "Strategy",
                        "Capability, classification, roles",
                        ContextQuestions.STRATEGY));
        sections.add(decisions(own));
        sections.add(services(own));
        sections.add(types());
        sections.add(slice());
        sections.add(
                section(
                        "place",
                        "Plane, kind and tags",
                        "Plane, scenarios, draft",
                        ContextQuestions.PLACE));
        sections.addAll(relations());
        reads.forEach(topic -> sections.add(Reads.section(model, context, topic)));
        return new Form(
                selection,
                context.words(),
                "Bounded context" + (context.domain().isEmpty() ? "" : " · " + context.domain()),
                Stream.of(
                                Optional.of(name()),
                                Optional.of(title()),
                                Optional.of(owner()),
                                newOwner(),
                                Optional.of(asking.of(ContextQuestions.PURPOSE)),
                                Optional.of(topics(own)),
                                Optional.of(reads(reads)),
                                Optional.of(principal()))
                        .flatMap(Optional::stream)
                        .toList(),
                sections);
    }

    private static final List<Attribute> TERMS = List.of(ContextQuestions.TERMS);
    private static final List<Attribute> SERVICES = List.of(ContextQuestions.SERVICES);

    private Form.Section section(String id, String title, String hint, List<Attribute> attributes) {
        return new Form.Section(id, title, hint, asking.all(attributes));
    }

    /** Its words, and beside each what other contexts mean by it (requirement R-134). */
    private Form.Section language() {
        List<FormField> fields = new ArrayList<>(asking.all(TERMS));
        List<List<String>> rows = new ArrayList<>();
        Glossary.ofTerms(model).entries().stream()
                .filter(entry -> entry.meanings().size() > 1)
                .filter(this::concerns)
                .forEach(entry -> rows.addAll(meanings(entry)));
        if (!rows.isEmpty()) {
            fields.add(
                    new FormField.Grid(
                            new FormField.Question(
                                    "meanings",
                                    "The same words elsewhere",
                                    "One word may mean something else in each context; each has to"
                                            + " say what."),
                            List.of("Word", "In", "Means"),
                            rows));
        }
        return new Form.Section("language", "Language", "Words and what they mean", fields);
    }

    private boolean concerns(Glossary.Entry entry) {
        return entry.meanings().stream().anyMatch(each -> each.context().equals(context.id()));
    }

    // What it means here stands first, what it means elsewhere below it.
    private List<List<String>> meanings(Glossary.Entry entry) {
        List<List<String>> rows = new ArrayList<>();
        entry.meanings().stream()
                .sorted(Comparator.comparing(each -> !each.context().equals(context.id())))
                .forEach(each -> rows.add(List.of(entry.title(), in(each.context()), each.text())));
        return rows;
    }

    private String in(String id) {
        return id.equals(context.id()) ? "here" : model.context(id).map(Context::name).orElse(id);
    }

    /** What runs in it, and what each service is known by and has to do (requirement R-142). */
    private Form.Section services(List<Element> own) {
        List<FormField> fields = new ArrayList<>(asking.all(SERVICES));
        if (!context.services().isEmpty()) {
            List<Context.Service> bare =
                    context.services().stream()
                            .filter(service -> service.packageName().isEmpty())
                            .toList();
            if (!bare.isEmpty()) {
                fields.add(
                        new FormField.Deed(
                                new FormField.Question(
                                        "services-packages",
                                        "Propose packages",
                                        "Puts every service without one under the context."),
                                () ->
                                        new FieldEdit.Accepted(
                                                "Propose packages",
                                                Drafts.put(model, ServiceList.packaged(context)))));
            }
            fields.add(
                    new FormField.Grid(
                            new FormField.Question(
                                    "services-drive",
                                    "Maintained and released together",
                                    "What follows from the list: users of access rules, code"
                                            + " packages, repository, and who writes and reads."),
                            List.of("Service", "Its", "Is"),
                            new ServiceList(model, context, own).rows()));
        }
        return new Form.Section("services", "Services", "What runs in it", fields);
    }

    /** What was decided and what is open, with the questions that people put on the wall. */
    private Form.Section decisions(List<Element> own) {
        List<FormField> fields = new ArrayList<>(asking.all(ContextQuestions.DECISIONS));
        List<FormField.Target> asked =
                own.stream()
                        .filter(element -> element.kind() == Kind.HOTSPOT)
                        .map(TopicForms::target)
                        .toList();
        fields.add(
                new FormField.Links(
                        new FormField.Question(
                                "hotspots", "Questions on the wall", "Hotspots in this context."),
                        asked,
                        "None"));
        return new Form.Section(
                "decisions", "Decisions and questions", "Assumptions, metrics", fields);
    }

    private FormField name() {
        return new FormField.Text(
                new FormField.Question(
                        "name", "Name", "Domain and context; all its topics are named after it."),
                context.path(),
                "domain.context",
                true,
                FormField.Hints.previewing(this::names),
                input -> {
                    String path = input.strip().toLowerCase(Locale.ROOT);
                    return isPath(path)
                            ? new FieldEdit.Accepted("Rename context", named(path))
                            : new FieldEdit.Refused(
                                    "Use small letters, digits and _, and a dot between domain and"
                                            + " context: "
                                            + proposal(input)
                                            + ". Other words may stand under Called");
                });
    }

    // What people call it stays when its name changes.
    private ChangeSet named(String path) {
        ChangeSet renamed = edits.renameContext(model, context.id(), path);
        return renamed.changes().values().stream()
                .flatMap(change -> change.after().stream())
                .map(Context.class::cast)
                .map(after -> Drafts.put(model, after.called(context.charter().title())))
                .findFirst()
                .orElse(renamed);
    }

    private FormField title() {
        return new FormField.Text(
                new FormField.Question(
                        "title",
                        "Called",
                        "What people call it, in any script. Names of topics go by its name."),
                context.charter().title().orElse(""),
                context.path(),
                false,
                Inputs.text(
                        "Call context otherwise",
                        words ->
                                Drafts.put(
                                        model,
                                        context.called(
                                                Optional.of(words)
                                                        .filter(said -> !said.isEmpty())))));
    }

    private List<FormField.Preview> names(String input) {
        String path = input.strip().toLowerCase(Locale.ROOT);
        if (!isPath(path)) {
            return List.of();
        }
        Context renamed =
                named(path).changes().values().stream()
                        .flatMap(change -> change.after().stream())
                        .filter(Context.class::isInstance)
                        .map(Context.class::cast)
                        .findFirst()
                        .orElse(context);
        return new NamePreviews(model).ofContext(renamed);
    }

    /** Returns a path made of words, or an example. */
    private static String proposal(String words) {
        return Transliteration.of(words)
                .map(Ids::slug)
                .map(slug -> slug.replace('-', '_'))
                .filter(path -> !path.isEmpty())
                .orElse("finance.campaign");
    }

    private boolean isPath(String path) {
        String segment = model.workspace().naming().segment();
        return new Expression(segment + "(\\." + segment + ")*").matches(path);
    }

    private FormField owner() {
        List<FormField.Option> teams = new ArrayList<>();
        teams.add(new FormField.Option("", "Nobody yet"));
        model.stream(RecordType.TEAM, Team.class)
                .forEach(team -> teams.add(new FormField.Option(team.id(), team.id())));
        context.owner()
                .filter(owner -> teams.stream().noneMatch(team -> team.value().equals(owner)))
                .ifPresent(owner -> teams.add(new FormField.Option(owner, owner)));
        return new FormField.Choice(
                new FormField.Question(
                        "owner",
                        "Owner",
                        "The team that answers for it; changing it renames" + " nothing."),
                Options.of(teams),
                context.owner().orElse(""),
                Inputs.text(
                        "Change owner",
                        team ->
                                Drafts.put(
                                        model,
                                        context.ownedBy(
                                                Optional.of(team).filter(t -> !t.isEmpty())))));
    }

    /** While nobody answers for it, a team can be named that is not in the list. */
    private Optional<FormField> newOwner() {
        return context.owner().isPresent()
                ? Optional.empty()
                : Optional.of(
                        new FormField.Text(
                                new FormField.Question(
                                        "newOwner",
                                        "Or a team that is not in the list",
                                        "It becomes the owner and can be chosen from then on."),
                                "",
                                "sales-team",
                                false,
                                input -> ownedByNew(input.strip())));
    }

    private FieldEdit ownedByNew(String team) {
        if (team.isEmpty()) {
            return new FieldEdit.Accepted("", ChangeSet.EMPTY);
        }
        Draft draft = new Draft(model).put(context.ownedBy(Optional.of(team)));
        if (!model.has(new RecordKey(RecordType.TEAM, team))) {
            draft.put(new Team(team, ""));
        }
        return new FieldEdit.Accepted("Change owner", draft.changes());
    }

    private static FormField topics(List<Element> own) {
        List<Element> topics =
                own.stream().filter(element -> element.kind() == Kind.TOPIC).toList();
        Map<String, String> labels = Outline.labelsOf(topics);
        List<FormField.Target> targets =
                topics.stream()
                        .map(topic ->
                                new FormField.Target(
                                        topic.key(), labels.getOrDefault(topic.id(), topic.name())))
                        .toList();
        return new FormField.Links(
                new FormField.Question(
                        "topics", "Topics", "What it publishes; its side of every contract."),
                targets,
                "None yet");
    }

    private FormField reads(List<Element> topics) {
        return new FormField.Links(
                new FormField.Question("reads", "Reads", "Topics of other contexts."),
                topics.stream()
                        .map(topic -> new FormField.Target(topic.key(), readingOf(topic)))
                        .toList(),
                "Nothing from other contexts");
    }

    private String readingOf(Element topic) {
        return topic.context()
                .flatMap(model::context)
                .map(owner -> owner.path() + " · " + TopicNames.typeOf(topic))
                .orElseGet(() -> Outline.labelOf(topic));
    }

    private FormField principal() {
        return TopicForms.fact(
                "principal",
                "Principal",
                new TopicNames(model.workspace()).principalOf(context),
                true,
                "The name that access rules are given to.");
    }

    /** The named types of the context, a table of fields each. */
    private Form.Section types() {
        List<FormField> fields = new ArrayList<>();
        FormField.FieldTerms terms = TopicForms.terms(model, Scope.of(model), context);
        context.types()
                .forEach((type, shape) ->
                        fields.add(
                                new FormField.Fields(
                                        new FormField.Question(
                                                "type-" + type, type, "A type that fields share."),
                                        shape,
                                        terms,
                                        changed -> typed(type, changed))));
        fields.add(newType());
        return new Form.Section("types", "Types", "Shapes that fields share", fields);
    }

    private FormField newType() {
        return new FormField.Text(
                new FormField.Question(
                        "newType", "New type", "A shape that several fields can have."),
                "",
                "Money",
                true,
                input -> {
                    String type = input.strip();
                    if (type.isEmpty() || context.types().containsKey(type)) {
                        return new FieldEdit.Refused("Give a name that is not taken");
                    }
                    return type.matches(TYPE)
                            ? typed(type, List.of(Field.of("value", "string")))
                            : new FieldEdit.Refused("Begin with a capital: Money");
                });
    }

    private FieldEdit typed(String type, List<Field> fields) {
        SortedMap<String, List<Field>> types = new TreeMap<>(context.types());
        if (fields.isEmpty()) {
            types.remove(type);
        } else {
            types.put(type, fields);
        }
        return new FieldEdit.Accepted(
                "Change type " + type, Drafts.put(model, context.typed(types)));
    }

    /** The checklist of a vertical slice; every answer that follows from the id is offered. */
    private Form.Section slice() {
        Map<String, String> proposals = new SliceProposals(model).of(context);
        List<FormField> fields = new ArrayList<>();
        fields.add(new SliceChecklist(model, context).field());
        fields.add(
                new FormField.Deed(
                        new FormField.Question(
                                "slice-all",
                                "Take all proposals",
                                "Answers all that is open below as it follows from the name; what is answered"
                                        + " stays."),
                        () -> proposed(proposals)));
        ContextQuestions.SLICE.forEach(attribute -> fields.add(offered(attribute, proposals)));
        return new Form.Section(
                "slice", "Vertical slice", "Repository, pipeline, logs, costs", fields);
    }

    private FormField offered(Attribute attribute, Map<String, String> proposals) {
        FormField field = asking.of(attribute);
        String proposal = proposals.getOrDefault(attribute.path().getLast(), "");
        return field instanceof FormField.Text text && !proposal.isEmpty()
                ? text.hinting(FormField.Hints.offering(proposal))
                : field;
    }

    private FieldEdit proposed(Map<String, String> proposals) {
        Slice slice = SliceProposals.filled(context.slice(), proposals);
        ChangeSet changes = Drafts.put(model, context.carried(slice));
        return new FieldEdit.Accepted("Take the proposed slice", changes);
    }

    /** One section for each context it has to do with, and one to say so of another. */
    private List<Form.Section> relations() {
        List<Form.Section> sections = new ArrayList<>();
        sections.add(
                new Form.Section(
                        "relations",
                        "Relations",
                        "To other contexts",
                        List.of(newRelation(true), newRelation(false))));
        model.relations().stream()
                .filter(relation -> relation.rolesOf(context.id()).isPresent())
                .map(relation -> relation(model, edits, relation, context.id()))
                .forEach(sections::add);
        return sections;
    }

    private FormField newRelation(boolean upstream) {
        return new FormField.Choice(
                new FormField.Question(
                        upstream ? "newDownstream" : "newUpstream",
                        upstream ? "It is upstream of" : "It is downstream of",
                        "Upstream decides, downstream has to follow."),
                new Sources(model, context)
                        .of(Attribute.Source.CONTEXTS)
                        .after(new FormField.Option("", "Choose a context")),
                "",
                other ->
                        new FieldEdit.Accepted(
                                "Relate contexts",
                                related(
                                        upstream ? context.id() : other,
                                        upstream ? other : context.id())));
    }

    private ChangeSet related(String from, String to) {
        Relation relation = new Relation(from, to, Relation.Pattern.UPSTREAM_DOWNSTREAM);
        return model.has(relation.key()) ? ChangeSet.EMPTY : edits.relate(model, relation);
    }

    /** What two contexts are to each other, as one of them sees it. */
    static Form.Section relation(ModelView model, Edits edits, Relation relation, String seenFrom) {
        boolean first = relation.from().equals(seenFrom);
        String other = first ? relation.to() : relation.from();
        String id = "relation-" + TopicForms.slug(relation.from() + "-" + relation.to());
        return new Form.Section(
                id,
                (first ? "To " : "From ") + path(model, other),
                "Pattern and roles",
                relationFields(model, edits, relation, id));
    }

    static List<FormField> relationFields(
            ModelView model, Edits edits, Relation relation, String prefix) {
        Asking asking = new Asking(model, relation);
        Stream<FormField> asked =
                ContextQuestions.RELATION.stream()
                        .map(attribute -> asking.of(attribute.under(prefix)));
        FormField remove =
                new FormField.Deed(
                        new FormField.Question(
                                prefix + "-remove", "Remove the relation", "Undo brings it back."),
                        () ->
                                new FieldEdit.Accepted(
                                        "Remove relation", edits.unrelate(model, relation)));
        return Stream.concat(asked, Stream.of(remove)).toList();
    }

    static String path(ModelView model, String context) {
        return model.context(context).map(Context::path).orElse(context);
    }
}
