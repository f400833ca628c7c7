package org.stormspec.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.app.plan.PlanLine;
import org.stormspec.app.plan.PushState;
import org.stormspec.export.cluster.DevCluster;
import org.stormspec.export.kafka.AdminGateway;
import org.stormspec.export.kafka.ClusterGateway;
import org.stormspec.export.kafka.DesiredTopic;
import org.stormspec.export.kafka.Plan;
import org.testfx.util.WaitForAsyncUtils;

/** The last step of the path, in the window, against a real broker. */
@DisplayName("On the cluster")
class ClusterWindowTest extends WindowTest {
    private static final int MINUTES = 3;
    private static final String FOLDER = "stormspec.cluster.dir";

    private final String usual = System.getProperty(FOLDER, "");

    /** On a cluster of its own: what an earlier run pushed would leave nothing to push. */
    @Override
    public void start(Stage shared) {
        System.setProperty(FOLDER, temporary.resolve("cluster").toString());
        super.start(shared);
    }

    @AfterEach
    void stopTheCluster() {
        DevCluster.ofUser().stop();
        System.setProperty(FOLDER, usual);
    }

    @Test
    @DisplayName("a plan is made, pushed, and then there is nothing left to push")
    void aPlanIsMadeAndPushed() throws IOException, TimeoutException {
        openAcme();
        clickId("plan");
        await("it asks for the cluster", () -> lookup("#cluster-start-now").query().isVisible());
        clickId("cluster-start-now");
        awaitLong(() -> workbench().cluster().state().get() instanceof PushState.Planned);
        shot("plan");
        assertTrue(summary().contains("to create"), this::summary);
        clickId("cluster-push");
        awaitLong(() -> workbench().cluster().state().get() instanceof PushState.Pushed);
        shot("pushed");
        assertTrue(summary().matches("(?s)\\d+ applied, in .*"), this::summary);
        clickId("cluster-plan");
        awaitLong(() -> workbench().cluster().state().get() instanceof PushState.Planned);
        assertTrue(summary().startsWith("The cluster is as the model wants it."), this::summary);
        usersThatAreMissingAreToldAndMade();
        clickId("cluster-stop");
        awaitLong(() -> workbench().cluster().status().get().equals("dev: embedded, not running"));
    }

    private void usersThatAreMissingAreToldAndMade() throws IOException, TimeoutException {
        forgetPasswordOf("acme.finance.sales");
        clickId("cluster-plan");
        awaitLong(() -> summary().contains("1 user is missing and cannot log in"));
        clickId("cluster-push");
        awaitLong(() -> workbench().cluster().state().get() instanceof PushState.UsersMade);
        assertTrue(
                summary().startsWith("1 user was missing and was made: acme.finance.sales."),
                this::summary);
        assertEquals(Set.of(), DevCluster.ofUser().missingUsers(Set.of("acme.finance.sales")));
    }

    private static void forgetPasswordOf(String user) throws IOException {
        Path secrets = DevCluster.ofUser().directory().resolve("secrets.properties");
        List<String> others =
                Files.readAllLines(secrets).stream()
                        .filter(line -> !line.startsWith(user + "="))
                        .toList();
        Files.write(secrets, others);
    }

    @Test
    @DisplayName("what others made is taken over by its line, and changed after that only")
    void whatOthersMadeIsTakenOver() throws IOException, TimeoutException {
        openAcme();
        clickId("plan");
        await("it asks for the cluster", () -> lookup("#cluster-start-now").query().isVisible());
        clickId("cluster-start-now");
        awaitLong(() -> workbench().cluster().state().get() instanceof PushState.Planned);
        makeByHand("acme.finance.campaign._public.sale");
        clickId("cluster-plan");
        awaitLong(() -> plan().filter(Plan::isBlocked).isPresent());
        assertTrue(lookup("#cluster-adopt").query().isDisabled());
        select(PlanLine.Style.BLOCKED);
        shot("plan-of-others");
        clickId("cluster-adopt");
        awaitLong(() -> plan().filter(plan -> !plan.isBlocked()).isPresent());
        assertFalse(lookup("#cluster-push").query().isDisabled());
    }

    private static void makeByHand(String topic) {
        DesiredTopic wanted =
                new DesiredTopic(
                        topic, 3, 1, new TreeMap<>(Map.of("retention.ms", "7200000")), "By hand");
        try (AdminGateway gateway = AdminGateway.connect(DevCluster.ofUser().adminSettings())) {
            assertEquals(
                    Map.of(), gateway.createTopics(List.of(wanted), ClusterGateway.Effect.APPLY));
        }
    }

    private Optional<Plan> plan() {
        return workbench().cluster().state().get() instanceof PushState.Planned planned
                ? Optional.of(planned.plan())
                : Optional.empty();
    }

    /** Selects the first thing beneath the first line that looks so. */
    private void select(PlanLine.Style style) {
        TreeView<PlanLine> tree = lookup("#cluster-tree").query();
        interact(() -> {
            TreeItem<PlanLine> line =
                    tree.getRoot().getChildren().stream()
                            .filter(each -> each.getValue().style() == style)
                            .findFirst()
                            .orElseThrow();
            tree.getSelectionModel().select(line.getChildren().getFirst());
        });
    }

    private String summary() {
        return lookup("#cluster-summary").<Label>query().getText();
    }

    private void awaitLong(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(MINUTES, TimeUnit.MINUTES, () -> onScreen(condition));
    }
}
