package org.stormspec.export.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.stormspec.export.text.PrintableText;
import org.stormspec.model.check.Rules;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** {@code stormspec rules}: lists all rules. */
@Command(
        name = "rules",
        description = "Lists the rules; 'explain RULE' says more about one.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:listed", "2:unusable arguments"})
final class RulesCommand implements Callable<Integer> {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Spec private CommandSpec spec;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            converter = ProfileConverter.class,
            description = "Levels as in workshop, standard (default), specmesh or strict.")
    private Optional<Profile> profile;

    @Option(names = "--format", description = "text (default) or json")
    private OutputFormat format = OutputFormat.TEXT;

    @Override
    public Integer call() {
        Console.of(spec).print(format == OutputFormat.JSON ? json() : text());
        return ExitCode.CLEAN;
    }

    private Level level(About about) {
        return profile.orElse(Profile.STANDARD).level(about.id(), about.level());
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        Rules.described()
                .forEach(about ->
                        text.append(
                                PrintableText.format(
                                        "%s  %-7s  %s%n",
                                        about.id(), level(about).word(), about.title())));
        return text.toString();
    }

    private String json() {
        ArrayNode list = JSON.createArrayNode();
        Rules.described()
                .forEach(about ->
                        list.addObject()
                                .put("id", about.id())
                                .put("level", level(about).word())
                                .put("title", about.title())
                                .put("idea", about.idea())
                                .put("example", about.example())
                                .put("fixes", about.fix())
                                .put("waivable", about.waivable()));
        return JSON.writeValueAsString(list) + "\n";
    }
}
