package org.openvalidate.report.allure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.result.RunRecord;
import org.openvalidate.testkit.Golden;
import org.openvalidate.testkit.RunFixtures;

class AllureResultsTest {

    private static final RunRecord RUN = RunFixtures.mixed(Lang.EN);

    @Test
    void results_look_as_they_did_when_they_were_last_looked_at() {
        String all = RUN.cases().stream()
                .map(result -> AllureResults.of(RUN, result, UnaryOperator.identity(), UnaryOperator.identity()))
                .collect(Collectors.joining());

        Golden.check("report/mixed.allure.jsonl", all);
    }

    @Test
    void each_verdict_has_its_status_and_each_line_its_step() throws IOException {
        assertThat(RUN.cases().stream().map(result -> told(result).get("status").textValue()))
                .containsExactly("passed", "failed", "broken", "skipped");
        assertThat(statuses(told(RUN.cases().get(1))))
                .as("precondition, action, five expectations, one of them twice, the standing one")
                .containsExactly("passed", "passed", "passed", "failed", "failed", "passed", "skipped", "passed");
    }

    @Test
    void no_path_of_the_machine_and_no_clock_gets_in() {
        assertThat(AllureResults.of(RUN, RUN.cases().get(0), UnaryOperator.identity(), UnaryOperator.identity()))
                .doesNotContain(System.getProperty("user.dir"), "file:");
        assertThat(AllureResults.file(RUN, RUN.cases().get(0)))
                .isEqualTo(AllureResults.file(RUN, RUN.cases().get(0)))
                .endsWith("-result.json");
    }

    private static List<String> statuses(JsonNode result) {
        return StreamSupport.stream(result.get("steps").spliterator(), false)
                .map(step -> step.get("status").textValue())
                .toList();
    }

    private static JsonNode told(org.openvalidate.result.CaseResult result) {
        try {
            return new ObjectMapper()
                    .readTree(AllureResults.of(RUN, result, UnaryOperator.identity(), UnaryOperator.identity()));
        } catch (IOException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
