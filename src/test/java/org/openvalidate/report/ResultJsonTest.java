package org.openvalidate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.result.RunRecord;
import org.openvalidate.result.Waiver;
import org.openvalidate.testkit.Golden;
import org.openvalidate.testkit.Hostile;
import org.openvalidate.testkit.RunFixtures;

class ResultJsonTest {

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(ResultJson.class.getResourceAsStream("acceptance-result.schema.json"));

    @ParameterizedTest
    @EnumSource
    void the_result_reads_as_it_did_when_it_was_last_looked_at(Lang lang) {
        Golden.check(
                "report/mixed." + lang.code() + ".json",
                Rendered.json(RunFixtures.mixed(lang), RunFixtures::recording));
    }

    @ParameterizedTest
    @MethodSource
    void the_result_fits_the_schema_that_is_shipped(RunRecord run) throws Exception {
        assertThat(SCHEMA.validate(json(run))).isEmpty();
    }

    static Stream<RunRecord> the_result_fits_the_schema_that_is_shipped() {
        return Stream.of(
                RunFixtures.mixed(Lang.EN),
                RunFixtures.mixed(Lang.ZH),
                RunFixtures.passing(Lang.EN),
                RunFixtures.broken(Lang.EN),
                RunFixtures.observed(Lang.ZH),
                RunFixtures.torn(Lang.EN),
                RunFixtures.waiving(
                        RunFixtures.mixed(Lang.EN),
                        List.of(new Waiver("SPOT-003", "A. Person", "Soon.", "2020-01-01"))));
    }

    @Test
    void the_schema_refuses_a_result_without_a_verdict() throws Exception {
        JsonNode result = new ObjectMapper()
                .readTree(Rendered.json(RunFixtures.mixed(Lang.EN), RunFixtures::recording)
                        .replace("\"verdict\" : \"FAILED\"", "\"verdict\" : \"RED\""));

        assertThat(SCHEMA.validate(result)).isNotEmpty();
    }

    @Test
    void planned_is_the_sum_of_all_verdicts_and_of_all_grades() throws Exception {
        JsonNode result = json(RunFixtures.mixed(Lang.EN));
        int planned = result.at("/summary/planned").asInt();

        assertThat(sum(result.get("summary"))).isEqualTo(2 * planned);
        assertThat(sum(result.get("grades"))).isEqualTo(planned);
        assertThat(result.get("cases")).hasSize(planned);
    }

    @Test
    void a_broken_merchant_is_part_of_the_target() throws Exception {
        assertThat(json(RunFixtures.broken(Lang.EN)).at("/target/broken").asText())
                .isEqualTo("polls-every-second");
        assertThat(json(RunFixtures.passing(Lang.EN)).get("target").has("broken"))
                .isFalse();
    }

    @Test
    void texts_arrive_as_they_were_recorded() throws Exception {
        RunRecord run = Hostile.copy(RunFixtures.mixed(Lang.EN));

        assertThat(json(run).at("/cases/1/findings/1/facts/0/value").asText()).isEqualTo("2 s to 6 s" + Hostile.TEXT);
    }

    private static int sum(JsonNode counts) {
        return counts.findValues("x").size()
                + Stream.of(counts)
                        .flatMap(node -> node.properties().stream())
                        .mapToInt(count -> count.getValue().asInt())
                        .sum();
    }

    private static JsonNode json(RunRecord run) throws Exception {
        return new ObjectMapper().readTree(Rendered.json(run, RunFixtures::recording));
    }
}
