package org.stormspec.app.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.stormspec.app.review.Line;
import org.stormspec.app.review.Line.Tone;
import org.stormspec.model.flow.Knowledge;
import org.stormspec.model.flow.Telling;
import org.stormspec.model.record.Element;
import org.stormspec.model.store.ModelView;

/** Lists the flows of a model with their style, steps and coupling. */
final class Flows {

    private Flows() {}

    /** Returns one line for each flow of a model that does not change, on any thread. */
    static List<Line> of(ModelView model) {
        return Telling.all(model).stream().map(Flows::line).toList();
    }

    private static Line line(Telling told) {
        List<Line> lines = new ArrayList<>();
        told.doubt().ifPresent(doubt -> lines.add(Line.of(Tone.WARNING, doubt).signed("◆")));
        IntStream.range(0, told.steps().size())
                .mapToObj(at -> step(at + 1, told.steps().get(at)))
                .forEach(lines::add);
        told.knowledge().forEach(each -> lines.add(knowledge(each)));
        return Line.of(Tone.HEAD, told.flow().name())
                .noting(told.header())
                .at(List.of(told.flow().key()))
                .over(lines)
                .opened();
    }

    private static Line step(int number, Element element) {
        return Line.of(Tone.PLAIN, element.name().replaceAll("\\s+", " "))
                .signed(String.valueOf(number))
                .swatched(element.kind().word())
                .noting(element.context().orElse(""))
                .at(List.of(element.key()));
    }

    private static Line knowledge(Knowledge each) {
        return Line.of(each.coupling() ? Tone.WARNING : Tone.QUIET, each.sentence())
                .signed(each.coupling() ? "◆" : "·")
                .at(List.of(Element.key(each.through())));
    }
}
