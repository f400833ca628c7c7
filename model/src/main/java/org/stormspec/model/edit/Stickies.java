package org.stormspec.model.edit;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.stormspec.model.record.Box;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Placement;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** How stickies lie on a board: where, in which group, how high, and whether they stay there. */
final class Stickies {

    private Stickies() {}

    static ChangeSet each(
            ModelView model, Collection<Placement> placements, UnaryOperator<Placement> change) {
        Draft draft = new Draft(model);
        placements.forEach(placement -> draft.put(change.apply(placement)));
        return draft.changes();
    }

    /** Moves stickies; whoever comes to lie in another context joins it. */
    static ChangeSet place(ModelView model, Map<Placement, Box> places) {
        Draft draft = new Draft(model);
        Optional<Framed> known = Optional.empty();
        String board = "";
        for (Map.Entry<Placement, Box> place : places.entrySet()) {
            Placement placement = place.getKey();
            if (known.isEmpty() || !board.equals(placement.board())) {
                board = placement.board();
                known = Optional.of(Framed.on(model, board));
            }
            draft.put(placement.at(place.getValue()));
            adopt(draft, placement, place.getValue(), known.orElseThrow());
        }
        return draft.changes();
    }

    private static void adopt(Draft draft, Placement placement, Box box, Framed framed) {
        Optional<String> before = framed.contextAt(placement.box());
        Optional<String> after = framed.contextAt(box);
        if (before.isPresent() || after.isPresent()) {
            draft.find(Element.key(placement.element()))
                    .map(Element.class::cast)
                    .filter(found -> !found.context().equals(after))
                    .filter(found -> Edits.ownable(found.kind()))
                    .ifPresent(found -> draft.put(found.in(after)));
        }
    }
}
