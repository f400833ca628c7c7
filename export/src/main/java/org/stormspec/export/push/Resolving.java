package org.stormspec.export.push;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.stormspec.model.environment.ClientProperty;
import org.stormspec.model.environment.Contact;
import org.stormspec.model.environment.Login;
import org.stormspec.model.environment.StoreFile;
import org.stormspec.model.environment.ValueForm;
import org.stormspec.model.environment.Variables;
import org.stormspec.model.record.Environment;

/** Makes client properties of an environment without faults: variables read, files found. */
final class Resolving {

    /** The longest value of a variable that is taken, in characters: a key with its chain. */
    private static final int LONGEST = 65_536;

    private final Function<String, Optional<String>> variables;

    Resolving(Function<String, Optional<String>> variables) {
        this.variables = variables;
    }

    Map<String, String> resolve(Environment environment, Contact contact) throws UnusableVariable {
        Map<String, String> properties = new LinkedHashMap<>();
        for (Map.Entry<String, String> each : environment.client().entrySet()) {
            ClientProperty property = ClientProperty.of(each.getKey()).orElseThrow();
            if (property.isForKafka()) {
                properties.put(each.getKey(), value(property, each.getValue(), contact));
            }
        }
        return properties;
    }

    private String value(ClientProperty property, String written, Contact contact)
            throws UnusableVariable {
        StoreFile file = contact.files().get(property);
        if (file != null) {
            return file.path().toString();
        }
        return switch (property.form()) {
            case ValueForm.Secret _ -> read(written);
            case ValueForm.LoginText _ -> login(written);
            default -> written;
        };
    }

    private String login(String written) throws UnusableVariable {
        Optional<String> whole = Variables.referredBy(written);
        if (whole.isPresent()) {
            return whole(whole.get(), Login.parse(read(written)));
        }
        if (!(Login.parse(written) instanceof Login.Entry entry)) {
            throw new IllegalArgumentException("a login with faults came through");
        }
        Map<String, String> options = new LinkedHashMap<>();
        for (Map.Entry<String, String> option : entry.options().entrySet()) {
            options.put(option.getKey(), option(option.getValue()));
        }
        return new Login.Entry(entry.module(), options).text();
    }

    /** Why it is unusable stays unsaid: it might repeat what the variable holds. */
    private static String whole(String variable, Login login) throws UnusableVariable {
        if (login instanceof Login.Entry entry) {
            return entry.text();
        }
        throw new UnusableVariable(
                "the variable %s holds no login that can be used. It takes %s"
                        .formatted(variable, Login.ALLOWED));
    }

    private String option(String written) throws UnusableVariable {
        String value = read(written);
        if (value.codePoints().anyMatch(Character::isISOControl)) {
            throw new UnusableVariable(
                    "the variable %s holds a line break or another control character. Set it without."
                            .formatted(Variables.referredBy(written).orElse("")));
        }
        return value;
    }

    private String read(String written) throws UnusableVariable {
        Optional<String> variable = Variables.referredBy(written);
        if (variable.isEmpty()) {
            return written;
        }
        String value =
                variables
                        .apply(variable.get())
                        .orElseThrow(() ->
                                new UnusableVariable(
                                        "the environment variable %s is not set. Set it where this program is started."
                                                .formatted(variable.get())));
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new UnusableVariable(
                    "the environment variable %s is empty, or longer than %d characters."
                            .formatted(variable.get(), LONGEST));
        }
        return value;
    }
}
