package org.stormspec.model.check;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.model.Models;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Naming;
import org.stormspec.model.record.Slice;
import org.stormspec.model.record.Team;
import org.stormspec.model.record.Workspace;

@DisplayName("Rules about what belongs to a context from top to bottom")
class SliceRulesTest {

    @Nested
    @DisplayName("SLI-01: a principal of another name")
    class Principals {

        @Test
        @DisplayName("is a warning")
        void isAWarning() {
            Expect.of("SLI-01", carried(slice -> slice.known(Optional.of("svc-77"))))
                    .warning(
                            "svc-77 is the principal of finance.sales; expected"
                                    + " acme.finance.sales.")
                    .offering("use the path of the context");
        }

        @Test
        @DisplayName("is fine as the path")
        void isFineAsThePath() {
            Expect.of("SLI-01", carried(slice -> slice)).silence();
        }
    }

    @Nested
    @DisplayName("SLI-02: a package outside the context")
    class Packages {

        @Test
        @DisplayName("is a warning")
        void isAWarning() {
            Expect.of("SLI-02", running("SalesProcessor", "com.foo"))
                    .warning("com.foo of SalesProcessor does not lie under finance.sales.")
                    .offering("use finance.sales.sales_processor");
        }

        @Test
        @DisplayName("is fine under it, whatever comes before")
        void isFineUnderItWhateverComesBefore() {
            Expect.of("SLI-02", running("SalesProcessor", "com.acme.finance.sales.orders"))
                    .silence();
        }
    }

    @Nested
    @DisplayName("SLI-03: a repository missing or named differently")
    class Repositories {

        @Test
        @DisplayName("is a warning")
        void isAWarning() {
            Expect.of("SLI-03", carried(slice -> slice.stored(Optional.empty())))
                    .warning("Nobody says in which repository finance.sales is.")
                    .offering("put it into acme/finance");
            Expect.of("SLI-03", carried(slice -> slice.stored(Optional.of("acme/shop"))))
                    .warning(
                            "finance.sales is in acme/shop, which names neither its domain nor"
                                    + " itself.");
        }

        @Test
        @DisplayName("is fine when the domain has one")
        void isFineWhenTheDomainHasOne() {
            Expect.of("SLI-03", carried(slice -> slice.stored(Optional.empty())).domain("finance"))
                    .silence();
        }
    }

    @Nested
    @DisplayName("SLI-04: a pipeline that is not tied to the repository")
    class Pipelines {

        @Test
        @DisplayName("is a hint")
        void isAHint() {
            Expect.of(
                            "SLI-04",
                            carried(slice ->
                                    slice.delivered(
                                            Optional.of("ci/old"),
                                            Optional.empty(),
                                            Optional.empty())))
                    .hint("ci/old of finance.sales does not belong to acme/finance.sales.")
                    .offering("name it after the repository");
        }

        @Test
        @DisplayName("is fine when it names it")
        void isFineWhenItNamesIt() {
            Expect.of(
                            "SLI-04",
                            carried(slice ->
                                    slice.delivered(
                                            Optional.of("acme/finance.sales/ci"),
                                            Optional.empty(),
                                            Optional.empty())))
                    .silence();
        }
    }

    @Nested
    @DisplayName("SLI-05: a service that is named like data")
    class ServiceNames {

        @Test
        @DisplayName("is a hint, and who names it follows")
        void isAHintAndWhoNamesItFollows() {
            Expect.of(
                            "SLI-05",
                            running("sales", "")
                                    .topic("order")
                                    .from(origin -> origin.producedBy(Optional.of("sales"))))
                    .hint("sales in finance.sales is no role; call it SalesProcessor.")
                    .offering("call it SalesProcessor");
        }

        @Test
        @DisplayName("is fine for a role")
        void isFineForARole() {
            Expect.of("SLI-05", running("UserRegistry", "")).silence();
        }
    }

    @Nested
    @DisplayName("SLI-06: a log or trace under another name")
    class Traces {

        @Test
        @DisplayName("is a hint")
        void isAHint() {
            Expect.of(
                            "SLI-06",
                            carried(slice ->
                                    slice.observed(Optional.of("shop-7"), Optional.empty())))
                    .hint("finance.sales logs as shop-7.")
                    .offering("use the path of the context");
        }

        @Test
        @DisplayName("is fine under the path")
        void isFineUnderThePath() {
            Expect.of(
                            "SLI-06",
                            carried(slice ->
                                    slice.observed(
                                            Optional.of("acme.finance.sales"), Optional.empty())))
                    .silence();
        }
    }

    @Nested
    @DisplayName("SLI-07: a principal that cannot be a user")
    class UnusablePrincipals {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "*",
                    "User:sales",
                    "x\nadmin",
                    "a,b",
                    "team a",
                    "a=b",
                    "a:b",
                    "\u0430dmin",
                    "",
                    "CN=sales",
                    "a\\u000ab",
                    "#a",
                    "a;b",
                    "-a",
                    ".."
                })
        @DisplayName("is an error in a slice and in a service")
        void isAnErrorInASliceAndInAService(String name) {
            String why =
                    name.equals("User:sales")
                            ? "'User:' is written by Kafka before every name"
                            : "it must begin with a letter or digit, and only letters, digits, '.',"
                                    + " '_', '-', '+' and '@' are allowed";
            Expect.of("SLI-07", carried(slice -> slice.known(Optional.of(name))))
                    .error(
                            "'%s' cannot be the principal of finance.sales: %s."
                                    .formatted(name, why))
                    .offering("use the path of the context");
            Expect.of("SLI-07", known("SalesProcessor", name))
                    .error(
                            "'%s' cannot be the principal of SalesProcessor: %s."
                                    .formatted(name, why))
                    .offering("use the path of the context for SalesProcessor");
        }

        @ParameterizedTest
        @ValueSource(strings = {"admin", "ANONYMOUS"})
        @DisplayName("is an error where no rule would stop it")
        void isAnErrorWhereNoRuleWouldStopIt(String name) {
            Expect.of("SLI-07", known("SalesProcessor", name))
                    .error(
                            "'%s' cannot be the principal of SalesProcessor: that is whom no access rule stops, or who did not log in."
                                    .formatted(name))
                    .offering("use the path of the context for SalesProcessor");
        }

        @Test
        @DisplayName("is an error where it follows from the path")
        void isAnErrorWhereItFollowsFromThePath() {
            Expect.of(
                            "SLI-07",
                            Models.empty()
                                    .put(new Team("finance-team", ""))
                                    .context("finance.team a"))
                    .error(
                            "'workspace.finance.team a' cannot be the principal of finance.team a: it must"
                                    + " begin with a letter or digit, and only letters, digits, '.',"
                                    + " '_', '-', '+' and '@' are allowed.")
                    .offering("write it with plain letters");
        }

        @Test
        @DisplayName("is no fault of a tenant called admin")
        void isNoFaultOfATenantCalledAdmin() {
            Expect.of(
                            "SLI-07",
                            Models.empty()
                                    .put(Workspace.named("ws").naming("admin", Naming.DEFAULT))
                                    .put(new Team("finance-team", ""))
                                    .context("finance.team a"))
                    .offering("write it with plain letters");
        }

        @Test
        @DisplayName("is fine as letters and digits")
        void isFineAsLettersAndDigits() {
            Expect.of("SLI-07", known("SalesProcessor", "svc-77@acme.example")).silence();
        }
    }

    private static Models carried(UnaryOperator<Slice> change) {
        return Models.acme()
                .context("finance.sales")
                .changing(context -> context.carried(change.apply(context.charter().slice())));
    }

    private static Models running(String service, String packageName) {
        return Models.acme()
                .context("finance.sales")
                .changing(context ->
                        context.running(List.of(new Context.Service(service, packageName))));
    }

    private static Models known(String service, String principal) {
        return running(service, "")
                .changing(context ->
                        context.running(
                                context.services().stream()
                                        .map(any -> any.known(Optional.of(principal)))
                                        .toList()));
    }
}
