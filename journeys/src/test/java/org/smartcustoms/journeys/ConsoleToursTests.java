package org.smartcustoms.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The main job as an officer does it in the browser, from signing in to the decision.
class ConsoleToursTests {

    private static Chromium chromium;
    private static Server server;

    @BeforeAll
    static void open() {
        server = Server.shared();
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void takesAnOfficerFromSignInToARelease() {
        try (var console = Console.signIn(chromium, server, Language.ENGLISH, "tina")) {
            var lodged = findInTheQueue(console);
            console.buttonSaying("Take it").click();
            assertThat(console.lead("Assigned")).isVisible();
            console.buttonSaying("Start examination").click();
            assertThat(console.lead("Under examination")).isVisible();
            record(console, "finding.CLEAN");
            console.button("action.undo").click();
            assertThat(console.lead("Under examination")).isVisible();
            record(console, "finding.CLEAN");
            console.fitForAll();
            console.buttonSaying("Release").click();
            giveAReason(console, "Release", "Goods agree with the papers");
            assertThat(console.lead("Released")).isVisible();
            var work = work(lodged);
            Assertions.assertThat(work.get("state").asString()).isEqualTo("RELEASED");
            Assertions.assertThat(work.at("/finding/result").asString()).isEqualTo("CLEAN");
        }
    }

    @Test
    void takesAnOfficerFromSignInToADetentionInChineseByKeys() {
        try (var console = Console.signIn(chromium, server, Language.CHINESE, "victor")) {
            var lodged = findInTheQueue(console);
            press(console, "t");
            assertThat(console.lead("已分派")).isVisible();
            press(console, "e");
            assertThat(console.lead("查驗中")).isVisible();
            press(console, "f");
            outcome(console, "finding.CONTRABAND").press("8");
            console.dialog().getByLabel(console.language().says("finding.note")).fill("夾層內的香煙");
            console.fitForAll();
            inDialog(console, console.language().says("finding.record")).click();
            assertThat(console.lead("待決定")).isVisible();
            press(console, "d");
            giveAReason(console, "扣留", "發現違禁品");
            assertThat(console.lead("已扣留")).isVisible();
            console.fitForAll();
            var work = work(lodged);
            Assertions.assertThat(work.get("state").asString()).isEqualTo("DETAINED");
            Assertions.assertThat(work.at("/finding/result").asString()).isEqualTo("CONTRABAND");
        }
    }

    /// Watches the queue, where what is lodged now appears by itself, and opens it.
    private static Cigarettes.Lodged findInTheQueue(Console console) {
        console.headed(console.language().says("nav.today"));
        console.fitForAll();
        console.link(console.language().says("nav.targets")).click();
        console.headed(console.language().says("nav.targets"));
        var lodged = Cigarettes.lodge(server.as("ana"));
        assertThat(console.link(lodged.reference())).isVisible();
        console.fitForAll();
        console.link(lodged.reference()).click();
        console.headed(lodged.reference());
        console.fitForAll();
        return lodged;
    }

    private static void record(Console console, String outcome) {
        console.buttonSaying("Record finding").click();
        outcome(console, outcome).click();
        assertThat(console.lead("Decision open")).isVisible();
    }

    private static Locator outcome(Console console, String outcome) {
        return console.dialog()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(console.language().says(outcome)))
                .first();
    }

    private static void giveAReason(Console console, String verb, String reason) {
        console.dialog().getByRole(AriaRole.TEXTBOX).fill(reason);
        inDialog(console, verb).click();
    }

    private static Locator inDialog(Console console, String verb) {
        return console.dialog()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(verb).setExact(true));
    }

    private static void press(Console console, String key) {
        console.page().keyboard().press(key);
    }

    private static JsonNode work(Cigarettes.Lodged lodged) {
        return server.as("ana")
                .get("/api/declarations/" + lodged.id() + "/work")
                .json();
    }
}
