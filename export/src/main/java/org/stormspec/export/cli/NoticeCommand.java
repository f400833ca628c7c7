package org.stormspec.export.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stormspec.export.evolution.Notice;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.version.Told;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stormspec notice}: tells each team which topics change, what to do and by when. */
@Command(
        name = "notice",
        description = {
            "Writes a notice in Markdown for each team that reads a topic that goes away:",
            "who is affected, what to do, and by when."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:written, or nobody is affected", "1:not saved", "2:unusable input"})
final class NoticeCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private WorkspaceFolder folder;

    @Option(
            names = "--team",
            paramLabel = "ID",
            description = "Only for this team; may be given several times.")
    private List<String> teams = List.of();

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "Write one file for each team into this folder; otherwise print them.")
    private Optional<Path> target;

    @Option(
            names = "--since",
            paramLabel = "DIR",
            description = "Also tell what breaks since the AsyncAPI 3.0 export in this folder.")
    private Optional<Path> since;

    @Option(
            names = "--told",
            description = "Note in the workspace that these readers are told today.")
    private boolean told;

    @Override
    public Integer call() {
        if (told && !teams.isEmpty()) {
            throw new Unusable(
                    "--told notes that all readers were told, so it cannot go with --team.");
        }
        Console console = Console.of(spec);
        OpenWorkspace workspace = folder.open(console);
        checkTeams(workspace.model());
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        List<Notice> notices =
                Notice.all(
                                workspace.model(),
                                since.map(export -> LastExport.changes(workspace, export)),
                                today)
                        .stream()
                        .filter(notice -> teams.isEmpty() || teams.contains(notice.team()))
                        .toList();
        if (notices.isEmpty()) {
            console.note("Nobody has to be told anything.");
        }
        notices.forEach(notice -> write(console, notice));
        return told && !note(console, workspace, today) ? ExitCode.ERRORS : ExitCode.CLEAN;
    }

    private void checkTeams(ModelView model) {
        List<String> known =
                model.all(RecordType.TEAM).stream().map(team -> team.key().id()).toList();
        teams.stream()
                .filter(team -> !known.contains(team))
                .findFirst()
                .ifPresent(team -> {
                    throw new Unusable(
                            "--team: there is no team '%s'; %s."
                                    .formatted(
                                            team,
                                            known.isEmpty()
                                                    ? "the workspace has none"
                                                    : "there are " + String.join(", ", known)));
                });
    }

    private void write(Console console, Notice notice) {
        if (target.isEmpty()) {
            console.print(notice.markdown() + System.lineSeparator());
            return;
        }
        String name = notice.team().replaceAll("[^A-Za-z0-9._-]", "-") + ".md";
        OutputFiles.write(target.get().resolve(name), notice.markdown());
        console.line(
                "%s  %s, about %s"
                        .formatted(
                                name,
                                notice.contact().isBlank() ? notice.team() : notice.contact(),
                                String.join(", ", notice.topics())));
    }

    private static boolean note(Console console, OpenWorkspace workspace, LocalDate today) {
        workspace.model().apply(Told.on(workspace.model(), today));
        return SavedEdit.save(workspace, console);
    }
}
