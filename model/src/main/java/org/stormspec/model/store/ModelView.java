package org.stormspec.model.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Phase;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Relation;
import org.stormspec.model.record.View;
import org.stormspec.model.record.Workspace;

/** Read access to a model. Every collection is in key order, so that results never depend on it. */
public interface ModelView {

    /** Returns the record under a key. */
    Optional<ModelRecord> find(RecordKey key);

    /** Returns whether there is a record under a key. */
    default boolean has(RecordKey key) {
        return find(key).isPresent();
    }

    /** Returns all records of a type, in key order. */
    Collection<ModelRecord> all(RecordType type);

    /** Returns the links that leave an element, in key order. */
    Collection<Link> linksFrom(String element);

    /** Returns the links that reach an element, in key order. */
    Collection<Link> linksTo(String element);

    /** Returns the placements on a board, in key order. */
    Collection<Placement> placementsOn(String board);

    /** Returns the placements of an element on all boards, in key order. */
    Collection<Placement> placementsOf(String element);

    /** Returns the declarations that a context reads a topic, in key order. */
    Collection<Consumer> consumersOf(String topic);

    /** Returns all records of a type as what they are. */
    default <T extends ModelRecord> Stream<T> stream(RecordType type, Class<T> as) {
        return all(type).stream().map(as::cast);
    }

    /** Returns the workspace record, or a nameless one while there is none. */
    default Workspace workspace() {
        return find(Workspace.KEY)
                .map(Workspace.class::cast)
                .orElseGet(() -> Workspace.named("workspace"));
    }

    /** Returns all contexts. */
    default List<Context> contexts() {
        return stream(RecordType.CONTEXT, Context.class).toList();
    }

    /** Returns the context with this id. */
    default Optional<Context> context(String id) {
        return find(new RecordKey(RecordType.CONTEXT, id)).map(Context.class::cast);
    }

    /** Returns all elements. */
    default List<Element> elements() {
        return stream(RecordType.ELEMENT, Element.class).toList();
    }

    /** Returns all elements of a kind. */
    default List<Element> elements(Kind kind) {
        return stream(RecordType.ELEMENT, Element.class).filter(e -> e.kind() == kind).toList();
    }

    /** Returns the element with this id. */
    default Optional<Element> element(String id) {
        return find(Element.key(id)).map(Element.class::cast);
    }

    /** Returns all consumers. */
    default List<Consumer> consumers() {
        return stream(RecordType.CONSUMER, Consumer.class).toList();
    }

    /** Returns what contexts are to each other. */
    default List<Relation> relations() {
        return stream(RecordType.RELATION, Relation.class).toList();
    }

    /** Returns all links. */
    default List<Link> links() {
        return stream(RecordType.LINK, Link.class).toList();
    }

    /** Returns all boards. */
    default List<Board> boards() {
        return stream(RecordType.BOARD, Board.class).toList();
    }

    /** Returns the lanes of a board. */
    default List<Lane> lanesOn(String board) {
        return stream(RecordType.LANE, Lane.class).filter(l -> l.board().equals(board)).toList();
    }

    /** Returns the phases of a board, in key order. */
    default List<Phase> phasesOn(String board) {
        return stream(RecordType.PHASE, Phase.class)
                .filter(phase -> phase.board().equals(board))
                .toList();
    }

    /** Returns the named views of a board. */
    default List<View> viewsOn(String board) {
        return stream(RecordType.VIEW, View.class)
                .filter(view -> view.board().equals(board))
                .toList();
    }

    /** Returns the context frames of a board. */
    default List<Frame> framesOn(String board) {
        return stream(RecordType.FRAME, Frame.class).filter(f -> f.board().equals(board)).toList();
    }
}
