package org.stormspec.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.model.Models;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Naming;
import org.stormspec.model.record.RuleSettings;
import org.stormspec.model.record.Workspace;
import org.stormspec.model.store.Store;

@DisplayName("Rules about topic names")
class NamingRulesTest {

    private static Models sale() {
        return Models.acme().context("finance.campaign").topic("sale").publicly().offered();
    }

    @Nested
    @DisplayName("NAM-01: a name outside the grammar")
    class Grammar {

        @Test
        @DisplayName("is an error that counts the parts")
        void isAnErrorThatCountsTheParts() {
            Expect.of("NAM-01", sale().imported("common._public.user"))
                    .error(
                            "common._public.user has 3 parts, but"
                                    + " {tenant}.{domain}.{context}.{access}.{type} has 5.")
                    .at("ELEMENT:sale", "CONTEXT:finance.campaign")
                    .offering("call it acme.finance.campaign._public.sale");
        }

        @Test
        @DisplayName("is an error that names the part that does not fit")
        void isAnErrorThatNamesThePartThatDoesNotFit() {
            Expect.of("NAM-01", sale().imported("acme.us-east1.finance._public.sale"))
                    .error(
                            "acme.us-east1.finance._public.sale does not follow"
                                    + " {tenant}.{domain}.{context}.{access}.{type}: 'us-east1' is"
                                    + " no domain.");
            Expect.of("NAM-01", sale().imported("acme.finance.campaign.open.sale"))
                    .error(
                            "acme.finance.campaign.open.sale does not follow"
                                    + " {tenant}.{domain}.{context}.{access}.{type}: 'open' is no"
                                    + " access word.");
        }

        @Test
        @DisplayName("is an error for a data type in another style")
        void isAnErrorForADataTypeInAnotherStyle() {
            Expect.of("NAM-01", sale().type("Fitness_Report"))
                    .error(
                            "acme.finance.campaign._public.Fitness_Report does not follow"
                                    + " {tenant}.{domain}.{context}.{access}.{type}:"
                                    + " 'Fitness_Report' is no data type.")
                    .offering("call it acme.finance.campaign._public.fitness-report");
        }

        @Test
        @DisplayName("is an error for a context in no domain")
        void isAnErrorForAContextInNoDomain() {
            Models model = Models.acme().context("campaign").topic("sale").publicly().offered();
            Expect.of("NAM-01", model)
                    .error("campaign is in no domain, so its topic 'sale' has no full name.")
                    .offering("call it acme.campaign.campaign._public.sale");
        }

        @Test
        @DisplayName("renames the context where that is what does not fit")
        void renamesTheContextWhereThatIsWhatDoesNotFit() {
            Models model =
                    sale().changing(context -> context.renamed("finance", "Campaign-Office"));
            Expect expected =
                    Expect.of("NAM-01", model)
                            .error(
                                    "acme.finance.Campaign-Office._public.sale does not follow"
                                            + " {tenant}.{domain}.{context}.{access}.{type}:"
                                            + " 'Campaign-Office' is no context.");
            assertEquals(
                    "finance.campaign_office",
                    expected.after("call it acme.finance.campaign_office._public.sale")
                            .context("finance.campaign")
                            .map(Context::path)
                            .orElseThrow());
        }

        @Test
        @DisplayName("is only a warning for an imported name under its owner's own prefix")
        void isOnlyAWarningForAnImportedNameUnderItsOwnersOwnPrefix() {
            Expect.of("NAM-01", sale().imported("acme.finance.campaign._public.retail.sale"))
                    .warning(
                            "acme.finance.campaign._public.retail.sale has 6 parts, but"
                                    + " {tenant}.{domain}.{context}.{access}.{type} has 5.");
        }

        @Test
        @DisplayName("is fine for names built from their place, with and without a version")
        void isFineForNamesBuiltFromTheirPlaceWithAndWithoutAVersion() {
            Expect.of(
                            "NAM-01",
                            sale().topic("order").imported("acme.finance.campaign._public.x.v2"))
                    .silence();
        }
    }

    @Nested
    @DisplayName("NAM-02: a name that Kafka refuses")
    class Refused {

        @Test
        @DisplayName("is an error, and an imported name stays as near as it can")
        void isAnErrorAndAnImportedNameStaysAsNearAsItCan() {
            Expect.of("NAM-02", sale().imported("acme.finance.campaign._public.größe (cm)"))
                    .error(
                            "Kafka refuses the name acme.finance.campaign._public.größe (cm): only"
                                    + " letters, digits, '.', '_' and '-' are allowed.")
                    .offering("call it acme.finance.campaign._public.gr-e-cm-");
        }

        @Test
        @DisplayName("is an error for a name that is too long")
        void isAnErrorForANameThatIsTooLong() {
            String type = "very-".repeat(50) + "long";
            Expect expected =
                    Expect.of("NAM-02", sale().type(type))
                            .error(
                                    "Kafka refuses the name acme.finance.campaign._public."
                                            + type
                                            + ": it has 284 characters, 249 are allowed.");
            assertTrue(
                    Landscape.of(
                                    expected.after(
                                            "call it acme.finance.campaign._public."
                                                    + type.substring(0, 219)))
                            .topics()
                            .values()
                            .stream()
                            .allMatch(topic -> topic.name().length() <= 249));
        }

        @Test
        @DisplayName("is an error for a type of a lax grammar, which is then spelt in ASCII")
        void isAnErrorForATypeOfALaxGrammarWhichIsThenSpeltInAscii() {
            Naming lax =
                    new Naming(
                            Naming.DEFAULT.topic(),
                            "_public",
                            "_protected",
                            "_private",
                            ".+",
                            ".+");
            Workspace acme = Workspace.named("acme");
            Models model =
                    sale().put(
                                    new Workspace(
                                            acme.id(),
                                            acme.name(),
                                            acme.version(),
                                            acme.tenant(),
                                            lax,
                                            acme.defaults()))
                            .type("sale & return");
            Expect.of("NAM-02", model)
                    .error(
                            "Kafka refuses the name acme.finance.campaign._public.sale & return:"
                                    + " only letters, digits, '.', '_' and '-' are allowed.")
                    .offering("call it acme.finance.campaign._public.sale-return");
        }

        @Test
        @DisplayName("is fine for the usual names")
        void isFineForTheUsualNames() {
            Expect.of("NAM-02", sale()).silence();
        }
    }

    @Nested
    @DisplayName("NAM-03: names that collide")
    class Collision {

        @Test
        @DisplayName("are an error of the imported one")
        void areAnErrorOfTheImportedOne() {
            Models model =
                    Models.acme()
                            .context("health.life_enhancer")
                            .topic("a-copy")
                            .imported("acme.health.life.enhancer._public.user-score")
                            .publicly()
                            .topic("user-score")
                            .publicly();
            Expect.of("NAM-03", model)
                    .error(
                            "acme.health.life.enhancer._public.user-score and"
                                    + " acme.health.life_enhancer._public.user-score collide in"
                                    + " Kafka: “a-copy” and “user-score”.")
                    .at("ELEMENT:a-copy", "ELEMENT:user-score")
                    .offering("call it acme.health.life_enhancer._public.a-copy");
        }

        @Test
        @DisplayName("are an error when they are equal")
        void areAnErrorWhenTheyAreEqual() {
            Expect.of("NAM-03", sale().topic("second").type("sale").publicly().offered())
                    .error(
                            "Two topics are called acme.finance.campaign._public.sale: “second” and “sale”.")
                    .at("ELEMENT:second", "ELEMENT:sale")
                    .offering("call it acme.finance.campaign._public.sale-2");
        }

        @Test
        @DisplayName("are fine when more than a delimiter differs")
        void areFineWhenMoreThanADelimiterDiffers() {
            Expect.of("NAM-03", sale().topic("sales").publicly().topic("sale-s").publicly())
                    .silence();
        }
    }

    @Nested
    @DisplayName("NAM-04: infrastructure in a name")
    class Infrastructure {

        @Test
        @DisplayName("is an error in an imported name")
        void isAnErrorInAnImportedName() {
            Expect.of("NAM-04", sale().imported("acme.us-east1.finance._public.sale"))
                    .error("'us-east1' in acme.us-east1.finance._public.sale is infrastructure.")
                    .offering("call it acme.finance.campaign._public.sale");
        }

        @Test
        @DisplayName("is an error in capitals as well")
        void isAnErrorInCapitals() {
            Expect.of("NAM-04", sale().imported("ACME.PROD.Sale"))
                    .error("'prod' in ACME.PROD.Sale is infrastructure.");
        }

        @Test
        @DisplayName("is an error in the tenant, which stands in every name")
        void isAnErrorInTheTenant() {
            Models model = sale();
            Workspace workspace = model.store().workspace();
            Expect.of("NAM-04", model.put(workspace.naming("acme_prod", workspace.naming())))
                    .error(
                            "'prod' in acme_prod is infrastructure. It stands in the names of all"
                                    + " topics.")
                    .offering("leave prod out");
        }

        @Test
        @DisplayName("is an error in the grammar, which stands in every name")
        void isAnErrorInTheGrammar() {
            Models model = sale();
            Workspace workspace = model.store().workspace();
            String grammar = "eu-west-1." + workspace.naming().topic();
            Store mended =
                    Expect.of(
                                    "NAM-04",
                                    model.put(
                                            workspace.naming(
                                                    workspace.tenant(),
                                                    workspace.naming().withTopic(grammar))))
                            .error(
                                    "'eu-west-1' in %s is infrastructure. It stands in the names of all topics."
                                            .formatted(grammar))
                            .after("leave eu-west-1 out");
            assertEquals(workspace.naming().topic(), mended.workspace().naming().topic());
        }

        @Test
        @DisplayName("is an error in the name of a context")
        void isAnErrorInTheNameOfAContext() {
            Expect.of("NAM-04", Models.acme().context("finance.sales_prod"))
                    .error("'prod' in finance.sales_prod is infrastructure.")
                    .at("CONTEXT:finance.sales_prod")
                    .offering("call it finance.sales");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "sale-eu-west-1",
                    "aws-sale",
                    "sale-staging",
                    "sale-mqtt",
                    "sale-us-east1"
                })
        @DisplayName("is an error in a data type, and what is left is its name")
        void isAnErrorInADataTypeAndWhatIsLeftIsItsName(String type) {
            Expect.of("NAM-04", sale().type(type))
                    .error(
                            "'%s' in acme.finance.campaign._public.%s is infrastructure."
                                    .formatted(type.replaceAll("-?sale-?", ""), type))
                    .offering("call it acme.finance.campaign._public.sale");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "blood-test",
                    "product",
                    "developer",
                    "north-sea-report",
                    "zoned",
                    "interest"
                })
        @DisplayName("is not seen in words of a business")
        void isNotSeenInWordsOfABusiness(String type) {
            Expect.of("NAM-04", sale().type(type)).silence();
        }
    }

    @Nested
    @DisplayName("NAM-07: a name that claims another owner")
    class ForeignPrefix {

        @Test
        @DisplayName("is an error, and the topic may move to the context it claims")
        void isAnErrorAndTheTopicMayMoveToTheContextItClaims() {
            Models model =
                    Models.acme()
                            .context("finance.sales")
                            .context("health.fitness")
                            .topic("sale")
                            .publicly()
                            .imported("acme.finance.sales._public.sale");
            Expect.of("NAM-07", model)
                    .error(
                            "acme.finance.sales._public.sale claims finance.sales but belongs to"
                                    + " health.fitness.")
                    .offering(
                            "move it to finance.sales", "call it acme.health.fitness._public.sale");
        }

        @Test
        @DisplayName("is an error for another tenant")
        void isAnErrorForAnotherTenant() {
            Expect.of("NAM-07", sale().imported("umbrella.finance.campaign._public.sale"))
                    .error(
                            "umbrella.finance.campaign._public.sale claims tenant umbrella but"
                                    + " belongs to finance.campaign.");
        }

        @Test
        @DisplayName("is an error for another access level")
        void isAnErrorForAnotherAccessLevel() {
            Expect.of("NAM-07", sale().imported("acme.finance.campaign._private.sale"))
                    .error(
                            "acme.finance.campaign._private.sale claims to be private but is public.")
                    .offering("make it private", "call it acme.finance.campaign._public.sale");
        }

        @Test
        @DisplayName("is fine under its owner's own prefix")
        void isFineUnderItsOwnersOwnPrefix() {
            Expect.of("NAM-07", sale().imported("acme.finance.campaign._public.won-sale"))
                    .silence();
        }
    }

    @Nested
    @DisplayName("NAM-05: an organisation in a name")
    class Organisation {

        @Test
        @DisplayName("is a warning for a context")
        void isAWarningForAContext() {
            Expect.of("NAM-05", Models.acme().context("finance.team_blue"))
                    .warning("'team' in finance.team_blue will not survive a re-organisation.")
                    .at("CONTEXT:finance.team_blue")
                    .offering("call it finance.blue");
        }

        @Test
        @DisplayName("is a warning for a data type")
        void isAWarningForADataType() {
            Expect.of("NAM-05", sales("dept-report"))
                    .warning(
                            "'dept' in acme.finance.sales._private.dept-report will not survive a"
                                    + " re-organisation.")
                    .offering("call it acme.finance.sales._private.report");
        }

        @Test
        @DisplayName("listens for words of the organisation's own")
        void listensForWordsOfTheOrganisationsOwn() {
            Expect.of("NAM-05", sales("abteilung-bericht").put(words("organisation", "abteilung")))
                    .warning(
                            "'abteilung' in acme.finance.sales._private.abteilung-bericht will not"
                                    + " survive a re-organisation.");
        }

        @Test
        @DisplayName("is fine where a capability gives the name")
        void isFineWhereACapabilityGivesTheName() {
            Expect.of("NAM-05", sales("order")).silence();
        }
    }

    @Nested
    @DisplayName("NAM-06: technical noise in a name")
    class Noise {

        @Test
        @DisplayName("is a hint, and dropping it leaves the rest")
        void isAHintAndDroppingItLeavesTheRest() {
            Expect.of("NAM-06", sales("order-topic"))
                    .hint("'topic' adds nothing to acme.finance.sales._private.order-topic.")
                    .offering("call it acme.finance.sales._private.order");
        }

        @Test
        @DisplayName("is a hint without a way out when nothing would remain")
        void isAHintWithoutAWayOutWhenNothingWouldRemain() {
            Expect.of("NAM-06", sales("kafka-events"))
                    .hint(
                            "'kafka-events' adds nothing to"
                                    + " acme.finance.sales._private.kafka-events.")
                    .offering();
        }

        @Test
        @DisplayName("is fine at the beginning, where it may mean something")
        void isFineAtTheBeginningWhereItMayMeanSomething() {
            Expect.of("NAM-06", sales("event-booking").topic("stream-gauge")).silence();
        }
    }

    @Nested
    @DisplayName("NAM-08: names in different styles")
    class Styles {

        @Test
        @DisplayName("is a hint for the one that differs from the grammar")
        void isAHintForTheOneThatDiffersFromTheGrammar() {
            Expect.of("NAM-08", sales("order-line").topic("report").type("fitness_report"))
                    .hint(
                            "acme.finance.sales._private.fitness_report joins words with '_',"
                                    + " others in finance with '-'.")
                    .offering("call it acme.finance.sales._private.fitness-report");
        }

        @Test
        @DisplayName("is a hint for capitals too")
        void isAHintForCapitalsToo() {
            Expect.of("NAM-08", sales("order-line").topic("report").type("fitnessReport"))
                    .hint(
                            "acme.finance.sales._private.fitnessReport joins words with capitals,"
                                    + " others in finance with '-'.");
        }

        @Test
        @DisplayName("is fine in one style, and in another domain")
        void isFineInOneStyleAndInAnotherDomain() {
            Expect.of(
                            "NAM-08",
                            sales("order-line")
                                    .context("health.fitness")
                                    .topic("report")
                                    .type("fitness_report"))
                    .silence();
        }
    }

    @Nested
    @DisplayName("NAM-09: singular and plural mixed")
    class Numbers {

        @Test
        @DisplayName("is a hint for the plural")
        void isAHintForThePlural() {
            Expect.of("NAM-09", sales("user-score").topic("sleep-scores"))
                    .hint(
                            "acme.finance.sales._private.sleep-scores has 'scores', others in"
                                    + " finance 'score'.")
                    .offering("call it acme.finance.sales._private.sleep-score");
        }

        @Test
        @DisplayName("is fine when the plural is all there is")
        void isFineWhenThePluralIsAllThereIs() {
            Expect.of("NAM-09", sales("sleep-scores").topic("address").topic("status")).silence();
        }
    }

    @Nested
    @DisplayName("NAM-10: a version that is written otherwise")
    class Versions {

        @Test
        @DisplayName("is a warning in a data type")
        void isAWarningInADataType() {
            Expect.of("NAM-10", sales("order-v2"))
                    .warning("acme.finance.sales._private.order-v2: write the version as .v2.")
                    .offering("call it acme.finance.sales._private.order.v2");
        }

        @Test
        @DisplayName("is a warning for a first version that bears a number")
        void isAWarningForAFirstVersionThatBearsANumber() {
            Expect.of("NAM-10", sales("order").imported("acme.finance.sales._private.order.v1"))
                    .warning(
                            "acme.finance.sales._private.order.v1: the first version bears no"
                                    + " number.")
                    .offering("call it acme.finance.sales._private.order");
        }

        @Test
        @DisplayName("is a warning for a gap")
        void isAWarningForAGap() {
            Expect.of(
                            "NAM-10",
                            sales("order")
                                    .topic("order-3")
                                    .type("order")
                                    .topicBeing(topic -> topic.versioned(3)))
                    .warning(
                            "acme.finance.sales._private.order.v3 follows version 1; there is no"
                                    + " version between.")
                    .offering("call it acme.finance.sales._private.order.v2");
        }

        @Test
        @DisplayName("is fine as the grammar writes it")
        void isFineAsTheGrammarWritesIt() {
            Expect.of(
                            "NAM-10",
                            sales("order")
                                    .topic("order-2")
                                    .type("order")
                                    .topicBeing(topic -> topic.versioned(2))
                                    .topic("old")
                                    .imported("acme.finance.sales._private.sale.v2"))
                    .silence();
        }
    }

    @Nested
    @DisplayName("NAM-11: a context that is no namespace")
    class Namespaces {

        @Test
        @DisplayName("is a warning for a hyphen")
        void isAWarningForAHyphen() {
            Expect.of("NAM-11", Models.acme().context("health.life-enhancer"))
                    .warning("'life-enhancer' cannot be part of a namespace.")
                    .offering("call it health.life_enhancer");
        }

        @Test
        @DisplayName("is a warning for a word of Java's own")
        void isAWarningForAWordOfJavasOwn() {
            Expect.of("NAM-11", Models.acme().context("finance.new"))
                    .warning("'new' cannot be part of a namespace.")
                    .offering("call it finance.c_new");
        }

        @Test
        @DisplayName("offers no name that another context has")
        void offersNoNameThatAnotherContextHas() {
            Expect.of(
                            "NAM-11",
                            Models.acme()
                                    .context("health.life_enhancer")
                                    .context("health.life-enhancer"))
                    .warning("'life-enhancer' cannot be part of a namespace.")
                    .offering();
        }

        @Test
        @DisplayName("is fine with letters, digits and underscores")
        void isFineWithLettersDigitsAndUnderscores() {
            Expect.of("NAM-11", Models.acme().context("health.life_enhancer2")).silence();
        }
    }

    @Nested
    @DisplayName("NAM-12: an abbreviation of the context's name")
    class Abbreviations {

        @Test
        @DisplayName("is a hint")
        void isAHint() {
            Expect.of("NAM-12", Models.acme().context("health.epigenetics").topic("epi-report"))
                    .hint(
                            "'epi' in acme.health.epigenetics._private.epi-report: the context says"
                                    + " epigenetics.")
                    .offering("call it acme.health.epigenetics._private.epigenetics-report");
        }

        @Test
        @DisplayName("is fine for words that only begin alike")
        void isFineForWordsThatOnlyBeginAlike() {
            Expect.of(
                            "NAM-12",
                            Models.acme().context("common.billing").topic("bill").topic("bi-cycle"))
                    .silence();
        }
    }

    @Nested
    @DisplayName("NAM-13: a name of a reserved look")
    class Reserved {

        @Test
        @DisplayName("is a warning for a part that looks like an access word")
        void isAWarningForAPartThatLooksLikeAnAccessWord() {
            Expect.of("NAM-13", sales("order").imported("acme.finance.sales._internal.order"))
                    .warning(
                            "'_internal' in acme.finance.sales._internal.order looks like an access"
                                    + " word.")
                    .offering("call it acme.finance.sales._private.order");
        }

        @Test
        @DisplayName("is a warning for Kafka's own look")
        void isAWarningForKafkasOwnLook() {
            Expect.of("NAM-13", sales("offsets").imported("__consumer_offsets"))
                    .warning(
                            "'__consumer_offsets' in __consumer_offsets looks like a topic of"
                                    + " Kafka's own.");
        }

        @Test
        @DisplayName("is fine for the access words themselves")
        void isFineForTheAccessWordsThemselves() {
            Expect.of("NAM-13", sales("order")).silence();
        }
    }

    private static Models sales(String topic) {
        return Models.acme().context("finance.sales").topic(topic);
    }

    private static RuleSettings words(String vocabulary, String word) {
        return new RuleSettings(
                "",
                new TreeMap<>(),
                new TreeMap<>(Map.of(vocabulary, List.of(word))),
                new TreeMap<>());
    }
}
