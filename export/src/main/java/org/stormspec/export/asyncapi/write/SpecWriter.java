package org.stormspec.export.asyncapi.write;

import tools.jackson.databind.node.ObjectNode;

/// Writes what a document says in one dialect.
interface SpecWriter {

    /// The document as a tree, keys in the order in which they are to stand.
    ObjectNode write(ContextSpec spec);

    /// The writer of a dialect.
    static SpecWriter of(Dialect dialect) {
        return switch (dialect) {
            case ASYNCAPI_3_0 -> new AsyncApi3Writer();
            case SPECMESH_2_6 -> new SpecMeshWriter();
        };
    }
}
