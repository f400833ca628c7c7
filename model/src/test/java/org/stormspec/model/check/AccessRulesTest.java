package org.stormspec.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.stormspec.model.Models;
import org.stormspec.model.record.Access;
import org.stormspec.model.record.Element;
import org.stormspec.model.record.LinkType;
import org.stormspec.model.record.Topic;
import org.stormspec.model.record.Topic.StreamKind;
import org.stormspec.model.store.Store;

@DisplayName("Rules about who may read and write topics")
class AccessRulesTest {

    private static Models salesWith(String topic) {
        return Models.acme().context("finance.campaign").context("finance.sales").topic(topic);
    }

    @Nested
    @DisplayName("ACC-01: a private topic read from outside")
    class PrivateRead {

        @Test
        @DisplayName("is an error for a declared reader")
        void isAnErrorForADeclaredReader() {
            Models model = salesWith("order-placed").context("health.fitness");
            Expect.of("ACC-01", model.reads("order-placed"))
                    .error(
                            "health.fitness reads acme.finance.sales._private.order-placed, which"
                                    + " is private to finance.sales.")
                    .at(
                            "CONSUMER:health.fitness order-placed",
                            "ELEMENT:order-placed",
                            "CONTEXT:health.fitness")
                    .offering(
                            "make it protected and let health.fitness read it",
                            "stop reading it in health.fitness");
        }

        @Test
        @DisplayName("is an error for a policy that it triggers")
        void isAnErrorForAPolicyThatItTriggers() {
            Models model = salesWith("order-placed").context("finance.campaign");
            Expect.of(
                            "ACC-01",
                            model.policy("Whenever ordered")
                                    .link("order-placed", LinkType.TRIGGERS, "whenever-ordered"))
                    .error(
                            "finance.campaign reads acme.finance.sales._private.order-placed, which"
                                    + " is private to finance.sales.")
                    .at("ELEMENT:order-placed", "CONTEXT:finance.campaign");
        }

        @Test
        @DisplayName("is fine for its own context and on a public topic")
        void isFineForItsOwnContextAndOnAPublicTopic() {
            Expect.of(
                            "ACC-01",
                            salesWith("order-placed")
                                    .reads("order-placed")
                                    .topic("order")
                                    .publicly()
                                    .context("finance.campaign")
                                    .reads("order"))
                    .silence();
        }
    }

    @Nested
    @DisplayName("ACC-02: a protected topic read without a grant")
    class MissingGrant {

        @Test
        @DisplayName("is an error, and the grant is one click away")
        void isAnErrorAndTheGrantIsOneClickAway() {
            Models model = salesWith("payment").protectedFor().context("finance.campaign");
            Expect expected =
                    Expect.of("ACC-02", model.reads("payment"))
                            .error(
                                    "finance.campaign reads acme.finance.sales._protected.payment,"
                                            + " but finance.sales has not granted it.");
            Store granted =
                    expected.after(
                            "grant finance.campaign to read acme.finance.sales._protected.payment");
            assertEquals(
                    Set.of("finance.campaign"), topicIn(granted, "payment").sharing().grants());
        }

        @Test
        @DisplayName("is fine with a grant")
        void isFineWithAGrant() {
            Models model =
                    salesWith("payment")
                            .protectedFor("finance.campaign")
                            .context("finance.campaign");
            Expect.of("ACC-02", model.reads("payment")).silence();
        }
    }

    @Nested
    @DisplayName("ACC-03: a grant nobody uses")
    class IdleGrant {

        @Test
        @DisplayName("is a warning")
        void isAWarning() {
            Expect.of("ACC-03", salesWith("payment").protectedFor("finance.campaign"))
                    .warning(
                            "finance.campaign may read acme.finance.sales._protected.payment but"
                                    + " does not.")
                    .offering(
                            "revoke the grant of finance.campaign",
                            "declare that finance.campaign reads it");
        }

        @Test
        @DisplayName("is fine when the context reads the topic")
        void isFineWhenTheContextReadsTheTopic() {
            Models model =
                    salesWith("payment")
                            .protectedFor("finance.campaign")
                            .context("finance.campaign");
            Expect.of("ACC-03", model.reads("payment")).silence();
        }
    }

    @Nested
    @DisplayName("ACC-04: a grant to an unknown context")
    class UnknownGrant {

        @Test
        @DisplayName("is an error that proposes contexts of similar names")
        void isAnErrorThatProposesContextsOfSimilarNames() {
            Models model =
                    Models.acme()
                            .context("finance.campaign")
                            .context("people.onboard")
                            .context("finance.sales")
                            .topic("payment")
                            .protectedFor("finance.campain");
            Expect.of("ACC-04", model)
                    .error(
                            "There is no context finance.campain, but"
                                    + " acme.finance.sales._protected.payment is granted to it.")
                    .offering(
                            "grant finance.campaign instead",
                            "grant people.onboard instead",
                            "revoke the grant of finance.campain");
        }

        @Test
        @DisplayName("is fine for a context of the model")
        void isFineForAContextOfTheModel() {
            Expect.of("ACC-04", salesWith("payment").protectedFor("finance.campaign")).silence();
        }
    }

    @Nested
    @DisplayName("ACC-05: a topic written by a context that does not own it")
    class ForeignWriter {

        @Test
        @DisplayName("is an error for an aggregate of another context")
        void isAnErrorForAnAggregateOfAnotherContext() {
            Models model =
                    salesWith("order")
                            .context("finance.campaign")
                            .aggregate("Campaign", "campaign_id")
                            .link("campaign", LinkType.PUBLISHES, "order");
            Expect expected =
                    Expect.of("ACC-05", model)
                            .error(
                                    "Campaign in finance.campaign writes"
                                            + " acme.finance.sales._private.order, which belongs to"
                                            + " finance.sales.")
                            .offering(
                                    "publish a topic of finance.campaign instead",
                                    "take the arrow away");
            Store own = expected.after("publish a topic of finance.campaign instead");
            assertEquals(
                    Optional.of("finance.campaign"),
                    own.linksFrom("campaign").stream()
                            .findFirst()
                            .flatMap(link -> own.element(link.to()))
                            .flatMap(Element::context));
        }

        @Test
        @DisplayName("is an error for a service of another context")
        void isAnErrorForAServiceOfAnotherContext() {
            Models model =
                    salesWith("order")
                            .from(origin -> origin.producedBy(Optional.of("Planner")))
                            .context("finance.campaign")
                            .services("Planner");
            Expect.of("ACC-05", model)
                    .error(
                            "Planner in finance.campaign writes acme.finance.sales._private.order,"
                                    + " which belongs to finance.sales.")
                    .offering("let a service of finance.sales write it");
        }

        @Test
        @DisplayName("is fine for the owner and for an external system")
        void isFineForTheOwnerAndForAnExternalSystem() {
            Models model =
                    salesWith("order")
                            .services("OrderProcessor", "Downscaler")
                            .from(origin -> origin.producedBy(Optional.of("Downscaler")))
                            .aggregate("Order root", "order_id")
                            .link("order-root", LinkType.PUBLISHES, "order")
                            .topic("receipt")
                            .system("Payment gateway")
                            .link("payment-gateway", LinkType.PUBLISHES, "receipt");
            Expect.of("ACC-05", model).silence();
        }
    }

    @Nested
    @DisplayName("ACC-06: no access level")
    class NoAccess {

        @Test
        @DisplayName("is an error that offers private first")
        void isAnErrorThatOffersPrivateFirst() {
            Expect expected =
                    Expect.of("ACC-06", salesWith("order").withoutAccess())
                            .error(
                                    "Nobody has said who may read 'order': everyone, some contexts,"
                                            + " or only finance.sales.")
                            .offering("make it private", "make it protected", "make it public");
            assertTrue(topicIn(expected.after("make it private"), "order").access().isPresent());
        }

        @Test
        @DisplayName("is fine on a sketch that lies in no context")
        void isFineOnASketchThatLiesInNoContext() {
            Expect.of("ACC-06", Models.acme().outside().topic("order").withoutAccess()).silence();
        }
    }

    private static Topic topicIn(Store store, String id) {
        return store.element(id).flatMap(Element::topic).orElseThrow();
    }

    @Nested
    @DisplayName("ACC-07: a grant without effect")
    class PointlessGrant {

        @Test
        @DisplayName("is a warning on a private topic")
        void isAWarningOnAPrivateTopic() {
            Expect.of(
                            "ACC-07",
                            salesWith("order-placed")
                                    .protectedFor("finance.campaign")
                                    .topicBeing(
                                            topic -> topic.accessible(Optional.of(Access.PRIVATE))))
                    .warning(
                            "acme.finance.sales._private.order-placed is private, so its grant to"
                                    + " finance.campaign has no effect.")
                    .offering("take the grants away", "make it protected");
        }

        @Test
        @DisplayName("is fine on a protected topic")
        void isFineOnAProtectedTopic() {
            Expect.of("ACC-07", salesWith("payment").protectedFor("finance.campaign")).silence();
        }
    }

    @Nested
    @DisplayName("ACC-08: a protected topic without a grant")
    class Locked {

        @Test
        @DisplayName("is a warning, and it may as well be private")
        void isAWarningAndItMayAsWellBePrivate() {
            Expect.of("ACC-08", salesWith("payment").protectedFor())
                    .warning(
                            "Nobody but finance.sales can read"
                                    + " acme.finance.sales._protected.payment.")
                    .offering("make it private");
        }

        @Test
        @DisplayName("is a warning that offers the grant to those who read it")
        void isAWarningThatOffersTheGrantToThoseWhoReadIt() {
            Expect.of(
                            "ACC-08",
                            salesWith("payment")
                                    .protectedFor()
                                    .context("finance.campaign")
                                    .reads("payment"))
                    .warning(
                            "Nobody but finance.sales can read"
                                    + " acme.finance.sales._protected.payment.")
                    .offering("grant it to finance.campaign");
        }

        @Test
        @DisplayName("is fine with a grant")
        void isFineWithAGrant() {
            Expect.of("ACC-08", salesWith("payment").protectedFor("finance.campaign")).silence();
        }
    }

    @Nested
    @DisplayName("ACC-09: many grants")
    class ManyGrants {

        @Test
        @DisplayName("is a hint above the threshold, and a cleansed copy serves all")
        void isAHintAboveTheThresholdAndACleansedCopyServesAll() {
            Models model = salesWith("user").fields("user_id: string", "email: string #pii");
            String[] readers = new String[7];
            for (int i = 0; i < readers.length; i++) {
                readers[i] = "people.reader" + i;
                model.context(readers[i]).reads("user");
            }
            Expect expected =
                    Expect.of(
                                    "ACC-09",
                                    model.context("finance.sales")
                                            .topic("user")
                                            .protectedFor(readers)
                                            .cleanup(48, Topic.Cleanup.DELETE))
                            .hint(
                                    "acme.finance.sales._protected.user is granted to 7 contexts; a"
                                            + " public copy without personal data would serve"
                                            + " them.")
                            .offering("publish user-cleansed without email and let them read that");
            Store cleansed =
                    expected.after("publish user-cleansed without email and let them read that");
            assertEquals(7, cleansed.consumersOf("user-cleansed").size());
            assertEquals(Optional.of(Access.PRIVATE), topicIn(cleansed, "user").access());
            assertEquals(
                    List.of("user_id"),
                    topicIn(cleansed, "user-cleansed").payload().fields().stream()
                            .map(field -> field.name())
                            .toList());
        }

        @Test
        @DisplayName("is fine for a few")
        void isFineForAFew() {
            Expect.of("ACC-09", salesWith("payment").protectedFor("finance.campaign")).silence();
        }
    }

    @Nested
    @DisplayName("ACC-11: an integration event behind closed doors")
    class HiddenExit {

        @Test
        @DisplayName("is a hint while only the own context may read it")
        void isAHintWhileOnlyTheOwnContextMayReadIt() {
            Expect.of("ACC-11", salesWith("order-handed-over").stream(StreamKind.INTEGRATION_EVENT))
                    .hint(
                            "acme.finance.sales._private.order-handed-over is an integration event,"
                                    + " but only finance.sales may read it.")
                    .offering("make it protected", "make it public", "call it a domain event");
        }

        @Test
        @DisplayName("is fine for what comes in from an external system")
        void isFineAtTheEntryOfItsContext() {
            Expect.of(
                            "ACC-11",
                            salesWith("order-handed-over").stream(StreamKind.INTEGRATION_EVENT)
                                    .from(origin -> origin.source(Optional.of("shop"))))
                    .silence();
        }

        @Test
        @DisplayName("is fine at the exit of its context, and for events that stay inside")
        void isFineAtTheExitOfItsContext() {
            Expect.of(
                            "ACC-11",
                            salesWith("order-handed-over").stream(StreamKind.INTEGRATION_EVENT)
                                    .protectedFor("finance.campaign")
                                    .topic("order-checked")
                                    .stream(StreamKind.DOMAIN_EVENT))
                    .silence();
        }
    }

    @Nested
    @DisplayName("ACC-10: an inner stream that everybody can see")
    class Exposed {

        @Test
        @DisplayName("is a warning when only the own context reads it")
        void isAWarningWhenOnlyTheOwnContextReadsIt() {
            Expect.of(
                            "ACC-10",
                            salesWith("order-placed")
                                    .publicly()
                                    .policy("Whenever ordered")
                                    .link("order-placed", LinkType.TRIGGERS, "whenever-ordered"))
                    .warning(
                            "Only finance.sales itself reads"
                                    + " acme.finance.sales._public.order-placed.")
                    .offering("make it private", "mark it as offered");
        }

        @Test
        @DisplayName(
                "is fine for the new version of a shared topic, whose readers are still to come")
        void isFineForTheNewVersionOfASharedTopic() {
            Expect.of(
                            "ACC-10",
                            salesWith("order")
                                    .publicly()
                                    .topic("order-2")
                                    .type("order")
                                    .topicBeing(topic -> topic.versioned(2))
                                    .publicly()
                                    .reads("order-2"))
                    .silence();
        }

        @Test
        @DisplayName(
                "is fine with a reader elsewhere, when offered, and when nobody reads it at all")
        void isFineWithAReaderElsewhereWhenOfferedAndWhenNobodyReadsItAtAll() {
            Expect.of(
                            "ACC-10",
                            salesWith("order")
                                    .publicly()
                                    .reads("order")
                                    .topic("offer")
                                    .publicly()
                                    .offered()
                                    .reads("offer")
                                    .topic("silent")
                                    .publicly()
                                    .context("finance.campaign")
                                    .reads("order"))
                    .silence();
        }
    }
}
