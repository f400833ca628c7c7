package org.stormspec.export.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.stormspec.export.text.PrintableText;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Team;
import org.stormspec.model.version.Ending;
import org.stormspec.model.version.Transformation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code stormspec versions}: topics that go away, who still reads them, and what feeds them. */
@Command(
        name = "versions",
        description = {
            "Lists topics that go away with the days that are left and who still reads them,",
            "and the steps that rewrite records from one shape to another with fields not mapped."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:nobody is late",
            "1:somebody reads a topic after its last day",
            "2:unusable input"
        })
final class VersionsCommand implements Callable<Integer> {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Spec private CommandSpec spec;
    @Mixin private WorkspaceFolder folder;

    @Option(names = "--format", description = "table (default) or json")
    private ReportFormat format = ReportFormat.TABLE;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        OpenWorkspace workspace = folder.open(console);
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        List<Ending> endings = Ending.all(workspace.model(), today);
        List<Transformation> steps = Transformation.all(workspace.model());
        console.print(format == ReportFormat.JSON ? json(endings, steps) : table(endings, steps));
        return endings.stream().anyMatch(Ending::isOverdue) ? ExitCode.ERRORS : ExitCode.CLEAN;
    }

    private static String table(List<Ending> endings, List<Transformation> steps) {
        StringBuilder text = new StringBuilder();
        text.append(
                PrintableText.format(
                        "%d %s%n",
                        endings.size(),
                        endings.size() == 1 ? "topic goes away" : "topics go away"));
        endings.forEach(ending -> ending(text, ending));
        if (!steps.isEmpty()) {
            text.append(PrintableText.format("%nsteps between shapes%n"));
            steps.forEach(step -> step(text, step));
        }
        return text.toString();
    }

    private static void ending(StringBuilder text, Ending ending) {
        text.append(PrintableText.format("%n%s%n", ending.topic().name()));
        text.append(
                PrintableText.format(
                        "  %s%s%n",
                        ending.countdown(),
                        ending.deprecation().sunset().map(day -> " (" + day + ")").orElse("")));
        text.append(
                PrintableText.format(
                        "  read instead: %s%n",
                        ending.successor().map(next -> next.name()).orElse("not said")));
        if (ending.readers().isEmpty()) {
            text.append(PrintableText.format("  nobody reads it any more%n"));
        }
        for (Ending.Reader reader : ending.readers()) {
            text.append(
                    PrintableText.format(
                            "  %s  %s%s%n",
                            reader.context().path(),
                            reader.team().map(Team::id).orElse("nobody's"),
                            standing(reader)));
        }
    }

    private static String standing(Ending.Reader reader) {
        if (reader.moving()) {
            return ", reads the successor as well";
        }
        return reader.mayRead() ? ", has not begun to move" : ", needs a grant to move";
    }

    private static void step(StringBuilder text, Transformation step) {
        text.append(
                PrintableText.format(
                        "  %s: %s -> %s%n",
                        step.reaction().name(),
                        String.join(", ", step.from().stream().map(Element::name).toList()),
                        step.to().name()));
        List<String> missing = step.missing();
        text.append(
                missing.isEmpty()
                        ? PrintableText.format("    every required field has a source%n")
                        : PrintableText.format("    not mapped: %s%n", String.join(", ", missing)));
    }

    private static String json(List<Ending> endings, List<Transformation> steps) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode ending = root.putArray("ending");
        endings.forEach(each -> ending.add(json(each)));
        ArrayNode transformations = root.putArray("steps");
        for (Transformation step : steps) {
            ObjectNode node = transformations.addObject();
            node.put("reaction", step.reaction().id());
            ArrayNode from = node.putArray("from");
            step.from().forEach(topic -> from.add(topic.id()));
            node.put("to", step.to().id());
            ObjectNode mapping = node.putObject("mapping");
            step.fields()
                    .forEach(field ->
                            field.source()
                                    .ifPresent(
                                            source -> mapping.put(field.field().name(), source)));
            ArrayNode missing = node.putArray("missing");
            step.missing().forEach(missing::add);
        }
        return JSON.writeValueAsString(root) + "\n";
    }

    private static ObjectNode json(Ending ending) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("topic", ending.topic().name());
        ending.deprecation().sunset().ifPresent(day -> node.put("sunset", day.toString()));
        ending.daysLeft().ifPresent(days -> node.put("daysLeft", days));
        ending.successor().ifPresent(next -> node.put("successor", next.name()));
        ArrayNode readers = node.putArray("readers");
        for (Ending.Reader reader : ending.readers()) {
            ObjectNode each = readers.addObject();
            each.put("context", reader.context().id());
            reader.team().ifPresent(team -> each.put("team", team.id()));
            each.put("moving", reader.moving());
            each.put("mayReadSuccessor", reader.mayRead());
        }
        return node;
    }
}
