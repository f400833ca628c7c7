package org.stormspec.render.publish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stormspec.model.record.Frame;
import org.stormspec.model.record.Link;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.Placement;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.ModelView;
import org.stormspec.model.store.Store;

/** The part of a model that a picture of some chosen things shows. */
final class Excerpt {

    private final ModelView model;
    private final String board;
    private final Set<RecordKey> chosen;
    private final List<ModelRecord> kept = new ArrayList<>();

    private Excerpt(ModelView model, String board, Set<RecordKey> chosen) {
        this.model = model;
        this.board = board;
        this.chosen = chosen;
    }

    /**
     * Returns a model of only the chosen stickies and frames of a board, what stands in the chosen
     * frames, and the links between all these. Lanes and phases are left out: they have no ends.
     */
    static ModelView of(ModelView model, String board, Set<RecordKey> chosen) {
        return new Excerpt(model, board, chosen).take();
    }

    private ModelView take() {
        model.find(new RecordKey(RecordType.BOARD, board)).ifPresent(kept::add);
        List<Frame> frames =
                model.framesOn(board).stream()
                        .filter(frame -> chosen.contains(frame.key()))
                        .toList();
        kept.addAll(frames);
        kept.addAll(model.contexts());
        Set<String> elements = new HashSet<>();
        for (Placement placement : model.placementsOn(board)) {
            if (chosen.contains(placement.key()) || stands(placement, frames)) {
                kept.add(placement);
                elements.add(placement.element());
            }
        }
        elements.stream().map(model::element).flatMap(Optional::stream).forEach(kept::add);
        for (ModelRecord item : model.all(RecordType.LINK)) {
            if (item instanceof Link link
                    && elements.contains(link.from())
                    && elements.contains(link.to())) {
                kept.add(link);
            }
        }
        return Store.of(kept);
    }

    private static boolean stands(Placement placement, List<Frame> frames) {
        return frames.stream().anyMatch(frame -> frame.box().holdsMiddleOf(placement.box()));
    }
}
