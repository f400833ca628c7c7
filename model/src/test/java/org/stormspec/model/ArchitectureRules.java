package org.stormspec.model;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/**
 * The rules of the architecture that more than one module keeps; each module's {@code
 * ArchitectureTest} names those that hold for it. An exception to a rule is a class or package
 * named there, never a pattern that future code could slip through.
 */
public final class ArchitectureRules {
    /** The packages that may bring a JSON or YAML library into a class. */
    public static final List<String> DATA_FORMATS = List.of("tools.jackson..", "org.snakeyaml..");

    /** The packages of Graphviz and ELK, which lay out the dependency map. */
    public static final List<String> GRAPH_LAYOUT =
            List.of("guru.nidi..", "org.eclipse.elk..", "org.eclipse.emf..");

    /** The packages of Apache Kafka, clients and broker. */
    public static final List<String> KAFKA = List.of("org.apache.kafka..", "kafka..");

    /** The packages of every logging front. */
    public static final List<String> LOGGING =
            List.of("org.slf4j..", "java.util.logging..", "java.lang.System$Logger");

    private ArchitectureRules() {}

    /**
     * Fails unless at least {@code floor} classes were imported: a rule over no classes passes,
     * whatever it says.
     *
     * @param classes what was imported
     * @param floor the least number that is believable for the module
     */
    public static void assertNotVacuous(JavaClasses classes, int floor) {
        assertTrue(
                classes.size() >= floor,
                () ->
                        "only %d classes were imported, not %d or more: the rules would pass without looking at anything"
                                .formatted(classes.size(), floor));
    }

    /** Every package says that its types are not null unless they are marked. */
    public static ArchRule everyPackageIsNullMarked() {
        return classes()
                .should(new BeInANullMarkedPackage())
                .because(
                        "NullAway only looks at packages whose package-info.java carries @NullMarked");
    }

    /**
     * No package of the module leads back to itself through others.
     *
     * @param module the root package, as in {@code org.stormspec.model}
     */
    public static ArchRule noPackageCycles(String module) {
        return slices().matching(module + ".(**)")
                .should()
                .beFreeOfCycles()
                // A module may have one package still; that there is something to look at is
                // another rule.
                .allowEmptyShould(true)
                .because(
                        "packages that need each other can only be understood, tested and moved together");
    }

    /**
     * The module uses no other module of the project than the named ones.
     *
     * @param packages the packages of the project that may be used, the module's own among them
     */
    public static ArchRule usesOfTheProjectOnly(String... packages) {
        return noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.stormspec..")
                                .and(resideOutsideOfPackages(packages)))
                .because(
                        "modules depend on each other in one direction: app, then render and export, then model");
    }

    /** Jackson 2 is on the class path of some libraries, never in our code. */
    public static ArchRule noJackson2() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                // Jackson 3 still has its annotations in the package of Jackson 2.
                .resideInAnyPackage(
                        "com.fasterxml.jackson.core..",
                        "com.fasterxml.jackson.databind..",
                        "com.fasterxml.jackson.dataformat..",
                        "com.fasterxml.jackson.datatype..",
                        "com.fasterxml.jackson.module..",
                        "org.yaml.snakeyaml..")
                .because(
                        "the project reads and writes JSON and YAML with tools.jackson (Jackson 3) alone");
    }

    /**
     * Nothing outside the named classes uses AWT or Swing.
     *
     * @param allowed full names of the classes that may
     */
    public static ArchRule noAwtOutside(Set<String> allowed) {
        return noClasses()
                .that(areNot(allowed))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..")
                .because(
                        "AWT starts slowly and wants a display; where it must be, the class is named here");
    }

    /**
     * Nothing outside the named packages and classes prints to the standard streams.
     *
     * @param packages the packages that may
     * @param allowed full names of further classes that may
     */
    public static ArchRule noStandardStreamsOutside(List<String> packages, Set<String> allowed) {
        return noClasses()
                .that(resideOutside(packages).and(areNot(allowed)))
                .should(ACCESS_STANDARD_STREAMS)
                .because(
                        "standard output belongs to the command line, whose text other programs read");
    }

    /**
     * Nothing outside the named packages and classes ends the process.
     *
     * @param packages the packages that may
     * @param allowed full names of further classes that may
     */
    public static ArchRule noExitOutside(List<String> packages, Set<String> allowed) {
        return noClasses()
                .that(resideOutside(packages).and(areNot(allowed)))
                .should(
                        callMethod(System.class, "exit", int.class)
                                .or(callMethod(Runtime.class, "exit", int.class))
                                .or(callMethod(Runtime.class, "halt", int.class)))
                .because("only a main class knows that nobody else still needs the process");
    }

    /** Nothing logs. */
    public static ArchRule noLogging() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(LOGGING.toArray(String[]::new))
                .because(
                        "model and render return what they found; the caller decides what is logged");
    }

    /**
     * Only the named packages use a library.
     *
     * @param library the library's packages
     * @param users the packages of ours that may use it; none if empty
     * @param because why
     */
    public static ArchRule onlyIn(List<String> library, List<String> users, String because) {
        return noClasses()
                .that(resideOutside(users))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library.toArray(String[]::new))
                .because(because);
    }

    /** Problems that a caller may want to catch have a type of their own. */
    public static ArchRule noGenericExceptions() {
        return noClasses()
                .should(THROW_GENERIC_EXCEPTIONS)
                .because("who catches RuntimeException catches every bug with it");
    }

    private static DescribedPredicate<JavaClass> resideOutside(List<String> packages) {
        return resideOutsideOfPackages(packages.toArray(String[]::new));
    }

    private static DescribedPredicate<JavaClass> areNot(Set<String> names) {
        return new DescribedPredicate<>("are none of " + names) {
            @Override
            public boolean test(JavaClass type) {
                return !names.contains(outermost(type).getName());
            }
        };
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureRules::outermost).orElse(type);
    }

    private static final class BeInANullMarkedPackage extends ArchCondition<JavaClass> {
        private BeInANullMarkedPackage() {
            super("be in a package whose package-info.java is @NullMarked");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            JavaPackage home = type.getPackage();
            boolean marked = home.isAnnotatedWith("org.jspecify.annotations.NullMarked");
            events.add(
                    new SimpleConditionEvent(
                            home,
                            marked,
                            "%s (%s) is not @NullMarked"
                                    .formatted(home.getName(), type.getSimpleName())));
        }
    }
}
