package org.stormspec.model.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stormspec.model.Models;
import org.stormspec.model.contract.Landscape;
import org.stormspec.model.record.Context;
import org.stormspec.model.record.Naming;
import org.stormspec.model.record.Workspace;

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
                                    + " Kafka.")
                    .at("ELEMENT:a-copy", "ELEMENT:user-score")
                    .offering("call it acme.health.life_enhancer._public.a-copy");
        }

        @Test
        @DisplayName("are an error when they are equal")
        void areAnErrorWhenTheyAreEqual() {
            Expect.of("NAM-03", sale().topic("second").type("sale").publicly().offered())
                    .error("Two topics are called acme.finance.campaign._public.sale.")
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
}
