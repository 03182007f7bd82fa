package org.smartcustoms.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The installed Chromium, without a window, and what every page must keep to in it.
final class Chromium implements AutoCloseable {

    private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");
    private static final int DESK = 1440;
    private static final int PHONE = 390;
    private static final double LONGEST_WAIT = 180_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        assertThat(Files.isExecutable(EXECUTABLE))
                .as("The tours need Debian's Chromium at " + EXECUTABLE + ": run 'apt-get install chromium' as root")
                .isTrue();
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT);
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(EXECUTABLE)
                .setTimeout(120_000)
                .setArgs(List.of(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    /// A page of someone who was never here before.
    Page page(String address) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setBaseURL(address).setViewportSize(DESK, 900));
        context.setDefaultTimeout(LONGEST_WAIT);
        return context.newPage();
    }

    /// That nobody is shut out of the page as it stands and nothing on it scrolls sideways, at a desk or on a phone.
    static void assertFitForAll(Page page) {
        for (int width : new int[] {PHONE, DESK}) {
            assertNothingScrollsSideways(page, width);
            assertNobodyIsShutOut(page);
        }
    }

    /// axe in the page itself; its builder would open another page for every look.
    private static void assertNobodyIsShutOut(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
        var grave = (List<?>) page.evaluate("""
                async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
                    .filter(rule => ['serious', 'critical'].includes(rule.impact))
                    .map(rule => rule.id + ': ' + rule.nodes.map(node => node.html).join(' '))""");
        assertThat(grave).as(page.url()).isEmpty();
    }

    private static void assertNothingScrollsSideways(Page page, int width) {
        page.setViewportSize(width, 900);
        var wide = (Number) page.evaluate("() => document.documentElement.scrollWidth");
        assertThat(wide.intValue()).as(page.url() + " at " + width).isLessThanOrEqualTo(width);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
