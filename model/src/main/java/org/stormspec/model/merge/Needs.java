package org.stormspec.model.merge;

import java.util.List;
import org.stormspec.model.record.Consumer;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Flow;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Lane;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Phase;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Relation;
import org.stormspec.model.record.View;

/** Which records another one makes no sense without. */
final class Needs {

    private Needs() {}

    static List<RecordKey> of(ModelRecord dependant) {
        return switch (dependant) {
            case Placement placement ->
                    List.of(board(placement.board()), Element.key(placement.element()));
            case Frame frame -> List.of(board(frame.board()), context(frame.context()));
            case Lane lane -> List.of(board(lane.board()));
            case Phase phase -> List.of(board(phase.board()));
            case View view -> List.of(board(view.board()));
            case Link link -> List.of(Element.key(link.from()), Element.key(link.to()));
            case Consumer consumer ->
                    List.of(context(consumer.context()), Element.key(consumer.topic()));
            case Relation relation -> List.of(context(relation.from()), context(relation.to()));
            case Element element ->
                    element.context().map(Needs::context).map(List::of).orElse(List.of());
            case Flow flow -> flow.steps().stream().map(Element::key).toList();
            default -> List.of();
        };
    }

    private static RecordKey board(String id) {
        return new RecordKey(RecordType.BOARD, id);
    }

    private static RecordKey context(String id) {
        return new RecordKey(RecordType.CONTEXT, id);
    }
}
