package org.smartcustoms.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assertions;

/// One person's browser on the console, in one language. Closing it fails when a script failed or the content policy
/// stopped something on the way.
final class Console implements AutoCloseable {

    private final Page page;
    private final Language language;
    private final List<String> faults = new CopyOnWriteArrayList<>();

    private Console(Page page, Language language) {
        this.page = page;
        this.language = language;
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add(message.text());
            }
        });
    }

    /// Signs in at the sign-in page. English is read in the dark, Chinese in the light, so that both are looked at.
    static Console signIn(Chromium chromium, Server server, Language language, String username) {
        var console = new Console(chromium.page(server.address()), language);
        var page = console.page;
        page.navigate("/");
        console.chooseLanguage();
        assertThat(console.button("login.signIn")).isVisible();
        page.getByLabel(language.says("login.username")).fill(username);
        page.getByLabel(language.says("login.password"), new Page.GetByLabelOptions().setExact(true))
                .fill("demo");
        console.button("login.signIn").click();
        // From here on language and theme are the officer's own, kept by the server.
        assertThat(page.locator("nav").first()).isAttached();
        console.chooseLanguage();
        console.chooseTheme();
        return console;
    }

    private void chooseLanguage() {
        page.getByText(language.choice(), new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(page.locator("html")).hasAttribute("lang", language == Language.ENGLISH ? "en" : "zh-Hant");
    }

    private void chooseTheme() {
        var wanted = language == Language.ENGLISH ? "dark" : "light";
        if (!wanted.equals(page.locator("html").getAttribute("data-mantine-color-scheme"))) {
            button(language == Language.ENGLISH ? "shell.toDark" : "shell.toLight")
                    .click();
        }
        assertThat(page.locator("html")).hasAttribute("data-mantine-color-scheme", wanted);
    }

    /// Opens an address and waits until its page stands there, headed `title`.
    void open(String path, String title) {
        page.navigate(path);
        headed(title);
    }

    /// Waits for the page headed `title` and for all that it has asked the server.
    void headed(String title) {
        assertThat(heading(title)).isVisible();
        settled();
    }

    void settled() {
        assertThat(page.locator("main [role=status][aria-label]")).hasCount(0);
    }

    void fitForAll() {
        Chromium.assertFitForAll(page);
    }

    Page page() {
        return page;
    }

    Language language() {
        return language;
    }

    Locator button(String key) {
        return buttonSaying(language.says(key));
    }

    Locator buttonSaying(String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    Locator heading(String title) {
        return page.getByRole(
                AriaRole.HEADING,
                new Page.GetByRoleOptions().setName(title).setExact(true).setLevel(1));
    }

    /// Words in the head of the page, where the state of its record stands.
    Locator lead(String words) {
        return page.locator("main header").getByText(words, new Locator.GetByTextOptions().setExact(true));
    }

    @Override
    public void close() {
        page.context().close();
        Assertions.assertThat(faults).isEmpty();
    }
}
