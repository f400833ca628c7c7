package org.stormspec.render.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.ModelView;
import org.stormspec.render.pdf.BoardPdf;
import org.stormspec.render.pdf.Question;
import org.stormspec.render.picture.BoardPicture;
import org.stormspec.render.picture.PictureException;
import org.stormspec.render.picture.PngWriter;
import org.stormspec.render.picture.Watch;
import org.stormspec.render.scene.BoardScene;
import org.stormspec.render.svg.SvgWriter;
import org.stormspec.render.view.Rect;

/**
 * Writes a board as a picture file. Line breaks, places and colours are those of the window, since
 * the same painter draws; nothing here needs a screen.
 */
public final class BoardPublisher {

    private final ModelView model;
    private final String board;

    /**
     * Publishes a board.
     *
     * @param model not changed meanwhile
     * @param board id of the board
     */
    public BoardPublisher(ModelView model, String board) {
        this.model = model;
        this.board = board;
    }

    /** Returns this for only some stickies and frames of the board. */
    public BoardPublisher only(Set<RecordKey> chosen) {
        return new BoardPublisher(Excerpt.of(model, board, chosen), board);
    }

    /** Returns a file name for the board: its name in letters that every disk takes. */
    public String fileName(PictureFormat format) {
        String plain = title().strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        String trimmed = plain.replaceAll("^[-.]+|[-.]+$", "");
        return (trimmed.isEmpty() ? "board" : trimmed) + "." + format.ending();
    }

    private String title() {
        return model.find(new RecordKey(RecordType.BOARD, board))
                .map(Board.class::cast)
                .map(Board::name)
                .orElse(board);
    }

    /**
     * Writes the picture.
     *
     * @param out written to and left open
     * @param watch told how far it is; may end the work
     * @throws PictureException when it cannot be made as asked for; says what to do
     */
    public void write(PictureRequest request, OutputStream out, Watch watch) throws IOException {
        watch.at(0);
        switch (request.format()) {
            case PNG -> png(request, out, watch);
            case SVG -> svg(request, out);
            case PDF -> pdf(request, out, watch);
        }
        watch.at(1);
    }

    private void png(PictureRequest request, OutputStream out, Watch watch) throws IOException {
        BoardScene scene = new BoardScene(model, board);
        BoardPicture.Look look = look(request);
        Rect area = BoardPicture.area(scene, look);
        PngWriter.check(area.width(), area.height(), request.scale());
        PngWriter.write(
                BoardPicture.of(scene, look, request.scale()), request.transparent(), out, watch);
    }

    private void svg(PictureRequest request, OutputStream out) throws IOException {
        BoardPicture picture = picture(request);
        String svg =
                SvgWriter.standalone(
                        picture.ops(), picture.width(), picture.height(), title(), request.scale());
        out.write(svg.getBytes(StandardCharsets.UTF_8));
    }

    private void pdf(PictureRequest request, OutputStream out, Watch watch) throws IOException {
        List<Question> questions = request.hotspots() ? Questions.on(model, board) : List.of();
        BoardPdf.write(picture(request), title(), request.layout(), questions, out, watch);
    }

    private BoardPicture picture(PictureRequest request) {
        return BoardPicture.of(new BoardScene(model, board), look(request), 1);
    }

    private static BoardPicture.Look look(PictureRequest request) {
        return new BoardPicture.Look(
                request.theme(), request.papers(), request.transparent(), request.legend());
    }

    /** Returns how large the picture will be; empty where there is nothing to draw. */
    public Optional<PictureSize> size(PictureRequest request) {
        try {
            Rect area = BoardPicture.area(new BoardScene(model, board), look(request));
            return Optional.of(new PictureSize(area.width(), area.height()));
        } catch (PictureException _) {
            return Optional.empty();
        }
    }
}
