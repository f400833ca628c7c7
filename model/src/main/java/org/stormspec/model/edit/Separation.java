package org.stormspec.model.edit;

import java.util.Optional;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Link;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** Tells two elements apart that were one by mistake, as they bore the same id. */
public final class Separation {

    private Separation() {}

    /**
     * Returns the edit that lets everything speak of the second element that means it: stickies in
     * a frame of its context, and arrows from elements of its context.
     *
     * @param first the element that everything speaks of now
     * @param second the element that was taken for the first
     */
    public static ChangeSet of(ModelView model, String first, String second) {
        Draft draft = new Draft(model);
        Optional<String> home = model.element(second).flatMap(Element::context);
        if (home.isPresent() && !home.equals(model.element(first).flatMap(Element::context))) {
            for (Board board : model.boards()) {
                Framed frames = Framed.on(model, board.id());
                model.placementsOn(board.id()).stream()
                        .filter(placement -> placement.element().equals(first))
                        .filter(placement -> frames.contextAt(placement.box()).equals(home))
                        .map(placement -> placement.showing(second))
                        .forEach(draft::put);
            }
            model.linksTo(first).stream()
                    .filter(link ->
                            model.element(link.from()).flatMap(Element::context).equals(home))
                    .forEach(link -> redirect(draft, link, second));
        }
        return draft.changes();
    }

    private static void redirect(Draft draft, Link link, String to) {
        draft.remove(link.key());
        draft.put(link.between(link.from(), to));
    }
}
