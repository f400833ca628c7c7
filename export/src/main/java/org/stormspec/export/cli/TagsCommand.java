package org.stormspec.export.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stormspec.export.text.PrintableText;
import org.stormspec.model.disk.RefusedFileException;
import org.stormspec.model.disk.RegularFile;
import org.stormspec.model.file.SaveResult;
import org.stormspec.model.file.Vocabulary;
import org.stormspec.model.file.WorkspaceWriter;
import org.stormspec.model.health.TagIndex;
import org.stormspec.model.record.TagPolicy;
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

/** {@code stormspec tags}: where data of a kind can be found. */
@Command(
        name = "tags",
        description = {
            "Lists tags with their policies and the topics that offer such data; private topics are"
                    + " only counted.",
            "With --from reads the vocabulary from a shared file first."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:listed",
            "1:the shared file cannot be used, or not all could be saved",
            "2:unusable input"
        })
final class TagsCommand implements Callable<Integer> {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Spec private CommandSpec spec;
    @Mixin private WorkspaceFolder folder;

    @Option(names = "--tag", description = "only this tag")
    private Optional<String> tag = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description =
                    "Takes the tags and policies of this YAML file into the workspace, in place of"
                            + " its own, and saves it.")
    private Optional<Path> shared = Optional.empty();

    @Option(names = "--format", description = "table (default) or json")
    private ReportFormat format = ReportFormat.TABLE;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        OpenWorkspace workspace = folder.open(console);
        boolean saved = shared.map(file -> take(console, workspace, file)).orElse(true);
        List<TagIndex.Entry> entries =
                TagIndex.of(workspace.model()).entries().stream()
                        .filter(entry -> tag.map(entry.tag()::equals).orElse(true))
                        .toList();
        if (tag.isPresent() && entries.isEmpty()) {
            throw new Unusable(
                    "--tag: nothing is tagged '%s', and it is no word of the vocabulary."
                            .formatted(tag.get()));
        }
        console.print(format == ReportFormat.JSON ? json(entries) : table(entries));
        return saved ? ExitCode.CLEAN : ExitCode.ERRORS;
    }

    private static boolean take(Console console, OpenWorkspace workspace, Path file) {
        return switch (Vocabulary.read(file.toString(), text(file))) {
            case Vocabulary.Words words -> {
                workspace.model().apply(words.changes(workspace.model()));
                SaveResult result = WorkspaceWriter.save(workspace.model(), workspace.files());
                yield SavedEdit.isComplete(result, workspace.model(), workspace.folder(), console);
            }
            case Vocabulary.Faulty faulty -> {
                faulty.problems().forEach(console::problem);
                yield false;
            }
        };
    }

    private static String text(Path file) {
        try {
            return RegularFile.readText(file);
        } catch (RefusedFileException refused) {
            throw new Unusable(refused.getMessage() + ".");
        } catch (IOException e) {
            throw new Unusable(
                    "%s cannot be read. Name a file that is there and may be read."
                            .formatted(file));
        }
    }

    private static String table(List<TagIndex.Entry> entries) {
        StringBuilder text = new StringBuilder();
        for (TagIndex.Entry entry : entries) {
            text.append(PrintableText.line(entry.tag()))
                    .append(entry.means().isBlank() ? "" : ": " + PrintableText.line(entry.means()))
                    .append('\n');
            for (TagPolicy policy : entry.policies()) {
                text.append("  policy ")
                        .append(PrintableText.line(policy.id()))
                        .append(
                                policy.owner().isBlank()
                                        ? ""
                                        : ", owner " + PrintableText.line(policy.owner()))
                        .append('\n');
            }
            for (TagIndex.Place place : entry.places()) {
                text.append("  ")
                        .append(PrintableText.line(place.name()))
                        .append("  ")
                        .append(PrintableText.line(String.join(", ", place.bearers())))
                        .append('\n');
            }
            if (entry.hidden() > 0) {
                text.append("  and %d that only their owners see".formatted(entry.hidden()))
                        .append('\n');
            }
        }
        return text.isEmpty() ? "The workspace has no tags.\n" : text.toString();
    }

    private static String json(List<TagIndex.Entry> entries) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (TagIndex.Entry entry : entries) {
            ObjectNode node = all.addObject().put("tag", entry.tag()).put("means", entry.means());
            ArrayNode policies = node.putArray("policies");
            entry.policies()
                    .forEach(policy ->
                            policies.addObject()
                                    .put("id", policy.id())
                                    .put("owner", policy.owner())
                                    .put("discoverable", policy.discoverable()));
            ArrayNode topics = node.putArray("topics");
            entry.places()
                    .forEach(place -> {
                        ObjectNode topic =
                                topics.addObject()
                                        .put("name", place.name())
                                        .put("context", place.context())
                                        .put("access", place.access().word());
                        ArrayNode bearers = topic.putArray("by");
                        place.bearers().forEach(bearers::add);
                    });
            node.put("hidden", entry.hidden());
        }
        return JSON.writeValueAsString(all).replace("\r\n", "\n") + "\n";
    }
}
