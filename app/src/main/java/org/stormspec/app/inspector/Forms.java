package org.stormspec.app.inspector;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stormspec.app.outline.Outline;
import org.stormspec.app.session.Selection;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.ModelView;

/** Makes the form for a selection: the one place that says what the inspector asks about what. */
public final class Forms {
    private final ModelView model;
    private final Edits edits;

    /** Reads a model and edits by these use cases. */
    public Forms(ModelView model, Edits edits) {
        this.model = model;
        this.edits = edits;
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
                                    new ElementForms(model, edits).of(selection, element);
                            case Context context ->
                                    new ContextForms(model, edits).of(selection, context);
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
                                "purpose",
                                "Purpose",
                                domain.purpose(),
                                "What is this area of the business for?",
                                Inputs.text(
                                        "Describe " + domain.id(),
                                        words ->
                                                Drafts.put(
                                                        model,
                                                        new Domain(
                                                                domain.id(),
                                                                domain.plane(),
                                                                words,
                                                                domain.repo())))),
                        new FormField.Links("contexts", "Contexts", contexts, "None yet")),
                List.of());
    }

    private Form link(Selection selection, Link link) {
        return new Form(
                selection,
                words(link.type().name()),
                "Link",
                List.of(
                        links("from", "From", link.from()),
                        new FormField.Fact("says", "Says", words(link.type().name()), false),
                        links("to", "To", link.to())),
                List.of());
    }

    private FormField links(String id, String label, String element) {
        List<FormField.Target> targets =
                model
                        .element(element)
                        .map(found -> new FormField.Target(found.key(), Outline.labelOf(found)))
                        .stream()
                        .toList();
        return new FormField.Links(id, label, targets, "Nothing");
    }

    private Form board(String id) {
        Optional<Board> board =
                model.find(new RecordKey(RecordType.BOARD, id)).map(Board.class::cast);
        return new Form(
                Selection.NONE,
                board.map(Board::name).orElse("No board"),
                "Board · " + count(model.placementsOn(id).size(), "sticky", "stickies"),
                board.map(this::boardFields).orElse(List.of()),
                List.of());
    }

    private List<FormField> boardFields(Board board) {
        Function<String, FieldEdit> rename =
                Inputs.required(
                        "Rename board",
                        "A board needs a name",
                        name -> Drafts.put(model, new Board(board.id(), name, board.level())));
        return List.of(
                new FormField.Text("name", "Name", board.name(), "Big picture", false, rename),
                new FormField.Fact("contains", "On it", contents(board.id()), false),
                new FormField.Fact(
                        "workspace", "Workspace", totals(model, Landscape.of(model)), false));
    }

    private String contents(String board) {
        Map<String, Long> counts =
                model.placementsOn(board).stream()
                        .flatMap(placement -> model.element(placement.element()).stream())
                        .collect(
                                Collectors.groupingBy(
                                        element -> element.kind().label(),
                                        TreeMap::new,
                                        Collectors.counting()));
        return counts.isEmpty() ? "Nothing yet" : lines(counts);
    }

    private static String totals(ModelView model, Landscape landscape) {
        return count(model.contexts().size(), "context", "contexts")
                + "\n"
                + count(landscape.topics().size(), "topic", "topics")
                + "\n"
                + count(model.elements().size(), "element", "elements");
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
                List.of(new FormField.Fact("kinds", "Kinds", lines(counts), false)),
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
