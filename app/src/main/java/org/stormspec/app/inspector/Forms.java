package org.stormspec.app.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.app.session.Selection;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Flow;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Relation;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.ModelView;

/** Makes the form for a selection: the one place that says what the inspector asks about what. */
public final class Forms {
    private final ModelView model;
    private final Edits edits;
    private final BoardCounts counts;

    /** Reads a model that changes only while it is told so, and edits by these use cases. */
    public Forms(ModelView model, Edits edits) {
        this.model = model;
        this.edits = edits;
        this.counts = new BoardCounts(model);
    }

    /** Has to be told every change of the model. */
    public void changed(ChangeSet changes) {
        counts.changed(changes);
    }

    /** Returns the form for a selection; for an empty one it is about the board. */
    public Form of(Selection selection, String board) {
        return selection
                .single()
                .flatMap(key -> single(selection, key))
                .orElseGet(() -> selection.isEmpty() ? board(board) : several(selection));
    }

    private Optional<Form> single(Selection selection, RecordKey key) {
        return model.find(key)
                .map(found ->
                        switch (found) {
                            case Element element ->
                                    new ElementForms(model, edits, element).of(selection);
                            case Context context ->
                                    new ContextForms(model, edits, context).of(selection);
                            case Relation relation -> relation(selection, relation);
                            case Consumer consumer -> consumer(selection, consumer);
                            case Flow flow -> new FlowForms(model).of(selection, flow);
                            case Domain domain -> domain(selection, domain);
                            case Link link -> link(selection, link);
                            case Board shown -> board(shown.id());
                            default -> several(selection);
                        });
    }

    private Form domain(Selection selection, Domain domain) {
        List<FormField.Target> contexts =
                model.contexts().stream()
                        .filter(context -> context.domain().equals(domain.id()))
                        .map(context -> new FormField.Target(context.key(), context.name()))
                        .toList();
        return new Form(
                selection,
                domain.id(),
                "Domain",
                List.of(
                        new FormField.Lines(
                                question("purpose", "Purpose", "One sentence about this area."),
                                domain.purpose(),
                                "What is this area of the business for?",
                                Inputs.text(
                                        "Describe " + domain.id(),
                                        words -> put(domain, domain.plane(), words))),
                        new FormField.Choice(
                                question(
                                        "plane",
                                        "Plane",
                                        "Whether it serves the platform or the business."),
                                Options.of(Domain.Plane.values(), Forms::words),
                                domain.plane().name(),
                                Inputs.text(
                                        "Change plane of " + domain.id(),
                                        plane ->
                                                put(
                                                        domain,
                                                        Domain.Plane.valueOf(plane),
                                                        domain.purpose()))),
                        new FormField.Text(
                                question("repo", "Repository", "Where its specs are exported to."),
                                domain.repo().orElse(""),
                                "acme/" + domain.id(),
                                true,
                                Inputs.text(
                                        "Change repository of " + domain.id(),
                                        repo -> stored(domain, repo))),
                        new FormField.Links(
                                question("contexts", "Contexts", "What it is made of."),
                                contexts,
                                "None yet")),
                List.of());
    }

    private ChangeSet put(Domain domain, Domain.Plane plane, String purpose) {
        return Drafts.put(model, new Domain(domain.id(), plane, purpose, domain.repo()));
    }

    private ChangeSet stored(Domain domain, String repo) {
        return Drafts.put(
                model,
                new Domain(
                        domain.id(),
                        domain.plane(),
                        domain.purpose(),
                        Optional.of(repo).filter(folder -> !folder.isEmpty())));
    }

    private static String words(Domain.Plane plane) {
        return switch (plane) {
            case CONTROL -> "Control plane: runs the platform";
            case DATA -> "Data plane: runs the business";
        };
    }

    private static FormField.Question question(String id, String label, String help) {
        return new FormField.Question(id, label, help);
    }

    private Form link(Selection selection, Link link) {
        return new Form(
                selection,
                words(link.type().name()),
                "Link",
                List.of(
                        links("from", "From", link.from()),
                        TopicForms.fact("says", "Says", words(link.type().name()), false, ""),
                        links("to", "To", link.to()),
                        new FormField.Check(
                                question(
                                        "atomic",
                                        "Both ends happen in one transaction",
                                        "Inside one aggregate only; between two it locks both."),
                                link.atomic(),
                                on ->
                                        new FieldEdit.Accepted(
                                                "Change transaction",
                                                Drafts.put(model, link.atomic(on))))),
                List.of());
    }

    private FormField links(String id, String label, String element) {
        List<FormField.Target> targets =
                model.element(element).map(TopicForms::target).stream().toList();
        return new FormField.Links(question(id, label, ""), targets, "Nothing");
    }

    private Form relation(Selection selection, Relation relation) {
        return new Form(
                selection,
                ContextForms.path(model, relation.from())
                        + " and "
                        + ContextForms.path(model, relation.to()),
                "Relation of two contexts",
                ContextForms.relationFields(model, edits, relation, "relation"),
                List.of());
    }

    private Form consumer(Selection selection, Consumer consumer) {
        Form.Section reading = TopicForms.reading(model, consumer, "");
        List<FormField> fields = new ArrayList<>();
        fields.add(links("topic", "Reads", consumer.topic()));
        fields.addAll(reading.fields());
        return new Form(
                selection,
                ContextForms.path(model, consumer.context()),
                "Reader",
                fields,
                List.of());
    }

    private Form board(String id) {
        Optional<Board> board =
                model.find(new RecordKey(RecordType.BOARD, id)).map(Board.class::cast);
        return new Form(
                Selection.NONE,
                board.map(Board::name).orElse("No board"),
                "Board · " + count(model.placementsOn(id).size(), "sticky", "stickies"),
                board.map(this::boardFields).orElse(List.of()),
                workspaceSections());
    }

    /** What holds for the whole workspace. */
    private List<Form.Section> workspaceSections() {
        Asking asking = new Asking(model, model.workspace());
        List<Form.Section> sections = new ArrayList<>();
        sections.add(
                new Form.Section(
                        "workspace",
                        "Workspace",
                        "Name, version, context map",
                        asking.all(ContextQuestions.WORKSPACE)));
        sections.add(new NameQuestions(model).section());
        sections.add(
                new Form.Section(
                        "defaults",
                        "Usual for topics",
                        "Format, envelope, partitions",
                        asking.all(ContextQuestions.DEFAULTS)));
        sections.add(new FlowForms(model).section());
        sections.addAll(new OrganisationForms(model).sections());
        return sections;
    }

    private List<FormField> boardFields(Board board) {
        Function<String, FieldEdit> rename =
                Inputs.required(
                        "Rename board",
                        "A board needs a name",
                        name -> Drafts.put(model, new Board(board.id(), name, board.level())));
        return List.of(
                new FormField.Text(
                        question("name", "Name", "What people call this board."),
                        board.name(),
                        "Big picture",
                        false,
                        rename),
                TopicForms.fact("contains", "On it", contents(board.id()), false, ""),
                TopicForms.fact("workspace-size", "In the workspace", totals(), false, ""));
    }

    private String contents(String board) {
        Map<String, Long> stickies = counts.on(board);
        return stickies.isEmpty() ? "Nothing yet" : lines(stickies);
    }

    private String totals() {
        return count(model.all(RecordType.CONTEXT).size(), "context", "contexts")
                + "\n"
                + count(counts.topics(), "topic", "topics")
                + "\n"
                + count(model.all(RecordType.ELEMENT).size(), "element", "elements");
    }

    private Form several(Selection selection) {
        Map<String, Long> counts =
                selection.keys().stream()
                        .collect(
                                Collectors.groupingBy(
                                        this::kindOf, TreeMap::new, Collectors.counting()));
        return new Form(
                selection,
                selection.keys().size() + " selected",
                "Move, duplicate or delete them together",
                Stream.concat(
                                Stream.of(
                                        TopicForms.fact(
                                                "kinds", "Kinds", lines(counts), false, "")),
                                new FlowForms(model).ofSelection(selection).stream())
                        .toList(),
                List.of());
    }

    private String kindOf(RecordKey key) {
        return model.find(key)
                .map(found -> found instanceof Element element ? element.kind().label() : "")
                .filter(label -> !label.isEmpty())
                .orElseGet(() -> words(key.type().name()));
    }

    private static String lines(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> count(entry.getValue(), entry.getKey()))
                .collect(Collectors.joining("\n"));
    }

    // Kinds keep their capitals only where they are letters of an abbreviation.
    private static String count(long number, String kind) {
        String noun = kind.startsWith("CDC") ? kind : kind.toLowerCase(Locale.ROOT);
        String many =
                noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return number + " " + (number == 1 ? noun : many);
    }

    /** Returns an enum constant as words: {@code HANDLED_BY} becomes {@code Handled by}. */
    static String words(String constant) {
        String lower = constant.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }

    /** Returns a number with the right form of its noun. */
    static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
