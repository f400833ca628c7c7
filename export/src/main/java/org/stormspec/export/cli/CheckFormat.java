package org.stormspec.export.cli;

/** For whom findings are written: people, programs, or tools that show them beside the files. */
enum CheckFormat {
    TEXT,
    JSON,
    SARIF
}
