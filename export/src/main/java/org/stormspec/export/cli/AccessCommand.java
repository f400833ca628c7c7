package org.stormspec.export.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import org.stormspec.export.access.AccessCsv;
import org.stormspec.export.text.PrintableText;
import org.stormspec.model.contract.AccessMatrix;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.contract.TopicContract;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** {@code stormspec access}: who may do what with which topic, and why. */
@Command(
        name = "access",
        description = "Shows what every context may do with every topic, and why.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:shown", "2:unusable input"})
final class AccessCommand implements Callable<Integer> {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** How the matrix is printed. */
    enum Format {
        TABLE,
        CSV,
        JSON
    }

    @Spec private CommandSpec spec;
    @Mixin private WorkspaceFolder folder;

    @Option(names = "--format", description = "table (default), csv or json")
    private Format format = Format.TABLE;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        AccessMatrix matrix = AccessMatrix.of(Landscape.of(folder.open(console).model()));
        console.print(
                switch (format) {
                    case TABLE -> table(matrix);
                    case CSV -> csv(matrix);
                    case JSON -> json(matrix);
                });
        return ExitCode.CLEAN;
    }

    /** A table lists rights only: what is not in it is refused. */
    private static String table(AccessMatrix matrix) {
        StringBuilder text = new StringBuilder();
        for (TopicContract topic : matrix.topics()) {
            text.append(PrintableText.format("%s (%s)%n", topic.name(), topic.access().word()));
            matrix.contexts().stream()
                    .map(context -> matrix.entry(context, topic))
                    .filter(entry -> entry.right() != AccessMatrix.Right.NONE || entry.used())
                    .forEach(entry ->
                            text.append(
                                    PrintableText.format(
                                            "  %-5s  %-30s  %s%s%n",
                                            entry.right().word(),
                                            entry.context().path(),
                                            entry.why(),
                                            use(entry))));
        }
        return text.toString();
    }

    private static String use(AccessMatrix.Entry entry) {
        if (entry.right() == AccessMatrix.Right.WRITE) {
            return "";
        }
        return entry.used() ? "; reads it" : "";
    }

    private static String csv(AccessMatrix matrix) {
        StringBuilder text = new StringBuilder();
        try {
            AccessCsv.write(matrix, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String json(AccessMatrix matrix) {
        ArrayNode list = JSON.createArrayNode();
        for (AccessMatrix.Entry entry : matrix.entries()) {
            list.addObject()
                    .put("topic", entry.topic().name())
                    .put("context", entry.context().path())
                    .put("right", entry.right().word())
                    .put("reads", entry.used())
                    .put("why", entry.why());
        }
        return JSON.writeValueAsString(list) + "\n";
    }
}
