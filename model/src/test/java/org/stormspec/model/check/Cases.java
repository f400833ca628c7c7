package org.stormspec.model.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.stormspec.model.Models;

/** A list of small models: what a rule says about each, and about which it says nothing. */
final class Cases {

    private final List<DynamicTest> tests = new ArrayList<>();

    /** The rule says exactly this as an error, and every fix and its undo work. */
    Cases error(String rule, String what, Models model, String... messages) {
        return says(rule, what, model, (expect, said) -> expect.error(said), messages);
    }

    /** The same as a warning. */
    Cases warning(String rule, String what, Models model, String... messages) {
        return says(rule, what, model, (expect, said) -> expect.warning(said), messages);
    }

    /** The same as a hint. */
    Cases hint(String rule, String what, Models model, String... messages) {
        return says(rule, what, model, (expect, said) -> expect.hint(said), messages);
    }

    private Cases says(
            String rule,
            String what,
            Models model,
            BiFunction<Expect, String[], Expect> saying,
            String... messages) {
        tests.add(
                DynamicTest.dynamicTest(
                        rule + " minds " + what,
                        () -> saying.apply(Expect.of(rule, model), messages)));
        return this;
    }

    /** The rule says nothing. */
    Cases fine(String rule, String what, Models model) {
        tests.add(
                DynamicTest.dynamicTest(
                        rule + " likes " + what, () -> Expect.of(rule, model).silence()));
        return this;
    }

    /** Returns the tests. */
    Stream<DynamicTest> tests() {
        return tests.stream();
    }
}
