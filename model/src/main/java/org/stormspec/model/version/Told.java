package org.stormspec.model.version;

import java.time.LocalDate;
import java.util.Optional;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.Kind;
import org.stormspec.model.record.Topic;
import org.stormspec.model.store.ChangeSet;
import org.stormspec.model.store.Draft;
import org.stormspec.model.store.ModelView;

/** Remembers that readers were told that a topic goes away (requirement VER-07). */
public final class Told {

    private Told() {}

    /** Returns the edit that notes a day for every topic whose readers were not told before. */
    public static ChangeSet on(ModelView model, LocalDate day) {
        Draft draft = new Draft(model);
        for (Element element : model.elements(Kind.TOPIC)) {
            Topic topic = element.topic().orElseThrow();
            topic.deprecation()
                    .filter(said -> said.notified().isEmpty())
                    .ifPresent(said ->
                            draft.put(
                                    element.with(
                                            topic.deprecated(
                                                    Optional.of(
                                                            said.notified(Optional.of(day)))))));
        }
        return draft.changes();
    }
}
