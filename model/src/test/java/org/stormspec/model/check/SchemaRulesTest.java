package org.stormspec.model.check;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.stormspec.model.Models;
import org.stormspec.model.record.LinkType;

@DisplayName("Rules about what topics carry")
class SchemaRulesTest {

    private static Models campaign() {
        return Models.acme().context("finance.campaign");
    }

    @Nested
    @DisplayName("SCH-01: a topic without a schema")
    class NoSchema {

        @Test
        @DisplayName("is an error on a public topic")
        void isAnErrorOnAPublicTopic() {
            Models model =
                    campaign()
                            .aggregate("Campaign root", "campaign_id")
                            .topic("campaign")
                            .publicly()
                            .keyless()
                            .fields()
                            .link("campaign-root", LinkType.PUBLISHES, "campaign");
            Expect.of("SCH-01", model)
                    .error("Nobody has said what acme.finance.campaign._public.campaign carries.")
                    .offering("draft it with the field campaign_id");
        }

        @Test
        @DisplayName("is a warning on a private topic")
        void isAWarningOnAPrivateTopic() {
            Expect.of("SCH-01", campaign().topic("draft").fields())
                    .warning("Nobody has said what acme.finance.campaign._private.draft carries.");
        }

        @Test
        @DisplayName("is fine with fields")
        void isFineWithFields() {
            Expect.of("SCH-01", campaign().topic("campaign").publicly()).silence();
        }
    }

    @Nested
    @DisplayName("SCH-12: money as a floating-point number")
    class FloatingMoney {

        @Test
        @DisplayName("is a warning for each such field")
        void isAWarningForEachSuchField() {
            Models model = campaign().topic("sale").fields("total_eur: double", "netPrice: float");
            Expect.of("SCH-12", model)
                    .warning(
                            "netPrice of acme.finance.campaign._private.sale is a float and will"
                                    + " lose cents.",
                            "total_eur of acme.finance.campaign._private.sale is a double and will"
                                    + " lose cents.")
                    .offering("count in minor units: netPrice_minor as long");
        }

        @Test
        @DisplayName("is fine in minor units, and for measures")
        void isFineInMinorUnitsAndForMeasures() {
            Expect.of(
                            "SCH-12",
                            campaign()
                                    .topic("sale")
                                    .fields("total_minor: long", "heart_rate: double"))
                    .silence();
        }
    }
}
