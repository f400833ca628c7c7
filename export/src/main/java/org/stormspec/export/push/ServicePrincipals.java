package org.stormspec.export.push;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.stormspec.model.contract.ContextContract;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.naming.KafkaNames;
import org.stormspec.model.record.Context.Service;

/**
 * Which names services may have on a cluster. A rule is made for whatever name a model gives, so a
 * name that stands for everybody, for an administrator or for somebody else would open more than
 * the model says.
 */
final class ServicePrincipals {

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
                        "'%s' of %s cannot have the principal '%s': %s. Expected a name of its own, such as %s.%s; nothing was planned."
                                .formatted(
                                        service.id(),
                                        context.context().path(),
                                        service.principal().orElse(""),
                                        what,
                                        context.principal(),
                                        service.id()));
    }

    /** The rules about a model say the first; a push makes sure that nobody turned them off. */
    private Optional<String> what(ContextContract context, String principal) {
        return KafkaNames.refusalOfUser(principal).or(() -> taken(context, principal));
    }

    private Optional<String> taken(ContextContract context, String principal) {
        String other = contextOf.putIfAbsent(principal, context.context().path());
        return Optional.ofNullable(other)
                .filter(path -> !path.equals(context.context().path()))
                .map(path -> "it belongs to " + path);
    }
}
