package org.stormspec.model.environment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the value of a client property may be. */
public sealed interface ValueForm {

    /** Returns what is allowed, for messages. */
    String allowed();

    /**
     * One of a few words.
     *
     * @param words all of them; the empty word counts where it is among them
     */
    record Choice(List<String> words) implements ValueForm {

        /** Copies the words. */
        public Choice {
            words = List.copyOf(words);
        }

        static Choice of(String... words) {
            return new Choice(List.of(words));
        }

        @Override
        public String allowed() {
            return "one of "
                    + String.join(
                            ", ",
                            words.stream().map(word -> word.isEmpty() ? "''" : word).toList());
        }
    }

    /**
     * A whole number.
     *
     * @param least the smallest that makes sense
     * @param most the largest with which a command still ends while somebody waits
     */
    record Range(int least, int most) implements ValueForm {

        private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

        boolean holds(String value) {
            return NUMBER.matcher(value).matches()
                    && Integer.parseInt(value) >= least
                    && Integer.parseInt(value) <= most;
        }

        @Override
        public String allowed() {
            return "a whole number of milliseconds from %d to %d".formatted(least, most);
        }
    }

    /** A secret: it never stands in a file. */
    record Secret() implements ValueForm {

        @Override
        public String allowed() {
            return "${env:STORMSPEC_…} and nothing else";
        }
    }

    /** How to log in, in the words of {@link Login}. */
    record LoginText() implements ValueForm {

        @Override
        public String allowed() {
            return Login.ALLOWED;
        }
    }

    /** A file with certificates or keys; where it lies is looked at when it is used. */
    record FilePath() implements ValueForm {

        private static final int LONGEST = 1024;

        @Override
        public String allowed() {
            return "the path of a file, best one inside the workspace";
        }
    }

    /** Certificates as text. */
    record Certificates() implements ValueForm {

        private static final int LONGEST = 262_144;

        private static final String BEGIN = "-----BEGIN CERTIFICATE-----";

        private static final Pattern PEM = Pattern.compile("[A-Za-z0-9+/=\\- \\n\\r]*");

        static boolean holds(String value) {
            return value.length() <= LONGEST
                    && value.strip().startsWith(BEGIN)
                    && PEM.matcher(value).matches();
        }

        @Override
        public String allowed() {
            return "certificates in PEM, beginning with " + BEGIN;
        }
    }

    /** An address that is spoken to over HTTP. */
    record Address() implements ValueForm {

        @Override
        public String allowed() {
            return WebAddress.ALLOWED;
        }
    }

    /** Returns what a value is that this form does not allow; empty when it is allowed. */
    default Optional<String> refusal(String value) {
        return switch (this) {
            case Choice(List<String> words) -> unless(words.contains(value), value);
            case Range range -> unless(range.holds(value), value);
            case Secret _ ->
                    Variables.referredBy(value).isPresent()
                            ? Optional.empty()
                            : Optional.of("a secret in a file");
            case LoginText _ ->
                    Login.parse(value) instanceof Login.Unusable(String why)
                            ? Optional.of(why)
                            : Optional.empty();
            case FilePath _ -> unless(isPath(value), value);
            case Certificates _ ->
                    Certificates.holds(value)
                            ? Optional.empty()
                            : Optional.of("something that is no certificate");
            case Address _ -> WebAddress.refusal(value);
        };
    }

    /** A path of another machine is looked up by asking that machine, before anybody has agreed. */
    private static boolean isPath(String value) {
        return !value.isBlank()
                && value.length() <= FilePath.LONGEST
                && !Plain.isControlling(value)
                && !value.startsWith("\\\\")
                && !value.startsWith("//");
    }

    private static Optional<String> unless(boolean allowed, String value) {
        return allowed ? Optional.empty() : Optional.of("'%s'".formatted(Plain.text(value)));
    }
}
