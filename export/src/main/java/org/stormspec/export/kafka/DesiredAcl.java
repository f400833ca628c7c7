package org.stormspec.export.kafka;

/**
 * An access rule that the model wants, with what it means in words of the business: {@code Billing
 * may read Payment}.
 */
public record DesiredAcl(AclEntry entry, String label) {}
