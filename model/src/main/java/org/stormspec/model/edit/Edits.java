package org.stormspec.model.edit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Relation;
import org.stormspec.model.record.View;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/**
 * What people do to a board, each as one function from the model to the change set that does it.
 * Nothing here changes the model; a store or history performs the change set.
 */
public final class Edits {

    /** Between a sticky and the frame that grows for it, in board units. */
    private static final int ROOM = 40;

    private final RandomGenerator random;

    /** Uses a source of randomness for placement ids. */
    public Edits(RandomGenerator random) {
        this.random = random;
    }

    /**
     * A sticky that was just made.
     *
     * @param changes what makes it
     * @param placement the sticky
     */
    public record Created(ChangeSet changes, Placement placement) {}

    /** Makes an element and one sticky of it. Inside a context frame it belongs to that context. */
    public Created create(ModelView model, String board, Kind kind, String name, Box box) {
        Element element =
                new Element(
                        Ids.element(model::has, kind, name),
                        name,
                        ownable(kind) ? contextAt(model, board, box) : Optional.empty(),
                        "",
                        Fresh.of(model, kind, name));
        Placement placement =
                new Placement(
                        board, randomId(model, RecordType.PLACEMENT, board), element.id(), box);
        return new Created(new Draft(model).put(element).put(placement).changes(), placement);
    }

    /** Changes the words on an element; its id stays. */
    public ChangeSet rename(ModelView model, String element, String name) {
        return onElement(model, element, found -> Fresh.renamed(model, found, name));
    }

    /**
     * Changes what kind of thing an element is, keeping words, id and legal links, and the context
     * if the new kind may belong to one.
     */
    public ChangeSet retype(ModelView model, String element, Kind kind) {
        Draft draft = new Draft(model);
        model.element(element)
                .filter(found -> found.kind() != kind)
                .ifPresent(found -> {
                    Element retyped = found.with(Fresh.of(model, kind, found.name()));
                    draft.put(ownable(kind) ? retyped : retyped.in(Optional.empty()));
                    resize(model, draft, found, kind);
                    relink(model, draft, element, kind);
                    References.toRetyped(model, draft, found);
                });
        return draft.changes();
    }

    /** Stickies of the usual size get the usual size of the other kind. */
    private static void resize(ModelView model, Draft draft, Element before, Kind kind) {
        for (Placement placement : model.placementsOf(before.id())) {
            Box box = placement.box();
            if (box.equals(Placement.boxAt(before.kind(), box.x(), box.y()))) {
                draft.put(placement.at(Placement.boxAt(kind, box.x(), box.y())));
            }
        }
    }

    private static void relink(ModelView model, Draft draft, String element, Kind kind) {
        for (Link link : model.linksFrom(element)) {
            relink(draft, link, kindOf(model, link.to()).flatMap(to -> Grammar.link(kind, to)));
        }
        for (Link link : model.linksTo(element)) {
            relink(
                    draft,
                    link,
                    kindOf(model, link.from()).flatMap(from -> Grammar.link(from, kind)));
        }
    }

    private static void relink(Draft draft, Link link, Optional<LinkType> type) {
        draft.remove(link.key());
        type.ifPresent(legal -> draft.put(link.as(legal)));
    }

    private static Optional<Kind> kindOf(ModelView model, String element) {
        return model.element(element).map(Element::kind);
    }

    /** Replaces an element as a whole, as the inspector does. */
    public ChangeSet replace(ModelView model, Element element) {
        return new Draft(model).put(element).changes();
    }

    /**
     * Changes a record as it is now; a record that is gone, or of another type, stays as it is.
     *
     * @param key of the record
     * @param change what becomes of it; its key stays
     */
    public <R extends ModelRecord> ChangeSet change(
            ModelView model, RecordKey key, Class<R> type, UnaryOperator<R> change) {
        Draft draft = new Draft(model);
        model.find(key)
                .filter(type::isInstance)
                .map(type::cast)
                .map(change)
                .filter(changed -> changed.key().equals(key))
                .ifPresent(draft::put);
        return draft.changes();
    }

    /** Changes what an element has beyond its name, if it is of that kind. */
    public <D extends Detail> ChangeSet changeDetail(
            ModelView model, String element, Class<D> kind, UnaryOperator<D> change) {
        return onElement(
                model,
                element,
                found ->
                        kind.isInstance(found.detail())
                                ? found.with(change.apply(kind.cast(found.detail())))
                                : found);
    }

    /** Says what two contexts are to each other; both have to be there. */
    public ChangeSet relate(ModelView model, Relation relation) {
        boolean known =
                model.context(relation.from()).isPresent()
                        && model.context(relation.to()).isPresent()
                        && !relation.from().equals(relation.to());
        return known ? new Draft(model).put(relation).changes() : ChangeSet.EMPTY;
    }

    /** Takes back what two contexts are to each other. */
    public ChangeSet unrelate(ModelView model, Relation relation) {
        return new Draft(model).remove(relation.key()).changes();
    }

    /**
     * Moves stickies; those that come to lie in a context frame join that context, those that leave
     * all frames of their context leave it.
     */
    public ChangeSet move(ModelView model, Collection<Placement> placements, int dx, int dy) {
        Map<Placement, Box> places = new LinkedHashMap<>();
        placements.forEach(placement -> places.put(placement, placement.box().moved(dx, dy)));
        return place(model, places);
    }

    /** Moves each sticky to a place of its own; contexts are joined and left as in a move. */
    public ChangeSet place(ModelView model, Map<Placement, Box> places) {
        return Stickies.place(model, places);
    }

    /** Lets stickies of a board move together from now on. */
    public ChangeSet group(ModelView model, Collection<Placement> placements) {
        return placements.stream()
                .findFirst()
                .map(first -> randomId(model, RecordType.PLACEMENT, first.board()))
                .map(group -> Stickies.each(model, placements, each -> each.in(Optional.of(group))))
                .orElse(ChangeSet.EMPTY);
    }

    /** Lets stickies move by themselves again. */
    public ChangeSet ungroup(ModelView model, Collection<Placement> placements) {
        return Stickies.each(model, placements, each -> each.in(Optional.empty()));
    }

    /** Holds stickies fast where they are, or lets them go. */
    public ChangeSet lock(ModelView model, Collection<Placement> placements, boolean locked) {
        return Stickies.each(model, placements, each -> each.lock(locked));
    }

    /** Lays stickies higher, so that they cover others, or lower. */
    public ChangeSet raise(ModelView model, Collection<Placement> placements, int layers) {
        return Stickies.each(model, placements, each -> each.on(each.layer() + layers));
    }

    /**
     * Makes one element of several: the kept one is known by the words of the others as well, and
     * gets their links as far as the grammar has them, and their stickies elsewhere.
     *
     * @param keep a sticky of the element to keep
     * @param others stickies that go; the elements they show become the kept one
     */
    public ChangeSet merge(ModelView model, Placement keep, Collection<Placement> others) {
        return merged(model, keep, others).changes();
    }

    /** The same, with what would be lost by it because the elements say different things. */
    public static Merged merged(ModelView model, Placement keep, Collection<Placement> others) {
        return Merging.of(model, keep, others);
    }

    /**
     * Makes one element of two.
     *
     * @param kept the one that stays, as it is to be; it gets the links of the other one
     * @param gone id of the other one, whose stickies go
     */
    public static ChangeSet merge(ModelView model, Element kept, String gone) {
        return Merging.into(
                        model,
                        kept,
                        List.of(gone),
                        model.placementsOf(gone).stream()
                                .map(Placement::key)
                                .collect(Collectors.toSet()))
                .merged()
                .changes();
    }

    /** Turns an arrow round, or returns empty when the grammar has none that way. */
    public Optional<ChangeSet> reverse(ModelView model, Link link) {
        return kindOf(model, link.to())
                .flatMap(from -> kindOf(model, link.from()).flatMap(to -> Grammar.link(from, to)))
                .map(type ->
                        new Draft(model)
                                .remove(link.key())
                                .put(link.as(type).between(link.to(), link.from()))
                                .changes());
    }

    /**
     * Puts copied stickies on a board.
     *
     * @param clip what was copied, here or in another workspace
     * @param dx how far from where they were, in board units
     * @param dy how far down
     * @param asReference whether elements that are here already get further stickies, not copies
     */
    public ChangeSet paste(
            ModelView model, String board, Clip clip, int dx, int dy, boolean asReference) {
        return new Pasting(model, random, board, clip).at(dx, dy, asReference);
    }

    /** Makes a sticky of each line of a list, the first one at a place. */
    public ChangeSet pasteList(ModelView model, String board, List<Listed> list, int x, int y) {
        return new ListPasting(model, random, board).at(list, x, y);
    }

    /** Draws a frame as a boundary that is agreed on, or as one that is only emerging. */
    public ChangeSet emerge(ModelView model, Frame frame, boolean emerging) {
        return new Draft(model)
                .put(new Frame(frame.board(), frame.id(), frame.context(), frame.box(), emerging))
                .changes();
    }

    /** Gives a part of a board a name to come back to. */
    public ChangeSet nameView(ModelView model, String board, String name, Box box) {
        return new Draft(model)
                .put(new View(board, randomId(model, RecordType.VIEW, board), name, box))
                .changes();
    }

    /** Returns whether elements of a kind belong to contexts; people and systems never do. */
    public static boolean ownable(Kind kind) {
        return kind != Kind.ACTOR && kind != Kind.EXTERNAL_SYSTEM;
    }

    private static Optional<String> contextAt(ModelView model, String board, Box box) {
        return model.framesOn(board).stream()
                .filter(frame -> frame.box().holdsMiddleOf(box))
                .map(Frame::context)
                .findFirst();
    }

    /** Takes stickies off the board; an element that has no other sticky goes with them. */
    public ChangeSet removeFromBoard(ModelView model, Collection<Placement> placements) {
        Draft draft = new Draft(model);
        Set<Placement> removed = Set.copyOf(placements);
        removed.forEach(placement -> draft.remove(placement.key()));
        dropElements(
                model,
                draft,
                elementsOf(removed).stream()
                        .filter(element -> removed.containsAll(model.placementsOf(element)))
                        .collect(Collectors.toSet()));
        return draft.changes();
    }

    /** Removes elements everywhere, with their stickies, links and readers. */
    public ChangeSet removeEverywhere(ModelView model, Collection<String> elements) {
        Draft draft = new Draft(model);
        dropElements(model, draft, Set.copyOf(elements));
        return draft.changes();
    }

    private static void dropElements(ModelView model, Draft draft, Set<String> elements) {
        if (!elements.isEmpty()) {
            elements.forEach(element -> draft.remove(Element.key(element)));
            References.toRemoved(model, draft, elements);
        }
    }

    private static Set<String> elementsOf(Collection<Placement> placements) {
        return Set.copyOf(placements.stream().map(Placement::element).toList());
    }

    /**
     * Connects two elements as the grammar says, or returns empty when it has no such arrow;
     * nothing leads to itself.
     */
    public Optional<ChangeSet> connect(ModelView model, String from, String to) {
        return kindOf(model, from)
                .filter(any -> !from.equals(to))
                .flatMap(
                        source -> kindOf(model, to).flatMap(target -> Grammar.link(source, target)))
                .map(type -> new Draft(model).put(new Link(from, type, to)).changes());
    }

    /** Removes links. */
    public ChangeSet disconnect(ModelView model, Collection<Link> links) {
        Draft draft = new Draft(model);
        links.forEach(link -> draft.remove(link.key()));
        return draft.changes();
    }

    /** Copies stickies as new elements, with the links among them, moved by an offset. */
    public ChangeSet duplicate(ModelView model, Collection<Placement> placements, int dx, int dy) {
        return placements.stream()
                .findFirst()
                .map(first ->
                        paste(model, first.board(), Clip.of(model, placements), dx, dy, false))
                .orElse(ChangeSet.EMPTY);
    }

    /**
     * Draws a bounded context round stickies: makes the context and its frame, and everything whose
     * middle lies inside belongs to it.
     */
    public ChangeSet drawContext(ModelView model, String board, String name, Box box) {
        Draft draft = new Draft(model);
        Context context = newContext(model, name);
        draft.put(context)
                .put(
                        new Frame(
                                board,
                                randomId(model, RecordType.FRAME, board),
                                context.id(),
                                box,
                                false));
        model.placementsOn(board).stream()
                .filter(placement -> box.holdsMiddleOf(placement.box()))
                .flatMap(placement -> model.element(placement.element()).stream())
                .filter(element -> ownable(element.kind()))
                .forEach(element -> draft.put(element.in(Optional.of(context.id()))));
        return draft.changes();
    }

    /**
     * Grows the frame of a context so that what follows one of its stickies stands in it too.
     * Nothing changes where the sticky stands in no frame of its context, or where the frame would
     * meet another one or take in strangers.
     *
     * @param from the sticky
     * @param next where the one after it will stand
     */
    public ChangeSet makeRoom(ModelView model, Placement from, Box next) {
        Draft draft = new Draft(model);
        Optional<String> context = model.element(from.element()).flatMap(Element::context);
        model.framesOn(from.board()).stream()
                .filter(frame -> context.filter(frame.context()::equals).isPresent())
                .filter(frame -> frame.box().holdsMiddleOf(from.box()))
                .findFirst()
                .map(frame -> frame.at(frame.box().around(next, ROOM)))
                .filter(grown -> isFree(model, grown, context))
                .ifPresent(draft::put);
        return draft.changes();
    }

    private static boolean isFree(ModelView model, Frame grown, Optional<String> context) {
        return model.framesOn(grown.board()).stream()
                        .filter(other -> !other.id().equals(grown.id()))
                        .noneMatch(other -> other.box().overlaps(grown.box()))
                && model.placementsOn(grown.board()).stream()
                        .filter(placement -> grown.box().holdsMiddleOf(placement.box()))
                        .flatMap(placement -> model.element(placement.element()).stream())
                        .filter(element -> ownable(element.kind()))
                        .allMatch(element -> element.context().equals(context));
    }

    private static Context newContext(ModelView model, String words) {
        String path = ContextWords.path(words).orElseGet(() -> ContextWords.numbered(model, words));
        return Context.named(Ids.context(model::has, path), domainOf(path), nameOf(path))
                .called(ContextWords.title(words, path));
    }

    /**
     * Renames a context; a dot separates domain and name. Its id stays. Words that no name can be
     * made of become its title and leave the name; words without a letter or digit change nothing.
     */
    public ChangeSet renameContext(ModelView model, String context, String words) {
        Draft draft = new Draft(model);
        model.context(context)
                .filter(_ -> words.codePoints().anyMatch(Character::isLetterOrDigit))
                .map(found -> renamed(found, words))
                .ifPresent(draft::put);
        return draft.changes();
    }

    private static Context renamed(Context context, String words) {
        return ContextWords.path(words)
                .map(path ->
                        context.renamed(
                                        path.contains(".") ? domainOf(path) : context.domain(),
                                        nameOf(path))
                                .called(ContextWords.title(words, path)))
                .orElseGet(() -> context.called(Optional.of(words.strip())));
    }

    private static String domainOf(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Moves a context frame with the stickies inside it. */
    public ChangeSet moveFrame(ModelView model, Frame frame, int dx, int dy) {
        Draft draft = new Draft(model).put(frame.at(frame.box().moved(dx, dy)));
        model.placementsOn(frame.board()).stream()
                .filter(placement -> frame.box().holdsMiddleOf(placement.box()))
                .forEach(placement -> draft.put(placement.at(placement.box().moved(dx, dy))));
        return draft.changes();
    }

    /** Gives a context frame another box; what comes to lie inside joins, what falls out leaves. */
    public ChangeSet resizeFrame(ModelView model, Frame frame, Box box) {
        Draft draft = new Draft(model).put(frame.at(box));
        for (Placement placement : model.placementsOn(frame.board())) {
            boolean before = frame.box().holdsMiddleOf(placement.box());
            boolean after = box.holdsMiddleOf(placement.box());
            if (before != after) {
                draft.find(Element.key(placement.element()))
                        .map(Element.class::cast)
                        .filter(element -> ownable(element.kind()))
                        .filter(element -> after || belongsTo(element, frame.context()))
                        .map(element ->
                                element.in(after ? Optional.of(frame.context()) : Optional.empty()))
                        .ifPresent(draft::put);
            }
        }
        return draft.changes();
    }

    private static boolean belongsTo(Element element, String context) {
        return element.context().filter(context::equals).isPresent();
    }

    /** Takes a context frame off the board; the context and its elements stay. */
    public ChangeSet removeFrame(ModelView model, Frame frame) {
        return new Draft(model).remove(frame.key()).changes();
    }

    /** Removes a context and its frames; its elements stay, in no context. */
    public ChangeSet removeContext(ModelView model, String context) {
        Draft draft = new Draft(model).remove(new RecordKey(RecordType.CONTEXT, context));
        model.stream(RecordType.FRAME, Frame.class)
                .filter(frame -> frame.context().equals(context))
                .forEach(frame -> draft.remove(frame.key()));
        model.elements().stream()
                .filter(element -> element.context().equals(Optional.of(context)))
                .forEach(element -> draft.put(element.in(Optional.empty())));
        References.toContext(model, draft, context);
        return draft.changes();
    }

    /** Adds a lane across the board. */
    public ChangeSet drawLane(ModelView model, String board, String name, int y, int height) {
        return new Draft(model)
                .put(new Lane(board, randomId(model, RecordType.LANE, board), name, y, height))
                .changes();
    }

    /** Returns an id for something new on a board. */
    String freshId(ModelView model, RecordType type, String board) {
        return randomId(model, type, board);
    }

    private String randomId(ModelView model, RecordType type, String board) {
        return Ids.random(model::has, random, type, board);
    }

    private static ChangeSet onElement(ModelView model, String id, UnaryOperator<Element> edit) {
        Draft draft = new Draft(model);
        model.element(id).ifPresent(found -> draft.put(edit.apply(found)));
        return draft.changes();
    }
}
