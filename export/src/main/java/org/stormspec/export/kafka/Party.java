package org.stormspec.export.kafka;

/**
 * A context as the cluster knows it and as people call it.
 *
 * @param id user name on the broker and prefix of the topics it owns: {@code acme.finance.campaign}
 * @param name what people say: {@code Campaign}
 */
public record Party(String id, String name) {

    /** The principal in Kafka's words: {@code User:acme.finance.campaign}. */
    public String principal() {
        return AclEntry.USER + id;
    }
}
