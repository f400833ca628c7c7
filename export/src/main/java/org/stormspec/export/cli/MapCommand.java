package org.stormspec.export.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.stormspec.export.text.PrintableText;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Domain;
import org.stormspec.model.record.Product;
import org.stormspec.render.map.DependencyMap;
import org.stormspec.render.map.Level;
import org.stormspec.render.map.MapFormat;
import org.stormspec.render.map.MapOptions;
import org.stormspec.render.map.graph.MapFilter;
import org.stormspec.render.map.graph.MapFilter.Direction;
import org.stormspec.render.map.graph.MapFilter.Focus;
import org.stormspec.render.map.graph.MapGraph;
import org.stormspec.render.map.graph.MapRelation;
import org.stormspec.render.map.layout.Cancellation;
import org.stormspec.render.map.source.ModelMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code stormspec map}: draws the dependency map into a file, or lists its relations. */
@Command(
        name = "map",
        description = {
            "Draws the dependency map of domains, contexts and topics, or a part of it.",
            "Topics that only their own context may read are left out unless asked for."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:drawn", "2:unusable input"})
final class MapCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private WorkspaceFolder folder;

    @Option(
            names = "--out",
            paramLabel = "FILE.svg|.png|.dot",
            description = "Where to draw it; the ending says how.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--relations",
            description =
                    "Lists what contexts are to each other and the topics behind it; alone or beside --out.")
    private boolean relations;

    @Option(names = "--topics", description = "Lists the topics that pass, one a line.")
    private boolean topics;

    @Option(
            names = "--level",
            description = "topics (default), or contexts and what they are to each other")
    private Level level = Level.TOPICS;

    @Option(names = "--domain", description = "only this domain; may be repeated")
    private List<String> domains = new ArrayList<>();

    @Option(names = "--plane", description = "only the control or the data plane")
    private Set<Domain.Plane> planes = new LinkedHashSet<>();

    @Option(
            names = "--access",
            description = "only public, protected or private topics; may be repeated")
    private Set<Access> access = new LinkedHashSet<>();

    @Option(
            names = "--role",
            description =
                    "only key, shared, private or public topics, as they are said or tagged to be; may be repeated")
    private Set<Product.Role> roles = new LinkedHashSet<>();

    @Option(names = "--tag", description = "only topics with this tag; may be repeated")
    private List<String> tags = new ArrayList<>();

    @Option(
            names = "--pattern",
            description =
                    "only readings of this kind, such as event-carried-state; may be repeated")
    private List<String> patterns = new ArrayList<>();

    @Option(
            names = "--focus",
            paramLabel = "NAME",
            description = "only what lies up- or downstream of a topic, service, context or domain")
    private Optional<String> focus = Optional.empty();

    @Option(names = "--hops", description = "how many arrows away from the focus; all by default")
    private Optional<Integer> hops = Optional.empty();

    @Option(
            names = "--direction",
            description = "both (default), upstream or downstream of the focus")
    private Direction direction = Direction.BOTH;

    @Option(names = "--internals", description = "also topics that only their own context may read")
    private boolean internals;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        if (file.isEmpty() && !relations && !topics) {
            throw new Unusable(
                    "Nothing to do: say --out FILE to draw the map, --relations to list who gives what to whom, or --topics to list what is on it.");
        }
        Optional<MapFormat> format = file.map(MapCommand::format);
        MapGraph graph = ModelMap.of(folder.open(console).model());
        MapFilter filter = filter(graph);
        MapGraph shown = shown(filter, graph);
        if (topics) {
            shown.topics().forEach(topic -> console.line(topic.name() + ", " + topic.note()));
        }
        if (relations) {
            console.print(list(shown));
        }
        file.ifPresent(out -> draw(console, graph, out, format.orElseThrow(), filter));
        return ExitCode.CLEAN;
    }

    private static MapFormat format(Path out) {
        return MapFormat.of(out)
                .orElseThrow(() ->
                        new Unusable(
                                "'%s' does not end in .svg, .png or .dot; the ending says how to draw."
                                        .formatted(out)));
    }

    private MapFilter filter(MapGraph graph) {
        if (hops.filter(count -> count < 1).isPresent()) {
            throw new Unusable("--hops must be 1 or more, not " + hops.orElseThrow() + ".");
        }
        known("--domain", domains, graph.domains());
        known("--tag", tags, graph.tags());
        known("--pattern", patterns, graph.patterns());
        return MapFilter.ALL
                .withDomains(Set.copyOf(domains))
                .withPlanes(planes)
                .withAccess(access)
                .withRoles(roles)
                .withTags(Set.copyOf(tags))
                .withPatterns(Set.copyOf(patterns))
                .withInternals(internals)
                .withFocus(
                        focus.map(name ->
                                new Focus(name, hops.orElse(Integer.MAX_VALUE), direction)));
    }

    private static void known(String option, List<String> asked, List<String> there) {
        for (String word : asked) {
            if (!there.contains(word)) {
                throw new Unusable(
                        "%s: nothing on the map has '%s'; there is %s."
                                .formatted(
                                        option,
                                        word,
                                        there.isEmpty() ? "none" : String.join(", ", there)));
            }
        }
    }

    private static MapGraph shown(MapFilter filter, MapGraph graph) {
        try {
            return filter.apply(graph);
        } catch (IllegalArgumentException e) {
            throw new Unusable("--focus: " + e.getMessage() + ".");
        }
    }

    private void draw(
            Console console, MapGraph graph, Path out, MapFormat format, MapFilter filter) {
        MapOptions options = MapOptions.STANDARD.with(filter).with(level);
        OutputFiles.write(
                out, new DependencyMap().render(graph, format, options, Cancellation.never()));
        long hidden = filter.hidden(graph);
        console.line(
                "The dependency map is in "
                        + out
                        + "."
                        + (hidden == 0
                                ? ""
                                : " %d private topic%s left out; --internals shows them."
                                        .formatted(hidden, hidden == 1 ? " is" : "s are")));
    }

    /** One relation a paragraph: who gives to whom and as what, then the topics behind it. */
    private static String list(MapGraph graph) {
        StringBuilder text = new StringBuilder();
        for (MapRelation relation : graph.relations()) {
            text.append(PrintableText.line(relation.from()))
                    .append(' ')
                    .append(relation.arrow())
                    .append(' ')
                    .append(PrintableText.line(relation.to()))
                    .append(": ")
                    .append(relation.kindOrUnsaid())
                    .append('\n');
            relation.topics()
                    .forEach(behind ->
                            text.append("  ")
                                    .append(PrintableText.line(behind.topic()))
                                    .append(", ")
                                    .append(PrintableText.line(behind.said()))
                                    .append('\n'));
        }
        return text.isEmpty() ? "No context reads another.\n" : text.toString();
    }
}
