package org.stormspec.model.record;

import java.util.List;

/**
 * A named story through the model.
 *
 * @param id {@code from-sign-up-to-order}
 * @param name what people call it
 * @param style {@code choreography} or {@code orchestration}, may be empty
 * @param steps ids of elements, in order
 */
public record Flow(String id, String name, String style, List<String> steps)
        implements ModelRecord {

    /** Copies the steps. */
    public Flow {
        steps = List.copyOf(steps);
    }

    /** Returns this flow with other steps. */
    public Flow stepping(List<String> newSteps) {
        return new Flow(id, name, style, newSteps);
    }

    /** Returns this flow under another name; its id stays. */
    public Flow named(String newName) {
        return new Flow(id, newName, style, steps);
    }

    /** Returns this flow in another style, or in none that is said. */
    public Flow styled(String newStyle) {
        return new Flow(id, name, newStyle, steps);
    }

    @Override
    public RecordKey key() {
        return new RecordKey(RecordType.FLOW, id);
    }
}
