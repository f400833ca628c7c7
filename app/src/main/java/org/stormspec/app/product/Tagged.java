package org.stormspec.app.product;

import java.util.ArrayList;
import java.util.List;
import org.stormspec.app.review.Line;
import org.stormspec.app.review.Line.Tone;
import org.stormspec.model.health.TagIndex;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.TagPolicy;
import org.stormspec.model.store.ModelView;

/** Lists tags, what follows from them, and the topics that offer such data. */
final class Tagged {
    private Tagged() {}

    /** Returns one line for each tag of a model that does not change, on any thread. */
    static List<Line> of(ModelView model) {
        return TagIndex.of(model).entries().stream().map(entry -> tag(model, entry)).toList();
    }

    private static Line tag(ModelView model, TagIndex.Entry entry) {
        List<Line> lines = new ArrayList<>();
        if (!entry.means().isBlank()) {
            lines.add(Line.of(Tone.QUIET, entry.means()));
        }
        entry.policies().forEach(policy -> lines.add(policy(policy)));
        entry.places().forEach(place -> lines.add(place(model, place)));
        if (entry.hidden() > 0) {
            lines.add(
                    Line.of(
                            Tone.QUIET,
                            "and %d that only their owners see".formatted(entry.hidden())));
        }
        return Line.of(Tone.HEAD, entry.tag())
                .noting(
                        entry.places().isEmpty()
                                ? "offered by nobody"
                                : "%d topic%s"
                                        .formatted(
                                                entry.places().size(),
                                                entry.places().size() == 1 ? "" : "s"))
                .over(lines)
                .opened();
    }

    private static Line policy(TagPolicy policy) {
        return Line.of(Tone.PLAIN, policy.id())
                .noting("policy · " + (policy.owner().isBlank() ? "nobody's yet" : policy.owner()));
    }

    private static Line place(ModelView model, TagIndex.Place place) {
        String path = model.context(place.context()).map(Context::path).orElse(place.context());
        return Line.of(
                        Tone.PLAIN,
                        model.element(place.topic())
                                .map(Element::name)
                                .orElse(place.name())
                                .replaceAll("\\s+", " "))
                .swatched(Kind.TOPIC.word())
                .noting(
                        "%s · %s · %s"
                                .formatted(
                                        path,
                                        place.access().word(),
                                        String.join(", ", place.bearers())))
                .at(List.of(Element.key(place.topic())));
    }
}
