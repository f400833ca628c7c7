package org.stormspec.app.board;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.storm.Smell;
import org.stormspec.model.store.ModelView;
import org.stormspec.render.scene.Mark;

/** Turns findings into the signs in the corner of stickies. */
final class Marks {
    // Only what the grammar minds has a dot; other hints wait in the list.
    private static final Map<String, Smell> WALL =
            Arrays.stream(Smell.values())
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    smell -> smell.about().id(), Function.identity()));

    private Marks() {}

    /**
     * Returns the sign of each element that has one on a board of a level; a topic that is ready
     * gets the good one.
     */
    static Map<String, Mark> of(ModelView model, List<Finding> findings, Board.Level level) {
        Map<String, Mark> marks = new HashMap<>();
        model.elements(Kind.TOPIC).stream()
                .filter(element -> element.context().flatMap(model::context).isPresent())
                .filter(element -> element.topic().filter(Marks::isReady).isPresent())
                .forEach(element -> marks.put(element.id(), Mark.GOOD));
        findings.stream()
                .filter(finding -> isMinded(finding, level))
                .forEach(finding -> mark(marks, finding, Mark.NUDGE));
        findings.stream()
                .filter(finding -> finding.level() == Level.WARNING)
                .forEach(finding -> mark(marks, finding, Mark.WARNING));
        findings.stream()
                .filter(finding -> finding.level() == Level.ERROR)
                .forEach(finding -> mark(marks, finding, Mark.ERROR));
        return marks;
    }

    private static boolean isReady(Topic topic) {
        Topic.Payload payload = topic.payload();
        return topic.access().isPresent()
                && (payload.schema().isPresent()
                        || (payload.key().isPresent() && !payload.fields().isEmpty()));
    }

    // An element may stand on several boards; each board shows what its own level minds.
    private static boolean isMinded(Finding finding, Board.Level level) {
        return Optional.ofNullable(WALL.get(finding.rule()))
                .filter(smell -> smell.at(level) != Smell.Severity.OFF)
                .isPresent();
    }

    private static void mark(Map<String, Mark> marks, Finding finding, Mark mark) {
        RecordKey place = finding.place();
        if (place.type() == RecordType.ELEMENT) {
            marks.put(place.id(), mark);
        }
    }
}
