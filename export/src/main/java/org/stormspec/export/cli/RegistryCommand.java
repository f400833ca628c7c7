package org.stormspec.export.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stormspec.export.delivery.SpecDelivery;
import org.stormspec.export.registry.RegistryView;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.record.Environment;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Registry;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code stormspec registry}: what a schema registry would hold, in the order of registering. */
@Command(
        name = "registry",
        description = {
            "Lists what the schema registry of an environment would hold: subjects in the order in",
            "which it has to learn them, modes as it calls them, references, and what does not fit."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:listed", "2:unusable input"})
final class RegistryCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private WorkspaceFolder folder;

    @Option(
            names = "--env",
            paramLabel = "NAME",
            description = "The environment whose registry is meant; the first one otherwise.")
    private Optional<String> environment;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            converter = KindConverter.class,
            description =
                    "What another kind would make of the model: confluent, redpanda, apicurio,"
                            + " glue, memphis or git.")
    private Optional<Registry.Kind> kind;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        OpenWorkspace workspace = folder.open(console);
        RegistryView view =
                RegistryView.of(
                        Landscape.of(workspace.model()),
                        kind.orElseGet(() -> kindOf(workspace)),
                        SpecDelivery.schemasOf(workspace.folder())::read);
        console.line("%s: %s".formatted(view.kind().word(), RegistryView.about(view.kind())));
        for (RegistryView.Entry entry : view.entries()) {
            console.line(
                    "  %s  %s%s%s"
                            .formatted(
                                    entry.subject(),
                                    entry.mode().isEmpty() ? "not judged" : entry.mode(),
                                    entry.topic().isEmpty() ? "  shared type" : "",
                                    entry.references().isEmpty()
                                            ? ""
                                            : "  after " + String.join(", ", entry.references())));
        }
        view.warnings().forEach(warning -> console.line("warning: " + warning));
        return ExitCode.CLEAN;
    }

    private Registry.Kind kindOf(OpenWorkspace workspace) {
        List<Environment> environments =
                workspace.model().stream(RecordType.ENVIRONMENT, Environment.class)
                        .filter(each ->
                                environment.isEmpty() || environment.get().equals(each.id()))
                        .toList();
        if (environment.isPresent() && environments.isEmpty()) {
            throw new Unusable(
                    "There is no environment '%s' in stormspec.yaml; name one that is there."
                            .formatted(environment.get()));
        }
        return environments.stream()
                .flatMap(each -> each.registry().stream())
                .map(Registry::kind)
                .findFirst()
                .orElse(Registry.Kind.GIT);
    }

    /** Reads a kind of registry by the word for it. */
    static final class KindConverter implements ITypeConverter<Registry.Kind> {

        @Override
        public Registry.Kind convert(String word) {
            return Registry.Kind.of(word)
                    .orElseThrow(() ->
                            new TypeConversionException(
                                    "'%s' is no kind of registry; there are confluent, redpanda, apicurio, glue, memphis and git"
                                            .formatted(word)));
        }
    }
}
