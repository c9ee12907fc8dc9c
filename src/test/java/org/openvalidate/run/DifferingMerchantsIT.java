package org.openvalidate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvalidate.check.Finding;
import org.openvalidate.check.Outcome;
import org.openvalidate.merchant.broken.BrokenMerchant;
import org.openvalidate.merchant.broken.BrokenMerchants;
import org.openvalidate.merchant.differing.DifferingMerchant;
import org.openvalidate.merchant.differing.DifferingMerchants;
import org.openvalidate.result.RunRecord;
import org.openvalidate.result.Verdict;
import org.openvalidate.testkit.Page;

/**
 * The harness is judged by whom it leaves alone as well: each of these merchants is correct, and none is blamed. Every
 * merchant plays every case, since nobody knows beforehand which row will think of one way only; two cores need about two
 * seconds a merchant, no report being rendered. One of them alone: {@code run --differing NAME}.
 */
class DifferingMerchantsIT {

    @TempDir
    Path folder;

    static Stream<DifferingMerchant> merchants() {
        return DifferingMerchants.all().stream();
    }

    @Tag("full")
    @ParameterizedTest(name = "{0}")
    @MethodSource("merchants")
    void is_blamed_in_no_case_of_the_whole_catalogue(DifferingMerchant differing) {
        RunRecord run = play(differing);

        assertThat(blamed(run)).as(differing.id()).isEmpty();
        assertThat(violated(run).map(Finding::check).distinct())
                .as("advice to " + differing.id())
                .containsExactlyInAnyOrderElementsOf(differing.advice());
        assertThat(Excused.verdicts(run))
                .hasSizeGreaterThan(150)
                .allSatisfy((id, verdict) -> assertThat(verdict)
                        .as(id)
                        .isIn(
                                differing.undecided().contains(id)
                                        ? Set.of(Verdict.INCONCLUSIVE)
                                        : Set.of(Verdict.PASSED, Verdict.NOT_APPLICABLE)));
    }

    @Test
    void there_are_enough_of_them_and_none_has_the_name_of_another_or_of_a_broken_one() {
        assertThat(DifferingMerchants.all()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(Stream.concat(
                        merchants().map(DifferingMerchant::id),
                        BrokenMerchants.all().stream().map(BrokenMerchant::id)))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_page_says_what_the_table_says() {
        Page.check("differing-merchants.md", DifferingMerchantsPage.text());
    }

    private RunRecord play(DifferingMerchant differing) {
        Map<String, String> options = new HashMap<>(Map.of(
                "differing",
                differing.id(),
                "parallel",
                "4",
                "reports",
                folder.resolve("reports").toString()));
        if (!differing.answers().isEmpty()) {
            options.put("answers", Play.answers(differing.answers(), folder).toString());
        }
        return Play.of(options);
    }

    private static List<String> blamed(RunRecord run) {
        return Stream.concat(
                        run.cases().stream()
                                .flatMap(each -> each.findings().stream()
                                        .filter(DifferingMerchantsIT::blames)
                                        .map(finding ->
                                                each.testCase().id() + " " + finding.check() + " " + finding.facts())),
                        run.runFindings().stream()
                                .filter(DifferingMerchantsIT::blames)
                                .map(Finding::check))
                .toList();
    }

    private static boolean blames(Finding finding) {
        return finding.blocking() && finding.outcome() == Outcome.VIOLATED;
    }

    private static Stream<Finding> violated(RunRecord run) {
        return Stream.concat(run.cases().stream().flatMap(each -> each.findings().stream()), run.runFindings().stream())
                .filter(finding -> finding.outcome() == Outcome.VIOLATED);
    }
}
