package org.stormspec.app.evolution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.app.review.Line;
import org.stormspec.app.review.Line.Tone;
import org.stormspec.app.task.Progress;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.asyncapi.write.Dialect;
import org.stormspec.export.delivery.Judgement;
import org.stormspec.export.delivery.SpecDelivery;
import org.stormspec.export.evolution.ChangeReport;
import org.stormspec.export.evolution.FactChange;
import org.stormspec.export.evolution.FieldChange;
import org.stormspec.export.evolution.ServerChange;
import org.stormspec.export.evolution.TopicChange;
import org.stormspec.export.git.GitRefusal;
import org.stormspec.export.schema.judge.Break;
import org.stormspec.export.schema.judge.Verdict;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.contract.TopicContract;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.store.ModelView;

/**
 * What a comparison with an earlier export found.
 *
 * @param report the changes
 * @param first whether nothing of this workspace was exported there before
 * @param lines the changes with their verdicts, reasons and whom they hurt
 */
public record Comparison(ChangeReport report, boolean first, List<Line> lines) {

    /**
     * What is compared with what.
     *
     * @param model the model, unchanging
     * @param workspace folder of the workspace, for its hand-written schemas
     * @param folder folder or git working tree that was exported to
     * @param committed whether its last commit counts, and not its files as they are
     */
    record Order(ModelView model, Path workspace, Path folder, boolean committed) {}

    /** Copies the lines. */
    public Comparison {
        lines = List.copyOf(lines);
    }

    /** Compares, away from the screen. */
    static Comparison of(Order order, Progress progress) throws GitRefusal, IOException, Refusal {
        progress.report("Writing the specs of the model, nowhere yet", 0.1);
        Landscape landscape = Landscape.of(order.model());
        SpecDelivery delivery =
                SpecDelivery.prepare(
                        order.model(),
                        order.workspace(),
                        order.folder(),
                        Dialect.ASYNCAPI_3_0,
                        Set.of());
        if (!delivery.errors().isEmpty()) {
            throw new Refusal(delivery.errors().stream().map(Problem::text).toList());
        }
        progress.report("Reading what was exported before, and judging the changes", 0.6);
        ChangeReport report = Judgement.changes(landscape, delivery, order.committed());
        return new Comparison(
                report, report.before().isEmpty(), new Lines(order.model(), landscape).of(report));
    }

    /** The model cannot be exported, so there is nothing to compare. */
    static final class Refusal extends Exception {
        private static final long serialVersionUID = 1;

        private final transient List<String> why;

        Refusal(List<String> why) {
            super(String.join("\n", why));
            this.why = List.copyOf(why);
        }

        List<String> why() {
            return why;
        }
    }

    /** Writes the lines, with names for ids and ways to what they are about. */
    private static final class Lines {
        private final ModelView model;
        private final Map<String, RecordKey> topics;

        Lines(ModelView model, Landscape landscape) {
            this.model = model;
            this.topics =
                    landscape.topics().values().stream()
                            .collect(
                                    Collectors.toMap(
                                            TopicContract::name,
                                            topic -> topic.element().key(),
                                            (one, _) -> one));
        }

        List<Line> of(ChangeReport report) {
            Predicate<TopicChange> breaking = TopicChange::isBreaking;
            List<Line> lines = new ArrayList<>();
            group(report, "Breaks somebody", breaking).map(Line::opened).ifPresent(lines::add);
            group(report, "Breaks nobody", breaking.negate())
                    .map(Line::opened)
                    .ifPresent(lines::add);
            if (!report.servers().isEmpty()) {
                lines.add(
                        Line.of(Tone.HEAD, "Servers")
                                .noting(String.valueOf(report.servers().size()))
                                .over(report.servers().stream().map(Lines::server).toList())
                                .opened());
            }
            if (!report.reads().isEmpty()) {
                lines.add(
                        Line.of(Tone.HEAD, "Who reads what")
                                .noting(String.valueOf(report.reads().size()))
                                .over(report.reads().stream().map(Lines::read).toList()));
            }
            return lines;
        }

        private Optional<Line> group(
                ChangeReport report, String words, Predicate<TopicChange> wanted) {
            List<Line> lines = report.topics().stream().filter(wanted).map(this::topic).toList();
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            Line.of(Tone.HEAD, words)
                                    .noting(String.valueOf(lines.size()))
                                    .over(lines));
        }

        private static Line server(ServerChange change) {
            return change.isBreaking()
                    ? Line.of(Tone.ERROR, change.words()).signed("!")
                    : Line.of(Tone.PLAIN, change.words())
                            .signed("~")
                            .noting("the environment, not the contract");
        }

        private static Line read(String words) {
            return Line.of(Tone.PLAIN, words.substring(2)).signed(words.substring(0, 1));
        }

        private Line topic(TopicChange change) {
            Tone tone = change.isBreaking() ? Tone.ERROR : Tone.PLAIN;
            Line line =
                    Line.of(tone, change.topic())
                            .signed(change.sort().sign())
                            .swatched(Kind.TOPIC.word())
                            .noting(verdict(change))
                            .at(Optional.ofNullable(topics.get(change.topic())).stream().toList())
                            .over(
                                    Stream.of(
                                                    reasons(change),
                                                    fields(change),
                                                    flow(change),
                                                    readers(change))
                                            .flatMap(Function.identity())
                                            .toList());
            return change.isBreaking() ? line.opened() : line;
        }

        private static String verdict(TopicChange change) {
            if (!change.doubt().isEmpty()) {
                return "cannot be judged";
            }
            return change.verdict()
                    .map(given ->
                            "%s: %s"
                                    .formatted(
                                            given.mode().word(),
                                            given.isCompatible() ? "compatible" : "incompatible"))
                    .orElseGet(() ->
                            change.facts().stream()
                                    .filter(fact -> !fact.isBreaking())
                                    .map(FactChange::words)
                                    .collect(Collectors.joining("; ")));
        }

        private static Stream<Line> reasons(TopicChange change) {
            Stream<Line> doubts =
                    Stream.of(change.doubt())
                            .filter(doubt -> !doubt.isEmpty())
                            .map(doubt -> Line.of(Tone.ERROR, doubt).signed("?"));
            Stream<Line> breaks =
                    change.verdict().stream()
                            .map(Verdict::breaks)
                            .flatMap(List::stream)
                            .map(Lines::reason);
            Stream<Line> contracts =
                    change.contracts().stream()
                            .map(words -> Line.of(Tone.ERROR, words).signed("!"));
            Stream<Line> facts =
                    change.breakingFacts().stream()
                            .map(fact -> Line.of(Tone.ERROR, fact.words()).signed("!"));
            return Stream.of(doubts, breaks, facts, contracts).flatMap(Function.identity());
        }

        private static Line reason(Break reason) {
            return Line.of(Tone.ERROR, reason.reason()).signed("!").noting(reason.place());
        }

        private static Stream<Line> fields(TopicChange change) {
            return change.fields().stream().map(Lines::field);
        }

        private static Line field(FieldChange field) {
            return Line.of(Tone.PLAIN, field.path())
                    .signed(field.sort().sign())
                    .noting(
                            switch (field.sort()) {
                                case ADDED -> field.after();
                                case REMOVED -> field.before();
                                case CHANGED ->
                                        "from %s to %s".formatted(field.before(), field.after());
                            });
        }

        private static Stream<Line> flow(TopicChange change) {
            return change.verdict().isEmpty() && change.doubt().isEmpty()
                    ? Stream.empty()
                    : change.facts().stream()
                            .filter(fact -> !fact.isBreaking())
                            .map(fact -> Line.of(Tone.PLAIN, fact.words()).signed("~"));
        }

        private Stream<Line> readers(TopicChange change) {
            return change.isBreaking()
                    ? change.readers().stream().map(this::reader)
                    : Stream.empty();
        }

        private Line reader(String id) {
            Optional<Context> context = model.context(id);
            return Line.of(Tone.ERROR, "hurts " + context.map(Context::path).orElse(id))
                    .swatched("context")
                    .noting(context.flatMap(Context::owner).map(team -> "ask " + team).orElse(""))
                    .at(context.map(Context::key).stream().toList());
        }
    }
}
