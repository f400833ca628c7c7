package org.stormspec.export.asyncapi.write;

import java.util.Arrays;
import java.util.Optional;

/// The kinds of document that can be written.
public enum Dialect {
    /// AsyncAPI 3.0.0, for AsyncAPI tools.
    ASYNCAPI_3_0("asyncapi-3.0", ".asyncapi.yaml"),
    /// AsyncAPI 2.6.0 in the shape that SpecMesh provisions from.
    SPECMESH_2_6("specmesh-2.6", ".specmesh.yaml");

    private final String word;
    private final String suffix;

    Dialect(String word, String suffix) {
        this.word = word;
        this.suffix = suffix;
    }

    /// The word used on the command line: `asyncapi-3.0`.
    public String word() {
        return word;
    }

    /// What stands behind the principal in the file name.
    public String suffix() {
        return suffix;
    }

    /// The dialect that a word stands for.
    public static Optional<Dialect> of(String word) {
        return Arrays.stream(values()).filter(dialect -> dialect.word.equals(word)).findFirst();
    }
}
