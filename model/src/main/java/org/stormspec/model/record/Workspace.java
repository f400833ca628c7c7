package org.stormspec.model.record;

import java.util.Optional;

/**
 * What holds for the whole workspace; there is exactly one in a store.
 *
 * @param id short name, also the default tenant: {@code acme}
 * @param name what people call it: {@code ACME}
 * @param version the model's own version, written into exported documents
 * @param tenant first part of topic names; empty when the grammar has none
 * @param naming how topic names are built
 * @param defaults what topics use when they say nothing
 * @param contextMap what the context map shows; empty means contexts of any kind
 */
public record Workspace(
        String id,
        String name,
        String version,
        String tenant,
        Naming naming,
        Defaults defaults,
        Optional<MapKind> contextMap)
        implements ModelRecord {

    /** Makes a workspace whose context map shows contexts of any kind. */
    public Workspace(
            String id,
            String name,
            String version,
            String tenant,
            Naming naming,
            Defaults defaults) {
        this(id, name, version, tenant, naming, defaults, Optional.empty());
    }

    /** The key of the one workspace record. */
    public static final RecordKey KEY = new RecordKey(RecordType.WORKSPACE, "workspace");

    /** Returns a workspace with the default grammar and settings. */
    public static Workspace named(String id) {
        return new Workspace(id, id, "1.0.0", id, Naming.DEFAULT, Defaults.DEFAULT);
    }

    /** Returns this workspace with names of topics built otherwise. */
    public Workspace naming(String newTenant, Naming newNaming) {
        return new Workspace(id, name, version, newTenant, newNaming, defaults, contextMap);
    }

    /** Returns this workspace with other defaults. */
    public Workspace defaulting(Defaults newDefaults) {
        return new Workspace(id, name, version, tenant, naming, newDefaults, contextMap);
    }

    /** Returns this workspace under another name for people. */
    public Workspace called(String newName) {
        return new Workspace(id, newName, version, tenant, naming, defaults, contextMap);
    }

    /** Returns this workspace in another version. */
    public Workspace versioned(String newVersion) {
        return new Workspace(id, name, newVersion, tenant, naming, defaults, contextMap);
    }

    /** Returns this workspace with another kind of context map. */
    public Workspace mapping(Optional<MapKind> newMap) {
        return new Workspace(id, name, version, tenant, naming, defaults, newMap);
    }

    @Override
    public RecordKey key() {
        return KEY;
    }
}
