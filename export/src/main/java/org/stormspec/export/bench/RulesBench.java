package org.stormspec.export.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntSupplier;
import org.stormspec.model.check.Checker;
import org.stormspec.model.check.LiveChecker;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.health.Health;
import org.stormspec.model.impact.Impacts;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;

/**
 * Measures how long the rules take: a check of the whole model, and the findings after one edit,
 * from the change set to the sorted list. Every edit is taken back again, which is measured too.
 */
public final class RulesBench {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String BOARD = "wall";

    /** What is measured, in the order in which it runs. */
    private enum Step {
        FULL,
        BEGIN,
        IMPACT,
        HEALTH,
        MOVE,
        RENAME,
        RENAME_TOPIC,
        ACCESS,
        LINK,
        CREATE,
        DELETE,
        CONTEXT,
        TENANT;

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final int size;
    private final Store model;
    private final Random random;
    private final Edits edits;
    private final int repetitions;

    private RulesBench(int size, long seed, boolean quick) {
        this.size = size;
        this.model = MadeBusiness.of(size, seed);
        this.random = new Random(seed);
        this.edits = new Edits(random);
        this.repetitions = quick ? 2 : 100;
    }

    /** Returns the steps it can measure, in the order in which they run. */
    public static List<String> steps() {
        return Arrays.stream(Step.values()).map(Step::id).toList();
    }

    /**
     * Makes a model and measures the rules on it.
     *
     * @param size elements, about 33 in a context
     * @param seed the same one makes the same model and the same edits
     * @param steps which of {@link #steps()} to run
     * @param quick whether few repetitions do: to see that it works, not to compare
     * @return one row for each step, in their order
     */
    public static List<BenchRow> measure(int size, long seed, Set<String> steps, boolean quick) {
        RulesBench bench = new RulesBench(size, seed, quick);
        LiveChecker live = LiveChecker.standard(bench.model.records());
        live.after(ChangeSet.EMPTY);
        return Arrays.stream(Step.values())
                .filter(step -> steps.contains(step.id()))
                .map(step -> bench.row(step, live))
                .toList();
    }

    private BenchRow row(Step step, LiveChecker live) {
        return switch (step) {
            case FULL -> whole(step, () -> Checker.standard().check(model).size());
            case BEGIN ->
                    whole(
                            step,
                            () ->
                                    LiveChecker.standard(model.records())
                                            .after(ChangeSet.EMPTY)
                                            .size());
            // What a view asks for after an edit: prepared anew, then one answer.
            case IMPACT ->
                    whole(
                            step,
                            () -> {
                                String topic = one(model.elements(Kind.TOPIC)).id();
                                return 1 + Impacts.of(model).impact(topic).affected().size();
                            });
            case HEALTH -> whole(step, () -> Health.of(model).pillars().size());
            case MOVE, RENAME, RENAME_TOPIC, ACCESS, LINK, CREATE, DELETE, CONTEXT, TENANT ->
                    edited(step, live);
        };
    }

    private BenchRow whole(Step step, IntSupplier work) {
        int count = Math.max(2, repetitions / 10);
        Series series = new Series();
        Series warming = new Series();
        for (int i = 0; i < count * 2; i++) {
            (i < count ? warming : series).measure(work);
        }
        return series.row(size, step.id());
    }

    private BenchRow edited(Step step, LiveChecker live) {
        Series warming = new Series();
        Series series = new Series();
        // A change of what everything hangs on costs as much as a check of everything.
        int count = step == Step.TENANT ? Math.max(2, repetitions / 10) : repetitions;
        for (int i = 0; i < count * 2; i++) {
            Series measured = i < count ? warming : series;
            ChangeSet changes = changes(step);
            follow(live, changes, measured);
            follow(live, changes.inverse(), measured);
        }
        return series.row(size, step.id());
    }

    private void follow(LiveChecker live, ChangeSet changes, Series series) {
        model.apply(changes);
        series.measure(() -> live.after(changes).size());
    }

    private ChangeSet changes(Step step) {
        return switch (step) {
            case FULL, BEGIN, IMPACT, HEALTH -> ChangeSet.EMPTY;
            case MOVE -> edits.move(model, List.of(one(placements())), random.nextInt(400) + 8, 8);
            case RENAME -> renamed(one(model.elements()));
            case RENAME_TOPIC -> renamed(one(model.elements(Kind.TOPIC)));
            case ACCESS -> opened(one(model.elements(Kind.TOPIC)));
            case LINK -> linked();
            case CREATE ->
                    edits.create(
                                    model,
                                    BOARD,
                                    one(List.of(Kind.EVENT, Kind.TOPIC, Kind.COMMAND)),
                                    "Something new",
                                    new Box(0, -500, 160, 104))
                            .changes();
            case DELETE -> edits.removeEverywhere(model, List.of(one(model.elements()).id()));
            case CONTEXT -> {
                Context context = one(model.contexts());
                yield new Draft(model)
                        .put(context.renamed(context.domain(), context.name() + "y"))
                        .changes();
            }
            case TENANT ->
                    new Draft(model)
                            .put(ofTenant(model.workspace(), "tenant" + random.nextInt(1000)))
                            .changes();
        };
    }

    private static Workspace ofTenant(Workspace workspace, String tenant) {
        return workspace.naming(tenant, workspace.naming());
    }

    private List<Placement> placements() {
        return model.stream(RecordType.PLACEMENT, Placement.class).toList();
    }

    private ChangeSet renamed(Element element) {
        return edits.rename(model, element.id(), element.name() + " again");
    }

    private ChangeSet opened(Element topic) {
        Access next = one(List.of(Access.values()));
        return new Draft(model)
                .put(topic.with(topic.topic().orElseThrow().accessible(Optional.of(next))))
                .changes();
    }

    private ChangeSet linked() {
        Element topic = one(model.elements(Kind.TOPIC));
        Element policy = one(model.elements(Kind.POLICY));
        return edits.connect(model, topic.id(), policy.id()).orElse(ChangeSet.EMPTY);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Times of the same work, done again and again. */
    private static final class Series {

        private final List<Double> wall = new ArrayList<>();
        private final List<Double> cpu = new ArrayList<>();

        /** Kept so that nobody can say the work was for nothing and leave it out. */
        private long found;

        void measure(IntSupplier work) {
            long wallBefore = System.nanoTime();
            long cpuBefore = THREADS.getCurrentThreadCpuTime();
            found += work.getAsInt();
            cpu.add((THREADS.getCurrentThreadCpuTime() - cpuBefore) / NANOS_PER_MILLI);
            wall.add((System.nanoTime() - wallBefore) / NANOS_PER_MILLI);
        }

        BenchRow row(int size, String step) {
            requireFindings();
            return BenchRow.of(size, step, values(wall), values(cpu));
        }

        private void requireFindings() {
            if (found == 0) {
                throw new IllegalStateException(
                        "a model in which nothing is wrong measures little");
            }
        }

        private static double[] values(List<Double> list) {
            return list.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }
}
