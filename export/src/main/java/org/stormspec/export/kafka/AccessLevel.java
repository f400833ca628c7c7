package org.stormspec.export.kafka;

/** Who may read a topic beside its owner. */
public enum AccessLevel {
    /** Everyone. */
    PUBLIC,
    /** Those to whom the owner granted it. */
    PROTECTED,
    /** Nobody. */
    PRIVATE
}
