package org.stormspec.export.push;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.stormspec.model.contract.ContextContract;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.record.Context.Service;

/**
 * Which names services may have on a cluster. A rule is made for whatever name a model gives, so a
 * name that stands for everybody, for an administrator or for somebody else would open more than
 * the model says.
 */
final class ServicePrincipals {

    private static final int LONGEST = 255;

    /** Everybody who does not log in, and the administrator of the cluster that we start. */
    private static final Set<String> TAKEN = Set.of("ANONYMOUS", "admin");

    /** Kafka puts the type of a principal before its name: {@code User:app}. */
    private static final Pattern TYPED = Pattern.compile("[A-Za-z]+:.*", Pattern.DOTALL);

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|\\R");

    private final Map<String, String> contextOf = new TreeMap<>();
    private final Landscape landscape;

    private ServicePrincipals(Landscape landscape) {
        this.landscape = landscape;
        landscape
                .contexts()
                .forEach(context -> contextOf.put(context.principal(), context.context().path()));
    }

    /** Returns in words what is wrong with the first name that a cluster must not see. */
    static Optional<String> fault(Landscape landscape) {
        return new ServicePrincipals(landscape).first();
    }

    private Optional<String> first() {
        return landscape.keptContexts().stream()
                .flatMap(context ->
                        context.context().services().stream()
                                .flatMap(service -> fault(context, service).stream()))
                .findFirst();
    }

    private Optional<String> fault(ContextContract context, Service service) {
        return service.principal()
                .filter(principal -> !principal.equals(context.principal()))
                .flatMap(principal -> what(context, principal))
                .map(what ->
                        "The service '%s' of %s has the principal '%s', which %s. Expected a plain name of its own, such as %s.%s; nothing was planned."
                                .formatted(
                                        service.id(),
                                        context.context().path(),
                                        service.principal().orElse(""),
                                        what,
                                        context.principal(),
                                        service.id()));
    }

    private Optional<String> what(ContextContract context, String principal) {
        if (principal.isBlank() || !principal.strip().equals(principal)) {
            return Optional.of("is empty or has blanks around it");
        }
        if (principal.contains("*")) {
            return Optional.of("stands for everybody");
        }
        if (CONTROL.matcher(principal).find() || principal.length() > LONGEST) {
            return Optional.of("has line breaks or other control characters, or is too long");
        }
        if (TYPED.matcher(principal).matches()) {
            return Optional.of("has a type before it, which Kafka adds itself");
        }
        if (TAKEN.contains(principal)) {
            return Optional.of("is not a service: it stands for whom no rule stops");
        }
        String other = contextOf.putIfAbsent(principal, context.context().path());
        return Optional.ofNullable(other)
                .filter(path -> !path.equals(context.context().path()))
                .map(path -> "belongs to " + path);
    }
}
