package org.stormspec.render.tool;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.stormspec.model.edit.Edits;
import org.stormspec.model.edit.Kinds;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;
import org.stormspec.render.view.Point;
import org.stormspec.render.view.Rect;

/** Changes what is selected: kind, group, lock, layer, links; merges and deletes. */
final class Changing {

    private final Desk desk;
    private final ModelView model;

    Changing(Desk desk) {
        this.desk = desk;
        this.model = desk.scene().model();
    }

    private List<Placement> selected() {
        return desk.placements(desk.selection());
    }

    /** Makes the selected stickies another kind; words, ids and legal links stay. */
    void retype(Kind kind) {
        Set<String> elements =
                selected().stream()
                        .map(Placement::element)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        int before = model.links().size();
        desk.inOne(
                "change to " + kind.noun(),
                () ->
                        elements.forEach(element ->
                                desk.edits().perform(edits -> edits.retype(model, element, kind))));
        int lost = before - model.links().size();
        desk.say(
                lost == 0
                        ? "Now " + kind.noun()
                        : "Now %s; %s that it cannot have went"
                                .formatted(kind.noun(), Desk.count(lost, "link", "links")));
    }

    /** Offers the kinds. */
    void chooseKind() {
        List<Offering.Pick> picks = new ArrayList<>();
        for (Kind kind : BoardCommands.kinds()) {
            String letter = BoardCommands.letter(kind).orElse("");
            picks.add(Offering.Pick.of(kind.label(), letter, () -> retype(kind)));
        }
        Offering.open(desk, beside(), "Change to", List.of(), picks);
    }

    boolean isStreamSelected() {
        return streams().findAny().isPresent();
    }

    private Stream<Element> streams() {
        return selected().stream()
                .flatMap(placement -> model.element(placement.element()).stream())
                .filter(element -> element.kind() == Kind.EVENT || element.kind() == Kind.TOPIC)
                .distinct();
    }

    /** Offers the kinds of event; a topic that takes one gets what is usual for it. */
    void chooseStream() {
        List<Offering.Pick> picks =
                StreamKind.drawn().stream()
                        .map(kind -> Offering.Pick.of(kind.label(), "", () -> stream(kind)))
                        .toList();
        Offering.open(desk, beside(), "Which kind of event?", List.of(), picks);
    }

    private void stream(StreamKind kind) {
        List<Element> changed =
                streams().map(element -> element.with(Kinds.as(element.detail(), kind))).toList();
        desk.inOne("make it a " + kind.noun(), () -> desk.edits().put(changed));
        desk.say("Now " + kind.noun());
    }

    private Point beside() {
        return desk.bounds(desk.selection())
                .map(area -> new Point(area.right(), area.y()))
                .orElseGet(desk::aim);
    }

    /**
     * Makes one of the selected stickies; the first one selected keeps its words. Asks first where
     * they say different things, as only one of them can be kept.
     */
    void merge() {
        List<Placement> all = selected();
        List<Placement> others = new Locks(desk).freeOf(all.subList(1, all.size()));
        Placement keep = all.getFirst();
        List<String> lost = Edits.merged(model, keep, others).lines();
        if (lost.isEmpty()) {
            merge(keep, others);
        } else {
            Offering.open(
                    desk,
                    beside(),
                    "Merge, although they say different things?",
                    lost,
                    List.of(
                            Offering.Pick.of("Merge", "", () -> merge(keep, others)),
                            Offering.Pick.of("Leave them", "", () -> {})));
        }
    }

    private void merge(Placement keep, List<Placement> others) {
        desk.once("merge " + (others.size() + 1), edits -> edits.merge(model, keep, others));
        desk.select(Set.of(keep.key()));
        model.element(keep.element())
                .filter(element -> !element.aliases().isEmpty())
                .ifPresent(element ->
                        desk.say(
                                "\"%s\" is also known as %s"
                                        .formatted(
                                                element.name(),
                                                element.aliases().stream()
                                                        .map(alias -> '"' + alias + '"')
                                                        .collect(Collectors.joining(", ")))));
    }

    /** Lets the selected stickies move together. */
    void group() {
        List<Placement> all = selected();
        desk.once("group", edits -> edits.group(model, all));
        desk.say(Desk.count(all.size(), "sticky moves", "stickies move") + " together now");
    }

    boolean isGrouped() {
        return selected().stream().anyMatch(placement -> placement.group().isPresent());
    }

    /** Lets the selected stickies move by themselves. */
    void ungroup() {
        List<Placement> all = selected();
        desk.once("ungroup", edits -> edits.ungroup(model, all));
        desk.say("No longer grouped");
    }

    /** Holds what is selected fast, or lets it go when all of it is held. */
    void toggleLock() {
        List<ModelRecord> records = desk.records(desk.selection());
        boolean lock = !records.stream().allMatch(Changing::isLocked);
        Draft draft = new Draft(model);
        for (ModelRecord record : records) {
            switch (record) {
                case Placement placement -> draft.put(placement.lock(lock));
                case Lane lane -> draft.put(lane.lock(lock));
                default -> {}
            }
        }
        desk.once(lock ? "lock" : "unlock", _ -> draft.changes());
        desk.say(lock ? "Locked; Ctrl+L lets go again" : "No longer locked");
    }

    private static boolean isLocked(ModelRecord record) {
        return switch (record) {
            case Placement placement -> placement.locked();
            case Lane lane -> lane.locked();
            default -> true;
        };
    }

    /** Lays what is selected higher or lower. */
    void raise(int layers) {
        String label = layers > 0 ? "bring forward" : "send back";
        desk.once(label, edits -> edits.raise(model, selected(), layers));
    }

    boolean isLinkSelected() {
        return desk.selection().stream().anyMatch(key -> key.type() == RecordType.LINK);
    }

    /** Turns the selected links round. */
    void reverse() {
        Set<RecordKey> turned = new LinkedHashSet<>();
        List<Link> links = records(Link.class);
        desk.inOne("reverse", () -> links.forEach(link -> reverse(link).ifPresent(turned::add)));
        if (!turned.isEmpty()) {
            desk.select(turned);
        }
    }

    private Optional<RecordKey> reverse(Link link) {
        Optional<ChangeSet> changes =
                Optional.of(
                                desk.edits()
                                        .perform(edits ->
                                                edits.reverse(model, link).orElse(ChangeSet.EMPTY)))
                        .filter(done -> !done.isEmpty());
        if (changes.isEmpty()) {
            Optional<Kind> from = model.element(link.to()).map(Element::kind);
            Optional<Kind> to = model.element(link.from()).map(Element::kind);
            from.ifPresent(source ->
                    to.ifPresent(target -> desk.say(desk.rules().refusal(source, target))));
        }
        return changes.flatMap(done ->
                done.changes().entrySet().stream()
                        .filter(entry -> entry.getValue().after().isPresent())
                        .map(entry -> entry.getKey())
                        .findFirst());
    }

    private <T extends ModelRecord> List<T> records(Class<T> type) {
        return desk.records(desk.selection()).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    boolean isFrameSelected() {
        return desk.selection().stream().anyMatch(key -> key.type() == RecordType.FRAME);
    }

    /** Draws the selected contexts dashed, as emerging, or solid when all of them are dashed. */
    void toggleEmerging() {
        List<Frame> frames = records(Frame.class);
        boolean emerging = !frames.stream().allMatch(Frame::emerging);
        desk.inOne(
                emerging ? "mark as emerging" : "mark as agreed",
                () ->
                        frames.forEach(frame ->
                                desk.edits()
                                        .perform(edits -> edits.emerge(model, frame, emerging))));
    }

    /** Takes things off the board, and says what went out of the model with them. */
    void remove(String label) {
        Set<RecordKey> keys = new Locks(desk).free(desk.selection());
        if (keys.isEmpty()) {
            return;
        }
        Set<String> before = elements(keys);
        desk.inOne(label, () -> desk.edits().remove(keys));
        desk.prune();
        List<String> gone =
                before.stream().filter(id -> model.element(id).isEmpty()).sorted().toList();
        if (!before.isEmpty()) {
            desk.say(removed(keys.size(), before.size(), gone.size()));
        }
    }

    private static String removed(int stickies, int elements, int gone) {
        String what = "Removed " + Desk.count(stickies, "sticky", "stickies");
        if (gone == 0) {
            return what
                    + "; "
                    + (elements == 1 ? "it has" : "they have")
                    + " others and "
                    + (elements == 1 ? "stays" : "stay")
                    + " in the model";
        }
        return gone == elements
                ? what + (gone == 1 ? ", its last one, and the element" : " and their elements")
                : "%s and %s that had no other"
                        .formatted(what, Desk.count(gone, "element", "elements"));
    }

    private Set<String> elements(Set<RecordKey> keys) {
        return desk.placements(keys).stream()
                .map(Placement::element)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Removes elements and contexts from the model; asks first if they stand elsewhere too. */
    void removeEverywhere() {
        Set<RecordKey> keys = new Locks(desk).free(desk.selection());
        if (keys.isEmpty()) {
            return;
        }
        List<Placement> stickies =
                elements(keys).stream().flatMap(id -> model.placementsOf(id).stream()).toList();
        boolean elsewhere = stickies.stream().anyMatch(sticky -> !keys.contains(sticky.key()));
        boolean frames = keys.stream().anyMatch(key -> key.type() == RecordType.FRAME);
        if (elsewhere || frames) {
            confirm(keys, stickies);
        } else {
            removeEverywhere(keys);
        }
    }

    private void confirm(Set<RecordKey> keys, List<Placement> stickies) {
        Optional<Rect> area = desk.bounds(keys);
        Point at = area.map(each -> new Point(each.right(), each.y())).orElseGet(desk::aim);
        Offering.open(
                desk,
                at,
                "Delete everywhere?",
                places(keys, stickies),
                List.of(
                        Offering.Pick.of("Delete everywhere", "", () -> removeEverywhere(keys)),
                        Offering.Pick.of("Keep", "", () -> {})));
    }

    private List<String> places(Set<RecordKey> keys, List<Placement> stickies) {
        TreeMap<String, Integer> boards = new TreeMap<>();
        stickies.forEach(sticky -> boards.merge(boardName(sticky.board()), 1, Integer::sum));
        Set<String> elements = elements(keys);
        long links =
                elements.stream()
                        .flatMap(id ->
                                Stream.concat(
                                        model.linksFrom(id).stream(), model.linksTo(id).stream()))
                        .distinct()
                        .count();
        List<String> lines = new ArrayList<>();
        boards.forEach((board, count) ->
                lines.add("%s: %s".formatted(board, Desk.count(count, "sticky", "stickies"))));
        if (links > 0) {
            lines.add(Desk.count((int) links, "link goes", "links go") + " too");
        }
        desk.records(keys).stream()
                .filter(Frame.class::isInstance)
                .map(Frame.class::cast)
                .forEach(frame -> lines.add(context(frame)));
        return lines;
    }

    private String boardName(String id) {
        return model.find(new RecordKey(RecordType.BOARD, id))
                .map(Board.class::cast)
                .map(Board::name)
                .orElse(id);
    }

    private String context(Frame frame) {
        long members =
                model.elements().stream()
                        .filter(element -> element.context().equals(Optional.of(frame.context())))
                        .count();
        String path =
                model.context(frame.context()).map(found -> found.path()).orElse(frame.context());
        return "%s is forgotten; %s in no context then"
                .formatted(path, Desk.count((int) members, "element is", "elements are"));
    }

    private void removeEverywhere(Set<RecordKey> keys) {
        int elements = elements(keys).size();
        desk.inOne("remove everywhere", () -> desk.edits().removeEverywhere(keys));
        desk.prune();
        if (elements > 0) {
            desk.say("Removed " + Desk.count(elements, "element", "elements") + " everywhere");
        }
    }
}
