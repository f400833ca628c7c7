package org.stormspec.app.present;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.edit.Grammar;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Flow;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/**
 * A story being told: which step, in which direction, what is lit and what is missing. Knows no
 * toolkit; views listen and ask. Which steps have been told is remembered until it is forgotten on
 * purpose, even when the telling is interrupted.
 */
public final class Presentation {

    /** Room between a sticky that fills a gap and what it leads to, in board units. */
    private static final int GAP = 24;

    private final ModelView model;
    private final Edits edits;
    private final BiConsumer<String, ChangeSet> perform;
    private final List<Runnable> listeners = new ArrayList<>();
    private final Set<RecordKey> told = new HashSet<>();
    // What is being told; replaced as a whole when it starts, moves on, follows an edit or ends.
    private Optional<Now> now = Optional.empty();

    private record Now(String board, Story story, int at, boolean backwards) {
        Placement placement() {
            return story.steps().get(at);
        }
    }

    /**
     * Tells stories of a model.
     *
     * @param perform does an edit as one undoable step
     */
    public Presentation(ModelView model, Edits edits, BiConsumer<String, ChangeSet> perform) {
        this.model = model;
        this.edits = edits;
        this.perform = perform;
    }

    /** Adds an action that runs whenever there is something else to show. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void become(Optional<Now> next) {
        now = next;
        next.ifPresent(shown -> told.add(shown.placement().key()));
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /**
     * Begins to tell a board, at a selected event or at the first one.
     *
     * @return whether there is anything to tell
     */
    public boolean start(String board, Set<RecordKey> selected) {
        Story story = Story.ofBoard(model, board);
        int from =
                selected.stream()
                        .mapToInt(story::indexOf)
                        .filter(index -> index >= 0)
                        .min()
                        .orElse(0);
        if (!story.steps().isEmpty()) {
            become(Optional.of(new Now(board, story, from, false)));
        }
        return !story.steps().isEmpty();
    }

    /** Ends the telling. */
    public void stop() {
        if (now.isPresent()) {
            become(Optional.empty());
        }
    }

    /** Returns whether a story is being told. */
    public boolean isOn() {
        return now.isPresent();
    }

    /** Returns the stories that the board can tell. */
    public List<Story> stories() {
        return now.map(shown -> Story.all(model, shown.board())).orElse(List.of());
    }

    /** Returns the story being told. */
    public Optional<Story> story() {
        return now.map(Now::story);
    }

    /** Tells another story of the same board, from its first step. */
    public void choose(Story story) {
        now.filter(any -> !story.steps().isEmpty())
                .ifPresent(shown -> become(Optional.of(new Now(shown.board(), story, 0, false))));
    }

    /** Tells the next step. */
    public void next() {
        go(1, false);
    }

    /** Goes back one step. */
    public void back() {
        go(-1, false);
    }

    /** Goes back one step and asks what had to be true before it. */
    public void backwards() {
        go(now.filter(Now::backwards).isPresent() ? -1 : 0, true);
    }

    /** Goes to the first step. */
    public void first() {
        to(0);
    }

    /** Goes to the last step. */
    public void last() {
        to(count() - 1);
    }

    /** Goes to a step, counted from 0. */
    public void to(int step) {
        now.ifPresent(shown -> go(step - shown.at(), shown.backwards()));
    }

    private void go(int by, boolean backwards) {
        now.ifPresent(shown -> {
            int last = shown.story().steps().size() - 1;
            int at = Math.clamp(shown.at() + (long) by, 0, last);
            become(Optional.of(new Now(shown.board(), shown.story(), at, backwards)));
        });
    }

    /** Follows edits: keeps to the step being told if it is still there, else to its neighbour. */
    public void refresh() {
        now.ifPresent(shown -> {
            Story story = again(shown);
            if (story.steps().isEmpty()) {
                stop();
                return;
            }
            int same = story.indexOf(shown.placement().key());
            int at = same >= 0 ? same : Math.min(shown.at(), story.steps().size() - 1);
            become(Optional.of(new Now(shown.board(), story, at, shown.backwards())));
        });
    }

    private Story again(Now shown) {
        return shown.story()
                .flow()
                .flatMap(id -> model.find(new RecordKey(RecordType.FLOW, id)))
                .map(Flow.class::cast)
                .map(flow -> Story.ofFlow(model, shown.board(), flow))
                .orElseGet(() -> Story.ofBoard(model, shown.board()));
    }

    /** Returns how many steps the story has. */
    public int count() {
        return now.map(shown -> shown.story().steps().size()).orElse(0);
    }

    /** Returns the position of the step being told, counted from 0. */
    public int at() {
        return now.map(Now::at).orElse(0);
    }

    /** Returns the position as people read it: {@code 7 of 24}. */
    public String position() {
        return now.map(shown -> (shown.at() + 1) + " of " + count()).orElse("");
    }

    /** Returns whether the story is told from its end. */
    public boolean isBackwards() {
        return now.filter(Now::backwards).isPresent();
    }

    /** Returns the sticky of the step being told. */
    public Optional<Placement> current() {
        return now.map(Now::placement).filter(found -> model.element(found.element()).isPresent());
    }

    private Optional<Surroundings> surroundings() {
        return current().map(step -> Surroundings.of(model, step));
    }

    /** Returns the step in business words. */
    public String sentence() {
        return surroundings()
                .map(step -> isBackwards() ? Telling.backwards(step) : Telling.forwards(step))
                .orElse("");
    }

    /** Returns the keys of the placements that are not dimmed: the step, its causes and effects. */
    public Set<RecordKey> lit() {
        return current()
                .map(step -> Surroundings.of(model, step).placements(model, step))
                .orElse(Set.of());
    }

    /** Returns what is missing; told backwards, there is always something to ask. */
    public List<Gap> gaps() {
        return surroundings().map(this::gaps).orElse(List.of());
    }

    private List<Gap> gaps(Surroundings step) {
        List<Gap> gaps = Gap.round(model, step, level());
        boolean mayFollow = Grammar.link(Kind.EVENT, step.step().kind()).isPresent();
        return gaps.isEmpty() && isBackwards() && mayFollow
                ? List.of(Gap.before(step.step()))
                : gaps;
    }

    private Board.Level level() {
        return now.map(shown -> new RecordKey(RecordType.BOARD, shown.board()))
                .flatMap(model::find)
                .map(board -> ((Board) board).level())
                .orElse(Board.Level.PROCESS);
    }

    /** Adds what fills a gap, to the left of what it leads to and linked, as one undoable step. */
    public void fill(Gap gap, String words) {
        String name = words.strip();
        current()
                .filter(any -> !name.isEmpty())
                .ifPresent(step -> {
                    perform.accept("add " + gap.kind().noun(), filling(gap, name, step));
                    refresh();
                });
    }

    private ChangeSet filling(Gap gap, String name, Placement step) {
        Box beside =
                model.placementsOf(gap.effect()).stream()
                        .filter(placement -> placement.board().equals(step.board()))
                        .map(Placement::box)
                        .findFirst()
                        .orElse(step.box());
        Box size = Placement.boxAt(gap.kind(), 0, 0);
        Box wanted =
                size.moved(
                        beside.x() - GAP - size.width(),
                        beside.y() + (beside.height() - size.height()) / 2);
        Edits.Created made =
                edits.create(model, step.board(), gap.kind(), name, free(step.board(), wanted));
        return made.changes().then(linking(gap, made.placement().element()));
    }

    private ChangeSet linking(Gap gap, String made) {
        Draft draft = new Draft(model);
        model.element(gap.effect())
                .flatMap(effect -> Grammar.link(gap.kind(), effect.kind()))
                .ifPresent(type -> draft.put(new Link(made, type, gap.effect())));
        return draft.changes();
    }

    // What came before has to stand before, so room is looked for below, never to the right.
    private Box free(String board, Box wanted) {
        boolean taken =
                model.placementsOn(board).stream()
                        .anyMatch(placement -> placement.box().overlaps(wanted));
        return taken ? free(board, wanted.moved(0, wanted.height() + GAP)) : wanted;
    }

    /** Returns whether a step, counted from 0, has been told. */
    public boolean isTold(int step) {
        return now.map(shown -> told.contains(shown.story().steps().get(step).key())).orElse(false);
    }

    /** Returns how much has been told, as people read it: {@code 18 of 24 told}. */
    public String coverage() {
        return now.map(shown ->
                        shown.story().steps().stream()
                                        .filter(step -> told.contains(step.key()))
                                        .count()
                                + " of "
                                + count()
                                + " told")
                .orElse("");
    }

    /** Returns the words on a step, counted from 0. */
    public String nameOf(int step) {
        return now.map(shown -> shown.story().steps().get(step))
                .flatMap(placement -> model.element(placement.element()))
                .map(Element::name)
                .orElse("");
    }

    /** Forgets what has been told, as before another group of people. */
    public void forget() {
        told.clear();
        become(now);
    }
}
