package org.stormspec.model.record;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What must hold for topics that bear a tag.
 *
 * @param id {@code pol-pii}
 * @param owner who decides about it
 * @param tag the tag it hangs on
 * @param maxRetentionHours longest time records may stay, in hours
 * @param minRetentionHours shortest time records must stay, in hours
 * @param allowedAccess access levels such topics may have; empty means any
 * @param mask fields that a public copy must mask
 * @param requires what a topic must document, such as {@code description}
 * @param discoverable whether catalogues list such topics
 * @param audit whether access is audited
 */
public record TagPolicy(
        String id,
        String owner,
        String tag,
        OptionalInt maxRetentionHours,
        OptionalInt minRetentionHours,
        Set<Access> allowedAccess,
        List<String> mask,
        List<String> requires,
        boolean discoverable,
        boolean audit)
        implements ModelRecord {

    /** Copies the collections. */
    public TagPolicy {
        allowedAccess = Set.copyOf(allowedAccess);
        mask = List.copyOf(mask);
        requires = List.copyOf(requires);
    }

    /** Returns this policy in other hands. */
    public TagPolicy ownedBy(String newOwner) {
        return new TagPolicy(
                id,
                newOwner,
                tag,
                maxRetentionHours,
                minRetentionHours,
                allowedAccess,
                mask,
                requires,
                discoverable,
                audit);
    }

    @Override
    public RecordKey key() {
        return new RecordKey(RecordType.TAG_POLICY, id);
    }
}
