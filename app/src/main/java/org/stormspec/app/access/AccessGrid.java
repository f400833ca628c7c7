package org.stormspec.app.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.Dimension2D;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.stormspec.model.record.RecordKey;

/**
 * Paints the matrix: contexts across, topics under their owners down. Only what is in view is
 * painted, so that its size does not matter; heads stay where they are.
 */
final class AccessGrid extends Region {
    private static final StyleablePropertyFactory<AccessGrid> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final int ROW = 28;
    private static final int COLUMN = 30;
    private static final int SIGN = 18;
    private static final int TOPIC_WIDTH = 300;
    private static final int MOST_HEAD = 190;
    private static final int LETTER = 7;
    private static final int BAR = 10;
    private static final int SCROLL_ROWS = 3;

    private final AccessViewModel model;
    private final Consumer<RecordKey> open;
    private final Canvas canvas = new Canvas();
    private final ScrollBar down = new ScrollBar();
    private final ScrollBar across = new ScrollBar();
    private final Tooltip tip = new Tooltip();
    private final StyleableProperty<Color> panel = colour("panel", grid -> grid.panel);
    private final StyleableProperty<Color> band = colour("band", grid -> grid.band);
    private final StyleableProperty<Color> line = colour("line", grid -> grid.line);
    private final StyleableProperty<Color> text = colour("text", grid -> grid.text);
    private final StyleableProperty<Color> muted = colour("muted", grid -> grid.muted);
    private final StyleableProperty<Color> accent = colour("accent", grid -> grid.accent);
    private final StyleableProperty<Color> onAccent = colour("on-accent", grid -> grid.onAccent);
    private final StyleableProperty<Color> soft = colour("soft", grid -> grid.soft);
    private final StyleableProperty<Color> good = colour("good", grid -> grid.good);
    private final StyleableProperty<Color> warning = colour("warning", grid -> grid.warning);
    private final StyleableProperty<Color> error = colour("error", grid -> grid.error);
    // Ten units in the sheet, so that the grid grows with everything else.
    private final StyleableProperty<Number> unit =
            STYLES.createStyleableNumberProperty(this, "unit", "-grid-unit", grid -> grid.unit, 10);

    // Room for cells when it was laid out last, in units.
    private Dimension2D seen = new Dimension2D(0, 0);

    /**
     * Shows a matrix.
     *
     * @param open shows on the board what is chosen by Enter or a double click
     */
    AccessGrid(AccessViewModel model, Consumer<RecordKey> open) {
        this.model = model;
        this.open = open;
        getStyleClass().add("access-grid");
        setId("access-grid");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleHelp(
                "Arrows walk from cell to cell, Enter shows the topic on the board, Tab goes on to"
                        + " what can be done");
        down.setOrientation(Orientation.VERTICAL);
        down.setFocusTraversable(false);
        across.setFocusTraversable(false);
        getChildren().addAll(canvas, down, across);
        Tooltip.install(this, tip);
        listen();
    }

    private StyleableProperty<Color> colour(
            String name, Function<AccessGrid, StyleableProperty<Color>> self) {
        return STYLES.createStyleableColorProperty(this, name, "-grid-" + name, self, Color.GRAY);
    }

    private void listen() {
        List.of(panel, band, line, text, muted, accent, onAccent, soft, good, warning, error)
                .forEach(style ->
                        ((ObservableValue<?>) style).addListener((_, _, _) -> requestLayout()));
        ((ObservableValue<?>) unit).addListener((_, _, _) -> requestLayout());
        model.table().addListener(_ -> requestLayout());
        model.cell().addListener((_, _, now) -> pointed(now));
        focusedProperty().addListener(_ -> requestLayout());
        // All that happens between two frames is painted once, by the next layout.
        down.valueProperty().addListener(_ -> requestLayout());
        across.valueProperty().addListener(_ -> requestLayout());
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private double px(double length) {
        return length * unit.getValue().doubleValue() / 10;
    }

    private double left() {
        return Math.min(px(TOPIC_WIDTH), getWidth() * 0.45);
    }

    private double head() {
        int longest =
                model.table().get().columns().stream()
                        .mapToInt(context -> context.path().length())
                        .max()
                        .orElse(10);
        return Math.min(px(Math.min(longest * LETTER + 20, MOST_HEAD)), getHeight() * 0.5);
    }

    private double roomAcross() {
        return Math.max(0, getWidth() - left() - px(BAR));
    }

    private double roomDown() {
        return Math.max(0, getHeight() - head() - px(BAR));
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        double bar = px(BAR);
        down.resizeRelocate(getWidth() - bar, head(), bar, roomDown());
        across.resizeRelocate(left(), getHeight() - bar, roomAcross(), bar);
        fit(down, model.table().get().rows().size() * px(ROW), roomDown(), px(ROW));
        fit(across, model.table().get().columns().size() * px(COLUMN), roomAcross(), px(COLUMN));
        keepInSight();
        paint();
    }

    /**
     * A window that changes its size keeps the cell in question in view; scrolling may leave it.
     */
    private void keepInSight() {
        Dimension2D now = new Dimension2D(roomAcross() / px(1), roomDown() / px(1));
        if (!now.equals(seen)) {
            seen = now;
            model.cell().get().ifPresent(this::reveal);
        }
    }

    private static void fit(ScrollBar bar, double content, double room, double step) {
        double most = Math.max(0, content - room);
        bar.setVisible(most > 0);
        bar.setMax(most);
        bar.setVisibleAmount(content <= 0 ? 0 : most * room / content);
        bar.setUnitIncrement(step);
        bar.setBlockIncrement(room);
        bar.setValue(Math.clamp(bar.getValue(), 0, most));
    }

    private void pointed(Optional<Cell> now) {
        setAccessibleText(now.map(Cell::spoken).orElse("Access matrix"));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        now.ifPresent(this::reveal);
        requestLayout();
    }

    private void reveal(Cell cell) {
        reveal(down, cell.row() * px(ROW), px(ROW), roomDown());
        reveal(across, cell.column() * px(COLUMN), px(COLUMN), roomAcross());
    }

    private static void reveal(ScrollBar bar, double from, double size, double room) {
        if (room <= 0) {
            return;
        }
        double least = Math.max(0, from + size - room);
        double wanted = Math.clamp(bar.getValue(), Math.min(least, from), Math.max(least, from));
        bar.setMax(Math.max(bar.getMax(), wanted));
        bar.setValue(wanted);
    }

    private void scroll(ScrollEvent event) {
        double dx = event.isShiftDown() ? event.getDeltaX() + event.getDeltaY() : event.getDeltaX();
        double dy = event.isShiftDown() ? 0 : event.getDeltaY();
        double speed = px(ROW) * SCROLL_ROWS / 40;
        push(across, -dx * speed);
        push(down, -dy * speed);
        event.consume();
    }

    private static void push(ScrollBar bar, double by) {
        bar.setValue(Math.clamp(bar.getValue() + by, 0, bar.getMax()));
    }

    private int rowAt(double y) {
        return (int) Math.floor((y - head() + down.getValue()) / px(ROW));
    }

    private int columnAt(double x) {
        return (int) Math.floor((x - left() + across.getValue()) / px(COLUMN));
    }

    private boolean isCell(int row, int column) {
        return row >= 0
                && row < model.table().get().rows().size()
                && column >= 0
                && column < model.table().get().columns().size();
    }

    private void press(MouseEvent event) {
        requestFocus();
        int row = rowAt(event.getY());
        boolean heads = event.getX() < left() || event.getY() < head();
        int column =
                event.getX() < left()
                        ? model.cell().get().map(Cell::column).orElse(0)
                        : columnAt(event.getX());
        int wanted = event.getY() < head() ? model.cell().get().map(Cell::row).orElse(0) : row;
        if (isCell(wanted, column)) {
            model.select(wanted, column);
            if (event.getClickCount() == 2 && !heads) {
                open();
            }
        }
        event.consume();
    }

    private void open() {
        model.cell().get().ifPresent(cell -> open.accept(cell.topic().element().key()));
    }

    private void hover(MouseEvent event) {
        int row = rowAt(event.getY());
        int column = columnAt(event.getX());
        boolean inside = event.getX() >= left() && event.getY() >= head() && isCell(row, column);
        String words =
                inside && model.table().get().rows().get(row) instanceof AccessTable.Row.Topic topic
                        ? "%s × %s: %s"
                                .formatted(
                                        Cell.nameOf(topic.contract()),
                                        model.table().get().columns().get(column).path(),
                                        model.table().get().mark(topic, column).words())
                        : head(event, row, column);
        tip.setText(words);
        if (words.isEmpty()) {
            tip.hide();
        }
    }

    /** The full name of what a head has no room for. */
    private String head(MouseEvent event, int row, int column) {
        AccessTable table = model.table().get();
        if (event.getY() < head() && event.getX() >= left() && isCell(0, column)) {
            return table.columns().get(column).path();
        }
        return event.getX() < left()
                        && event.getY() >= head()
                        && isCell(row, 0)
                        && table.rows().get(row) instanceof AccessTable.Row.Topic topic
                ? topic.contract().name()
                : "";
    }

    private void key(KeyEvent event) {
        int page = Math.max(1, (int) (roomDown() / px(ROW)) - 1);
        int all = Math.max(model.table().get().rows().size(), model.table().get().columns().size());
        boolean far = event.isShortcutDown();
        if (event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> model.move(0, far ? -all : -1);
            case RIGHT -> model.move(0, far ? all : 1);
            case UP -> model.move(far ? -all : -1, 0);
            case DOWN -> model.move(far ? all : 1, 0);
            case PAGE_UP -> model.move(-page, 0);
            case PAGE_DOWN -> model.move(page, 0);
            case HOME -> model.move(far ? -all : 0, -all);
            case END -> model.move(far ? all : 0, all);
            case ENTER -> open();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void paint() {
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setFill(panel.getValue());
        pen.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (!model.table().get().isEmpty()) {
            inside(pen, left(), head(), roomAcross(), roomDown(), () -> cells(pen));
            inside(pen, 0, head(), left(), roomDown(), () -> topics(pen));
            inside(pen, left(), 0, roomAcross(), head(), () -> contexts(pen));
            pen.setStroke(line.getValue());
            pen.setLineWidth(1);
            pen.strokeLine(0, head() - 0.5, getWidth(), head() - 0.5);
            pen.strokeLine(left() - 0.5, 0, left() - 0.5, getHeight());
        }
    }

    private static void inside(
            GraphicsContext pen, double x, double y, double width, double height, Runnable work) {
        pen.save();
        pen.beginPath();
        pen.rect(x, y, width, height);
        pen.clip();
        work.run();
        pen.restore();
    }

    private int firstRow() {
        return Math.max(0, rowAt(head()));
    }

    private int lastRow() {
        return Math.min(model.table().get().rows().size() - 1, rowAt(head() + roomDown()));
    }

    private int firstColumn() {
        return Math.max(0, columnAt(left()));
    }

    private int lastColumn() {
        return Math.min(model.table().get().columns().size() - 1, columnAt(left() + roomAcross()));
    }

    private double top(int row) {
        return head() + row * px(ROW) - down.getValue();
    }

    private double leftOf(int column) {
        return left() + column * px(COLUMN) - across.getValue();
    }

    private void cells(GraphicsContext pen) {
        Optional<Cell> here = model.cell().get();
        pen.setFont(Font.font("Inter SemiBold", px(11)));
        pen.setTextAlign(TextAlignment.CENTER);
        pen.setTextBaseline(VPos.CENTER);
        here.ifPresent(cell -> {
            pen.setFill(soft.getValue());
            pen.fillRect(left(), top(cell.row()), roomAcross(), px(ROW));
            pen.fillRect(leftOf(cell.column()), head(), px(COLUMN), roomDown());
        });
        for (int row = firstRow(); row <= lastRow(); row++) {
            switch (model.table().get().rows().get(row)) {
                case AccessTable.Row.Owner _ -> {
                    pen.setFill(band.getValue());
                    pen.fillRect(left(), top(row), roomAcross(), px(ROW));
                }
                case AccessTable.Row.Topic topic -> {
                    rule(pen, left(), row, roomAcross());
                    for (int column = firstColumn(); column <= lastColumn(); column++) {
                        sign(
                                pen,
                                model.table().get().mark(topic, column),
                                leftOf(column),
                                top(row));
                    }
                }
            }
        }
        here.ifPresent(cell -> ring(pen, cell));
    }

    private void rule(GraphicsContext pen, double x, int row, double width) {
        pen.setStroke(line.getValue());
        pen.setLineWidth(0.5);
        double y = Math.floor(top(row) + px(ROW)) - 0.5;
        pen.strokeLine(x, y, x + width, y);
    }

    private void ring(GraphicsContext pen, Cell cell) {
        pen.setStroke(isFocused() ? accent.getValue() : muted.getValue());
        pen.setLineWidth(px(isFocused() ? 2 : 1));
        pen.strokeRoundRect(
                leftOf(cell.column()) + 1,
                top(cell.row()) + 1,
                px(COLUMN) - 2,
                px(ROW) - 2,
                px(6),
                px(6));
    }

    /** Colour, shape and letter say the same, so that any one of them is enough. */
    private void sign(GraphicsContext pen, Mark mark, double x, double y) {
        double size = px(SIGN);
        double at = x + (px(COLUMN) - size) / 2;
        double from = y + (px(ROW) - size) / 2;
        double half = size / 2;
        switch (mark) {
            case WRITES -> {
                pen.setFill(accent.getValue());
                pen.fillRoundRect(at, from, size, size, px(6), px(6));
                letter(pen, mark, x, y);
            }
            case READS -> {
                pen.setFill(good.getValue());
                pen.fillOval(at, from, size, size);
                letter(pen, mark, x, y);
            }
            case MAY -> {
                pen.setStroke(muted.getValue());
                pen.setLineWidth(px(1));
                pen.strokeOval(at + half - px(2.5), from + half - px(2.5), px(5), px(5));
            }
            case IDLE -> {
                pen.setFill(warning.getValue());
                double[] xs = {at + half, at + size + px(1), at + half, at - px(1)};
                double[] ys = {from - px(1), from + half, from + size + px(1), from + half};
                pen.fillPolygon(xs, ys, 4);
                letter(pen, mark, x, y);
            }
            case REFUSED -> {
                pen.setFill(error.getValue());
                pen.fillRect(at, from, size, size);
                letter(pen, mark, x, y);
            }
            case NONE -> {}
        }
    }

    private void letter(GraphicsContext pen, Mark mark, double x, double y) {
        pen.setFill(onAccent.getValue());
        pen.fillText(mark.glyph(), x + px(COLUMN) / 2, y + px(ROW) / 2);
    }

    private void topics(GraphicsContext pen) {
        pen.setTextBaseline(VPos.CENTER);
        int here = model.cell().get().map(Cell::row).orElse(-1);
        for (int row = firstRow(); row <= lastRow(); row++) {
            double middle = top(row) + px(ROW) / 2;
            switch (model.table().get().rows().get(row)) {
                case AccessTable.Row.Owner owner -> owner(pen, owner, row, middle);
                case AccessTable.Row.Topic topic -> topic(pen, topic, row, row == here, middle);
            }
        }
    }

    private void owner(GraphicsContext pen, AccessTable.Row.Owner owner, int row, double middle) {
        pen.setFill(band.getValue());
        pen.fillRect(0, top(row), left(), px(ROW));
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setFill(text.getValue());
        pen.setFont(Font.font("Inter SemiBold", px(13)));
        pen.fillText(owner.context().path(), px(12), middle);
    }

    private void topic(
            GraphicsContext pen,
            AccessTable.Row.Topic topic,
            int row,
            boolean here,
            double middle) {
        if (here) {
            pen.setFill(soft.getValue());
            pen.fillRect(0, top(row), left(), px(ROW));
        }
        rule(pen, 0, row, left());
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setFill(text.getValue());
        pen.setFont(Font.font("Inter", px(13)));
        double room = left() - px(28) - px(76);
        inside(
                pen,
                px(28),
                top(row),
                room,
                px(ROW),
                () -> pen.fillText(Cell.nameOf(topic.contract()), px(28), middle));
        pen.setTextAlign(TextAlignment.RIGHT);
        pen.setFill(muted.getValue());
        pen.setFont(Font.font("Inter", px(11)));
        pen.fillText(topic.contract().access().word(), left() - px(12), middle);
    }

    private void contexts(GraphicsContext pen) {
        int here = model.cell().get().map(Cell::column).orElse(-1);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setTextBaseline(VPos.CENTER);
        for (int column = firstColumn(); column <= lastColumn(); column++) {
            double x = leftOf(column);
            if (column == here) {
                pen.setFill(soft.getValue());
                pen.fillRect(x, 0, px(COLUMN), head());
            }
            pen.save();
            pen.translate(x + px(COLUMN) / 2, head() - px(10));
            pen.rotate(-90);
            pen.setFill(column == here ? accent.getValue() : text.getValue());
            pen.setFont(Font.font(column == here ? "Inter SemiBold" : "Inter", px(12)));
            pen.fillText(model.table().get().columns().get(column).path(), 0, 0);
            pen.restore();
        }
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }
}
