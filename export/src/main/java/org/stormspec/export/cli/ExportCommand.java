package org.stormspec.export.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.stormspec.export.asyncapi.document.Problem;
import org.stormspec.export.asyncapi.read.RoundTrip;
import org.stormspec.export.asyncapi.write.Dialect;
import org.stormspec.export.asyncapi.write.ExportOptions;
import org.stormspec.export.delivery.Judgement;
import org.stormspec.export.delivery.SpecDelivery;
import org.stormspec.export.git.Commit;
import org.stormspec.export.git.Delivered;
import org.stormspec.export.git.FileChange;
import org.stormspec.export.git.GitRefusal;
import org.stormspec.export.git.UnfinishedCommit;
import org.stormspec.model.record.CommandExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code stormspec export}: one AsyncAPI document per context into a folder or working tree. */
@Command(
        name = "export",
        description = "Writes one validated AsyncAPI document per context, with its schemas.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:written, or nothing to do",
            "1:the model has errors, a change hurts somebody, or a file is in the way",
            "2:unusable input"
        })
final class ExportCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private WorkspaceFolder folder;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR",
            description = "Folder or git working tree to export to.")
    private Path target;

    @Option(
            names = "--dialect",
            paramLabel = "DIALECT",
            converter = DialectConverter.class,
            description = "asyncapi-3.0 (default) or specmesh-2.6")
    private Dialect dialect = Dialect.ASYNCAPI_3_0;

    @Option(
            names = "--context",
            paramLabel = "ID",
            description = "Only this context; may be given several times.")
    private List<String> contexts = List.of();

    @Option(
            names = "--commands",
            paramLabel = "WAY",
            converter = CommandExportConverter.class,
            description =
                    "What becomes of commands: omit or private-channel; otherwise as the workspace"
                            + " says, which usually is omit.")
    private Optional<CommandExport> commands = Optional.empty();

    @Option(names = "--commit", description = "Commit what was written. Never pushes.")
    private boolean commit;

    @Option(
            names = "--branch",
            paramLabel = "NAME",
            description = "Branch to commit on, made if missing; stormspec/model otherwise.")
    private Optional<String> branch;

    @Option(names = "--diff", description = "Print the difference and write nothing.")
    private boolean diff;

    @Option(
            names = "--round-trip",
            description =
                    "Also import what would be written, in the dialect of SpecMesh, and refuse when"
                            + " something got lost.")
    private boolean roundTrip;

    @Option(
            names = "--committed",
            description =
                    "Judge what changes since the last commit, not since the files as they are.")
    private boolean committed;

    @Option(
            names = "--force",
            description = "Write although a change hurts somebody who reads the last export.")
    private boolean force;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        OpenWorkspace workspace = folder.open(console);
        Set<String> wanted = new LinkedHashSet<>(contexts);
        refuseUnknown(workspace, wanted);
        if (workspace.refusesToLeave(console)) {
            return ExitCode.ERRORS;
        }
        if (roundTrip && loses(console, workspace)) {
            return ExitCode.ERRORS;
        }
        try {
            return deliver(
                    console,
                    workspace,
                    SpecDelivery.prepare(
                            workspace.model(),
                            workspace.folder(),
                            target,
                            dialect,
                            ExportOptions.ALL.only(wanted).commanding(commands)));
        } catch (GitRefusal refusal) {
            console.problem("Nothing was written. " + refusal.getMessage());
            return ExitCode.ERRORS;
        } catch (UnfinishedCommit unfinished) {
            console.problem(String.valueOf(unfinished.getMessage()));
            return ExitCode.ERRORS;
        } catch (IOException e) {
            console.problem("The export could not be written: " + e.getMessage());
            return ExitCode.ERRORS;
        }
    }

    private static boolean loses(Console console, OpenWorkspace workspace) {
        List<Problem> lost =
                RoundTrip.of(workspace.model(), SpecDelivery.schemasOf(workspace.folder()));
        lost.forEach(problem -> console.problem(problem.told()));
        return !lost.isEmpty();
    }

    private static void refuseUnknown(OpenWorkspace workspace, Set<String> wanted) {
        for (String context : wanted) {
            if (workspace.model().context(context).isEmpty()) {
                throw new Unusable(
                        "There is no context '%s'; the model has %s."
                                .formatted(
                                        context,
                                        String.join(
                                                ", ",
                                                workspace.model().contexts().stream()
                                                        .map(known -> known.id())
                                                        .toList())));
            }
        }
    }

    private int deliver(Console console, OpenWorkspace workspace, SpecDelivery delivery)
            throws GitRefusal, IOException {
        List<Problem> errors = delivery.errors();
        if (!errors.isEmpty()) {
            errors.forEach(error -> console.problem(error.told()));
            console.problem("Nothing was written, because a document would be invalid.");
            return ExitCode.ERRORS;
        }
        boolean mayWrite =
                hurtsNobody(console, Judgement.of(workspace.model(), delivery, committed));
        if (diff) {
            console.print(delivery.changes().diff());
            return mayWrite ? ExitCode.CLEAN : ExitCode.ERRORS;
        }
        if (!mayWrite) {
            console.problem(
                    "Nothing was written, because of what these changes do to others. Make a new"
                            + " version beside the old one, waive the finding,"
                            + " or write all the same with --force. 'stormspec changes' shows more.");
            return ExitCode.ERRORS;
        }
        report(console, delivery, write(console, delivery));
        return ExitCode.CLEAN;
    }

    private List<Commit> write(Console console, SpecDelivery delivery)
            throws GitRefusal, IOException {
        if (!commit) {
            delivery.write();
            return List.of();
        }
        Delivered delivered = delivery.writeAndCommit(branch, false);
        delivered.remarks().forEach(console::note);
        return delivered.commits();
    }

    /** Says what the changes do to others; true when it may be written. */
    private boolean hurtsNobody(Console console, Judgement judgement) {
        List<String> obstacles = judgement.obstacles();
        obstacles.forEach(console::problem);
        judgement.remarks().forEach(console::note);
        return force || obstacles.isEmpty();
    }

    private void report(Console console, SpecDelivery delivery, List<Commit> commits) {
        List<FileChange> written = delivery.changes().changes();
        for (FileChange file : written) {
            console.line((file.isNew() ? "new      " : "changed  ") + file.path());
        }
        console.line(
                "%s, all valid; %d of %d files written to %s"
                        .formatted(
                                documents(delivery.export().documents().size()),
                                written.size(),
                                delivery.export().files().files().size(),
                                target));
        console.line(delivery.export().channels().text());
        delivery.export().overruled().forEach(console::line);
        for (Commit made : commits) {
            console.line(
                    "commit %s on branch %s in %s"
                            .formatted(
                                    made.id().substring(0, 7), made.branch(), made.repository()));
        }
    }

    private static String documents(int number) {
        return number == 1 ? "1 document" : number + " documents";
    }

    /** Reads what becomes of commands by the word for it. */
    static final class CommandExportConverter implements ITypeConverter<CommandExport> {

        @Override
        public CommandExport convert(String word) {
            return CommandExport.of(word)
                    .orElseThrow(() ->
                            new TypeConversionException(
                                    "'%s' is no way to export commands; there are omit and private-channel"
                                            .formatted(word)));
        }
    }

    /** Reads a dialect by the word for it. */
    static final class DialectConverter implements ITypeConverter<Dialect> {

        @Override
        public Dialect convert(String word) {
            return Dialect.of(word)
                    .orElseThrow(() ->
                            new TypeConversionException(
                                    "'%s' is no dialect; there are asyncapi-3.0 and specmesh-2.6"
                                            .formatted(word)));
        }
    }
}
