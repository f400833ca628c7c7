package org.stormspec.export.cli;

/** What the exit codes of all commands mean. */
final class ExitCode {

    /** All is well, or there is nothing to do. */
    static final int CLEAN = 0;

    /** The model has errors, or the plan is blocked, or something failed on the way. */
    static final int ERRORS = 1;

    /** The input cannot be used: a missing folder, a file that does not parse, a wrong option. */
    static final int UNUSABLE = 2;

    /** A plan has changes that wait to be pushed. */
    static final int PENDING = 3;

    /** A cluster cannot be reached, or does not let us in. */
    static final int UNREACHABLE = 4;

    /** A push did part of what it should: something failed, is unknown, or was blocked. */
    static final int PARTLY = 5;

    private ExitCode() {}
}
