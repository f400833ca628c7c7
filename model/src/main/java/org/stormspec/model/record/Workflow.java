package org.stormspec.model.record;

import java.util.List;
import java.util.Optional;

/**
 * The steps of a workflow over several commands.
 *
 * @param style who leads
 * @param steps what is done, in order
 * @param failure where it goes when a step fails and nothing undoes it, may be empty
 */
public record Workflow(Optional<Style> style, List<Step> steps, String failure) {

    /** Nothing said. */
    public static final Workflow NONE = new Workflow(Optional.empty(), List.of(), "");

    /** Copies the steps. */
    public Workflow {
        steps = List.copyOf(steps);
    }

    /** Who leads: one that knows the others, or nobody. */
    public enum Style {
        ORCHESTRATION,
        CHOREOGRAPHY
    }

    /**
     * One step.
     *
     * @param does id of a command, or words
     * @param undo what takes it back: id of a command, or words
     */
    public record Step(String does, Optional<String> undo) {}

    /** Returns this in another style, or in none. */
    public Workflow styled(Optional<Style> newStyle) {
        return new Workflow(newStyle, steps, failure);
    }

    /** Returns this with other steps. */
    public Workflow stepping(List<Step> newSteps) {
        return new Workflow(style, newSteps, failure);
    }

    /** Returns this failing otherwise. */
    public Workflow failing(String newFailure) {
        return new Workflow(style, steps, newFailure);
    }
}
