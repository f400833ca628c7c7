package org.stormspec.model.failure;

import java.util.Optional;

/** Says in a sentence why work was given up, whatever was thrown. */
public final class FailureWords {

    private static final long MEGABYTE = 1 << 20;

    private FailureWords() {}

    /** Returns a sentence without a full stop for what was thrown. */
    public static String of(Throwable failure) {
        return switch (failure) {
            case StackOverflowError _ ->
                    "this is nested more deeply than Stormspec can follow; nothing was changed by"
                            + " it. Take levels out of what is read";
            case OutOfMemoryError _ ->
                    "this needs more memory than the %,d MB that Stormspec may use. Read less at once, or allow more with -Xmx"
                            .formatted(Runtime.getRuntime().maxMemory() / MEGABYTE);
            default ->
                    Optional.ofNullable(failure.getMessage())
                            .filter(message -> !message.isBlank())
                            .orElseGet(() -> failure.getClass().getSimpleName());
        };
    }
}
