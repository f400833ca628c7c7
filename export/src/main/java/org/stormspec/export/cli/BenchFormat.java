package org.stormspec.export.cli;

/** How measurements are printed. */
enum BenchFormat {
    TABLE,
    JSON
}
