package org.stormspec.model.environment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.stormspec.model.record.Environment;
import org.stormspec.model.record.Registry;

/** Looks at everything that an environment says before any of it is used. */
public final class Faults {

    private static final String CLIENT = "client";

    private final Environment environment;

    private Faults(Environment environment) {
        this.environment = environment;
    }

    /** Returns what is wrong with an environment, one fault for each value at most. */
    public static List<Fault> of(Environment environment) {
        Faults faults = new Faults(environment);
        return Stream.of(faults.servers(), faults.registry(), faults.client())
                .flatMap(each -> each)
                .toList();
    }

    private Stream<Fault> servers() {
        String servers = environment.bootstrap();
        if (servers.isEmpty()) {
            return Stream.empty();
        }
        List<String> path = List.of("bootstrap");
        UnaryOperator<Environment> clear = any -> with(any, "");
        return Variables.isReferring(servers)
                ? Stream.of(misplaced(path, "leave bootstrap empty", clear))
                : Servers.refusal(servers)
                        .map(found ->
                                new Fault(
                                        Fault.Kind.ADDRESS,
                                        path,
                                        "bootstrap of %s has %s; expected %s."
                                                .formatted(name(), found, Servers.ALLOWED),
                                        "leave bootstrap empty",
                                        clear))
                        .stream();
    }

    private static Environment with(Environment any, String bootstrap) {
        return new Environment(any.id(), any.kind(), bootstrap, any.client(), any.registry());
    }

    private Stream<Fault> registry() {
        List<String> path = List.of("registry", "url");
        return environment.registry().map(Registry::url).filter(url -> !url.isEmpty()).stream()
                .flatMap(url ->
                        Variables.isReferring(url)
                                ? Stream.of(
                                        misplaced(path, "keep its schemas in git", Faults::inGit))
                                : WebAddress.refusal(url)
                                        .map(found -> address(path, found, Faults::inGit))
                                        .stream());
    }

    private Fault address(List<String> path, String found, UnaryOperator<Environment> repair) {
        return new Fault(
                Fault.Kind.ADDRESS,
                path,
                "%s of %s has %s; expected %s."
                        .formatted(path.getLast(), name(), found, WebAddress.ALLOWED),
                path.getFirst().equals(CLIENT)
                        ? "take " + path.getLast() + " out"
                        : "keep its schemas in git",
                repair);
    }

    private static Environment inGit(Environment any) {
        return any.registering(Optional.of(new Registry(Registry.Kind.GIT, "")));
    }

    private Stream<Fault> client() {
        return environment.client().entrySet().stream()
                .flatMap(each ->
                        ClientProperty.of(each.getKey())
                                .map(property -> property(property, each.getValue()))
                                .orElseGet(() -> Optional.of(unknown(each.getKey())))
                                .stream());
    }

    private Fault unknown(String key) {
        return new Fault(
                Fault.Kind.SETTING,
                List.of(CLIENT, key),
                "%s has the client setting '%s', which no connection may have; 'stormspec explain ENV-01' lists those that it may have."
                        .formatted(name(), Plain.text(key)),
                "take it out",
                without(key));
    }

    private Optional<Fault> property(ClientProperty property, String value) {
        return switch (property.form()) {
            case ValueForm.Secret _ -> secret(property, value);
            case ValueForm.LoginText _ -> login(property, value);
            default -> plain(property, value);
        };
    }

    private Optional<Fault> plain(ClientProperty property, String value) {
        if (Variables.isReferring(value)) {
            return Optional.of(
                    misplaced(
                            path(property),
                            "take " + property.key() + " out",
                            without(property.key())));
        }
        return property.form()
                .refusal(value)
                .map(found ->
                        property.form() instanceof ValueForm.Address
                                ? address(path(property), found, without(property.key()))
                                : refused(property, found));
    }

    private Fault refused(ClientProperty property, String found) {
        return new Fault(
                Fault.Kind.SETTING,
                path(property),
                "%s of %s has %s; expected %s."
                        .formatted(property.key(), name(), found, property.form().allowed()),
                "take " + property.key() + " out",
                without(property.key()));
    }

    private Optional<Fault> secret(ClientProperty property, String value) {
        return Variables.referredBy(value)
                .map(variable ->
                        variable(
                                property,
                                variable,
                                Variables.reference(Variables.nameFor("", variable))))
                .orElseGet(() -> Optional.of(inFile(property, property.key(), replaced(property))));
    }

    private String replaced(ClientProperty property) {
        return Variables.reference(Variables.nameFor(environment.id(), property.key()));
    }

    private Optional<Fault> login(ClientProperty property, String value) {
        Optional<String> whole = Variables.referredBy(value);
        if (whole.isPresent()) {
            return variable(
                    property, whole.get(), Variables.reference(Variables.nameFor("", whole.get())));
        }
        return switch (Login.parse(value)) {
            case Login.Unusable(String why) -> Optional.of(refused(property, why));
            case Login.Entry entry -> options(property, entry);
        };
    }

    private Optional<Fault> options(ClientProperty property, Login.Entry entry) {
        return entry.options().entrySet().stream()
                .flatMap(each -> option(property, entry, each).stream())
                .findFirst();
    }

    private Optional<Fault> option(
            ClientProperty property, Login.Entry entry, Map.Entry<String, String> option) {
        Optional<String> variable = Variables.referredBy(option.getValue());
        boolean secret = option.getKey().equals(entry.module().secret());
        if (variable.isPresent()) {
            String other = Variables.reference(Variables.nameFor("", variable.get()));
            return variable(property, variable.get(), entry.with(option.getKey(), other).text());
        }
        String what = option.getKey() + " in " + property.key();
        String name = Variables.nameFor(environment.id(), option.getKey());
        String better = entry.with(option.getKey(), Variables.reference(name)).text();
        if (secret) {
            return Optional.of(inFile(property, what, better));
        }
        return Variables.isReferring(option.getValue())
                ? Optional.of(mixed(property, what, better))
                : Optional.empty();
    }

    private Optional<Fault> variable(ClientProperty property, String variable, String better) {
        return Variables.mayBeRead(variable)
                ? Optional.empty()
                : Optional.of(
                        new Fault(
                                Fault.Kind.VARIABLE,
                                path(property),
                                "%s of %s wants the variable '%s'; only names that begin with %s are read. Set the value under such a name."
                                        .formatted(
                                                property.key(),
                                                name(),
                                                Plain.text(variable),
                                                Variables.PREFIX),
                                "call the variable %s…".formatted(Variables.PREFIX),
                                setting(property, better)));
    }

    private Fault inFile(ClientProperty property, String what, String better) {
        String name = Variables.in(better).getLast();
        return new Fault(
                Fault.Kind.SECRET,
                path(property),
                "%s of %s stands in the file, where everybody reads it who has the workspace. Write %s instead, set that variable where you work, and change the secret if the file was ever shared."
                        .formatted(what, name(), Variables.reference(name)),
                "read it from " + name,
                setting(property, better));
    }

    private Fault mixed(ClientProperty property, String what, String better) {
        return new Fault(
                Fault.Kind.VARIABLE,
                path(property),
                "%s of %s mixes a variable with other words. Write one reference such as %s and nothing else."
                        .formatted(
                                what, name(), Variables.reference(Variables.in(better).getLast())),
                "read it from " + Variables.in(better).getLast(),
                setting(property, better));
    }

    private Fault misplaced(List<String> path, String remedy, UnaryOperator<Environment> repair) {
        return new Fault(
                Fault.Kind.VARIABLE,
                path,
                "%s of %s holds '${', and variables are read for passwords and sasl.jaas.config only. Write the value itself."
                        .formatted(path.getLast(), name()),
                remedy,
                repair);
    }

    private String name() {
        return "'" + Plain.text(environment.id()) + "'";
    }

    static List<String> path(ClientProperty property) {
        return List.of(CLIENT, property.key());
    }

    private static UnaryOperator<Environment> without(String key) {
        return any -> {
            SortedMap<String, String> client = new TreeMap<>(any.client());
            client.remove(key);
            return with(any, client);
        };
    }

    static UnaryOperator<Environment> setting(ClientProperty property, String value) {
        return any -> {
            SortedMap<String, String> client = new TreeMap<>(any.client());
            client.put(property.key(), value);
            return with(any, client);
        };
    }

    private static Environment with(Environment any, SortedMap<String, String> client) {
        return new Environment(any.id(), any.kind(), any.bootstrap(), client, any.registry());
    }
}
