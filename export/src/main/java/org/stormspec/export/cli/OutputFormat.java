package org.stormspec.export.cli;

/** For whom a command writes: people or machines. */
enum OutputFormat {
    TEXT,
    JSON
}
