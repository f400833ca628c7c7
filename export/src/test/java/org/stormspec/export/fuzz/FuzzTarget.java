package org.stormspec.export.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the fuzzer calls with every input; the system property says which reader gets it. */
public final class FuzzTarget {

    /** Name of the {@link FuzzedReader}. */
    static final String READER = "fuzz.reader";

    private static final FuzzedReader CHOSEN =
            FuzzedReader.valueOf(System.getProperty(READER, "FIELD_TYPE"));

    private FuzzTarget() {}

    /** Called by name before all: loads and instruments classes, which no input should pay for. */
    public static void fuzzerInitialize() throws IOException {
        try (Stream<Path> inputs = Files.list(FuzzReaders.inputs(CHOSEN))) {
            for (Path input : inputs.toList()) {
                CHOSEN.read(Files.readAllBytes(input));
            }
        }
    }

    /** Called by name. */
    public static void fuzzerTestOneInput(byte[] input) {
        CHOSEN.read(input);
    }
}
