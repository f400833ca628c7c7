package org.stormspec.export.kafka;

/**
 * The phases of a push, in their order: first rights go, at the very end rights come, so that at no
 * moment somebody can do what neither the old nor the new state allows.
 */
public enum ApplyPhase {
    /** The cluster is read again and compared with the plan. */
    CHECK("checking that the plan still holds"),
    /** Access rules go. */
    REVOKE("revoking access"),
    /** Topics come. */
    CREATE_TOPICS("creating topics"),
    /** Topics grow. */
    ADD_PARTITIONS("adding partitions"),
    /** Topic settings change. */
    CONFIGURE("changing topic settings"),
    /** New topics become usable, which comes some time after the cluster acknowledged them. */
    WAIT_FOR_TOPICS("waiting until the topics serve"),
    /** Access rules come. */
    GRANT("granting access"),
    /** Access rules go whose rights others give now, and denials. */
    REVOKE_REPLACED("revoking what is replaced"),
    /** The cluster is read back. */
    VERIFY("reading back");

    private final String words;

    ApplyPhase(String words) {
        this.words = words;
    }

    /** What is being done, for a progress bar. */
    public String words() {
        return words;
    }
}
