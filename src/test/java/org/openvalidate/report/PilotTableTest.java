package org.openvalidate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.report.Heard.InCase;
import org.openvalidate.result.CaseResult;
import org.openvalidate.testkit.RunFixtures;

/** What people attest of a pilot, with whose reports. */
class PilotTableTest {

    private static final CaseResult RESULT =
            RunFixtures.passing(Lang.EN).cases().get(0);

    @Test
    void the_three_reports_are_known_by_their_captions_in_either_language() {
        Table en = PilotTable.of(
                heard(
                        Lang.EN,
                        said("LIVE-007", "3 stores, 2 weeks", "Vendor: weekly figures", "门店日报", "The merchant's own")),
                Lang.EN);

        assertThat(column(en, 1))
                .containsExactly(
                        "Stores, period, volume and success rate",
                        "The vendor's report",
                        "The stores' report",
                        "The merchant's report");
        assertThat(column(en, 2))
                .containsExactly(
                        "3 stores, 2 weeks",
                        "Vendor: weekly figures attachments/1.pdf",
                        "门店日报 attachments/2.pdf",
                        "The merchant's own attachments/3.pdf");
        assertThat(column(en, 3)).allMatch("A. Person, lead"::equals);
    }

    @Test
    void a_report_that_is_missing_is_told_and_what_is_nobodys_stands_with_the_course() {
        Table zh = PilotTable.of(heard(Lang.ZH, said("LIVE-007", "三家门店", "成功率截图", "支付宝周报")), Lang.ZH);

        assertThat(column(zh, 2))
                .containsExactly("三家门店\n成功率截图 attachments/1.pdf", "支付宝周报 attachments/2.pdf", "未提交", "未提交");
    }

    @Test
    void without_a_word_of_it_there_is_no_pilot() {
        assertThat(PilotTable.of(heard(Lang.EN, said("LIVE-006", "a file came", "vendor")), Lang.EN)
                        .rows())
                .isEmpty();
    }

    private static List<String> column(Table table, int number) {
        return table.rows().stream().map(row -> row.get(number).text()).toList();
    }

    private static Heard heard(Lang lang, ResultDocument.Attestation said) {
        return new Heard(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(lang, List.of(new InCase<>(RESULT, said))),
                Map.of(),
                Set.of());
    }

    private static ResultDocument.Attestation said(String caseId, String statement, String... captions) {
        List<ResultDocument.Attachment> files = IntStream.range(0, captions.length)
                .mapToObj(i -> new ResultDocument.Attachment("attachments/" + (i + 1) + ".pdf", "ab", captions[i]))
                .toList();
        return new ResultDocument.Attestation(caseId, statement, true, "A. Person", "lead", "2026-03-02", files);
    }
}
