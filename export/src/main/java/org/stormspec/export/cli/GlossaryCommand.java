package org.stormspec.export.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stormspec.export.text.PrintableText;
import org.stormspec.model.glossary.Glossary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code stormspec glossary}: says what every context means by a word. */
@Command(
        name = "glossary",
        description = "Lists the words of all contexts with what each means by them, side by side.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:listed", "2:unusable input, or nobody explains the word"})
final class GlossaryCommand implements Callable<Integer> {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Spec private CommandSpec spec;
    @Mixin private WorkspaceFolder folder;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "WORD",
            description = "One word in any number; by default all of them.")
    private Optional<String> wanted = Optional.empty();

    @Option(names = "--format", description = "table (default) or json")
    private ReportFormat format = ReportFormat.TABLE;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        Glossary glossary = Glossary.of(folder.open(console).model());
        List<Glossary.Entry> found =
                wanted.map(word -> List.of(entry(glossary, word))).orElse(glossary.entries());
        console.print(format == ReportFormat.JSON ? json(found) : table(found));
        return ExitCode.CLEAN;
    }

    private static Glossary.Entry entry(Glossary glossary, String word) {
        return glossary.entry(word)
                .orElseThrow(() ->
                        new Unusable(
                                "No context says what '%s' means; add it to the terms of one"
                                        .formatted(word)));
    }

    private static String table(List<Glossary.Entry> entries) {
        StringBuilder text = new StringBuilder();
        for (Glossary.Entry entry : entries) {
            int meanings = entry.differentMeanings();
            text.append(
                    PrintableText.format(
                            "%s%s%n",
                            entry.title(),
                            meanings > 1 ? "  (%d meanings)".formatted(meanings) : ""));
            entry.meanings()
                    .forEach(each ->
                            text.append(
                                    PrintableText.format(
                                            "  %-24s  %s%n", each.path(), each.text())));
            entry.silent()
                    .forEach(context ->
                            text.append(
                                    PrintableText.format(
                                            "  %-24s  ! does not say what it means%n", context)));
        }
        return text.isEmpty()
                ? PrintableText.format("No context explains a word yet.%n")
                : text.toString();
    }

    private static String json(List<Glossary.Entry> entries) {
        ArrayNode list = JSON.createArrayNode();
        for (Glossary.Entry entry : entries) {
            ObjectNode node = list.addObject().put("word", entry.word());
            ArrayNode meanings = node.putArray("meanings");
            entry.meanings()
                    .forEach(each ->
                            meanings.addObject()
                                    .put("context", each.context())
                                    .put("term", each.term())
                                    .put("means", each.text()));
            ArrayNode silent = node.putArray("silent");
            entry.silent().forEach(silent::add);
        }
        return JSON.writeValueAsString(list) + "\n";
    }
}
