package org.stormspec.export.cli;

/** How answers about a model are printed: for people or for machines. */
enum ReportFormat {
    TABLE,
    JSON
}
