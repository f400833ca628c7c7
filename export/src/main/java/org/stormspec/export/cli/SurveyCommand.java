package org.stormspec.export.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.stormspec.export.text.PrintableText;
import org.stormspec.model.disk.RefusedFileException;
import org.stormspec.model.disk.RegularFile;
import org.stormspec.model.inventory.NameOrder;
import org.stormspec.model.inventory.Proposal;
import org.stormspec.model.inventory.Proposal.Found;
import org.stormspec.model.inventory.Survey;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stormspec survey}: what a list of topic names tells of. */
@Command(
        name = "survey",
        description = {
            "Reads a list of topic names and proposes domains, contexts, access levels and types.",
            "Names that say too little are listed with the reason."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:proposed, or taken in", "1:not all could be saved", "2:unusable input"})
final class SurveyCommand implements Callable<Integer> {

    private static final Board BOARD = new Board("survey", "Survey", Board.Level.DESIGN);

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "File with the names, blanks or lines between them; - reads them from input.")
    private String file = "-";

    @Option(
            names = "--into",
            paramLabel = "PATH",
            description =
                    "Takes the proposal into this workspace, which is made if it is missing or"
                            + " empty. Without it nothing is written.")
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--order",
            paramLabel = "ORDER",
            description =
                    "In which order the names say things, such as"
                            + " '{environment}.{domain}.{context}.{type}'; found out by default."
                            + " Words are tenant, environment, domain, context, skip and type.")
    private Optional<String> order = Optional.empty();

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        String names = read();
        if (Survey.names(names).isEmpty()) {
            throw new Unusable(file + " holds no names. Put one topic name on each line.");
        }
        Optional<TargetWorkspace> target = folder.map(path -> TargetWorkspace.at(path, console));
        Store model =
                target.map(TargetWorkspace::model)
                        .orElseGet(() -> Store.of(List.of(Workspace.named("survey"))));
        Proposal proposal =
                order.map(text -> Survey.of(model, names, order(text)))
                        .orElseGet(() -> Survey.of(model, names));
        console.print(text(proposal));
        boolean saved =
                target.filter(any -> !proposal.topics().isEmpty())
                        .map(workspace -> workspace.take(console, proposal.changes(model, BOARD)))
                        .orElse(true);
        return saved ? ExitCode.CLEAN : ExitCode.ERRORS;
    }

    private static NameOrder order(String text) {
        return NameOrder.parse(text)
                .orElseThrow(() ->
                        new Unusable(
                                "--order: '%s' cannot be read. Write words such as {domain} with one sign between them and {type} at the end."
                                        .formatted(text)));
    }

    private String read() {
        try {
            return file.equals("-")
                    ? RegularFile.readText("the standard input", System.in)
                    : RegularFile.readText(Path.of(file));
        } catch (RefusedFileException refused) {
            throw new Unusable(refused.getMessage() + ".");
        } catch (IOException e) {
            throw new Unusable(
                    "%s cannot be read. Name a text file that is there and may be read."
                            .formatted(file));
        }
    }

    private static String text(Proposal proposal) {
        StringBuilder text = new StringBuilder();
        text.append(proposal.summary())
                .append("; names read as ")
                .append(proposal.order().text())
                .append('\n');
        proposal.tree().forEach((domain, contexts) -> domain(text, domain, contexts));
        if (!proposal.leftovers().isEmpty()) {
            text.append("\nleft over\n");
            proposal.leftovers()
                    .forEach(left ->
                            text.append(
                                    PrintableText.format(
                                            "  %s: %s%n", left.name(), left.reason())));
        }
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private static void domain(
            StringBuilder text, String domain, SortedMap<String, List<Found>> contexts) {
        text.append('\n')
                .append(domain.isEmpty() ? "no domain" : PrintableText.line(domain))
                .append('\n');
        contexts.forEach((context, topics) -> {
            text.append("  ").append(PrintableText.line(context)).append('\n');
            topics.forEach(topic ->
                    text.append("    ").append(PrintableText.line(line(topic))).append('\n'));
        });
    }

    private static String line(Found topic) {
        return "%s%s, %s%s, %s  (%s)"
                .formatted(
                        topic.type(),
                        topic.version() > 1 ? " v" + topic.version() : "",
                        topic.access().word(),
                        topic.guessed() ? " as nothing says otherwise" : "",
                        word(topic.kind()),
                        topic.name());
    }

    private static String word(StreamKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
