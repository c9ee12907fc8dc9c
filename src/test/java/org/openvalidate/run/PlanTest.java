package org.openvalidate.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.config.Settings;

class PlanTest {

    @Test
    void a_few_cases_are_named() {
        assertThat(plan(Map.of("cases", "SPOT-001,SPOT-005")).tags())
                .isEqualTo("@SPOT-001 or @SPOT-005a or @SPOT-005b");
    }

    @Test
    void of_most_cases_the_others_are_named() {
        List<String> spared = Play.CATALOGUE.cases().stream()
                .map(TestCase::id)
                .filter(id -> !id.startsWith("CON-002"))
                .toList();
        Plan most = plan(Map.of("cases", String.join(",", spared)));

        assertThat(excepted(most)).contains("CON-002").containsExactlyInAnyOrderElementsOf(notPlayed(most));
    }

    @Test
    void every_case_needs_no_tag_and_none_has_one_that_nobody_carries() {
        Plan whole = plan(Map.of());

        assertThat(excepted(whole)).containsExactlyInAnyOrderElementsOf(notPlayed(whole));
        assertThat(plan(Map.of("cases", "SPOT-005", "merchant", "reference", "gateway", "sandbox"))
                        .tags())
                .isEqualTo("@none");
    }

    @Test
    void what_is_planned_is_excluded_unable_or_runnable() {
        Plan plan = Plan.of(
                Settings.resolve(Map.of("gateway", "sandbox"), new Properties()),
                Play.CATALOGUE,
                Play.CATALOGUE.answered(Map.of("sign-types", List.of("RSA"))));

        assertThat(plan.excluded().keySet()).extracting(TestCase::id).contains("CON-001", "CON-003");
        assertThat(plan.unable()).extracting(TestCase::id).contains("SPOT-005a");
        assertThat(plan.runnable()).extracting(TestCase::id).contains("CON-002");
        assertThat(plan.excluded().size()
                        + plan.unable().size()
                        + plan.runnable().size())
                .isEqualTo(plan.cases().size());
    }

    /** The cases that a tag expression of exceptions names. */
    private static List<String> excepted(Plan plan) {
        return Arrays.stream(plan.tags().split(" and "))
                .map(each -> each.replaceFirst("^not @", ""))
                .toList();
    }

    /** What the pair cannot run, and what is judged over the run rather than played. */
    private static List<String> notPlayed(Plan plan) {
        return Stream.concat(plan.others().stream(), plan.runnable().stream().filter(TestCase::overRun))
                .map(TestCase::id)
                .toList();
    }

    private static Plan plan(Map<String, String> options) {
        return Plan.of(Settings.resolve(options, new Properties()), Play.CATALOGUE, Play.CATALOGUE.answered(Map.of()));
    }
}
