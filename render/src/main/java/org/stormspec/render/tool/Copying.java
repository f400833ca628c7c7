package org.stormspec.render.tool;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stormspec.model.edit.Clip;
import org.stormspec.model.edit.Listed;
import org.stormspec.model.edit.PastedText;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;

/** Copies stickies, by the clipboard and without it. */
final class Copying {

    /** A copy stands this far to the right of and below what it is of, if nobody says otherwise. */
    private static final int ASIDE = 3 * Desk.GRID;

    /** A list of more lines than this is hardly meant for a board. */
    private static final int MOST = 5000;

    private record Repeat(Set<RecordKey> originals, Set<RecordKey> copies) {}

    private final Desk desk;
    private Clipboard clipboard = Clipboard.inMemory();
    private Optional<Repeat> last = Optional.empty();

    Copying(Desk desk) {
        this.desk = desk;
    }

    void use(Clipboard newClipboard) {
        clipboard = newClipboard;
    }

    /** Copies what is selected; a copy that was moved and is copied again goes on as far. */
    void duplicate() {
        Set<RecordKey> originals = desk.selection();
        Point offset = offset(originals);
        ChangeSet changes =
                desk.once(
                        "duplicate",
                        edits ->
                                edits.duplicate(
                                        desk.scene().model(),
                                        desk.placements(originals),
                                        (int) offset.x(),
                                        (int) offset.y()));
        Set<RecordKey> copies = Desk.placed(changes);
        if (!copies.isEmpty()) {
            desk.select(copies);
            last = Optional.of(new Repeat(originals, copies));
        }
    }

    /** Remembers a copy that was made by dragging, so that it can be repeated. */
    void copied(Set<RecordKey> originals, Set<RecordKey> copies) {
        last = Optional.of(new Repeat(originals, copies));
    }

    private Point offset(Set<RecordKey> keys) {
        return last.filter(repeat -> repeat.copies().equals(keys))
                .flatMap(repeat ->
                        desk.bounds(repeat.originals())
                                .flatMap(from ->
                                        desk.bounds(repeat.copies())
                                                .map(to ->
                                                        new Point(
                                                                to.x() - from.x(),
                                                                to.y() - from.y()))))
                .orElse(new Point(ASIDE, ASIDE));
    }

    /** Puts the selected stickies on the clipboard. */
    void copy() {
        Clip clip = Clip.of(desk.scene().model(), desk.placements(desk.selection()));
        if (clip.placements().isEmpty()) {
            desk.say("Only stickies can be copied");
            return;
        }
        clipboard.put(Clips.write(clip), Clips.list(clip));
        desk.report("Copied " + Desk.count(clip.placements().size(), "sticky", "stickies"));
    }

    /** Puts the selected stickies on the clipboard and takes them off the board. */
    void cut() {
        copy();
        desk.remove("cut");
    }

    private Optional<Clip> clip() {
        return clipboard.stickies().flatMap(Clips::read);
    }

    /** Pastes stickies as copies, or a text as a list, where the pointer is. */
    void paste() {
        clip().ifPresentOrElse(clip -> paste(clip, false), this::pasteText);
    }

    private void pasteText() {
        text().ifPresent(this::pasteList);
    }

    /** Reads the text on the clipboard; says so when it is too long to be a list. */
    private Optional<PastedText> text() {
        String text = clipboard.text();
        Optional<String> refusal = PastedText.refusal(text);
        refusal.ifPresent(desk::say);
        return refusal.isPresent() ? Optional.empty() : Optional.of(PastedText.read(text));
    }

    /** Offers the ways of pasting. */
    void pasteSpecial() {
        Optional<Clip> clip = clip();
        PastedText list =
                clip.map(found -> new PastedText(Clips.listed(found), List.of()))
                        .or(this::text)
                        .orElse(new PastedText(List.of(), List.of()));
        Optional<String> noStickies =
                clip.isPresent()
                        ? Optional.empty()
                        : Optional.of("There are no stickies on the clipboard");
        Optional<String> noText =
                list.list().isEmpty()
                        ? Optional.of("There is no text on the clipboard")
                        : Optional.empty();
        Offering.open(
                desk,
                desk.aim(),
                "Paste",
                List.of(),
                List.of(
                        new Offering.Pick(
                                "As copies",
                                "C",
                                noStickies,
                                () -> clip.ifPresent(found -> paste(found, false))),
                        new Offering.Pick(
                                "As further stickies of the same elements",
                                "R",
                                noStickies,
                                () -> clip.ifPresent(found -> paste(found, true))),
                        new Offering.Pick(
                                "As a list, one sticky a line",
                                "L",
                                noText,
                                () -> pasteList(list))));
    }

    private void paste(Clip clip, boolean asReference) {
        Rect area =
                clip.placements().stream()
                        .map(placement -> Rect.of(placement.box()))
                        .reduce(Rect::union)
                        .orElseThrow();
        int dx = Desk.snapped(desk.aim().x() - area.middle().x());
        int dy = Desk.snapped(desk.aim().y() - area.middle().y());
        Box first = clip.placements().getFirst().box();
        int aside = 0;
        while (isTaken(first.moved(dx + aside, dy + aside))) {
            aside += ASIDE;
        }
        int x = dx + aside;
        int y = dy + aside;
        String what = Desk.count(clip.placements().size(), "sticky", "stickies");
        ChangeSet changes =
                desk.once(
                        "paste " + what,
                        edits ->
                                edits.paste(
                                        desk.scene().model(),
                                        desk.scene().board(),
                                        clip,
                                        x,
                                        y,
                                        asReference));
        desk.select(Desk.placed(changes));
    }

    private boolean isTaken(Box box) {
        return desk.scene()
                .stickies()
                .topIn(Rect.of(box), sticky -> sticky.box().equals(box))
                .isPresent();
    }

    private void pasteList(PastedText text) {
        List<Listed> list = text.list();
        if (list.isEmpty()) {
            desk.say("There is nothing on the clipboard that could become stickies");
            return;
        }
        if (list.size() > MOST) {
            desk.say(list.size() + " lines are too many for one board; paste at most " + MOST);
            return;
        }
        Point at = desk.aim();
        ChangeSet changes =
                desk.once(
                        "paste a list of " + list.size(),
                        edits ->
                                edits.pasteList(
                                        desk.scene().model(),
                                        desk.scene().board(),
                                        list,
                                        Desk.snapped(at.x()),
                                        Desk.snapped(at.y())));
        desk.select(Desk.placed(changes));
        if (!text.leftOut().isEmpty()) {
            desk.report(
                    "Pasted %s, without %s"
                            .formatted(
                                    Desk.count(list.size(), "sticky", "stickies"),
                                    String.join(" and ", text.leftOut())));
        }
    }
}
