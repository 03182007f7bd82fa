package org.smartcustoms.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import org.smartcustoms.platform.PublicEndpoint;
import org.smartcustoms.platform.RequiresPermission;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "org.smartcustoms", importOptions = DoNotIncludeTests.class)
class CodeRuleTests {

    @ArchTest
    static final ArchRule everyEndpointNamesThePermissionItAsksFor = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .should(beAnnotatedWith(RequiresPermission.class).or(beAnnotatedWith(PublicEndpoint.class)))
            .because("an endpoint without a permission is a hole; a public one says why it may be");

    @ArchTest
    static final ArchRule controllersStayInsideTheirModule = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .notBePublic()
            .because("other modules ask a module's interface, never its web layer");

    @ArchTest
    static final ArchRule timeComesFromTheInjectedClock = noClasses()
            .that()
            .resideOutsideOfPackages("org.smartcustoms.platform..")
            .and()
            .resideInAPackage("org.smartcustoms..internal..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .because("a journey moves the clock, and a decision must be replayable");

    @ArchTest
    static final ArchRule partsOfAModuleDependOnEachOtherInOneDirection = SlicesRuleDefinition.slices()
            .matching("org.smartcustoms.(*).internal.(*)..")
            .namingSlices("$1 $2")
            .should()
            .beFreeOfCycles()
            .because("a part that needs itself by way of another can't be understood or tested alone");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = fields().should()
            .notBeAnnotatedWith(Autowired.class)
            .because("what a class needs stands in its constructor");

    @ArchTest
    static final ArchRule nobodyPrintsToTheConsole = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("the log is structured and free of personal data");
}
