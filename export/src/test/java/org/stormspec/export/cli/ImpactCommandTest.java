package org.stormspec.export.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("On the command line impact and health")
class ImpactCommandTest {

    @TempDir Path folder;
    private Path acme;

    @BeforeEach
    void copy() {
        acme = Shell.acme(folder);
    }

    private JsonNode json(Object... arguments) {
        Shell.Run run = Shell.run(arguments);
        assertEquals(0, run.code(), run.err());
        return new JsonMapper().readTree(run.out());
    }

    @Test
    @DisplayName("say who breaks, why, who owns it, and by which way")
    void table() {
        Shell.Run run = Shell.run("impact", acme, "acme.finance.campaign._public.campaign");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("breaks: 2"), run.out());
        assertTrue(
                run.out().contains("campaign-search: is filled from 'campaign' [finance-team]"),
                run.out());
        assertTrue(
                run.out().contains("by finance.campaign.campaign → campaign-search → search-index"),
                run.out());
    }

    @Test
    @DisplayName("say the same to machines")
    void impactJson() {
        JsonNode report =
                json("impact", acme, "common.users.user", "--field", "email", "--format", "json");
        assertEquals("email", report.at("/field").asString());
        assertEquals("common.data_quality", report.at("/contexts/0/context").asString());
        assertEquals("breaks", report.at("/affected/0/effect").asString());
        assertEquals("is read by", report.at("/affected/0/path/0/verb").asString());
    }

    @Test
    @DisplayName("show the ways between two elements, in both directions")
    void ways() {
        Shell.Run run =
                Shell.run("impact", acme, "common.users.user", "--to", "finance.sales.order.v2");
        assertTrue(
                run.out().contains("  3: common.users.user → common.data_quality.user"), run.out());
        assertTrue(
                run.out()
                        .contains(
                                "a change of finance.sales.order.v2 does not reach"
                                        + " common.users.user"),
                run.out());
        JsonNode report =
                json(
                        "impact",
                        acme,
                        "common.users.user",
                        "--to",
                        "finance.sales.order.v2",
                        "--format",
                        "json");
        assertEquals(3, report.at("/there/0").size());
        assertEquals(0, report.at("/back").size());
    }

    @Test
    @DisplayName("say what a new reader costs")
    void reader() {
        JsonNode report =
                json("impact", acme, "payment", "--reader", "people.onboard", "--format", "json");
        assertEquals("grant", report.at("/answer").asString());
        assertEquals(1, report.at("/producerChanges").asInt());
        Shell.Run unknown = Shell.run("impact", acme, "payment", "--reader", "people.unknown");
        assertEquals(2, unknown.code());
        assertTrue(unknown.err().contains("no context 'people.unknown'"), unknown.err());
    }

    @Test
    @DisplayName("end with 2 and name what may be meant by an unclear word")
    void unclear() {
        Shell.Run ambiguous = Shell.run("impact", acme, "order placed");
        assertEquals(2, ambiguous.code());
        assertTrue(ambiguous.err().contains("name one by its id"), ambiguous.err());
        Shell.Run unknown = Shell.run("impact", acme, "Launch campain");
        assertEquals(2, unknown.code());
        assertTrue(unknown.err().contains("near it are launch-campaign"), unknown.err());
        Shell.Run field = Shell.run("impact", acme, "common.users.role", "--field", "right");
        assertEquals(2, field.code());
        assertTrue(field.err().contains("it has name, rights, role_id"), field.err());
    }

    @Test
    @DisplayName("say how sound the whole is, for people and for machines")
    void health() {
        Shell.Run run = Shell.run("health", acme);
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("pin-ball  0 (calm), longest chain 5 hops"), run.out());
        assertTrue(run.out().contains("checkout-saga: nothing triggers it"), run.out());
        JsonNode report = json("health", acme, "--format", "json");
        assertEquals(0, report.at("/pinBall/score").asInt(-1));
        assertEquals(6, report.at("/pinBall/longest").size());
        assertEquals(5, report.at("/maturity/level").asInt());
        assertEquals(4, report.at("/dataMesh").size());
        assertEquals(100, report.at("/dataMesh/0/score").asInt());
    }
}
