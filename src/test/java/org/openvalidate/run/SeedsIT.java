package org.openvalidate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.check.Outcome;
import org.openvalidate.result.RunRecord;
import org.openvalidate.result.Verdict;

/** The reference merchant does nothing wrong, whatever the seed draws. */
class SeedsIT {

    @TempDir
    Path reports;

    @ParameterizedTest
    @ValueSource(strings = {"2", "20261123"})
    void the_reference_merchant_passes_without_a_remark(String seed) {
        passesWithoutARemark(seed, "2");
    }

    @Tag("full")
    @ParameterizedTest
    @CsvSource({"3,1", "4,4", "5,1", "99,4", "999999999999999999,4"})
    void the_reference_merchant_passes_with_more_seeds_alone_and_in_company(String seed, String parallel) {
        passesWithoutARemark(seed, parallel);
    }

    /** Some twenty minutes: {@code mvn verify -Dhouse.excludedGroups= -Dhouse.groups=by-hand -Dit.test=SeedsIT}. */
    @Tag("by-hand")
    @ParameterizedTest
    @MethodSource("hundred")
    void the_reference_merchant_passes_with_a_hundred_seeds(String seed) {
        passesWithoutARemark(seed, "2");
    }

    static Stream<String> hundred() {
        return IntStream.rangeClosed(1001, 1100).mapToObj(Integer::toString);
    }

    private void passesWithoutARemark(String seed, String parallel) {
        RunRecord run = Play.of(Map.of("seed", seed, "parallel", parallel, "reports", reports.toString()));

        assertThat(Excused.verdicts(run))
                .hasSizeGreaterThan(150)
                .allSatisfy((id, verdict) -> assertThat(verdict).as(id).isEqualTo(Verdict.PASSED));
        assertThat(run.cases().stream().flatMap(each -> each.findings().stream()))
                .noneMatch(each -> each.outcome() == Outcome.VIOLATED);
        assertThat(run.exitCode()).isZero();
    }
}
