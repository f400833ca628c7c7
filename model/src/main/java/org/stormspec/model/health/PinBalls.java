package org.stormspec.model.health;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Rule;
import org.stormspec.model.rule.Scope;
import org.stormspec.model.rule.access.PrivateReadRule;
import org.stormspec.model.rule.context.CircleRule;
import org.stormspec.model.rule.context.CrossingCommandRule;
import org.stormspec.model.rule.context.PinBallRule;
import org.stormspec.model.rule.flow.SharedCommandRule;
import org.stormspec.model.rule.naming.GrammarRule;
import org.stormspec.model.store.ModelView;

/**
 * Adds up what turns a landscape into a pin-ball machine. What it is, the rules say: what is off or
 * waived there does not count here either. The points are our own: what couples whole contexts in
 * circles weighs most, what merely looks untidy least.
 */
final class PinBalls {

    private static final int PER_MEMBER = 5;
    private static final int PER_PAIR = 5;
    private static final int PER_COMMAND = 5;
    private static final int PER_EXPOSED = 3;
    private static final int PER_NAME = 1;

    private static final Comparator<Culprit> WORST_FIRST =
            Comparator.comparing(Culprit::type)
                    .thenComparing(Comparator.comparingInt(Culprit::points).reversed())
                    .thenComparing(Culprit::reason);

    private final Scope scope;

    private PinBalls(ModelView model) {
        this.scope = Scope.of(model);
    }

    static PinBall of(ModelView model) {
        PinBalls balls = new PinBalls(model);
        return new PinBall(
                balls.culprits().sorted(WORST_FIRST).toList(), PinBallRule.longest(balls.scope));
    }

    private Stream<Culprit> culprits() {
        return Stream.of(
                        found(new CircleRule(), PinBalls::circle),
                        found(new PinBallRule(), PinBalls::bounce),
                        each(new CrossingCommandRule(), Culprit.Type.CROSSING_COMMAND, PER_COMMAND),
                        each(new SharedCommandRule(), Culprit.Type.SHARED_COMMAND, PER_COMMAND),
                        each(new PrivateReadRule(), Culprit.Type.EXPOSED_INTERNALS, PER_EXPOSED),
                        each(new GrammarRule(), Culprit.Type.UNGOVERNED_NAME, PER_NAME))
                .flatMap(found -> found);
    }

    private <T> Stream<Culprit> each(Rule<T> rule, Culprit.Type type, int points) {
        return found(rule, (any, finding) -> culprit(type, points, finding));
    }

    private <T> Stream<Culprit> found(Rule<T> rule, BiFunction<T, Finding, Culprit> weighing) {
        return rule.subjects(scope)
                .flatMap(subject ->
                        rule.check(scope, subject)
                                .flatMap(finding -> scope.judged(rule.about(), finding).stream())
                                .filter(finding -> finding.waiver().isEmpty())
                                .map(finding -> weighing.apply(subject, finding)));
    }

    /** Two play ping-pong; more go round. */
    private static Culprit circle(CircleRule.Circle circle, Finding finding) {
        int members = circle.steps().size();
        return members == 2
                ? culprit(Culprit.Type.PING_PONG, PER_PAIR, finding)
                : culprit(Culprit.Type.CYCLE, PER_MEMBER * members, finding);
    }

    private static Culprit bounce(PinBallRule.Bounce bounce, Finding finding) {
        Culprit.Type type =
                bounce.way() == PinBallRule.Way.CHAIN ? Culprit.Type.HOP_CHAIN : Culprit.Type.HUB;
        return culprit(type, bounce.points(), finding);
    }

    private static Culprit culprit(Culprit.Type type, int points, Finding finding) {
        List<String> places =
                finding.places().stream()
                        .filter(place ->
                                place.type() == RecordType.CONTEXT
                                        || place.type() == RecordType.ELEMENT)
                        .map(RecordKey::id)
                        .toList();
        return new Culprit(type, places, points, finding.message());
    }
}
