package org.stormspec.export.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.export.kafka.AclPolicy.Variant;
import org.stormspec.export.kafka.DesiredAcl;
import org.stormspec.model.Models;
import org.stormspec.model.record.Context.Service;
import org.stormspec.model.store.Store;

@DisplayName("A service that the cluster knows by a name of its own")
class ServiceUsersTest {

    private static final String OWN = "acme.finance.sales.order-desk";

    private static ModelState state(Optional<String> principal) {
        return ModelState.of(
                Models.acme()
                        .context("finance.sales")
                        .changing(context ->
                                context.running(
                                        List.of(new Service("OrderDesk", "").known(principal))))
                        .topic("order")
                        .publicly()
                        .store());
    }

    private static List<DesiredAcl> rules(Optional<String> principal) {
        return List.copyOf(state(principal).desired(Variant.SAFE).acls().values());
    }

    @Test
    @DisplayName("has the rights of its context, rule by rule")
    void hasTheRightsOfItsContext() {
        List<DesiredAcl> plain = rules(Optional.empty());
        List<DesiredAcl> more = rules(Optional.of(OWN));
        long ofContext =
                plain.stream()
                        .filter(rule -> rule.entry().user().equals("acme.finance.sales"))
                        .count();
        List<DesiredAcl> added =
                more.stream().filter(rule -> rule.entry().user().equals(OWN)).toList();
        assertEquals(plain.size() + ofContext, more.size());
        assertEquals(ofContext, added.size());
        assertTrue(added.stream().allMatch(rule -> rule.label().endsWith(", also as " + OWN)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "User:*",
                "User:app",
                "admin",
                "ANONYMOUS",
                " spaced ",
                "",
                "a\nb",
                "acme.finance.*",
                "acme.finance.campaign",
                "Group:x"
            })
    @DisplayName("S4 must not stand for everybody, an administrator or somebody else")
    void mustBeANameOfItsOwn(String principal) {
        Store store =
                Models.acme()
                        .context("finance.campaign")
                        .context("finance.sales")
                        .changing(context ->
                                context.running(
                                        List.of(
                                                new Service("OrderDesk", "")
                                                        .known(Optional.of(principal)))))
                        .topic("order")
                        .publicly()
                        .store();
        String fault = ModelState.of(store).principalFault().orElse("no fault");
        assertTrue(fault.contains("'OrderDesk' of finance.sales"), fault);
        assertTrue(fault.contains("acme.finance.sales.OrderDesk"), fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {OWN, "acme.finance.sales", "payments"})
    @DisplayName("may have any name of its own")
    void mayHaveANameOfItsOwn(String principal) {
        assertEquals(Optional.empty(), state(Optional.of(principal)).principalFault());
    }

    @Test
    @DisplayName("is a user of the cluster")
    void isAUser() {
        assertEquals(Set.of("acme.finance.sales", OWN), state(Optional.of(OWN)).users());
    }
}
