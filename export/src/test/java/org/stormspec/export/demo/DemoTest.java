package org.stormspec.export.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stormspec.export.cluster.ClusterStatus;
import org.stormspec.export.cluster.DevCluster;

@DisplayName("The demo")
class DemoTest {

    @TempDir Path folder;

    @Test
    @DisplayName("plays the whole path for real, with every line of its story true")
    void wholePath() throws Exception {
        List<String> story = new ArrayList<>();

        boolean good = new Demo(folder.resolve("demo"), story::add).play();

        String text = String.join("\n", story);
        assertTrue(good, text);
        assertTrue(
                text.contains("10 contexts and 25 topics: 14 public, 3 protected, 8 private"),
                text);
        assertTrue(text.contains("12 dependencies between contexts"), text);
        assertTrue(text.contains("0 not as the model says"), text);
        assertTrue(text.contains("acme.finance.campaign_x"), text);
        assertTrue(text.contains("Nothing to do."), text);
        assertMade("map.svg", "map.png", "plan.txt", "access-proof.txt", "specs/.git");
        assertEquals(
                new ClusterStatus.Stopped(true),
                DevCluster.at(folder.resolve("demo/cluster")).status());
    }

    private void assertMade(String... names) {
        for (String name : names) {
            assertTrue(Files.exists(folder.resolve("demo").resolve(name)), name);
        }
    }
}
