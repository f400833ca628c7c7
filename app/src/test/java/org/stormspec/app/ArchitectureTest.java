package org.stormspec.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.stormspec.model.ArchitectureRules.DATA_FORMATS;
import static org.stormspec.model.ArchitectureRules.GRAPH_LAYOUT;
import static org.stormspec.model.ArchitectureRules.KAFKA;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import org.stormspec.model.ArchitectureRules;

/** The architecture of the application: views over the other modules, with no engine of its own. */
@AnalyzeClasses(
        packages = "org.stormspec.app",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final int LEAST_CLASSES = 150;
    private static final List<String> NOWHERE = List.of();
    private static final List<String> PREFERENCES = List.of("..app.preference..");
    private static final List<String> LAUNCHER = List.of("..app.launch..");
    private static final Set<String> NO_CLASS = Set.of();

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = ArchitectureRules.everyPackageIsNullMarked();

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            ArchitectureRules.noPackageCycles("org.stormspec.app");

    @ArchTest
    static final ArchRule noKafka =
            ArchitectureRules.onlyIn(
                    KAFKA, NOWHERE, "export.kafka plans and pushes; the window shows it");

    @ArchTest
    static final ArchRule noGraphLayout =
            ArchitectureRules.onlyIn(
                    GRAPH_LAYOUT, NOWHERE, "render.map lays out; the window shows it");

    @ArchTest
    static final ArchRule noDataFormats =
            ArchitectureRules.onlyIn(
                    DATA_FORMATS,
                    PREFERENCES,
                    "model.file and export.asyncapi read and write files; here it is the app's own preferences only");

    @ArchTest
    static final ArchRule noEngines =
            ArchitectureRules.onlyIn(
                    List.of(
                            "org.eclipse.jgit..",
                            "org.apache.avro..",
                            "com.networknt..",
                            "picocli.."),
                    NOWHERE,
                    "logic that a test would need a screen for belongs into another module");

    @ArchTest
    static final ArchRule viewModelsHoldNoViews =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("ViewModel")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..")
                    .because("a view model is tested without a screen")
                    .allowEmptyShould(true);

    @ArchTest static final ArchRule noJackson2 = ArchitectureRules.noJackson2();

    @ArchTest static final ArchRule noAwt = ArchitectureRules.noAwtOutside(NO_CLASS);

    @ArchTest
    static final ArchRule noStandardStreams =
            ArchitectureRules.noStandardStreamsOutside(LAUNCHER, NO_CLASS);

    @ArchTest
    static final ArchRule exitOnlyInTheLauncher =
            ArchitectureRules.noExitOutside(LAUNCHER, NO_CLASS);

    @ArchTest static final ArchRule noGenericExceptions = ArchitectureRules.noGenericExceptions();

    @ArchTest
    static void theRulesLookAtEnoughClasses(JavaClasses classes) {
        ArchitectureRules.assertNotVacuous(classes, LEAST_CLASSES);
    }
}
