package org.stormspec.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.stormspec.model.fixture.first.First;
import org.stormspec.model.fixture.second.Second;

@DisplayName("The rules of the architecture")
class ArchitectureRulesTest {
    private static final List<String> NOWHERE = List.of();
    private static final String FIRST = First.class.getName();

    private final JavaClasses guilty =
            new ClassFileImporter().importClasses(First.class, First.Nested.class, Second.class);

    @Test
    @DisplayName("catch a package without @NullMarked")
    void unmarkedPackage() {
        assertBroken(ArchitectureRules.everyPackageIsNullMarked());
    }

    @Test
    @DisplayName("catch two packages that need each other")
    void packageCycle() {
        assertBroken(ArchitectureRules.noPackageCycles("org.stormspec.model.fixture"));
    }

    @Test
    @DisplayName("catch the use of a module that may not be used")
    void wrongModule() {
        assertBroken(ArchitectureRules.usesOfTheProjectOnly("org.stormspec.model.fixture.first.."));
        assertKept(ArchitectureRules.usesOfTheProjectOnly("org.stormspec.model.."));
    }

    @Test
    @DisplayName("catch AWT, and let the named class use it")
    void awt() {
        assertBroken(ArchitectureRules.noAwtOutside(Set.of()));
        assertKept(ArchitectureRules.noAwtOutside(Set.of(FIRST)));
    }

    @Test
    @DisplayName("catch a line on standard output, and let the named package print")
    void standardStreams() {
        assertBroken(ArchitectureRules.noStandardStreamsOutside(NOWHERE, Set.of()));
        assertKept(
                ArchitectureRules.noStandardStreamsOutside(List.of("..fixture.first.."), Set.of()));
    }

    @Test
    @DisplayName("catch the end of the process, and let a nested class of the named class end it")
    void exit() {
        assertBroken(ArchitectureRules.noExitOutside(NOWHERE, Set.of()));
        assertKept(ArchitectureRules.noExitOutside(NOWHERE, Set.of(FIRST)));
    }

    @Test
    @DisplayName("catch logging, and a library outside its package")
    void libraries() {
        assertBroken(ArchitectureRules.noLogging());
        assertBroken(
                ArchitectureRules.onlyIn(
                        List.of("java.util.logging.."), NOWHERE, "a test says so"));
    }

    @Test
    @DisplayName("catch an exception that has no type of its own")
    void genericException() {
        assertBroken(ArchitectureRules.noGenericExceptions());
    }

    @Test
    @DisplayName("refuse to look at too few classes")
    void tooFewClasses() {
        assertThrows(
                AssertionError.class,
                () -> ArchitectureRules.assertNotVacuous(guilty, guilty.size() + 1));
    }

    private void assertBroken(ArchRule rule) {
        assertTrue(
                rule.evaluate(guilty).hasViolation(), () -> "not caught: " + rule.getDescription());
    }

    private void assertKept(ArchRule rule) {
        assertFalse(
                rule.evaluate(guilty).hasViolation(),
                () -> rule.evaluate(guilty).getFailureReport().toString());
    }
}
