package org.stormspec.model.rule;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.RecordType;

/** A rule about the elements of some kinds that lie in a context. */
public abstract class ElementRule implements Rule<Element> {

    private final About about;
    private final Set<Kind> kinds;

    /** Makes a rule about elements of these kinds. */
    protected ElementRule(About about, Kind first, Kind... more) {
        this.about = about;
        this.kinds = EnumSet.of(first, more);
    }

    @Override
    public final About about() {
        return about;
    }

    @Override
    public Set<RecordType> dependsOn() {
        return EnumSet.of(
                RecordType.WORKSPACE,
                RecordType.DOMAIN,
                RecordType.CONTEXT,
                RecordType.ELEMENT,
                RecordType.LINK,
                RecordType.CONSUMER,
                RecordType.BOARD,
                RecordType.PLACEMENT);
    }

    @Override
    public final Stream<Element> subjects(Scope scope) {
        return kinds.stream().flatMap(kind -> in(scope, kind));
    }

    private static Stream<Element> in(Scope scope, Kind kind) {
        return kind == Kind.TOPIC ? scope.topics() : scope.placed(kind);
    }

    /**
     * Returns whether an element stands only on boards below a level, where nobody asks for it to
     * be complete. What stands on no board at all is taken at its word.
     */
    protected static boolean isBelow(Scope scope, Element element, Board.Level level) {
        var placements = scope.model().placementsOf(element.id());
        return !placements.isEmpty()
                && placements.stream()
                        .allMatch(placement ->
                                scope.model().boards().stream()
                                        .filter(board -> board.id().equals(placement.board()))
                                        .allMatch(board -> board.level().compareTo(level) < 0));
    }

    /** Returns how to call an element in a message. */
    protected static String callOf(Scope scope, Element element) {
        return element.kind() == Kind.TOPIC ? scope.callOf(element) : element.name();
    }
}
