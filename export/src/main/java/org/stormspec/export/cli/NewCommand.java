package org.stormspec.export.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.stormspec.model.edit.Ids;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Naming;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.starter.Starter;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stormspec new}: makes a workspace, with contexts that nearly every business has. */
@Command(
        name = "new",
        description = {
            "Makes a workspace with one board, and adds starters to it.",
            "control-plane: tenants, roles, users, services, onboarding, billing, glossary, data"
                    + " quality and support.",
            "common: users, roles, addresses and payments, defined once for all."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:made", "1:not all could be saved", "2:unusable input"})
final class NewCommand implements Callable<Integer> {

    private static final Board WALL = new Board("big-picture", "Big picture", Board.Level.STORM);
    private static final Board BOARD = new Board("common", "Common", Board.Level.DESIGN);

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "PATH",
            description = "Folder of the workspace; a starter may be added to one that is there.")
    private Path folder;

    @Option(
            names = "--with",
            paramLabel = "STARTER",
            description = "control-plane or common; may be repeated")
    private List<String> starters = new ArrayList<>();

    @Option(
            names = "--tenant",
            description = "First word of topic names; made from the name of the folder by default.")
    private Optional<String> tenant = Optional.empty();

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        List<Starter> wanted = starters.stream().map(NewCommand::starter).toList();
        TargetWorkspace target = TargetWorkspace.at(folder, console);
        if (!target.isNew() && (wanted.isEmpty() || tenant.isPresent())) {
            throw new Unusable(
                    "%s is a workspace already. Name a new or empty folder, or say --with STARTER without --tenant to add to it."
                            .formatted(folder));
        }
        Store model = target.model();
        tenant.ifPresent(NewCommand::refuseUnlessLegal);
        if (target.isNew()) {
            Workspace workspace = model.workspace();
            model.apply(
                    new Draft(model)
                            .put(
                                    workspace.naming(
                                            tenant.orElse(workspace.tenant()), workspace.naming()))
                            .put(WALL)
                            .changes());
        }
        wanted.forEach(starter -> model.apply(starter.changes(model, BOARD)));
        return target.take(console, ChangeSet.EMPTY) ? ExitCode.CLEAN : ExitCode.ERRORS;
    }

    private static void refuseUnlessLegal(String tenant) {
        if (!tenant.isEmpty() && !tenant.matches(Naming.DEFAULT.segment())) {
            throw new Unusable(
                    "--tenant: '%s' cannot stand in the names of topics; it begins with a letter and has lower-case letters, digits and '_' only. %s"
                            .formatted(tenant, proposal(Ids.segment(tenant))));
        }
    }

    private static String proposal(String segment) {
        return segment.isEmpty() ? "" : "Take '%s'?".formatted(segment);
    }

    private static Starter starter(String word) {
        return Starter.of(word)
                .orElseThrow(() ->
                        new Unusable(
                                "--with: there is no starter '%s'; there are %s."
                                        .formatted(
                                                word,
                                                Arrays.stream(Starter.values())
                                                        .map(Starter::word)
                                                        .collect(Collectors.joining(", ")))));
    }
}
