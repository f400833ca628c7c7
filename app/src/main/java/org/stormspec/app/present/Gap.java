package org.stormspec.app.present;

import java.util.ArrayList;
import java.util.List;
import org.stormspec.model.record.Board;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.store.ModelView;

/**
 * Something that is missing round a step of a story.
 *
 * @param words what is missing, as a sentence and a question
 * @param ask what to type to fill it
 * @param kind of element that fills it
 * @param effect id of the element that it would lead to
 * @param question whether it is only worth asking, not known to be missing
 */
public record Gap(String words, String ask, Kind kind, String effect, boolean question) {

    private static final String FIRST = "What had to happen first?";

    /**
     * Returns what is missing round a step. While the big picture is stormed, time alone orders
     * events, so that one without a cause is no gap.
     */
    static List<Gap> round(ModelView model, Surroundings step, Board.Level level) {
        List<Gap> gaps = new ArrayList<>();
        Element told = step.step();
        boolean causeless = step.makers().isEmpty() && step.command().isEmpty();
        if (told.kind() == Kind.EVENT && causeless && level != Board.Level.STORM) {
            gaps.add(
                    new Gap(
                            "Nothing on the wall makes this happen.",
                            FIRST,
                            Kind.EVENT,
                            told.id(),
                            false));
        }
        step.command()
                .filter(command -> step.deciders().isEmpty())
                .ifPresent(command ->
                        gaps.add(
                                new Gap(
                                        "Nobody decides “%s” yet.".formatted(command.name()),
                                        "Who decides it?",
                                        Kind.ACTOR,
                                        command.id(),
                                        false)));
        step.policies().stream()
                .filter(policy -> model.linksTo(policy.id()).isEmpty())
                .forEach(policy ->
                        gaps.add(
                                new Gap(
                                        "Nothing triggers “%s” yet.".formatted(policy.name()),
                                        "Which event triggers it?",
                                        Kind.EVENT,
                                        policy.id(),
                                        false)));
        return gaps;
    }

    /** Returns the question that is always worth asking when a story is told backwards. */
    static Gap before(Element event) {
        return new Gap("Is anything missing before it?", FIRST, Kind.EVENT, event.id(), true);
    }
}
