package org.stormspec.model.record;

import java.util.Optional;

/**
 * A business area.
 *
 * @param id {@code finance}
 * @param plane control plane or data plane
 * @param purpose what it is for, one sentence
 * @param repo repository folder that its specs are exported to, relative to the export target
 */
public record Domain(String id, Plane plane, String purpose, Optional<String> repo)
        implements ModelRecord {

    /** Whether a domain runs the platform (control) or the business (data). */
    public enum Plane {
        CONTROL,
        DATA
    }

    @Override
    public RecordKey key() {
        return new RecordKey(RecordType.DOMAIN, id);
    }
}
