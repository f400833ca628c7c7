package org.stormspec.model.environment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What {@code sasl.jaas.config} says, read by ourselves before Kafka sees any of it. */
public sealed interface Login {

    /** What may stand there, for messages. */
    String ALLOWED =
            "one line such as org.apache.kafka.common.security.scram.ScramLoginModule required"
                    + " username=\"app\" password=\"${env:STORMSPEC_DEV_PASSWORD}\";";

    /** Reads a text. */
    static Login parse(String text) {
        return new LoginParser(text).login();
    }

    /**
     * One entry with a module and options that are known.
     *
     * @param module who logs in
     * @param options its options by name, in the order in which they stand
     */
    record Entry(LoginModule module, Map<String, String> options) implements Login {

        /** Copies the options. */
        public Entry {
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        }

        /** Returns the entry with every option's value changed. */
        public Entry with(UnaryOperator<String> change) {
            Map<String, String> changed = new LinkedHashMap<>(options);
            changed.replaceAll((_, value) -> change.apply(value));
            return new Entry(module, changed);
        }

        Entry with(String option, String value) {
            Map<String, String> changed = new LinkedHashMap<>(options);
            changed.put(option, value);
            return new Entry(module, changed);
        }

        /** Returns whether it can be used with a value of {@code sasl.mechanism}. */
        public boolean fits(String mechanism) {
            return module.mechanisms().contains(mechanism);
        }

        /** Returns who logs in, as it is written down. */
        String user() {
            return options.getOrDefault(module.user(), "");
        }

        /**
         * Returns the text for Kafka's own parser. Every value is quoted, so that nothing in one
         * can end it.
         */
        public String text() {
            return module.className()
                    + " required"
                    + options.entrySet().stream()
                            .map(each -> " %s=\"%s\"".formatted(each.getKey(), escaped(each)))
                            .collect(Collectors.joining())
                    + ";";
        }

        private static String escaped(Map.Entry<String, String> option) {
            return option.getValue().replace("\\", "\\\\").replace("\"", "\\\"");
        }
    }

    /**
     * Anything else.
     *
     * @param why what is wrong, without any value of an option
     */
    record Unusable(String why) implements Login {}
}
