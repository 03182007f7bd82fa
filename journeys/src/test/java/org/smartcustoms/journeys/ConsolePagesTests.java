package org.smartcustoms.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every page of the console, in both languages and themes, at a desk and on a phone: nobody is shut out of it, and
/// nothing on it scrolls sideways.
class ConsolePagesTests {

    private static final String BROKEN = """
            id,hs,netMassKg,value,importerName,departure,office
            %1$s-1,851712,12.5,900,Golden Harbour Trading,CN,SBP
            %1$s-2,shoes,twelve,900,Golden Harbour Trading,CN,SBP
            """;

    private static Chromium chromium;
    private static Server server;
    private static Cigarettes.Lodged lodged;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        server = Server.shared();
        lodged = Cigarettes.lodge(server.as("ana"));
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePagesOfConsignments(Language language) {
        try (var console = Console.signIn(chromium, server, language, "tina")) {
            look(console, "/declarations", "nav.declarations");
            look(console, "/declarations?hs=240220&lane=EXAMINATION&office=SBP", "nav.declarations");
            look(console, "/declarations?q=nobody-lodged-this", "nav.declarations");
            look(console, "/manifests", "nav.manifests");
            look(console, "/nowhere", "notFound.title");
            console.open("/declarations/" + lodged.id(), lodged.reference());
            console.link("Golden Harbour Trading").click();
            console.headed("Golden Harbour Trading");
            console.fitForAll();
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePagesOfRisk(Language language) {
        try (var console = Console.signIn(chromium, server, language, "ana")) {
            look(console, "/rules", "nav.rules");
            look(console, "/rules/new", "rules.add");
            look(console, "/lists", "nav.lists");
            look(console, "/models", "nav.models");
            look(console, "/plan", "nav.plan");
            look(console, "/what-if", "nav.whatIf");
            look(console, "/targeting", "nav.targeting");
            look(console, "/tasks", "nav.tasks");
            console.open("/plan/SBP", language.says("plan.title").replace("{office}", "SBP"));
            console.fitForAll();
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePagesOfProfiles(Language language) {
        try (var console = Console.signIn(chromium, server, language, "ana")) {
            console.open(
                    "/profiles/commodity/240220",
                    language.says("profile.commodity").replace("{hs}", "240220"));
            console.fitForAll();
            console.open(
                    "/profiles/route?departure=CN&origin=CN",
                    language.says("profile.routeOrigin")
                            .replace("{departure}", "CN")
                            .replace("{origin}", "CN"));
            console.fitForAll();
            console.open(
                    "/profiles/trader?identifier=NOBODY",
                    language.says("profile.trader").replace("{identifier}", "NOBODY"));
            console.fitForAll();
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePagesOfScreening(Language language) {
        try (var console = Console.signIn(chromium, server, language, "victor")) {
            look(console, "/xray", "xray.allRead");
            look(console, "/xray/scans", "nav.scans");
            look(console, "/xray/images", "nav.images");
            look(console, "/xray/devices", "nav.devices");
            look(console, "/xray/detector", "nav.detector");
            look(console, "/xray/screeners", "nav.screeners");
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePagesOfAdministration(Language language) {
        try (var console = Console.signIn(chromium, server, language, "adam")) {
            look(console, "/users", "nav.users");
            console.button("users.add").click();
            assertThat(console.dialog()).isVisible();
            console.fitForAll();
            look(console, "/tokens", "nav.tokens");
            look(console, "/rates", "nav.rates");
            console.button("rates.add").click();
            assertThat(console.dialog()).isVisible();
            console.fitForAll();
            look(console, "/jobs", "nav.jobs");
            look(console, "/audit", "nav.audit");
            console.button("audit.verify").click();
            assertThat(console.page().getByText(language.says("audit.whole"))).isVisible();
            console.fitForAll();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTraderBeginsWithTheirDeclarationsAndIsToldWhichPagesAreNotTheirs(Language language) {
        try (var console = Console.signIn(chromium, server, language, "tracy")) {
            console.headed(language.says("nav.declarations"));
            console.fitForAll();
            look(console, "/manifests", "nav.manifests");
            look(console, "/audit", "nav.audit");
            assertThat(console.page().getByText(language.says("refused.title"))).isVisible();
            assertThat(console.button("audit.verify")).hasCount(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenFileIsShownBeforeAnythingIsStored(Language language) throws IOException {
        var file = folder.resolve("broken.csv");
        var prefix = "PREVIEW-" + UUID.randomUUID().toString().substring(0, 8);
        Files.writeString(file, BROKEN.formatted(prefix));
        try (var console = Console.signIn(chromium, server, language, "ana")) {
            console.open("/load", language.says("nav.load"));
            var page = console.page();
            page.setInputFiles("input[type=file]", file);
            page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(language.says("load.mapping")))
                    .click();
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(language.says("load.own")))
                    .click();
            console.button("load.preview").click();
            assertThat(page.locator("main").getByText("netMassKg").first()).isVisible();
            assertThat(console.button("load.run")).isVisible();
            console.fitForAll();
        }
        Assertions.assertThat(server.as("ana")
                        .get("/api/declarations?q=" + prefix)
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void searchLeadsToWhatIsMeant() {
        try (var console = Console.signIn(chromium, server, Language.ENGLISH, "ivan")) {
            console.page().keyboard().press("/");
            console.page().keyboard().type(lodged.reference());
            console.page().keyboard().press("Enter");
            console.headed("Search: " + lodged.reference());
            console.fitForAll();
            console.link(lodged.reference()).click();
            console.headed(lodged.reference());
        }
    }

    @Test
    void aQuestionMarkShowsTheKeys() {
        try (var console = Console.signIn(chromium, server, Language.ENGLISH, "tina")) {
            console.headed("Today");
            console.page().keyboard().press("?");
            assertThat(console.dialog()).containsText("Take it");
            console.fitForAll();
            console.page().keyboard().press("Escape");
            assertThat(console.dialog()).hasCount(0);
            console.page().keyboard().type("gq");
            console.headed("Targets");
        }
    }

    private static void look(Console console, String path, String titleKey) {
        console.open(path, console.language().says(titleKey));
        console.fitForAll();
    }
}
