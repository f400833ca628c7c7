package org.stormspec.app.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Phase;
import org.stormspec.model.record.Team;
import org.stormspec.model.starter.Starter;

/** What a new board begins with. */
public enum Template {
    EMPTY("Empty wall", "Nothing but the wall"),
    BIG_PICTURE("Big picture workshop", "Three phases, three lanes, events and questions only"),
    PROCESS("Process level", "One process and what may go wrong, the whole grammar"),
    DESIGN("Design level", "Two emerging contexts to sort into, screens and aggregates"),
    CONTROL_PLANE(
            "Control plane", "Users, roles, tenants, services, billing and what runs a platform"),
    COMMON("Common data", "Users, addresses and payments, defined once for all");

    private static final int LANE = 360;
    private static final int PHASE = 960;

    private final String label;
    private final String idea;

    Template(String label, String idea) {
        this.label = label;
        this.idea = idea;
    }

    /** Returns the words on its button. */
    public String label() {
        return label;
    }

    /** Returns what one gets, in one line. */
    public String idea() {
        return idea;
    }

    /** Returns the level of the board. */
    public Board.Level level() {
        return switch (this) {
            case BIG_PICTURE -> Board.Level.STORM;
            case EMPTY, PROCESS -> Board.Level.PROCESS;
            case DESIGN, CONTROL_PLANE, COMMON -> Board.Level.DESIGN;
        };
    }

    /** Returns the contexts that come with it, whatever a model has already. */
    public Optional<Starter> starter() {
        return switch (this) {
            case EMPTY, BIG_PICTURE, PROCESS, DESIGN -> Optional.empty();
            case CONTROL_PLANE -> Optional.of(Starter.CONTROL_PLANE);
            case COMMON -> Optional.of(Starter.COMMON);
        };
    }

    /**
     * Returns the records of a new board; a starter comes on top.
     *
     * @param id of the board
     * @param name what people call it
     * @param withContexts whether contexts may be made; not where a model has some already
     */
    public List<ModelRecord> records(String id, String name, boolean withContexts) {
        List<ModelRecord> records = new ArrayList<>();
        records.add(new Board(id, name, level()));
        switch (this) {
            case EMPTY, CONTROL_PLANE, COMMON -> {}
            case BIG_PICTURE -> {
                lanes(records, id, "Customers", "Our people", "Systems and partners");
                phases(records, id, "How it begins", "What happens", "How it ends");
            }
            case PROCESS -> lanes(records, id, "When all goes well", "What if not?");
            case DESIGN -> {
                if (withContexts) {
                    contexts(records, id);
                }
            }
        }
        return records;
    }

    private static void lanes(List<ModelRecord> records, String board, String... names) {
        for (int i = 0; i < names.length; i++) {
            records.add(new Lane(board, "lane-" + (i + 1), names[i], i * LANE, LANE));
        }
    }

    private static void phases(List<ModelRecord> records, String board, String... names) {
        for (int i = 0; i < names.length; i++) {
            records.add(new Phase(board, "phase-" + (i + 1), names[i], i * PHASE));
        }
    }

    private static void contexts(List<ModelRecord> records, String board) {
        records.add(new Team("team", ""));
        for (int i = 0; i < 2; i++) {
            String name = i == 0 ? "first" : "second";
            String context = "business." + name;
            records.add(Context.named(context, "business", name).ownedBy(Optional.of("team")));
            Box box = new Box(i * 960, 0, 880, 560);
            records.add(new Frame(board, "frame-" + (i + 1), context, box, true));
        }
    }
}
