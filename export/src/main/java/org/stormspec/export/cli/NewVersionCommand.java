package org.stormspec.export.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stormspec.model.impact.Impacts;
import org.stormspec.model.impact.Lookup;
import org.stormspec.model.naming.TopicNames;
import org.stormspec.model.record.Element;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.version.NewVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stormspec new-version}: begins a new version of a topic beside the old one. */
@Command(
        name = "new-version",
        description = {
            "Begins a new version of a topic beside the old one and saves the workspace.",
            "The old one stays as it is, is deprecated with a last day, and names its successor."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:begun",
            "1:there is a newer version already, or it could not be saved",
            "2:unusable input"
        })
final class NewVersionCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private WorkspaceFolder folder;

    @Parameters(index = "1", paramLabel = "TOPIC", description = "Its id, name or data type.")
    private String topic;

    @Option(
            names = "--sunset",
            paramLabel = "DAY",
            description = "Last day of the old version; in 90 days otherwise.")
    private Optional<LocalDate> sunset;

    @Option(names = "--migration", paramLabel = "WORDS", description = "What readers have to do.")
    private String migration = "";

    @Option(
            names = "--producer-writes-both",
            description =
                    "Whoever writes the new version writes the old one too; otherwise a reaction"
                            + " rewrites new records to the old shape.")
    private boolean both;

    @Option(names = "--dry-run", description = "Print the difference of files, save nothing.")
    private boolean dryRun;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        OpenWorkspace workspace = folder.open(console);
        Element old =
                switch (Impacts.of(workspace.model()).findTopic(topic)) {
                    case Lookup.Found found -> found.element();
                    case Lookup.Unclear unclear -> throw new Unusable(unclear.message());
                };
        Optional<String> refusal = NewVersion.refusal(workspace.model(), old.id());
        refusal.ifPresent(why -> console.problem(why + "."));
        if (refusal.isPresent()) {
            return ExitCode.ERRORS;
        }
        String fresh = name(workspace.model(), NewVersion.beside(workspace.model(), old));
        workspace.model().apply(NewVersion.of(workspace.model(), old.id(), terms()));
        console.note(
                "%s stands beside %s"
                        .formatted(
                                fresh,
                                name(
                                        workspace.model(),
                                        workspace.model().element(old.id()).orElse(old))));
        boolean done =
                dryRun ? SavedEdit.show(workspace, console) : SavedEdit.save(workspace, console);
        return done ? ExitCode.CLEAN : ExitCode.ERRORS;
    }

    private NewVersion.Terms terms() {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        return new NewVersion.Terms(
                today,
                sunset.orElse(today.plusDays(NewVersion.NOTICE)),
                migration,
                both ? NewVersion.Feeder.PRODUCER : NewVersion.Feeder.REACTION);
    }

    private static String name(ModelView model, Element topic) {
        return new TopicNames(model.workspace())
                .nameOf(topic, topic.context().flatMap(model::context))
                .orElse(topic.name());
    }
}
