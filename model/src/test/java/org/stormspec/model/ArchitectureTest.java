package org.stormspec.model;

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

/**
 * The architecture of the model: what a business looks like, with nothing of screens, brokers or
 * pictures.
 */
@AnalyzeClasses(
        packages = "org.stormspec.model",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final int LEAST_CLASSES = 200;
    private static final List<String> NOWHERE = List.of();
    private static final Set<String> NO_CLASS = Set.of();

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = ArchitectureRules.everyPackageIsNullMarked();

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            ArchitectureRules.noPackageCycles("org.stormspec.model");

    @ArchTest
    static final ArchRule theModelStandsAlone =
            ArchitectureRules.usesOfTheProjectOnly("org.stormspec.model..");

    @ArchTest
    static final ArchRule noJavaFx =
            ArchitectureRules.onlyIn(
                    List.of("javafx.."), NOWHERE, "the model must work without a screen");

    @ArchTest
    static final ArchRule noKafka =
            ArchitectureRules.onlyIn(
                    KAFKA, NOWHERE, "the model describes a cluster and never talks to one");

    @ArchTest
    static final ArchRule noGraphLayout =
            ArchitectureRules.onlyIn(
                    GRAPH_LAYOUT, NOWHERE, "the model has a graph; render lays it out");

    @ArchTest
    static final ArchRule jacksonOnlyInFiles =
            ArchitectureRules.onlyIn(
                    DATA_FORMATS,
                    List.of("..model.yaml..", "..model.file..", "..model.journal.."),
                    "records must not know how they are written down");

    @ArchTest static final ArchRule noJackson2 = ArchitectureRules.noJackson2();

    @ArchTest static final ArchRule noAwt = ArchitectureRules.noAwtOutside(NO_CLASS);

    @ArchTest
    static final ArchRule noStandardStreams =
            ArchitectureRules.noStandardStreamsOutside(NOWHERE, NO_CLASS);

    @ArchTest static final ArchRule noExit = ArchitectureRules.noExitOutside(NOWHERE, NO_CLASS);

    @ArchTest static final ArchRule noLogging = ArchitectureRules.noLogging();

    @ArchTest static final ArchRule noGenericExceptions = ArchitectureRules.noGenericExceptions();

    @ArchTest
    static void theRulesLookAtEnoughClasses(JavaClasses classes) {
        ArchitectureRules.assertNotVacuous(classes, LEAST_CLASSES);
    }
}
