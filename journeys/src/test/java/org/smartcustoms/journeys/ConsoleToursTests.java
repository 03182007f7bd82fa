package org.smartcustoms.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConsoleToursTests {

    /// The words an officer looks for in one language.
    private record Words(
            String language,
            String username,
            String password,
            String signIn,
            String today,
            String targets,
            String declarations,
            String take,
            String assigned,
            String start,
            String underWay,
            String record,
            String clean,
            String found) {}

    private static final Words ENGLISH = new Words(
            "EN",
            "User name",
            "Password",
            "Sign in",
            "Today",
            "Targets",
            "Declarations",
            "Take it",
            "Assigned",
            "Start examination",
            "Under examination",
            "Record finding",
            "Clean",
            "Decision open");

    private static final Words CHINESE =
            new Words("繁中", "用戶名稱", "密碼", "登入", "今日概況", "查驗目標", "報關單", "接手", "已分派", "開始查驗", "查驗中", "記錄結果", "相符", "待決定");

    private static Chromium chromium;

    @BeforeAll
    static void open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void takesAnOfficerFromSignInToAFindingInEnglish() {
        tour(ENGLISH, "tina");
    }

    @Test
    void takesAnOfficerFromSignInToAFindingInTraditionalChinese() {
        tour(CHINESE, "sam");
    }

    private static void tour(Words words, String officer) {
        var server = Server.shared();
        var lodged = Cigarettes.lodge(server.as("ana"));
        var page = chromium.page(server.address());
        signIn(page, words, officer);
        visit(page, "/", words.today());
        visit(page, "/targets", words.targets());
        assertThat(link(page, lodged)).isVisible();
        visit(page, "/declarations", words.declarations());
        link(page, lodged).click();
        assertThat(heading(page, lodged.reference())).isVisible();
        Chromium.assertFitForAll(page);
        examine(page, words);
        var work = server.as(officer)
                .get("/api/declarations/" + lodged.id() + "/work")
                .json();
        Assertions.assertThat(work.get("state").asString()).isEqualTo("FOUND");
        Assertions.assertThat(work.at("/finding/result").asString()).isEqualTo("CLEAN");
        page.context().close();
    }

    private static void signIn(Page page, Words words, String officer) {
        page.navigate("/");
        text(page, words.language()).click();
        assertThat(button(page, words.signIn())).isVisible();
        Chromium.assertFitForAll(page);
        page.getByLabel(words.username()).fill(officer);
        page.getByLabel(words.password(), new Page.GetByLabelOptions().setExact(true))
                .fill("demo");
        button(page, words.signIn()).click();
        // From here on the language is the officer's own, kept by the server.
        assertThat(page.getByRole(AriaRole.SEARCH)).isVisible();
        text(page, words.language()).click();
        assertThat(heading(page, words.today())).isVisible();
    }

    private static void visit(Page page, String path, String title) {
        page.navigate(path);
        assertThat(heading(page, title)).isVisible();
        Chromium.assertFitForAll(page);
    }

    private static void examine(Page page, Words words) {
        button(page, words.take()).click();
        assertThat(text(page, words.assigned())).isVisible();
        button(page, words.start()).click();
        assertThat(text(page, words.underWay())).isVisible();
        button(page, words.record()).click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words.clean()))
                .click();
        assertThat(text(page, words.found())).isVisible();
        Chromium.assertFitForAll(page);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING,
                new Page.GetByRoleOptions().setName(name).setExact(true).setLevel(1));
    }

    private static Locator link(Page page, Cigarettes.Lodged lodged) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(lodged.reference()))
                .first();
    }

    private static Locator text(Page page, String words) {
        return page.getByText(words, new Page.GetByTextOptions().setExact(true)).first();
    }
}
