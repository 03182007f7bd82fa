package org.smartcustoms.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A rule from idea to live, as the guide for targeting officers tells it: written and back-tested by one person,
/// approved by another, and taken out again.
class RuleTourTests {

    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

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
    void takesARuleFromIdeaToLiveWithASecondPerson() {
        Cigarettes.lodge(server.as("ana"));
        var name = "Tobacco by road " + UUID.randomUUID().toString().substring(0, 8);
        String path;
        try (var console = Console.signIn(chromium, server, Language.ENGLISH, "tina")) {
            console.open("/rules/new", "Draft a rule");
            text(console, "rule.name").fill(name);
            text(console, "rule.owner").fill("Cargo targeting");
            text(console, "rule.legalBasis").fill("Dutiable goods must be declared");
            text(console, "rule.value").fill("2402");
            assertThat(console.page().getByText("The condition can be read.")).isVisible();
            console.fitForAll();
            console.button("rule.saveDraft").click();
            console.headed(name);
            console.button("backtest.run").click();
            assertThat(console.page()
                            .locator("main")
                            .getByText("Found per examination")
                            .first())
                    .isVisible(PATIENTLY);
            console.fitForAll();
            console.button("rule.step.submission").click();
            assertThat(console.lead("Awaiting approval")).isVisible();
            assertThat(console.page().getByText("You wrote on it: a colleague has to approve."))
                    .isVisible();
            path = path(console.page());
        }
        try (var console = Console.signIn(chromium, server, Language.CHINESE, "victor")) {
            console.open(path, name);
            console.fitForAll();
            decide(console, "rule.step.approval", "回溯測試結果可取");
            assertThat(console.lead(console.language().says("ruleState.LIVE"))).isVisible();
            var rule = server.as("ana").get("/api" + path).json().get(0);
            Assertions.assertThat(rule.get("state").asString()).isEqualTo("LIVE");
            Assertions.assertThat(rule.get("decidedBy").asString()).isEqualTo("victor");
            Assertions.assertThat(rule.at("/forecast/hits").asInt()).isPositive();
            decide(console, "rule.step.withdrawal", "示範完畢");
            assertThat(console.lead(console.language().says("ruleState.WITHDRAWN")))
                    .isVisible();
        }
    }

    private static Locator text(Console console, String key) {
        return console.page()
                .getByRole(
                        AriaRole.TEXTBOX,
                        new Page.GetByRoleOptions()
                                .setName(console.language().says(key))
                                .setExact(true));
    }

    private static void decide(Console console, String step, String reason) {
        console.button(step).click();
        console.dialog().getByRole(AriaRole.TEXTBOX).fill(reason);
        console.dialog()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(console.language().says(step))
                                .setExact(true))
                .click();
    }

    private static String path(Page page) {
        return page.url().substring(page.url().indexOf("/rules/"));
    }
}
