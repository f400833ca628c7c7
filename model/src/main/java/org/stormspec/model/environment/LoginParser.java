package org.stormspec.model.environment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code sasl.jaas.config}: {@code module required option=value …;}, one entry on one line.
 *
 * <p>Kafka's own reader takes comments, several entries and any class. This one takes what is known
 * and refuses the rest. It never repeats the value of an option, which may be a secret.
 */
final class LoginParser {

    private static final int LONGEST = 16_384;

    private static final String FLAG = "required";

    private final String text;
    private int at;

    LoginParser(String text) {
        this.text = text;
    }

    /** Thrown and caught in here only: ends the reading where it stands. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refusal(String why) {
            super(why, null, false, false);
        }
    }

    Login login() {
        try {
            return read();
        } catch (Refusal refusal) {
            return new Login.Unusable(String.valueOf(refusal.getMessage()));
        }
    }

    private Login.Entry read() {
        refuseUnreadable();
        skipBlanks();
        LoginModule module = module();
        if (!skipBlanks() || !word().equals(FLAG)) {
            throw new Refusal("a login module without the word 'required' after it");
        }
        Map<String, String> options = new LinkedHashMap<>();
        while (skipBlanks() && !isAt(';')) {
            option(module, options);
        }
        end();
        requireOptions(module, options);
        return new Login.Entry(module, options);
    }

    private void refuseUnreadable() {
        if (text.length() > LONGEST) {
            throw new Refusal("more than %d characters".formatted(LONGEST));
        }
        if (Plain.isControlling(text)) {
            throw new Refusal("a line break or another control character");
        }
    }

    private LoginModule module() {
        String name = word();
        return LoginModule.of(name)
                .orElseThrow(() ->
                        new Refusal(
                                "the login module '%s', and only PlainLoginModule, ScramLoginModule and OAuthBearerLoginModule of Kafka are used"
                                        .formatted(Plain.text(name))));
    }

    private void option(LoginModule module, Map<String, String> options) {
        String name = word();
        if (name.isEmpty()) {
            throw new Refusal("something that is no option after '%s'".formatted(last(options)));
        }
        if (!module.knows(name)) {
            throw new Refusal(
                    "the option '%s', which is not among %s"
                            .formatted(Plain.text(name), String.join(", ", module.options())));
        }
        skipBlanks();
        if (!isAt('=')) {
            throw new Refusal("the option '%s' without a value".formatted(name));
        }
        at++;
        skipBlanks();
        if (options.put(name, value(name)) != null) {
            throw new Refusal("the option '%s' twice".formatted(name));
        }
    }

    private static String last(Map<String, String> options) {
        return options.isEmpty() ? FLAG : options.keySet().stream().reduce("", (_, name) -> name);
    }

    private String value(String name) {
        if (isAt('"') || isAt('\'')) {
            return quoted(name);
        }
        return Optional.of(word())
                .filter(word -> !word.isEmpty())
                .orElseThrow(() ->
                        new Refusal(
                                "a value of '%s' that is not in double quotes".formatted(name)));
    }

    private String quoted(String name) {
        char quote = text.charAt(at++);
        StringBuilder value = new StringBuilder();
        while (at < text.length() && !isAt(quote)) {
            if (isAt('\\')) {
                at++;
                // Kafka's reader knows escapes of control characters here; a password needs none.
                if (!isAt('\\') && !isAt('"') && !isAt('\'')) {
                    throw new Refusal(
                            "a backslash before neither quote nor backslash in '%s'"
                                    .formatted(name));
                }
            }
            value.append(text.charAt(at++));
        }
        if (at == text.length()) {
            throw new Refusal("a value of '%s' whose quotes are not closed".formatted(name));
        }
        at++;
        return value.toString();
    }

    private void end() {
        if (!isAt(';')) {
            throw new Refusal("no semicolon at the end");
        }
        at++;
        skipBlanks();
        if (at < text.length()) {
            throw new Refusal("something after the semicolon, where one login is enough");
        }
    }

    private static void requireOptions(LoginModule module, Map<String, String> options) {
        for (String needed : List.of(module.user(), module.secret())) {
            if (options.getOrDefault(needed, "").isEmpty()) {
                throw new Refusal("a login without '%s'".formatted(needed));
            }
        }
    }

    /** Returns whether there is text left. */
    private boolean skipBlanks() {
        while (isAt(' ')) {
            at++;
        }
        return at < text.length();
    }

    private boolean isAt(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private String word() {
        int from = at;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private static boolean isWordPart(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '.'
                || c == '_'
                || c == '-';
    }
}
