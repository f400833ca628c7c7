package org.stormspec.export.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.stormspec.export.rename.LastNames;
import org.stormspec.export.rename.Renaming;
import org.stormspec.model.impact.Impacts;
import org.stormspec.model.impact.Lookup;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.version.NewName;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code stormspec rename}: gives a topic or a context another name and says what follows. */
@Command(
        name = "rename",
        description = {
            "Gives a topic or a context another name, lists everything derived that follows",
            "(topics, subjects, users, access rules, packages, catalogue ids, files), and saves."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:renamed",
            "1:others know the old name and no --way was chosen, or it could not be saved",
            "2:unusable input"
        })
final class RenameCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private WorkspaceFolder folder;

    @Parameters(
            index = "1",
            paramLabel = "THING",
            description = "Id of a context, or id, name or data type of a topic.")
    private String thing;

    @Parameters(index = "2", paramLabel = "NAME", description = "The new name.")
    private String name;

    @Option(
            names = "--way",
            paramLabel = "WAY",
            converter = WayConverter.class,
            description =
                    "What becomes of names that others know: follow (everything follows), keep (the"
                            + " published topic names stay), beside (a new topic beside the old"
                            + " one, which is deprecated).")
    private Optional<NewName.Way> way;

    @Option(
            names = "--since",
            paramLabel = "DIR",
            description = "Folder of the last export, which says what is published.")
    private Optional<Path> since;

    @Option(names = "--dry-run", description = "Say what would follow, save nothing.")
    private boolean dryRun;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        OpenWorkspace workspace = folder.open(console);
        RecordKey key = key(workspace.model());
        NewName.Way chosen = way.orElse(NewName.Way.FOLLOW);
        NewName.refusal(workspace.model(), key, name, chosen)
                .ifPresent(why -> {
                    throw new Unusable(why + ".");
                });
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        ChangeSet edit = NewName.of(workspace.model(), key, name, chosen, today);
        Renaming renaming = Renaming.of(workspace.model(), edit, published());
        tell(console, renaming);
        if (!dryRun && way.isEmpty() && !renaming.published().isEmpty()) {
            console.problem(
                    "Nothing was renamed, because others know these names. Choose --way beside, so"
                            + " that they can move, --way keep, or --way follow.");
            return ExitCode.ERRORS;
        }
        workspace.model().apply(edit);
        return dryRun || SavedEdit.save(workspace, console) ? ExitCode.CLEAN : ExitCode.ERRORS;
    }

    private RecordKey key(ModelView model) {
        Optional<Context> context =
                model.contexts().stream()
                        .filter(each -> each.id().equals(thing) || each.path().equals(thing))
                        .findFirst();
        if (context.isPresent()) {
            return new RecordKey(RecordType.CONTEXT, context.get().id());
        }
        return switch (Impacts.of(model).findTopic(thing)) {
            case Lookup.Found found -> found.element().key();
            case Lookup.Unclear unclear -> throw new Unusable(unclear.message());
        };
    }

    private Set<String> published() {
        try {
            return since.isPresent() ? LastNames.in(since.get()) : Set.of();
        } catch (IOException unreadable) {
            throw new Unusable(
                    "%s cannot be read: %s".formatted(since.get(), unreadable.getMessage()));
        }
    }

    private static void tell(Console console, Renaming renaming) {
        if (renaming.changes().isEmpty()) {
            console.line("No derived name changes.");
        }
        for (Renaming.Change change : renaming.changes()) {
            console.line("%-12s  %s".formatted(change.kind().word(), words(change)));
        }
        for (Renaming.Published published : renaming.published()) {
            console.line(
                    "published     %s%s"
                            .formatted(
                                    published.name(),
                                    published.readers().isEmpty()
                                            ? ""
                                            : ", read by "
                                                    + String.join(", ", published.readers())));
        }
    }

    private static String words(Renaming.Change change) {
        if (change.before().isEmpty()) {
            return "+ " + change.after();
        }
        return change.after().isEmpty()
                ? "- " + change.before()
                : change.before() + " -> " + change.after();
    }

    /** Reads a way by the word for it. */
    static final class WayConverter implements ITypeConverter<NewName.Way> {

        @Override
        public NewName.Way convert(String word) {
            return Arrays.stream(NewName.Way.values())
                    .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst()
                    .orElseThrow(() ->
                            new TypeConversionException(
                                    "'%s' is no way; there are follow, keep and beside"
                                            .formatted(word)));
        }
    }
}
