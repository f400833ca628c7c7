package org.stormspec.render.scene;

import java.util.Optional;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.render.view.Rect;

/**
 * A sticky as it is shown.
 *
 * @param key of the placement
 * @param placement where it stands
 * @param element what it shows
 * @param kind of the element
 * @param mark what the rules say about it
 */
public record StickyItem(
        RecordKey key, Placement placement, Element element, Kind kind, Optional<Mark> mark)
        implements SceneItem {

    /** Puts together a placement and the element it shows. */
    public static StickyItem of(Placement placement, Element element, Optional<Mark> mark) {
        return new StickyItem(placement.key(), placement, element, element.kind(), mark);
    }

    /** Returns where it stands, in board units. */
    public Box box() {
        return placement.box();
    }

    @Override
    public Rect bounds() {
        return Rect.of(placement.box());
    }

    @Override
    public int speck() {
        return Notation.paper(kind);
    }

    /** Returns whether it is an event at which phase, actor or ownership changes. */
    public boolean isPivotal() {
        return element.detail() instanceof Detail.Event event && event.pivotal();
    }

    /** Returns whether it is a question that still needs an answer. */
    public boolean isOpenQuestion() {
        return element.detail() instanceof Detail.Hotspot hotspot
                && hotspot.state() == Detail.HotspotState.OPEN;
    }

    /**
     * Returns the kind of stream that a mark of its own tells: any but what the glyph of the sticky
     * tells already, a domain event for an event and a CDC entity for a topic.
     */
    public Optional<StreamKind> markedKind() {
        return switch (element.detail()) {
            case Detail.Event event ->
                    event.stream().filter(stream -> stream != StreamKind.DOMAIN_EVENT);
            case Topic topic ->
                    Optional.of(topic.stream()).filter(stream -> stream != StreamKind.ENTITY_CDC);
            default -> Optional.empty();
        };
    }

    /** Returns the words beside that mark: when it happens, if it says so, else what it is. */
    public Optional<String> kindWords() {
        return markedKind()
                .map(stream ->
                        stream == StreamKind.SCHEDULED_EVENT
                                ? schedule().orElse(stream.sign())
                                : stream.sign());
    }

    private Optional<String> schedule() {
        return switch (element.detail()) {
            case Detail.Event event -> event.occasion().schedule();
            case Topic topic -> topic.origin().schedule();
            default -> Optional.empty();
        };
    }

    /** Returns who may read it, if it is a topic for which that is decided. */
    public Optional<Access> access() {
        return element.topic().flatMap(Topic::access);
    }

    /** Returns whether it is the state stream of an aggregate, drawn with a dashed edge. */
    public boolean isEntity() {
        return element.detail() instanceof Topic topic && topic.stream() == StreamKind.ENTITY_CDC;
    }
}
