package org.stormspec.model.record;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * What two contexts are to each other on the context map; the patterns are those of Evans and of
 * Context Mapper. Roles may be given to either side, so that a rule can say which one is wrong.
 *
 * @param from id of the upstream context, or of either one when nobody is upstream
 * @param to id of the downstream context, or of the other one
 * @param pattern what they are to each other
 * @param roles what the first one does about it
 * @param otherRoles what the second one does about it
 * @param technology how it is implemented, may be empty
 * @param note a text about it, may be empty
 */
public record Relation(
        String from,
        String to,
        Pattern pattern,
        Set<Role> roles,
        Set<Role> otherRoles,
        String technology,
        String note)
        implements ModelRecord {

    /** Copies the sets. */
    public Relation {
        roles = Copies.set(roles);
        otherRoles = Copies.set(otherRoles);
    }

    /** Makes a relation without roles. */
    public Relation(String from, String to, Pattern pattern) {
        this(from, to, pattern, Set.of(), Set.of(), "", "");
    }

    /** What two contexts can be to each other. */
    public enum Pattern {
        UPSTREAM_DOWNSTREAM,
        CUSTOMER_SUPPLIER,
        PARTNERSHIP,
        SHARED_KERNEL,
        SEPARATE_WAYS;

        /** Returns whether neither side is upstream of the other. */
        public boolean symmetric() {
            return this == PARTNERSHIP || this == SHARED_KERNEL || this == SEPARATE_WAYS;
        }
    }

    /** What a side does about a relation. */
    public enum Role {
        OPEN_HOST_SERVICE("OHS"),
        PUBLISHED_LANGUAGE("PL"),
        ANTICORRUPTION_LAYER("ACL"),
        CONFORMIST("CF"),
        BIG_BALL_OF_MUD("BBoM");

        private final String word;

        Role(String word) {
            this.word = word;
        }

        /** Returns the word used in files and on maps: {@code OHS}. */
        public String word() {
            return word;
        }
    }

    /** Returns this relation by another pattern. */
    public Relation as(Pattern newPattern) {
        return new Relation(from, to, newPattern, roles, otherRoles, technology, note);
    }

    /** Returns this relation with other roles. */
    public Relation playing(Collection<Role> newRoles, Collection<Role> newOtherRoles) {
        return new Relation(
                from,
                to,
                pattern,
                Copies.set(newRoles),
                Copies.set(newOtherRoles),
                technology,
                note);
    }

    /** Returns this relation implemented otherwise. */
    public Relation by(String newTechnology) {
        return new Relation(from, to, pattern, roles, otherRoles, newTechnology, note);
    }

    /** Returns this relation with another note. */
    public Relation noted(String newNote) {
        return new Relation(from, to, pattern, roles, otherRoles, technology, newNote);
    }

    /** Returns the side of a relation that is a context, if it is one of the two. */
    public Optional<Set<Role>> rolesOf(String context) {
        if (context.equals(from)) {
            return Optional.of(roles);
        }
        return context.equals(to) ? Optional.of(otherRoles) : Optional.empty();
    }

    @Override
    public RecordKey key() {
        return new RecordKey(RecordType.RELATION, from + " " + to);
    }
}
