package org.stormspec.model.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.stormspec.model.record.ModelRecord;
import org.stormspec.model.record.RecordKey;
import org.stormspec.model.record.RecordType;
import org.stormspec.model.store.ModelView;

/**
 * What another side did to one record.
 *
 * @param key of the record
 * @param base the record as that side found it
 * @param seen every state the record has had on that side, the base and the last one among them; a
 *     record that is in one of them now was not edited by anybody else
 * @param after the record as that side left it
 */
public record Incoming(
        RecordKey key,
        Optional<ModelRecord> base,
        Set<Optional<ModelRecord>> seen,
        Optional<ModelRecord> after) {

    /** Copies the states. */
    public Incoming {
        seen = Collections.unmodifiableSet(new LinkedHashSet<>(seen));
    }

    /** Returns the edit that leads from one state straight to another. */
    public static Incoming of(
            RecordKey key, Optional<ModelRecord> base, Optional<ModelRecord> after) {
        Set<Optional<ModelRecord>> seen = new LinkedHashSet<>();
        seen.add(base);
        seen.add(after);
        return new Incoming(key, base, seen, after);
    }

    /** Returns what another side did to a model: one edit for each record that differs. */
    public static List<Incoming> between(ModelView base, ModelView after) {
        List<Incoming> edits = new ArrayList<>();
        for (RecordType type : RecordType.values()) {
            for (ModelRecord now : after.all(type)) {
                Optional<ModelRecord> before = base.find(now.key());
                if (!before.equals(Optional.of(now))) {
                    edits.add(of(now.key(), before, Optional.of(now)));
                }
            }
            for (ModelRecord before : base.all(type)) {
                if (!after.has(before.key())) {
                    edits.add(of(before.key(), Optional.of(before), Optional.empty()));
                }
            }
        }
        return edits;
    }
}
