package org.stormspec.model.rule.storm;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Placement;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Fix;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.storm.Smell.Severity;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.ModelView;

/** A wall full of stickies has not one question on it. */
public final class NoHotspotRule extends WallRule<Board> {

    /** A wall with fewer events has not been discussed yet; a big picture has 15 to 60. */
    private static final int DISCUSSED = 15;

    /** Makes the rule. */
    public NoHotspotRule() {
        super(Smell.NO_HOTSPOT);
    }

    @Override
    public Stream<Board> subjects(Scope scope) {
        return scope.model().boards().stream();
    }

    @Override
    public Stream<Finding> check(Scope scope, Board board) {
        Severity severity = severity(board);
        return severity == Severity.OFF
                        || count(scope, board, Kind.EVENT) < DISCUSSED
                        || count(scope, board, Kind.HOTSPOT) > 0
                ? Stream.empty()
                : finding(
                        severity,
                        "There are %d stickies on %s and not one question."
                                .formatted(
                                        scope.model().placementsOn(board.id()).size(),
                                        board.name()),
                        List.of(board.key()),
                        List.of(new Fix("add the first question", model -> asking(model, board))));
    }

    private static long count(Scope scope, Board board, Kind kind) {
        return scope.model().placementsOn(board.id()).stream()
                .flatMap(placement -> scope.model().element(placement.element()).stream())
                .filter(element -> element.kind() == kind)
                .count();
    }

    private static ChangeSet asking(ModelView model, Board board) {
        Box last =
                model.placementsOn(board.id()).stream()
                        .map(Placement::box)
                        .max(Comparator.comparingInt(Box::right))
                        .orElse(new Box(0, 0, 0, 0));
        return create(
                        model,
                        board.id(),
                        Kind.HOTSPOT,
                        "What do we not know yet?",
                        Placement.boxAt(Kind.HOTSPOT, last.right() + 24, last.y()))
                .changes();
    }
}
