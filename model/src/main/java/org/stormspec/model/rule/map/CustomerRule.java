package org.stormspec.model.rule.map;

import java.util.Set;
import java.util.stream.Stream;
import org.stormspec.model.record.Relation;
import org.stormspec.model.record.Relation.Pattern;
import org.stormspec.model.record.Relation.Role;
import org.stormspec.model.rule.About;
import org.stormspec.model.rule.Finding;
import org.stormspec.model.rule.Level;
import org.stormspec.model.rule.Scope;

/** A role on one side of customer and supplier that denies what the two agreed on. */
final class CustomerRule extends RelationRule {

    private final Role role;
    private final String message;

    private CustomerRule(About about, Role role, String message) {
        super(about);
        this.role = role;
        this.message = message;
    }

    /** Returns the rule about customers that conform. */
    static CustomerRule conformist() {
        return new CustomerRule(
                new About(
                        "MAP-05",
                        Level.ERROR,
                        "Customer that conforms",
                        "A customer has a say in what the supplier plans. A conformist has none.",
                        "finance.sales is a customer of finance.campaign and cannot just conform.",
                        "leave the role out · call them upstream and downstream"),
                Role.CONFORMIST,
                "%s is a customer of %s and cannot just conform.");
    }

    /** Returns the rule about suppliers that serve everybody alike. */
    static CustomerRule openHost() {
        return new CustomerRule(
                new About(
                        "MAP-06",
                        Level.ERROR,
                        "Supplier with an open host service",
                        "An open host serves everybody alike. A supplier serves this customer.",
                        "finance.campaign is the supplier of finance.sales and cannot serve it as"
                                + " an open host.",
                        "leave the role out · call them upstream and downstream"),
                Role.OPEN_HOST_SERVICE,
                "%s is the supplier of %s and cannot serve it as an open host.");
    }

    /** Returns the rule about customers that protect themselves. */
    static CustomerRule protectedCustomer() {
        return new CustomerRule(
                new About(
                        "MAP-07",
                        Level.WARNING,
                        "Customer with an anticorruption layer",
                        "Who can ask the supplier for what it needs should not have to translate"
                                + " what it gets.",
                        "finance.sales is a customer of finance.campaign; why does it need an ACL?",
                        "leave the role out · call them upstream and downstream"),
                Role.ANTICORRUPTION_LAYER,
                "%s is a customer of %s; why does it need an ACL?");
    }

    @Override
    public Stream<Finding> check(Scope scope, Relation relation) {
        boolean supplier = role == Role.OPEN_HOST_SERVICE;
        Set<Role> played = supplier ? relation.roles() : relation.otherRoles();
        String from = callOf(scope, relation.from());
        String to = callOf(scope, relation.to());
        return relation.pattern() == Pattern.CUSTOMER_SUPPLIER && played.contains(role)
                ? found(
                        scope,
                        relation,
                        supplier ? message.formatted(from, to) : message.formatted(to, from),
                        changing("leave %s out".formatted(role.word()), relation, this::freed),
                        plain(relation))
                : Stream.empty();
    }

    private Relation freed(Relation relation) {
        Set<Role> gone = Set.of(role);
        return role == Role.OPEN_HOST_SERVICE
                ? relation.playing(without(relation.roles(), gone), relation.otherRoles())
                : relation.playing(relation.roles(), without(relation.otherRoles(), gone));
    }
}
