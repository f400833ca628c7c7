package org.stormspec.model.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.Change;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/**
 * Gives stickies to elements that an edit adds without saying where: a fix knows what is missing,
 * not where people would have put it. A newcomer stands beside something it is linked to, at best
 * of its own context, on the board in view if that shows any; else on the first that does.
 */
public final class Newcomers {

    /** Room between stickies, in board units. */
    private static final int GAP = 40;

    /** So many places are tried in a column before the next column. */
    private static final int ROWS = 6;

    private static final int COLUMNS = 8;

    private final ModelView model;
    private final Draft draft;
    private final ChangeSet edit;
    private final String board;
    private final RandomGenerator random;
    private final List<Placement> made = new ArrayList<>();

    private Newcomers(ModelView model, ChangeSet edit, String board, RandomGenerator random) {
        this.model = model;
        this.draft = new Draft(model);
        this.edit = edit;
        this.board = board;
        this.random = random;
    }

    /**
     * Returns an edit together with the stickies it lacks.
     *
     * @param model as it is before the edit
     * @param board id of the board in view
     * @param random for the ids of the stickies
     */
    public static ChangeSet shown(
            ModelView model, ChangeSet edit, String board, RandomGenerator random) {
        Newcomers newcomers = new Newcomers(model, edit, board, random);
        newcomers.placeAll();
        return edit.then(newcomers.draft.changes());
    }

    /** A newcomer may stand beside another one, which must have its place first. */
    private void placeAll() {
        Set<Element> waiting = new LinkedHashSet<>(unplaced());
        boolean placed = true;
        while (placed && !waiting.isEmpty()) {
            placed = waiting.removeIf(this::place);
        }
    }

    private List<Element> unplaced() {
        Set<String> shown =
                after(RecordType.PLACEMENT, Placement.class)
                        .map(Placement::element)
                        .collect(Collectors.toSet());
        return edit.changes().values().stream()
                .filter(change -> change.before().isEmpty())
                .flatMap(change -> change.after().stream())
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(element -> !shown.contains(element.id()))
                .toList();
    }

    private <R> Stream<R> after(RecordType type, Class<R> as) {
        return edit.changes().values().stream()
                .filter(change -> change.key().type() == type)
                .map(Change::after)
                .flatMap(Optional::stream)
                .map(as::cast);
    }

    private boolean place(Element newcomer) {
        Optional<Link> way =
                after(RecordType.LINK, Link.class)
                        .filter(link -> touches(link, newcomer))
                        .filter(link -> beside(other(link, newcomer)).isPresent())
                        .min(Comparator.comparing(link -> !isNear(link, newcomer)));
        way.ifPresent(link -> place(newcomer, link));
        return way.isPresent();
    }

    private static boolean touches(Link link, Element element) {
        return link.from().equals(element.id()) || link.to().equals(element.id());
    }

    private static String other(Link link, Element element) {
        return link.from().equals(element.id()) ? link.to() : link.from();
    }

    private boolean isNear(Link link, Element newcomer) {
        return element(other(link, newcomer))
                .filter(found -> found.context().equals(newcomer.context()))
                .filter(found -> beside(found.id()).filter(this::isInView).isPresent())
                .isPresent();
    }

    private boolean isInView(Placement placement) {
        return placement.board().equals(board);
    }

    private Optional<Element> element(String id) {
        return Optional.ofNullable(edit.changes().get(Element.key(id)))
                .map(Change::after)
                .orElseGet(() -> model.find(Element.key(id)))
                .map(Element.class::cast);
    }

    /** Returns the sticky of an element to stand beside, after the edit. */
    private Optional<Placement> beside(String element) {
        return Stream.of(
                        made.stream().filter(placement -> placement.element().equals(element)),
                        after(RecordType.PLACEMENT, Placement.class)
                                .filter(placement -> placement.element().equals(element)),
                        model.placementsOf(element).stream()
                                .filter(placement -> !edit.changes().containsKey(placement.key())))
                .flatMap(stickies -> stickies)
                .min(Comparator.comparing(placement -> !isInView(placement)));
    }

    private void place(Element newcomer, Link link) {
        Placement beside = beside(other(link, newcomer)).orElseThrow();
        Box wanted = Placement.boxAt(newcomer.kind(), 0, 0);
        boolean follows = link.to().equals(newcomer.id());
        int step = wanted.width() + GAP;
        int first = follows ? beside.box().right() + GAP : beside.box().x() - step;
        Box box = free(beside, wanted, first, follows ? step : -step);
        String id = Ids.random(draft::has, random, RecordType.PLACEMENT, beside.board());
        Placement placement = new Placement(beside.board(), id, newcomer.id(), box);
        draft.put(placement);
        made.add(placement);
    }

    private Box free(Placement beside, Box wanted, int first, int step) {
        Collection<Placement> others = model.placementsOn(beside.board());
        for (int column = 0; column < COLUMNS; column++) {
            for (int row = 0; row < ROWS; row++) {
                Box box =
                        wanted.moved(
                                first + column * step,
                                beside.box().y() + row * (wanted.height() + GAP));
                if (isFree(box, beside.board(), others)) {
                    return box;
                }
            }
        }
        return wanted.moved(first, beside.box().y());
    }

    private boolean isFree(Box box, String onBoard, Collection<Placement> others) {
        return Stream.concat(others.stream(), made.stream())
                .filter(placement -> placement.board().equals(onBoard))
                .noneMatch(placement -> placement.box().overlaps(box));
    }
}
