package org.stormspec.model.record;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A bounded context: owns topics; one spec, one principal, one repository mapping.
 *
 * @param id made once, never changed by a rename: {@code finance.campaign}
 * @param domain id of its domain; empty while nobody has decided
 * @param name its own name, a segment of topic names: {@code campaign}
 * @param owner id of the owning team
 * @param purpose what it is for, one sentence
 * @param terms its language: word to meaning
 * @param services what runs in it, in the order given
 * @param types named types used by its fields: type name to fields
 */
public record Context(
        String id,
        String domain,
        String name,
        Optional<String> owner,
        String purpose,
        SortedMap<String, String> terms,
        List<Service> services,
        SortedMap<String, List<Field>> types)
        implements ModelRecord {

    /**
     * Something that runs inside a context.
     *
     * @param id {@code SalesProcessor}
     * @param packageName code package, empty when unknown
     */
    public record Service(String id, String packageName) {}

    /** Copies the collections. */
    public Context {
        terms = Collections.unmodifiableSortedMap(new TreeMap<>(terms));
        services = List.copyOf(services);
        types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
    }

    /** Returns an empty context; a dot in the name separates domain and name. */
    public static Context named(String id, String domain, String name) {
        return new Context(
                id,
                domain,
                name,
                Optional.empty(),
                "",
                new TreeMap<>(),
                List.of(),
                new TreeMap<>());
    }

    /** Returns this context under another name, in another domain. */
    public Context renamed(String newDomain, String newName) {
        return new Context(id, newDomain, newName, owner, purpose, terms, services, types);
    }

    /** Returns this context owned by another team. */
    public Context ownedBy(Optional<String> team) {
        return new Context(id, domain, name, team, purpose, terms, services, types);
    }

    /** Returns this context with other services. */
    public Context running(List<Service> newServices) {
        return new Context(id, domain, name, owner, purpose, terms, newServices, types);
    }

    /** Returns this context with other named types. */
    public Context typed(SortedMap<String, List<Field>> newTypes) {
        return new Context(id, domain, name, owner, purpose, terms, services, newTypes);
    }

    /** Returns this context with another purpose. */
    public Context withPurpose(String newPurpose) {
        return new Context(id, domain, name, owner, newPurpose, terms, services, types);
    }

    /** Returns domain and name joined by a dot, or the name alone: {@code finance.campaign}. */
    public String path() {
        return domain.isEmpty() ? name : domain + "." + name;
    }

    @Override
    public RecordKey key() {
        return new RecordKey(RecordType.CONTEXT, id);
    }
}
