package org.stormspec.export;

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
import java.util.Map;
import java.util.Set;
import org.stormspec.export.kafka.ClientSettings;
import org.stormspec.model.ArchitectureRules;

/**
 * The architecture of export: each outside world behind one package, and a command line without a
 * screen.
 */
@AnalyzeClasses(
        packages = "org.stormspec.export",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final int LEAST_CLASSES = 220;
    private static final List<String> NOWHERE = List.of();
    private static final List<String> COMMAND_LINE = List.of("..export.cli..");
    private static final Set<String> NO_CLASS = Set.of();

    /** The classes that run in the dev cluster's own process. */
    private static final Set<String> BROKER =
            Set.of(
                    "org.stormspec.export.cluster.BrokerMain",
                    "org.stormspec.export.cluster.Broker");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = ArchitectureRules.everyPackageIsNullMarked();

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            ArchitectureRules.noPackageCycles("org.stormspec.export");

    @ArchTest
    static final ArchRule exportUsesTheModelAndRenderOnly =
            ArchitectureRules.usesOfTheProjectOnly(
                    "org.stormspec.export..", "org.stormspec.render..", "org.stormspec.model..");

    @ArchTest
    static final ArchRule noJavaFx =
            ArchitectureRules.onlyIn(
                    List.of("javafx..", "org.stormspec.render.fx.."),
                    NOWHERE,
                    "commands run where there is no screen and no JavaFX");

    @ArchTest
    static final ArchRule kafkaOnlyBehindItsGateway =
            ArchitectureRules.onlyIn(
                    KAFKA,
                    List.of("..export.kafka..", "..export.cluster.."),
                    "everything else plans with records of ours and is tested without a broker");

    @ArchTest
    static final ArchRule connectionsComeFromTargetsOnly =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "..export.push..", "..export.kafka..", "..export.cluster..")
                    .should()
                    .callMethod(ClientSettings.class, "of", Map.class)
                    .because(
                            "what a workspace says becomes a connection after it was checked and agreed to, in one place");

    @ArchTest
    static final ArchRule httpOnlyTowardsRegistries =
            ArchitectureRules.onlyIn(
                    List.of("java.net.http.."),
                    List.of("..export.registry.."),
                    "whoever else contacts somebody does so unasked");

    @ArchTest
    static final ArchRule noGraphLayout =
            ArchitectureRules.onlyIn(
                    GRAPH_LAYOUT, NOWHERE, "render draws the map, export only stores it");

    @ArchTest
    static final ArchRule gitOnlyInOnePackage =
            ArchitectureRules.onlyIn(
                    List.of("org.eclipse.jgit.."),
                    List.of("..export.git.."),
                    "the rest writes files");

    @ArchTest
    static final ArchRule avroOnlyInSchemas =
            ArchitectureRules.onlyIn(
                    List.of("org.apache.avro.."),
                    List.of("..export.schema..", "..export.kafka.."),
                    "schemas are text for everything else");

    @ArchTest
    static final ArchRule wireOnlyInSchemas =
            ArchitectureRules.onlyIn(
                    List.of("com.squareup.wire.."),
                    List.of("..export.schema.."),
                    "schemas are text for everything else");

    @ArchTest
    static final ArchRule jsonSchemaOnlyInTheValidator =
            ArchitectureRules.onlyIn(
                    List.of("com.networknt.."),
                    List.of("..export.asyncapi..", "..export.schema.."),
                    "one place validates documents");

    @ArchTest
    static final ArchRule picocliOnlyInTheCommandLine =
            ArchitectureRules.onlyIn(
                    List.of("picocli.."), COMMAND_LINE, "the window calls the same code");

    @ArchTest
    static final ArchRule jacksonOnlyInFormats =
            ArchitectureRules.onlyIn(
                    DATA_FORMATS,
                    List.of(
                            "..export.asyncapi..",
                            "..export.schema..",
                            "..export.kafka..",
                            "..export.registry..",
                            "..export.cluster..",
                            "..export.cli.."),
                    "what is exported must not know how it is written down");

    @ArchTest static final ArchRule noJackson2 = ArchitectureRules.noJackson2();

    @ArchTest static final ArchRule noAwt = ArchitectureRules.noAwtOutside(NO_CLASS);

    @ArchTest
    static final ArchRule standardStreamsOnlyInMainClasses =
            ArchitectureRules.noStandardStreamsOutside(COMMAND_LINE, BROKER);

    @ArchTest
    static final ArchRule exitOnlyInMainClasses =
            ArchitectureRules.noExitOutside(COMMAND_LINE, BROKER);

    @ArchTest static final ArchRule noGenericExceptions = ArchitectureRules.noGenericExceptions();

    @ArchTest
    static void theRulesLookAtEnoughClasses(JavaClasses classes) {
        ArchitectureRules.assertNotVacuous(classes, LEAST_CLASSES);
    }
}
