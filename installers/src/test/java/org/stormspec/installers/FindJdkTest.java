package org.stormspec.installers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The search for a JDK")
@DisabledOnOs(OS.WINDOWS)
class FindJdkTest {
    @TempDir Path home;
    private Checkout checkout;

    @BeforeEach
    void layCheckout() {
        checkout = Checkout.in(home);
    }

    @Test
    @DisplayName("takes JAVA_HOME when that is new enough")
    void javaHome() {
        Path chosen = checkout.java("my own jdk", "26.0.1", true);
        checkout.java("jdks/other", "25.0.3", true);

        assertEquals(chosen.toString(), found(Map.of("JAVA_HOME", chosen.toString())).out());
    }

    @Test
    @DisplayName("passes over a JAVA_HOME and a java on PATH that are too old")
    void tooOld() {
        Path old = checkout.java("old", "17.0.15", true);
        Path good = checkout.java("jdks/good", "25.0.3", true);

        Map<String, String> environment =
                Map.of("JAVA_HOME", old.toString(), "PATH", Checkout.path(old));
        assertEquals(good.toString(), found(environment).out());
    }

    @Test
    @DisplayName("takes the java on PATH before those in the usual folders")
    void onPath() {
        Path onPath = checkout.java("on path", "27", true);
        checkout.java("jdks/good", "25.0.3", true);

        assertEquals(onPath.toString(), found(Map.of("PATH", Checkout.path(onPath))).out());
    }

    @Test
    @DisplayName("takes the oldest that will do of the usual folders")
    void oldestThatWillDo() {
        checkout.java("jdks/a", "100.0.1", true);
        checkout.java("jdks/b", "26.0.2", true);
        checkout.java("jdks/c", "1.8.0_400", true);

        assertTrue(found(Map.of()).out().endsWith("/jdks/b"));
    }

    @Test
    @DisplayName("passes over a Java without a compiler")
    void withoutCompiler() {
        checkout.java("jdks/jre", "25.0.3", false);

        assertEquals(2, found(Map.of()).code());
    }

    @Test
    @DisplayName("says in one line what to install when there is none")
    void none() {
        Checkout.Run run = found(Map.of());

        assertEquals(2, run.code());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains("JDK 25 or newer"), run.err());
        assertTrue(run.err().contains("JAVA_HOME"), run.err());
    }

    private Checkout.Run found(Map<String, String> environment) {
        String script = ". ./.mvn/find-jdk.sh; find_jdk || exit $?; printf %s \"$JAVA_HOME\"";
        return checkout.run(checkout.root(), environment, List.of("/bin/sh", "-eu", "-c", script));
    }
}
