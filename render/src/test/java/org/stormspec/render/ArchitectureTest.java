package org.stormspec.render;

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

/** The architecture of render: pictures as data, and one package that paints them with JavaFX. */
@AnalyzeClasses(
        packages = "org.stormspec.render",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final int LEAST_CLASSES = 220;
    private static final List<String> NOWHERE = List.of();
    private static final Set<String> NO_CLASS = Set.of();

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = ArchitectureRules.everyPackageIsNullMarked();

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            ArchitectureRules.noPackageCycles("org.stormspec.render");

    @ArchTest
    static final ArchRule renderUsesTheModelOnly =
            ArchitectureRules.usesOfTheProjectOnly(
                    "org.stormspec.render..", "org.stormspec.model..");

    @ArchTest
    static final ArchRule javaFxOnlyInOnePackage =
            ArchitectureRules.onlyIn(
                    List.of("javafx.."),
                    List.of("..render.fx.."),
                    "pictures are also made where there is no screen; render.fx alone paints with JavaFX");

    @ArchTest
    static final ArchRule nothingNeedsTheJavaFxHalf =
            ArchitectureRules.onlyIn(
                    List.of("..render.fx.."),
                    List.of("..render.fx.."),
                    "the command line has no JavaFX on its class path");

    @ArchTest
    static final ArchRule noKafka =
            ArchitectureRules.onlyIn(KAFKA, NOWHERE, "a picture needs no broker");

    @ArchTest
    static final ArchRule graphLayoutOnlyInTheMap =
            ArchitectureRules.onlyIn(
                    GRAPH_LAYOUT,
                    List.of("..render.map.."),
                    "the board is not laid out by the map's engines");

    @ArchTest
    static final ArchRule jacksonOnlyInTheMap =
            ArchitectureRules.onlyIn(
                    DATA_FORMATS,
                    List.of("..render.map.."),
                    "only what dot answers is read as JSON here");

    @ArchTest static final ArchRule noJackson2 = ArchitectureRules.noJackson2();

    @ArchTest
    static final ArchRule noAwt =
            ArchitectureRules.noAwtOutside(
                    Set.of(
                            "org.stormspec.render.map.paint.MapPng",
                            "org.stormspec.render.picture.Letters"));

    @ArchTest
    static final ArchRule pdfBoxOnlyInOnePackage =
            ArchitectureRules.onlyIn(
                    List.of("org.apache.pdfbox.."),
                    List.of("..render.pdf.."),
                    "another library for PDF must be one package away");

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
