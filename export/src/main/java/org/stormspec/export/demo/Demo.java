package org.stormspec.export.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.stormspec.export.asyncapi.write.Dialect;
import org.stormspec.export.cluster.DevCluster;
import org.stormspec.export.cluster.Mode;
import org.stormspec.export.delivery.SpecDelivery;
import org.stormspec.export.git.Commit;
import org.stormspec.export.git.GitRefusal;
import org.stormspec.export.git.NewRepository;
import org.stormspec.export.kafka.AclPolicy;
import org.stormspec.export.kafka.ApplyListener;
import org.stormspec.export.kafka.ApplyReport;
import org.stormspec.export.kafka.ContextAccess;
import org.stormspec.export.kafka.ItemOutcome;
import org.stormspec.export.kafka.Party;
import org.stormspec.export.kafka.Plan;
import org.stormspec.export.kafka.PlanConsent;
import org.stormspec.export.kafka.PlanText;
import org.stormspec.export.kafka.proof.AccessCheck;
import org.stormspec.export.kafka.proof.AccessChecks;
import org.stormspec.export.kafka.proof.AccessProof;
import org.stormspec.export.kafka.proof.AccessRow;
import org.stormspec.export.push.ClusterPush;
import org.stormspec.export.push.ModelState;
import org.stormspec.export.push.Targets;
import org.stormspec.model.check.Checker;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.disk.AtomicFile;
import org.stormspec.model.file.LoadResult;
import org.stormspec.model.file.WorkspaceReader;
import org.stormspec.model.graph.DependencyGraph;
import org.stormspec.model.record.Access;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.store.Store;
import org.stormspec.render.map.DependencyMap;
import org.stormspec.render.map.MapFormat;
import org.stormspec.render.map.MapOptions;
import org.stormspec.render.map.graph.MapGraph;
import org.stormspec.render.map.layout.Cancellation;
import org.stormspec.render.map.source.ModelMap;

/**
 * The whole path with the sample business: model, specs in git, map, a running cluster, a push, and
 * the proof that the access rules hold. Tells each step as it happens; every number is counted.
 */
public final class Demo {

    private static final int ABBREVIATED = 7;
    private static final String LOOK_ALIKE_SUFFIX = "_x";
    private static final Set<String> LOOK_ALIKES_OF = Set.of("finance.campaign", "finance.sales");

    private final Path folder;
    private final Consumer<String> teller;
    private final List<String> failures = new ArrayList<>();

    /**
     * Plays in a folder.
     *
     * @param folder missing or empty; everything is made inside it
     * @param teller told every line of the story
     */
    public Demo(Path folder, Consumer<String> teller) {
        this.folder = folder.toAbsolutePath().normalize();
        this.teller = teller;
    }

    /**
     * Plays the story to its end and stops the cluster it started.
     *
     * @return whether everything was as it should be
     * @throws IOException when the folder cannot be used
     */
    public boolean play() throws IOException, GitRefusal {
        tell("Stormspec: from a wall of stickies to a running event backbone.");
        tell("");
        Store model = openModel();
        exportSpecs(model);
        drawMap(model);
        try (DevCluster cluster = DevCluster.at(folder.resolve("cluster"))) {
            pushAndProve(model, cluster);
        }
        tell("");
        tell(
                failures.isEmpty()
                        ? "Everything above was done for real. The cluster has stopped; its data is kept."
                        : "Not as it should be: " + String.join("; ", failures) + ".");
        tell("");
        tell("Next: 'stormspec %s' opens the board.".formatted(workspace()));
        return failures.isEmpty();
    }

    private Path workspace() {
        return folder.resolve(Samples.ACME);
    }

    private Store openModel() throws IOException {
        Samples.copy(Samples.ACME, workspace());
        LoadResult loaded = WorkspaceReader.read(workspace());
        expect(loaded.problems().isEmpty(), "the sample cannot be read");
        Store model = Store.of(loaded.records());
        List<Finding> findings = Checker.standard().check(model);
        Landscape landscape = Landscape.of(model);
        heading("The model", workspace());
        detail(
                "ACME has %d contexts and %d topics: %d public, %d protected, %d private."
                        .formatted(
                                landscape.contexts().size(),
                                landscape.topics().size(),
                                count(landscape, Access.PUBLIC),
                                count(landscape, Access.PROTECTED),
                                count(landscape, Access.PRIVATE)));
        detail(
                "The rules find %d errors and %d warnings."
                        .formatted(count(findings, Level.ERROR), count(findings, Level.WARNING)));
        findings.stream()
                .filter(finding -> finding.level() == Level.WARNING)
                .forEach(finding -> detail("  " + finding.rule() + "  " + finding.message()));
        expect(count(findings, Level.ERROR) == 0, "the model has errors");
        return model;
    }

    private static long count(Landscape landscape, Access access) {
        return landscape.topics().values().stream()
                .filter(topic -> topic.access() == access)
                .count();
    }

    private static long count(List<Finding> findings, Level level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }

    private void exportSpecs(Store model) throws IOException, GitRefusal {
        Path specs = folder.resolve("specs");
        NewRepository.create(specs, "main", "Stormspec demo", "demo@stormspec.invalid");
        heading("The contract", specs);
        for (Dialect dialect : Dialect.values()) {
            SpecDelivery delivery =
                    SpecDelivery.prepare(model, workspace(), specs, dialect, Set.of());
            expect(delivery.errors().isEmpty(), "an exported document is invalid");
            List<Commit> commits = delivery.writeAndCommit(Optional.of("main"), false).commits();
            SpecDelivery again = SpecDelivery.prepare(model, workspace(), specs, dialect, Set.of());
            expect(again.changes().isEmpty(), "a second export changes files");
            detail(
                    "%-12s  %d documents, all valid; commit %s; a second export changes %d files."
                            .formatted(
                                    dialect.word(),
                                    delivery.export().documents().size(),
                                    commits.getFirst().id().substring(0, ABBREVIATED),
                                    again.changes().changes().size()));
        }
    }

    private void drawMap(Store model) throws IOException {
        Landscape landscape = Landscape.of(model);
        MapGraph graph = ModelMap.of(landscape);
        DependencyMap map = new DependencyMap();
        Path svg = folder.resolve("map.svg");
        map.write(graph, MapFormat.SVG, svg, MapOptions.STANDARD, Cancellation.never());
        map.write(
                graph,
                MapFormat.PNG,
                folder.resolve("map.png"),
                MapOptions.STANDARD,
                Cancellation.never());
        heading("The map", svg);
        detail(
                "%d dependencies between contexts, through %d readings of topics."
                        .formatted(
                                DependencyGraph.of(landscape).dependencies().size(),
                                DependencyGraph.of(landscape).consumes().size()));
    }

    private void pushAndProve(Store model, DevCluster cluster) throws IOException {
        heading("The cluster", cluster.directory());
        detail(
                "A real Kafka with enforced access rules is "
                        + cluster.start(Mode.ATTACHED).text()
                        + ".");
        ModelState state = ModelState.of(model);
        Targets.Found.Target target =
                new Targets.Found.Target(Targets.EMBEDDED, cluster.adminSettings(), true);
        try (ClusterPush push = ClusterPush.to(target, cluster)) {
            Plan plan = push.plan(state, AclPolicy.Variant.SAFE, PlanConsent.NONE);
            Path planFile = folder.resolve("plan.txt");
            AtomicFile.write(planFile, PlanText.render(plan));
            heading("The plan", planFile);
            detail(PlanText.counts(plan) + ".");
            apply(push, plan, state);
            prove(cluster, state);
            Plan second = push.plan(state, AclPolicy.Variant.SAFE, PlanConsent.NONE);
            tell("");
            tell("The plan again");
            detail(second.isEmpty() ? "Nothing to do." : PlanText.counts(second) + ".");
            expect(second.isEmpty(), "the second plan is not empty");
        }
    }

    private void apply(ClusterPush push, Plan plan, ModelState state) {
        ApplyReport report = push.apply(plan, state, ApplyListener.NONE, () -> false);
        tell("");
        tell("The push");
        detail(
                "%d of %d changes applied and read back in %.1f s."
                        .formatted(
                                report.count(ItemOutcome.Result.APPLIED),
                                report.outcomes().size(),
                                report.took().toMillis() / 1000.0));
        expect(report.succeeded(), "the push did not succeed: " + report.note());
    }

    private void prove(DevCluster cluster, ModelState state) throws IOException {
        List<ContextAccess> contexts = state.access();
        List<AccessCheck> checks = new ArrayList<>(AccessChecks.telling(contexts));
        Set<String> users = new TreeSet<>(state.users());
        for (ContextAccess owner : contexts) {
            if (LOOK_ALIKES_OF.contains(owner.context().name())) {
                Party stranger =
                        new Party(
                                owner.context().id() + LOOK_ALIKE_SUFFIX,
                                owner.context().name() + LOOK_ALIKE_SUFFIX);
                users.add(stranger.id());
                AccessChecks.lookAlike(stranger, owner).stream()
                        .filter(check -> !check.allowed())
                        .forEach(checks::add);
            }
        }
        cluster.ensureUsers(users);
        List<AccessRow> rows = AccessProof.run(checks, cluster::clientSettings);
        Path file = folder.resolve("access-proof.txt");
        AtomicFile.write(file, table(rows));
        heading("The access proof", file);
        summarise(rows);
        rows.stream()
                .filter(row -> !row.ok())
                .forEach(row -> expect(false, "access is wrong: " + line(row)));
    }

    private void summarise(List<AccessRow> rows) {
        detail(
                "%d times a context really wrote or read as itself: %d allowed, %d refused, %d not as the model says."
                        .formatted(
                                rows.size(),
                                rows.stream().filter(row -> row.check().allowed()).count(),
                                rows.stream().filter(row -> !row.check().allowed()).count(),
                                rows.stream().filter(row -> !row.ok()).count()));
        Set<String> told = new TreeSet<>();
        for (AccessRow row : rows) {
            if (told.add(row.check().deed() + kind(row) + row.check().allowed())) {
                detail("  " + line(row));
            }
        }
    }

    private static String kind(AccessRow row) {
        return row.check().because() + row.check().user().endsWith(LOOK_ALIKE_SUFFIX);
    }

    private static String table(List<AccessRow> rows) {
        StringBuilder table = new StringBuilder();
        rows.forEach(row -> table.append(line(row)).append('\n'));
        return table.toString();
    }

    private static String line(AccessRow row) {
        AccessCheck check = row.check();
        return "%-3s %-29s %-5s %-52s %s (%s)"
                .formatted(
                        row.ok() ? "ok" : "NO",
                        check.user(),
                        check.deed().name().toLowerCase(Locale.ROOT),
                        check.topic(),
                        row.answer().name().toLowerCase(Locale.ROOT),
                        check.because());
    }

    private void heading(String title, Path place) {
        tell("");
        tell("%-18s%s".formatted(title, place));
    }

    private void detail(String text) {
        tell("  " + text);
    }

    private void tell(String line) {
        teller.accept(line);
    }

    private void expect(boolean condition, String otherwise) {
        if (!condition) {
            failures.add(otherwise);
        }
    }
}
