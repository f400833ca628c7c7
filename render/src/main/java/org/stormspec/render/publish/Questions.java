package org.stormspec.render.publish;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Detail;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Placement;
import org.stormspec.model.store.ModelView;
import org.stormspec.render.pdf.Question;

/** Lists the hotspots of a board. */
final class Questions {

    private Questions() {}

    /** Returns the hotspots of a board: open ones first, then as they stand from left to right. */
    static List<Question> on(ModelView model, String board) {
        Set<String> seen = new HashSet<>();
        return model.placementsOn(board).stream()
                .sorted(
                        Comparator.<Placement>comparingInt(placement -> placement.box().x())
                                .thenComparingInt(placement -> placement.box().y())
                                .thenComparing(Placement::key))
                .map(placement -> model.element(placement.element()))
                .flatMap(Optional::stream)
                .filter(element -> element.detail() instanceof Detail.Hotspot)
                .filter(element -> seen.add(element.id()))
                .sorted(Comparator.comparing(element -> hotspot(element).state()))
                .map(element -> question(model, element))
                .toList();
    }

    private static Detail.Hotspot hotspot(Element element) {
        return (Detail.Hotspot) element.detail();
    }

    private static Question question(ModelView model, Element element) {
        Detail.Hotspot hotspot = hotspot(element);
        return new Question(
                element.name(),
                hotspot.about().map(id -> name(model, id)).orElse(""),
                hotspot.state().name().toLowerCase(Locale.ROOT),
                hotspot.owner());
    }

    private static String name(ModelView model, String id) {
        return model.element(id)
                .map(Element::name)
                .or(() -> model.context(id).map(Context::path))
                .orElse(id);
    }
}
