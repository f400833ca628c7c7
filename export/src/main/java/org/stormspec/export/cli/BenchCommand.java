package org.stormspec.export.cli;

import picocli.CommandLine.Command;

/** {@code stormspec bench}: how fast the program is; each thing to measure is a subcommand. */
@Command(
        name = "bench",
        description = "Measures how fast Stormspec is on this machine.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(canvas | rules)",
        subcommands = {BenchCanvasCommand.class, BenchRulesCommand.class})
final class BenchCommand {}
