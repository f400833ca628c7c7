package org.stormspec.export.kafka.proof;

import java.util.Locale;

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

    /**
     * One line for people: {@code ok: acme.billing reads acme.sales._private.audit: refused
     * (private)}.
     */
    public String text() {
        String deed = check.deed() == AccessCheck.Deed.WRITE ? " writes " : " reads ";
        String line =
                (ok() ? "ok: " : "WRONG: ")
                        + check.user()
                        + deed
                        + check.topic()
                        + ": "
                        + answer.name().toLowerCase(Locale.ROOT)
                        + " ("
                        + check.because()
                        + ")";
        return ok()
                ? line
                : line
                        + ", but it must be "
                        + (check.allowed() ? "allowed" : "refused")
                        + ": "
                        + detail;
    }
}
