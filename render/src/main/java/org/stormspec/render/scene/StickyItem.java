package org.stormspec.render.scene;

import java.util.Optional;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.Topic;
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

    /** Returns whether it is the state stream of an aggregate, drawn with a dashed edge. */
    public boolean isEntity() {
        return element.detail() instanceof Topic topic
                && topic.stream() == Topic.StreamKind.ENTITY_CDC;
    }
}
