package org.stormspec.export.kafka;

import java.util.Comparator;
import java.util.Locale;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;

/**
 * One access rule of a cluster.
 *
 * @param principal whom it concerns, with its type: {@code User:acme.billing}, {@code User:*} for
 *     everyone
 * @param target what it is about
 * @param operation what may be done
 * @param permission whether it allows or denies
 * @param host from where, {@code *} for everywhere
 */
public record AclEntry(
        String principal,
        AclTarget target,
        AclOperation operation,
        AclPermissionType permission,
        String host)
        implements Comparable<AclEntry> {

    /** What Kafka writes before the name of a user. */
    public static final String USER = "User:";

    /** The principal that stands for everyone. */
    public static final String EVERYONE = "User:*";

    private static final String ANYWHERE = "*";
    private static final Comparator<AclEntry> ORDER =
            Comparator.comparing(AclEntry::target)
                    .thenComparing(AclEntry::principal)
                    .thenComparing(AclEntry::operation)
                    .thenComparing(AclEntry::permission)
                    .thenComparing(AclEntry::host);

    /** A rule that allows an operation from everywhere. */
    public static AclEntry allow(String principal, AclTarget target, AclOperation operation) {
        return new AclEntry(principal, target, operation, AclPermissionType.ALLOW, ANYWHERE);
    }

    static AclEntry of(AclBinding binding) {
        AccessControlEntry entry = binding.entry();
        AclTarget target =
                new AclTarget(
                        binding.pattern().resourceType(),
                        binding.pattern().patternType(),
                        binding.pattern().name());
        return new AclEntry(
                entry.principal(), target, entry.operation(), entry.permissionType(), entry.host());
    }

    AclBinding forKafka() {
        return new AclBinding(
                target.forKafka(), new AccessControlEntry(principal, host, operation, permission));
    }

    /** The name of the user, without Kafka's type before it. */
    public String user() {
        return principal.startsWith(USER) ? principal.substring(USER.length()) : principal;
    }

    /** Whether it allows, whatever host a client comes from. */
    boolean isAllowedFromAnywhere() {
        return permission == AclPermissionType.ALLOW && host.equals(ANYWHERE);
    }

    /**
     * For the plan: {@code allow User:acme.billing READ topic
     * acme.finance.payment._protected.payment}.
     */
    public String text() {
        return permission.name().toLowerCase(Locale.ROOT)
                + " "
                + principal
                + " "
                + operation
                + " "
                + target.text()
                + (host.equals(ANYWHERE) ? "" : " from " + host);
    }

    @Override
    public int compareTo(AclEntry other) {
        return ORDER.compare(this, other);
    }
}
