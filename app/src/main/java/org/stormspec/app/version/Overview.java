package org.stormspec.app.version;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stormspec.app.review.Line;
import org.stormspec.app.review.Line.Tone;
import org.stormspec.export.evolution.Notice;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Team;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.version.Ending;
import org.stormspec.model.version.Transformation;

/**
 * What goes away in a model and who has to move.
 *
 * @param lines topics that go away with their readers, and steps between shapes
 * @param notices what each team has to be told
 */
record Overview(List<Line> lines, List<Notice> notices) {
    /** Within so many days an end is near enough to warn of. */
    private static final int NEAR = 30;

    /** Copies the lists. */
    Overview {
        lines = List.copyOf(lines);
        notices = List.copyOf(notices);
    }

    /** Works it out, on any thread. */
    static Overview of(ModelView model, LocalDate today) {
        List<Line> endings = Ending.all(model, today).stream().map(Overview::ending).toList();
        List<Line> steps = Transformation.all(model).stream().map(Overview::step).toList();
        List<Line> lines = new ArrayList<>();
        if (!endings.isEmpty()) {
            lines.add(head("Topics that go away", endings));
        }
        if (!steps.isEmpty()) {
            lines.add(head("Steps between shapes", steps));
        }
        return new Overview(lines, Notice.all(model, Optional.empty(), today));
    }

    private static Line head(String words, List<Line> lines) {
        return Line.of(Tone.HEAD, words).noting(String.valueOf(lines.size())).over(lines).opened();
    }

    private static Line ending(Ending ending) {
        List<Line> lines = new ArrayList<>();
        lines.add(
                Line.of(
                                Tone.PLAIN,
                                ending.successor()
                                        .map(next -> "read instead " + next.name())
                                        .orElse("nobody has said what to read instead"))
                        .signed("→")
                        .at(
                                ending.successor().stream()
                                        .map(next -> next.element().key())
                                        .toList()));
        if (!ending.deprecation().migration().isBlank()) {
            lines.add(
                    Line.of(
                            Tone.QUIET,
                            ending.deprecation().migration().strip().replaceAll("\\s+", " ")));
        }
        ending.readers().forEach(reader -> lines.add(reader(ending, reader)));
        return Line.of(tone(ending), ending.topic().name())
                .swatched(Kind.TOPIC.word())
                .noting(countdown(ending))
                .at(List.of(ending.topic().element().key()))
                .over(lines)
                .opened();
    }

    private static Tone tone(Ending ending) {
        if (ending.isOverdue()) {
            return Tone.ERROR;
        }
        boolean near = ending.daysLeft().isPresent() && ending.daysLeft().getAsLong() <= NEAR;
        return near && !ending.readers().isEmpty() ? Tone.WARNING : Tone.PLAIN;
    }

    private static String countdown(Ending ending) {
        String day = ending.deprecation().sunset().map(last -> " · " + last).orElse("");
        int readers = ending.readers().size();
        String left =
                readers == 0
                        ? "nobody reads it any more"
                        : readers + (readers == 1 ? " reader left" : " readers left");
        String told = ending.deprecation().notified().isPresent() ? "" : " · not told";
        return ending.countdown() + day + " · " + left + (readers == 0 ? "" : told);
    }

    private static Line reader(Ending ending, Ending.Reader reader) {
        Tone tone = ending.isOverdue() ? Tone.ERROR : Tone.PLAIN;
        return Line.of(reader.moving() ? Tone.GOOD : tone, reader.context().path())
                .swatched("context")
                .noting(
                        "%s · %s"
                                .formatted(
                                        reader.team()
                                                .map(Team::id)
                                                .map(team -> "ask " + team)
                                                .orElse("nobody's"),
                                        standing(reader)))
                .at(List.of(reader.context().key()));
    }

    private static String standing(Ending.Reader reader) {
        if (reader.moving()) {
            return "reads the successor as well";
        }
        return reader.mayRead() ? "has not begun to move" : "needs a grant to move";
    }

    private static Line step(Transformation step) {
        List<Line> fields =
                step.fields().stream()
                        .map(mapped ->
                                Line.of(
                                                mapped.isMissing() ? Tone.ERROR : Tone.PLAIN,
                                                mapped.field().name())
                                        .noting(
                                                mapped.source()
                                                        .map(source -> "from " + source)
                                                        .orElse(
                                                                mapped.isMissing()
                                                                        ? "nobody has said where"
                                                                                + " it comes from"
                                                                        : "may be absent")))
                        .toList();
        int missing = step.missing().size();
        Line line =
                Line.of(missing > 0 ? Tone.WARNING : Tone.PLAIN, flat(step.reaction()))
                        .swatched(Kind.POLICY.word())
                        .noting(
                                "%s → %s%s"
                                        .formatted(
                                                String.join(
                                                        ", ",
                                                        step.from().stream()
                                                                .map(Overview::flat)
                                                                .toList()),
                                                flat(step.to()),
                                                missing == 0
                                                        ? ""
                                                        : " · " + missing + " not mapped"))
                        .at(List.of(step.reaction().key()))
                        .over(fields);
        return missing > 0 ? line.opened() : line;
    }

    private static String flat(Element element) {
        return element.name().replaceAll("\\s+", " ");
    }
}
