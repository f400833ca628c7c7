package org.stormspec.export.schema.read;

/// Thrown when a schema file cannot be taken in; the message says file, line, what was expected and
/// what was found.
public final class SchemaFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;

    SchemaFault(String file, int line, String message) {
        super(file + ":" + line + ": " + message);
        this.file = file;
        this.line = line;
    }

    /// The file.
    public String file() {
        return file;
    }

    /// The line, from 1.
    public int line() {
        return line;
    }
}
