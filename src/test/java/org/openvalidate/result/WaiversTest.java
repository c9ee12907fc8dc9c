package org.openvalidate.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.testkit.RunFixtures;

class WaiversTest {

    private static final String LAST_DAY = "2026-11-23";

    @Test
    void a_failed_case_becomes_a_waived_one_that_still_tells_what_it_was() {
        CaseResult waived = waived("SPOT-003", LAST_DAY).cases().get(1);

        assertThat(waived.verdict()).isEqualTo(Verdict.WAIVED);
        assertThat(waived.reason()).contains("A. Person", LAST_DAY, "It was failed: spacing.query");
        assertThat(waived.findings()).isNotEmpty();
    }

    @Test
    void a_run_whose_only_failure_is_waived_fails_no_longer_but_is_not_ready() {
        RunRecord run = waived("SPOT-003", LAST_DAY);

        assertThat(run.runFindings()).isEmpty();
        assertThat(run.cases()).noneMatch(each -> each.verdict() == Verdict.FAILED);
        assertThat(run.exitCode()).as("another case is inconclusive").isEqualTo(3);
        assertThat(run.notReadyBecause()).anyMatch(reason -> reason.en().equals("SPOT-003 is waived."));
    }

    @Test
    void a_waiver_that_expired_yesterday_waives_nothing_and_fails_the_run() {
        RunRecord run = waived("SPOT-003", "2026-11-22");

        assertThat(run.cases().get(1).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(run.runFindings()).extracting(each -> each.check()).containsExactly("waiver.current");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void a_waiver_of_a_case_that_passed_fails_the_run() {
        RunRecord run = waived("SPOT-001", LAST_DAY);

        assertThat(run.cases().get(0).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(run.runFindings()).extracting(each -> each.check()).containsExactly("waiver.used");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void a_waiver_of_a_case_that_was_not_planned_fails_the_run() {
        assertThat(waived("SPOT-009", LAST_DAY).runFindings())
                .extracting(each -> each.facts().get(1).value())
                .containsExactly("SPOT-009 was not planned");
    }

    private static RunRecord waived(String id, String expires) {
        RunRecord run = RunFixtures.mixed(Lang.EN);
        return RunFixtures.waiving(run, List.of(new Waiver(id, "A. Person", "The till is being replaced.", expires)));
    }
}
