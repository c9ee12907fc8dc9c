package org.openvalidate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.RunRecord;
import org.openvalidate.testkit.RunFixtures;

class PageBudgetTest {

    @Test
    void the_longer_the_page_the_less_of_each_case() throws IOException {
        PageBudget page = new PageBudget(Writer.nullWriter(), 0, 1);

        assertThat(page.depth()).isEqualTo(Depth.MESSAGES);
        page.write("验".repeat((int) (PageBudget.PAGE - PageBudget.FOR_MESSAGES) / 3));
        page.write("ä");
        page.write('x');
        assertThat(page.depth()).isEqualTo(Depth.PICTURE);
        page.write(new char[(int) (PageBudget.FOR_MESSAGES - PageBudget.FOR_PICTURES)]);
        assertThat(page.depth()).isEqualTo(Depth.EXPECTATIONS);
    }

    @Test
    void the_more_cases_are_still_to_come_the_less_of_each() {
        assertThat(new PageBudget(Writer.nullWriter(), 0, 5_000).depth()).isEqualTo(Depth.MESSAGES);
        assertThat(new PageBudget(Writer.nullWriter(), 0, 7_000).depth()).isEqualTo(Depth.PICTURE);
        assertThat(new PageBudget(Writer.nullWriter(), 0, 9_000).depth()).isEqualTo(Depth.EXPECTATIONS);
    }

    @Test
    void a_run_of_very_many_cases_still_has_a_place_for_every_check_and_a_box_for_every_reviewer() {
        RunRecord run = RunFixtures.mixed(Lang.EN);
        List<CaseResult> many = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            many.add(named("SPOT-%03d".formatted(100 + i), run.cases().get(0)));
        }
        many.add(run.cases().get(1));
        String page = Rendered.page(
                new RunRecord(run.header(), run.catalogue(), many, run.finished()),
                Lang.EN,
                result ->
                        RunFixtures.recording(run.cases().get(result.recording().contains("003") ? 1 : 0)));

        assertThat(page.length()).isLessThan(10_000_000);
        assertThat(page)
                .contains("id=\"SPOT-003-x7\"", "id=\"SPOT-100-x1\"")
                .doesNotContain("id=\"SPOT-1099-x1\"")
                .contains("id=\"SPOT-1099-final.gateway\"")
                .contains(Wording.DETAILS_TIGHT.in(Lang.EN));
        assertThat(Rendered.elements(Rendered.tree(page), "*").stream()
                        .filter(box -> box.getAttribute("class").equals("reviewer")))
                .hasSize(1_001);
    }

    private static CaseResult named(String id, CaseResult like) {
        TestCase row = like.testCase();
        TestCase renamed = new TestCase(
                id,
                row.product(),
                row.area(),
                row.title(),
                row.requirement(),
                row.runsOn(),
                row.scenario(),
                row.purpose(),
                row.procedure(),
                row.preconditions(),
                row.actions(),
                row.expectations(),
                row.allows(),
                null,
                null,
                row.origin());
        return new CaseResult(
                renamed,
                like.verdict(),
                like.reason(),
                like.grade(),
                like.started(),
                like.finished(),
                like.findings(),
                like.trades(),
                like.recording());
    }
}
