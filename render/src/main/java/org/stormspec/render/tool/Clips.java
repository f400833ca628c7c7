package org.stormspec.render.tool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.edit.Clip;
import org.stormspec.model.edit.Listed;
import org.stormspec.model.journal.ChangeSetJson;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.store.Change;
import org.stormspec.model.store.ChangeSet;

/** Copied stickies as text: exact for ourselves, as a list for everybody else. */
final class Clips {

    private static final Comparator<Placement> READING =
            Comparator.<Placement>comparingInt(placement -> placement.box().y())
                    .thenComparingInt(placement -> placement.box().x())
                    .thenComparing(Placement::id);

    /** More than this is hardly from a board; in characters. */
    private static final int LONGEST = 16_000_000;

    private static final int MOST = 5000;

    /** Boards do not reach farther, in board units; what lies beyond would wrap round. */
    private static final int FARTHEST = 10_000_000;

    private Clips() {}

    /** Returns everything about the stickies, as the change set that would add them. */
    static String write(Clip clip) {
        List<ModelRecord> records = new ArrayList<>(clip.elements());
        records.addAll(clip.placements());
        records.addAll(clip.links());
        return ChangeSetJson.write(ChangeSet.adding(records));
    }

    /** Reads what {@link #write} wrote; empty when it is something else, or hardly from a board. */
    static Optional<Clip> read(String text) {
        return Optional.of(text)
                .filter(found -> found.length() <= LONGEST)
                .flatMap(ChangeSetJson::read)
                .map(changes ->
                        new Clip(
                                added(changes, Element.class),
                                added(changes, Placement.class),
                                added(changes, Link.class)))
                .filter(clip -> !clip.placements().isEmpty() && clip.placements().size() <= MOST)
                .filter(clip -> clip.placements().stream().allMatch(Clips::isOnBoard));
    }

    private static boolean isOnBoard(Placement placement) {
        Box box = placement.box();
        return Stream.of(box.x(), box.y(), box.width(), box.height())
                .allMatch(each -> each >= -FARTHEST && each <= FARTHEST);
    }

    private static <T extends ModelRecord> List<T> added(ChangeSet changes, Class<T> type) {
        return changes.changes().values().stream()
                .map(Change::after)
                .flatMap(Optional::stream)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Returns the words of the stickies, one a line with their kinds, in reading order. */
    static String list(Clip clip) {
        return listed(clip).stream().map(Listed::line).collect(Collectors.joining("\n"));
    }

    /** Returns the stickies as lines, in reading order. */
    static List<Listed> listed(Clip clip) {
        return clip.placements().stream()
                .sorted(READING)
                .flatMap(placement ->
                        clip.elements().stream()
                                .filter(element -> element.id().equals(placement.element())))
                .map(element -> new Listed(element.kind(), element.name(), "", "", 0))
                .toList();
    }
}
