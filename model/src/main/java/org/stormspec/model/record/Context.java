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
 * @param charter what it is beyond that
 */
public record Context(
        String id,
        String domain,
        String name,
        Optional<String> owner,
        String purpose,
        SortedMap<String, String> terms,
        List<Service> services,
        SortedMap<String, List<Field>> types,
        Charter charter)
        implements ModelRecord {

    /** Makes a context that is nothing beyond its name, owner and parts. */
    public Context(
            String id,
            String domain,
            String name,
            Optional<String> owner,
            String purpose,
            SortedMap<String, String> terms,
            List<Service> services,
            SortedMap<String, List<Field>> types) {
        this(id, domain, name, owner, purpose, terms, services, types, Charter.NONE);
    }

    /**
     * Something that runs inside a context.
     *
     * @param id {@code SalesProcessor}
     * @param packageName code package, empty when unknown
     * @param role what part it plays: {@code terminology}, may be empty
     * @param principal name the cluster knows it by, when it is not that of the context
     */
    public record Service(String id, String packageName, String role, Optional<String> principal) {

        /** Makes a service of no stated role under the context's name. */
        public Service(String id, String packageName) {
            this(id, packageName, "", Optional.empty());
        }

        /** Returns this service under another id. */
        public Service named(String newId) {
            return new Service(newId, packageName, role, principal);
        }

        /** Returns this service in another code package. */
        public Service packaged(String newPackage) {
            return new Service(id, newPackage, role, principal);
        }

        /** Returns this service in another part. */
        public Service as(String newRole) {
            return new Service(id, packageName, newRole, principal);
        }

        /** Returns this service under another name on the cluster, or under the context's. */
        public Service known(Optional<String> newPrincipal) {
            return new Service(id, packageName, role, newPrincipal);
        }
    }

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
        return new Context(id, newDomain, newName, owner, purpose, terms, services, types, charter);
    }

    /** Returns this context called otherwise by people, or by its path. */
    public Context called(Optional<String> title) {
        return chartered(charter.called(title));
    }

    /** Returns what people call it: its title, or its path. */
    public String words() {
        return charter.title().orElseGet(this::path);
    }

    /** Returns this context owned by another team. */
    public Context ownedBy(Optional<String> team) {
        return new Context(id, domain, name, team, purpose, terms, services, types, charter);
    }

    /** Returns this context with another purpose. */
    public Context withPurpose(String newPurpose) {
        return new Context(id, domain, name, owner, newPurpose, terms, services, types, charter);
    }

    /** Returns this context speaking another language. */
    public Context speaking(SortedMap<String, String> newTerms) {
        return new Context(id, domain, name, owner, purpose, newTerms, services, types, charter);
    }

    /** Returns this context with other services. */
    public Context running(List<Service> newServices) {
        return new Context(id, domain, name, owner, purpose, terms, newServices, types, charter);
    }

    /** Returns this context with other named types. */
    public Context typed(SortedMap<String, List<Field>> newTypes) {
        return new Context(id, domain, name, owner, purpose, terms, services, newTypes, charter);
    }

    /** Returns this context with another charter. */
    public Context chartered(Charter newCharter) {
        return new Context(id, domain, name, owner, purpose, terms, services, types, newCharter);
    }

    /** Returns what people agree on about it. */
    public Canvas canvas() {
        return charter.canvas();
    }

    /** Returns what carries it from its code to its costs. */
    public Slice slice() {
        return charter.slice();
    }

    /** Returns this context with another canvas. */
    public Context agreed(Canvas newCanvas) {
        return chartered(charter.agreed(newCanvas));
    }

    /** Returns this context carried otherwise. */
    public Context carried(Slice newSlice) {
        return chartered(charter.carried(newSlice));
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
