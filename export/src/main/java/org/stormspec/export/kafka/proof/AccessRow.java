package org.stormspec.export.kafka.proof;

/**
 * A check with what really happened.
 *
 * @param check what was tried and what was expected
 * @param answer what the cluster did
 * @param detail what was read or written, or how the cluster worded its refusal
 */
public record AccessRow(AccessCheck check, Answer answer, String detail) {

    /** What the cluster did. */
    public enum Answer {
        /** It went through. */
        ALLOWED,
        /** It was refused for want of rights. */
        REFUSED,
        /** It failed for another reason, which proves nothing. */
        UNCLEAR
    }

    /** Whether it happened as expected. */
    public boolean ok() {
        return answer == (check.allowed() ? Answer.ALLOWED : Answer.REFUSED);
    }
}
