package org.stormspec.model.record;

/**
 * What holds for the whole workspace; there is exactly one in a store.
 *
 * @param id short name, also the default tenant: {@code acme}
 * @param name what people call it: {@code ACME}
 * @param version the model's own version, written into exported documents
 * @param tenant first part of topic names; empty when the grammar has none
 * @param naming how topic names are built
 * @param defaults what topics use when they say nothing
 */
public record Workspace(
        String id, String name, String version, String tenant, Naming naming, Defaults defaults)
        implements ModelRecord {

    /** The key of the one workspace record. */
    public static final RecordKey KEY = new RecordKey(RecordType.WORKSPACE, "workspace");

    /** Returns a workspace with the default grammar and settings. */
    public static Workspace named(String id) {
        return new Workspace(id, id, "1.0.0", id, Naming.DEFAULT, Defaults.DEFAULT);
    }

    @Override
    public RecordKey key() {
        return KEY;
    }
}
