package org.stormspec.model.rule.storm;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.edit.Grammar;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.storm.Smell.Severity;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/**
 * A rule about what stands on walls; how much it minds depends on the level of the board.
 *
 * @param <T> what it looks at
 */
abstract sealed class WallRule<T> implements Rule<T>
        permits ElementSmell, RemarkRule, NoHotspotRule {

    /** Room between a sticky and one that a fix adds beside it, in board units. */
    private static final int GAP = 24;

    private final Smell smell;

    WallRule(Smell smell) {
        this.smell = smell;
    }

    @Override
    public final About about() {
        return smell.about();
    }

    @Override
    public final Set<RecordType> dependsOn() {
        return EnumSet.of(
                RecordType.ELEMENT, RecordType.LINK, RecordType.BOARD, RecordType.PLACEMENT);
    }

    /** Returns how much this minds something, by the most demanding board it stands on. */
    final Severity severity(Scope scope, Element element) {
        return levels(scope, element)
                .map(smell::at)
                .max(Comparator.naturalOrder())
                .orElse(Severity.OFF);
    }

    final Severity severity(Board board) {
        return smell.at(board.level());
    }

    static Stream<Board.Level> levels(Scope scope, Element element) {
        return scope.model().placementsOf(element.id()).stream()
                .map(Placement::board)
                .distinct()
                .flatMap(id -> scope.model().find(new RecordKey(RecordType.BOARD, id)).stream())
                .map(board -> ((Board) board).level());
    }

    final Stream<Finding> finding(
            Severity severity, String message, List<RecordKey> places, List<Fix> fixes) {
        Finding nudge = about().finding(message, places, fixes);
        return switch (severity) {
            case OFF -> Stream.empty();
            case NUDGE -> Stream.of(nudge);
            case BLOCKER -> Stream.of(nudge.at(Level.ERROR));
        };
    }

    static String quoted(Element element) {
        return "“" + element.name().replaceAll("\\s+", " ") + "”";
    }

    static Stream<Element> sources(Scope scope, Element element) {
        return scope.model().linksTo(element.id()).stream()
                .filter(link -> link.type() != LinkType.CONSUMES)
                .flatMap(link -> scope.model().element(link.from()).stream());
    }

    /** Returns a fix that puts a new element before another, on every board linked as usual. */
    static Fix adding(String label, Kind kind, String name, Element before) {
        return new Fix(
                label,
                model ->
                        model.element(before.id())
                                .map(found -> added(model, kind, name, found))
                                .orElse(ChangeSet.EMPTY));
    }

    private static ChangeSet added(ModelView model, Kind kind, String name, Element before) {
        return model.placementsOf(before.id()).stream()
                .findFirst()
                .map(placement -> added(model, kind, name, before, placement))
                .orElse(ChangeSet.EMPTY);
    }

    private static ChangeSet added(
            ModelView model, Kind kind, String name, Element before, Placement beside) {
        Box size = Placement.boxAt(kind, 0, 0);
        Box box = beside.box();
        Box wanted =
                size.moved(
                        box.x() - GAP - size.width(), box.y() + (box.height() - size.height()) / 2);
        Edits.Created made = create(model, beside.board(), kind, name, wanted);
        Draft link = new Draft(model);
        Grammar.link(kind, before.kind())
                .ifPresent(
                        type -> link.put(new Link(made.placement().element(), type, before.id())));
        return made.changes().then(link.changes());
    }

    /** Makes a sticky at a place, or at the next one below that is free. */
    static Edits.Created create(ModelView model, String board, Kind kind, String name, Box box) {
        Edits edits = new Edits(new SplittableRandom(31L * name.hashCode() + box.hashCode()));
        return edits.create(model, board, kind, name, free(model, board, box));
    }

    private static Box free(ModelView model, String board, Box wanted) {
        boolean taken =
                model.placementsOn(board).stream()
                        .anyMatch(placement -> placement.box().overlaps(wanted));
        return taken ? free(model, board, wanted.moved(0, wanted.height() + GAP)) : wanted;
    }

    static Optional<Board> board(ModelView model, String id) {
        return model.find(new RecordKey(RecordType.BOARD, id)).map(Board.class::cast);
    }
}
