package org.stormspec.export.cli;

import java.util.function.IntSupplier;
import org.stormspec.export.kafka.PlanJson;
import org.stormspec.model.failure.FailureWords;

/** Says in JSON too why there is nothing better to say, for programs that read what we print. */
final class JsonFailures {

    private JsonFailures() {}

    /** Does something; what it throws is printed first, with the word for its exit code. */
    static int told(Console console, IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (RuntimeException e) {
            console.print(PlanJson.failure(word(Failures.code(e)), FailureWords.of(e)));
            throw e;
        }
    }

    /** Prints, where JSON is asked for, that the model has errors, which were told before. */
    static int modelErrors(Console console, OutputFormat format) {
        if (format == OutputFormat.JSON) {
            console.print(
                    PlanJson.failure(
                            "errors",
                            "The model has errors, so nothing leaves it; check lists them."));
        }
        return ExitCode.ERRORS;
    }

    private static String word(int code) {
        return switch (code) {
            case ExitCode.UNUSABLE -> "unusable";
            case ExitCode.UNREACHABLE -> "unreachable";
            default -> "failed";
        };
    }
}
