package org.stormspec.export.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.stormspec.export.text.PrintableText;
import org.stormspec.model.impact.Impact;
import org.stormspec.model.impact.Impacts;
import org.stormspec.model.impact.Lookup;
import org.stormspec.model.impact.NewReader;
import org.stormspec.model.impact.Ways;
import org.stormspec.model.store.ModelView;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stormspec impact}: says who breaks if something changes. */
@Command(
        name = "impact",
        description = {
            "Says who breaks if an element or a field of it changes, and by which way; or what lies",
            "between two elements; or what a new reader costs."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:answered", "2:unusable input, or no such element, field or context"})
final class ImpactCommand implements Callable<Integer> {

    /** One question at a time. */
    static final class Question {

        @Option(
                names = "--field",
                paramLabel = "FIELD",
                description = "Only this field of the topic changes.")
        private Optional<String> field = Optional.empty();

        @Option(
                names = "--to",
                paramLabel = "ELEMENT",
                description = "Show the ways between the two elements.")
        private Optional<String> to = Optional.empty();

        @Option(
                names = "--reader",
                paramLabel = "CONTEXT",
                description = "Say what changes if this context begins to read the topic.")
        private Optional<String> reader = Optional.empty();
    }

    @Spec private CommandSpec spec;
    @Mixin private WorkspaceFolder folder;

    @Parameters(
            index = "1",
            paramLabel = "ELEMENT",
            description = "Id of an element, full name of a topic, or the words on the sticky.")
    private String element;

    @ArgGroup private Question question = new Question();

    @Option(names = "--format", description = "table (default) or json")
    private ReportFormat format = ReportFormat.TABLE;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        ModelView model = folder.open(console).model();
        Impacts impacts = Impacts.of(model);
        boolean topic = question.field.isPresent() || question.reader.isPresent();
        String id = idOf(topic ? impacts.findTopic(element) : impacts.find(element));
        try {
            console.print(answer(impacts, id));
        } catch (IllegalArgumentException e) {
            throw new Unusable(String.valueOf(e.getMessage()));
        }
        return ExitCode.CLEAN;
    }

    private static String idOf(Lookup lookup) {
        return switch (lookup) {
            case Lookup.Found found -> found.element().id();
            case Lookup.Unclear unclear -> throw new Unusable(unclear.message());
        };
    }

    private String answer(Impacts impacts, String id) {
        boolean json = format == ReportFormat.JSON;
        if (question.to.isPresent()) {
            Ways ways = impacts.ways(id, idOf(impacts.find(question.to.get())));
            return json ? ImpactReport.json(ways) : ImpactReport.table(ways);
        }
        if (question.reader.isPresent()) {
            NewReader reader = impacts.newReader(id, question.reader.get());
            return json ? ImpactReport.json(reader) : PrintableText.format("%s%n", reader.words());
        }
        Impact impact =
                question.field
                        .map(field -> impacts.impact(id, field))
                        .orElseGet(() -> impacts.impact(id));
        return json ? ImpactReport.json(impact) : ImpactReport.table(impact);
    }
}
