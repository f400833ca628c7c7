package org.stormspec.export.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.stormspec.export.kafka.KafkaSwitches;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line as a whole: reads arguments, runs one command, returns its exit code. */
@Command(
        name = "stormspec",
        description = {
            "From a wall of event-storming stickies to a running event backbone.",
            "Without a command the desktop application starts."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            CheckCommand.class,
            FixCommand.class,
            MergeCommand.class,
            RulesCommand.class,
            ExplainCommand.class,
            ImpactCommand.class,
            AccessCommand.class,
            HealthCommand.class,
            TagsCommand.class,
            FlowsCommand.class,
            GlossaryCommand.class,
            ExportCommand.class,
            ChangesCommand.class,
            VersionsCommand.class,
            NewVersionCommand.class,
            NoticeCommand.class,
            NewCommand.class,
            RenameCommand.class,
            RegistryCommand.class,
            ImportCommand.class,
            SurveyCommand.class,
            MapCommand.class,
            PictureCommand.class,
            PlanCommand.class,
            PushCommand.class,
            ClusterCommand.class,
            TrustCommand.class,
            DemoCommand.class,
            BenchCommand.class,
            GenerateCompletion.class,
            CommandLine.HelpCommand.class
        })
public final class Stormspec {

    private Stormspec() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one command on the standard streams and returns its exit code. */
    public static int run(String... args) {
        return run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args);
    }

    /** Runs one command on the given streams and returns its exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        KafkaSwitches.set();
        Logs.quiet();
        CommandLine commandLine =
                commandLine()
                        .setOut(out)
                        .setErr(err)
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setExecutionExceptionHandler(Failures::report)
                        .setParameterExceptionHandler(Failures::reportArguments);
        try {
            return commandLine.execute(args);
        } catch (StackOverflowError | OutOfMemoryError broken) {
            return Failures.report(broken, err);
        }
    }

    /** Returns all commands, not yet told where to speak. */
    static CommandLine commandLine() {
        return new CommandLine(new Stormspec());
    }
}
