package org.stormspec.export.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.stormspec.model.record.Board;
import org.stormspec.model.store.ModelView;
import org.stormspec.render.pdf.Orientation;
import org.stormspec.render.pdf.PageLayout;
import org.stormspec.render.pdf.PaperSize;
import org.stormspec.render.picture.PictureException;
import org.stormspec.render.picture.PictureTheme;
import org.stormspec.render.picture.Watch;
import org.stormspec.render.publish.BoardPublisher;
import org.stormspec.render.publish.PictureFile;
import org.stormspec.render.publish.PictureFormat;
import org.stormspec.render.publish.PictureRequest;
import org.stormspec.render.scene.Papers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code stormspec picture}: draws a board into a file. */
@Command(
        name = "picture",
        description = "Draws a board as PNG, SVG or PDF.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:drawn", "2:unusable input, or a place that cannot be written"})
final class PictureCommand implements Callable<Integer> {

    /** The pages that can be asked for. */
    enum Page {
        WALL("wall"),
        A0("a0"),
        A1("a1"),
        A2("a2"),
        A3("a3"),
        A4("a4"),
        A4_TILES("a4-tiles");

        private final String word;

        Page(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }

        PageLayout layout(double sticky, Orientation orientation) {
            return switch (this) {
                case WALL -> new PageLayout.Wall(sticky);
                case A0 -> new PageLayout.Fit(PaperSize.A0, orientation);
                case A1 -> new PageLayout.Fit(PaperSize.A1, orientation);
                case A2 -> new PageLayout.Fit(PaperSize.A2, orientation);
                case A3 -> new PageLayout.Fit(PaperSize.A3, orientation);
                case A4 -> new PageLayout.Fit(PaperSize.A4, orientation);
                case A4_TILES -> new PageLayout.Tiles(sticky, orientation);
            };
        }
    }

    @Spec private CommandSpec spec;
    @Mixin private WorkspaceFolder folder;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "BOARD",
            description = "Id or name of the board; may be left out where there is only one.")
    private Optional<String> board = Optional.empty();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Where to draw it; by default a file here that is named after the board.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; by default what the ending of FILE says.")
    private Optional<PictureFormat> format = Optional.empty();

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            description = "${COMPLETION-CANDIDATES}; by default print for PDF, else light.")
    private Optional<PictureTheme> theme = Optional.empty();

    @Option(
            names = "--palette",
            paramLabel = "PALETTE",
            defaultValue = "classic",
            description = "Colours of the stickies: classic, colour-safe, print.")
    private String palette = "";

    @Option(
            names = "--scale",
            paramLabel = "N",
            description = "Pixels for a board unit, 0.1 to 4; by default 2 for PNG, 1 for SVG.")
    private Optional<Double> scale = Optional.empty();

    @Option(names = "--transparent", description = "Without a ground.")
    private boolean transparent;

    @Option(names = "--no-legend", description = "Without the line that names the kinds.")
    private boolean noLegend;

    @Option(
            names = "--page",
            paramLabel = "PAGE",
            defaultValue = "wall",
            description = {
                "PDF: ${COMPLETION-CANDIDATES}. wall is one page as large as the board,",
                "a4-tiles a wall of sheets to glue together."
            })
    private Page page = Page.WALL;

    @Option(
            names = "--orientation",
            paramLabel = "HOW",
            defaultValue = "auto",
            description = "PDF: ${COMPLETION-CANDIDATES}.")
    private Orientation orientation = Orientation.AUTO;

    @Option(
            names = "--sticky",
            paramLabel = "MM",
            defaultValue = "76",
            description = "PDF: width of a usual sticky on a wall in millimetres; by default 76.")
    private double sticky;

    @Option(names = "--no-hotspots", description = "PDF: without the list of hotspots at the end.")
    private boolean noHotspots;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        PictureFormat written = format();
        PictureRequest request = request(written);
        OpenWorkspace workspace = folder.open(console);
        Board drawn = board(workspace.model());
        BoardPublisher publisher = new BoardPublisher(workspace.model(), drawn.id());
        Path target = file.orElseGet(() -> Path.of(publisher.fileName(written)));
        write(publisher, request, target);
        console.line("The board '%s' is in %s.".formatted(drawn.name(), target));
        return ExitCode.CLEAN;
    }

    private PictureFormat format() {
        Optional<PictureFormat> said =
                file.flatMap(path -> PictureFormat.of(path.getFileName().toString()));
        if (format.isEmpty() && file.isPresent() && said.isEmpty()) {
            throw new Unusable(
                    "'%s' does not end in .png, .svg or .pdf; say how to draw it with --format."
                            .formatted(file.get()));
        }
        return format.or(() -> said).orElse(PictureFormat.PNG);
    }

    private PictureRequest request(PictureFormat written) {
        PictureRequest usual = PictureRequest.of(written);
        return usual.in(theme.orElse(usual.theme()))
                .papers(papers())
                .at(within("--scale", scale.orElse(usual.scale()), 0.1, 4))
                .transparent(transparent)
                .legend(!noLegend)
                .on(page.layout(within("--sticky", sticky, 5, 200), orientation))
                .hotspots(!noHotspots);
    }

    private Papers papers() {
        return Papers.of(palette.toLowerCase(Locale.ROOT))
                .orElseThrow(() ->
                        new Unusable(
                                "There is no palette '%s'; there are classic, colour-safe and print."
                                        .formatted(palette)));
    }

    private static double within(String option, double value, double least, double most) {
        if (value >= least && value <= most) {
            return value;
        }
        throw new Unusable(
                String.format(
                        Locale.ROOT,
                        "%s is %s; it must be between %s and %s.",
                        option,
                        plain(value),
                        plain(least),
                        plain(most)));
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private Board board(ModelView model) {
        List<Board> boards = model.boards();
        if (board.isEmpty()) {
            if (boards.size() == 1) {
                return boards.getFirst();
            }
            throw new Unusable("Say which board to draw. " + listed(boards));
        }
        String wanted = board.get();
        return boards.stream()
                .filter(each -> each.id().equals(wanted))
                .findFirst()
                .or(() ->
                        boards.stream()
                                .filter(each -> each.name().equalsIgnoreCase(wanted))
                                .findFirst())
                .orElseThrow(() ->
                        new Unusable(
                                "There is no board '%s'. %s".formatted(wanted, listed(boards))));
    }

    private static String listed(List<Board> boards) {
        return boards.isEmpty()
                ? "The workspace has none."
                : boards.stream()
                        .map(each -> "%s (%s)".formatted(each.id(), each.name()))
                        .collect(Collectors.joining(", ", "The boards are: ", "."));
    }

    private static void write(BoardPublisher publisher, PictureRequest request, Path target) {
        try {
            PictureFile.write(target, publisher, request, Watch.NONE);
        } catch (PictureException e) {
            throw new Unusable(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new Unusable(String.valueOf(e.getMessage()));
        }
    }
}
