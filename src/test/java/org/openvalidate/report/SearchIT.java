package org.openvalidate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.testkit.Browser;
import org.openvalidate.testkit.RunFixtures;

/** The page in a real browser: what is typed into its search narrows it, under the policy that the page itself sets. */
class SearchIT {

    private static final List<String> ALL = List.of("SPOT-003", "SPOT-006a", "SPOT-001", "SPOT-012");

    @TempDir
    Path folder;

    @Test
    void every_word_typed_narrows_the_page_to_the_cases_that_have_it() throws Exception {
        try (Browser browser = Browser.in(folder).scripted()) {
            browser.open(page().toUri(), "Case, title, rule");
            assertThat(shown(browser)).containsExactlyInAnyOrderElementsOf(ALL);

            browser.type("#search", "spacing.query").sees("2 of 4 cases");
            assertThat(shown(browser)).containsExactlyInAnyOrder("SPOT-003", "SPOT-006a");

            browser.type("#search", " failed").sees("1 of 4 cases");
            assertThat(shown(browser)).containsExactly("SPOT-003");

            browser.type("#search", " nothing-has-this").sees("0 of 4 cases");
            assertThat(shown(browser)).isEmpty();
        }
    }

    @Test
    void a_trade_id_finds_the_case_that_made_the_trade() throws Exception {
        String trade = RunFixtures.mixed(Lang.EN).cases().get(0).trades().get(0).merchantTradeId();
        try (Browser browser = Browser.in(folder).scripted()) {
            browser.open(page().toUri(), "Case, title, rule")
                    .type("#search", trade)
                    .sees(" of 4 cases");

            assertThat(shown(browser))
                    .contains(
                            RunFixtures.mixed(Lang.EN).cases().get(0).testCase().id())
                    .hasSizeLessThan(ALL.size());
        }
    }

    @Test
    void without_scripts_the_page_has_no_search_that_does_nothing() throws Exception {
        try (Browser browser = Browser.in(folder)) {
            browser.open(page().toUri(), "search it with your browser");

            assertThat(browser.text().asText()).doesNotContain("Case, title, rule");
        }
    }

    private Path page() throws IOException {
        return Files.writeString(
                folder.resolve("report.html"),
                Rendered.page(RunFixtures.mixed(Lang.EN), Lang.EN).strip());
    }

    /** The lines of the summary; the sections of the cases must agree. */
    private static List<String> shown(Browser browser) {
        List<String> lines = browser.texts(".summary tbody td:first-child");
        assertThat(browser.texts("article.case .id")).containsExactlyInAnyOrderElementsOf(lines);
        return lines;
    }
}
