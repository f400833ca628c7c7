package org.stormspec.app.health;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stormspec.app.review.Line;
import org.stormspec.app.review.Line.Tone;
import org.stormspec.model.health.Culprit;
import org.stormspec.model.health.Evidence;
import org.stormspec.model.health.Health;
import org.stormspec.model.health.Maturity;
import org.stormspec.model.health.Orphan;
import org.stormspec.model.health.Pillar;
import org.stormspec.model.health.PinBall;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.ModelView;

/**
 * How sound a model is, as it is shown.
 *
 * @param health the figures
 * @param lines who is to blame, what hangs in the air, and what to do next
 */
public record Checkup(Health health, List<Line> lines) {

    /** Copies the lines. */
    public Checkup {
        lines = List.copyOf(lines);
    }

    /** Examines a model that does not change, on any thread. */
    static Checkup of(ModelView model) {
        Health health = Health.of(model);
        return new Checkup(health, new Lines(model).of(health));
    }

    /** Returns whether there is anything to examine. */
    public boolean isEmpty() {
        return health.contexts() == 0 && health.topics() == 0 && health.orphans().isEmpty();
    }

    /** Writes the lines, with names for ids. */
    private record Lines(ModelView model) {

        List<Line> of(Health health) {
            return List.of(
                    pinBall(health.pinBall()),
                    orphans(health.orphans()),
                    maturity(health.maturity()),
                    mesh(health.pillars()));
        }

        private Line pinBall(PinBall pinBall) {
            List<Line> lines =
                    new ArrayList<>(pinBall.culprits().stream().map(this::culprit).toList());
            if (pinBall.hops() > 0) {
                lines.add(
                        Line.of(Tone.QUIET, "The longest chain of readers")
                                .signed(String.valueOf(pinBall.hops()))
                                .noting(
                                        pinBall.longest().stream()
                                                .map(this::nameOf)
                                                .collect(Collectors.joining(" → ")))
                                .at(keys(pinBall.longest()))
                                .over(named(pinBall.longest())));
            }
            if (pinBall.culprits().isEmpty()) {
                lines.addFirst(Line.of(Tone.GOOD, "Nothing makes events bounce about").signed("✓"));
            }
            return Line.of(Tone.HEAD, "Who makes events bounce about")
                    .noting("pin-ball %d, %s".formatted(pinBall.score(), pinBall.verdict()))
                    .over(lines)
                    .opened();
        }

        private Line culprit(Culprit culprit) {
            return Line.of(
                            switch (culprit.type()) {
                                case CYCLE, PING_PONG, CROSSING_COMMAND -> Tone.ERROR;
                                case HOP_CHAIN,
                                        HUB,
                                        SHARED_COMMAND,
                                        EXPOSED_INTERNALS,
                                        UNGOVERNED_NAME ->
                                        Tone.WARNING;
                            },
                            capital(culprit.reason()))
                    .signed("+" + culprit.points())
                    .noting(culprit.type().label())
                    .at(keys(culprit.places()))
                    .over(culprit.places().size() > 1 ? named(culprit.places()) : List.of());
        }

        private Line orphans(List<Orphan> orphans) {
            Map<Orphan.Missing, List<Orphan>> byMissing =
                    orphans.stream()
                            .collect(
                                    Collectors.groupingBy(
                                            Orphan::missing,
                                            () -> new EnumMap<>(Orphan.Missing.class),
                                            Collectors.toList()));
            List<Line> lines =
                    byMissing.entrySet().stream()
                            .map(group ->
                                    Line.of(Tone.WARNING, capital(group.getKey().words()))
                                            .signed(String.valueOf(group.getValue().size()))
                                            .over(
                                                    group.getValue().stream()
                                                            .map(this::orphan)
                                                            .toList()))
                            .toList();
            Line head =
                    Line.of(Tone.HEAD, "What hangs in the air")
                            .noting(String.valueOf(orphans.size()));
            return orphans.isEmpty()
                    ? head.over(List.of(Line.of(Tone.GOOD, "Nothing").signed("✓")))
                    : head.over(lines).opened();
        }

        private Line orphan(Orphan orphan) {
            return Line.of(Tone.PLAIN, oneLine(orphan.name()))
                    .swatched(orphan.kind().word())
                    .noting(contextOf(orphan.element()))
                    .at(List.of(Element.key(orphan.element())));
        }

        private String contextOf(String element) {
            return model.element(element)
                    .flatMap(Element::context)
                    .flatMap(model::context)
                    .map(Context::path)
                    .orElse("");
        }

        private Line maturity(Maturity maturity) {
            List<Line> lines = new ArrayList<>();
            maturity.next()
                    .forEach(step ->
                            lines.add(
                                    Line.of(Tone.WARNING, "Next: " + step.advice())
                                            .signed("→")
                                            .noting(counted(step.evidence()))
                                            .over(missing(step.evidence()))));
            maturity.steps().stream()
                    .filter(Maturity.Step::met)
                    .forEach(step ->
                            lines.add(
                                    Line.of(Tone.GOOD, capital(counted(step.evidence())))
                                            .signed("✓")
                                            .noting(
                                                    "level %d, %s"
                                                            .formatted(
                                                                    step.level().number(),
                                                                    step.level().label()))));
            return Line.of(Tone.HEAD, "How far the organisation has come")
                    .noting(
                            "level %d of %d, %s"
                                    .formatted(
                                            maturity.level().number(),
                                            Maturity.Level.values().length,
                                            maturity.level().label()))
                    .over(lines)
                    .opened();
        }

        private Line mesh(List<Pillar> pillars) {
            return Line.of(Tone.HEAD, "How much of a data mesh it is")
                    .over(pillars.stream().map(this::pillar).toList())
                    .opened();
        }

        private Line pillar(Pillar pillar) {
            return Line.of(Tone.PLAIN, capital(pillar.kind().label()))
                    .signed(pillar.score() + " %")
                    .over(pillar.evidence().stream().map(this::evidence).toList());
        }

        private Line evidence(Evidence evidence) {
            boolean all = evidence.missing().isEmpty();
            return Line.of(
                            evidence.of() == 0 ? Tone.QUIET : all ? Tone.GOOD : Tone.WARNING,
                            capital(counted(evidence)))
                    .signed(evidence.of() == 0 ? "–" : all ? "✓" : "!")
                    .noting(all ? "" : "not " + first(evidence.missing()))
                    .over(missing(evidence));
        }

        private String first(List<String> ids) {
            String named =
                    ids.stream().limit(3).map(this::nameOf).collect(Collectors.joining(", "));
            return ids.size() > 3 ? "%s and %d more".formatted(named, ids.size() - 3) : named;
        }

        private static String counted(Evidence evidence) {
            return "%d of %d %s".formatted(evidence.have(), evidence.of(), evidence.words());
        }

        private List<Line> missing(Evidence evidence) {
            return named(evidence.missing());
        }

        private List<Line> named(List<String> ids) {
            return ids.stream().map(this::named).toList();
        }

        private Line named(String id) {
            Line line = Line.of(Tone.PLAIN, nameOf(id)).at(keys(List.of(id)));
            return line.swatched(
                    model.context(id).isPresent()
                            ? "context"
                            : model.element(id).map(Element::kind).map(Kind::word).orElse(""));
        }

        private String nameOf(String id) {
            return model.context(id)
                    .map(Context::path)
                    .or(() -> model.element(id).map(Element::name).map(Lines::oneLine))
                    .orElse(id);
        }

        private List<RecordKey> keys(List<String> ids) {
            return ids.stream().flatMap(id -> keyOf(id).stream()).distinct().toList();
        }

        private Optional<RecordKey> keyOf(String id) {
            if (model.context(id).isPresent()) {
                return Optional.of(new RecordKey(RecordType.CONTEXT, id));
            }
            return model.element(id).map(Element::key);
        }

        private static String oneLine(String words) {
            return words.replaceAll("\\s+", " ");
        }

        private static String capital(String words) {
            return words.isEmpty() || words.split(" ", 2)[0].matches(".*[._].*")
                    ? words
                    : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        }
    }
}
