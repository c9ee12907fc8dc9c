package org.openvalidate.diagnose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvalidate.problem.BadInput;
import org.openvalidate.testkit.Page;

class DiagnosisTest {

    private static final Attached NO_FILES = name -> {
        throw new BadInput(name, "There are no files here.", "Name none.");
    };

    static Stream<Seeds.Seed> single() {
        return Seeds.single().stream();
    }

    static Stream<Seeds.Seed> combined() {
        return Seeds.combined().stream();
    }

    @ParameterizedTest
    @MethodSource({"single", "combined"})
    void each_seeded_cause_is_named_and_no_other(Seeds.Seed seed) {
        Diagnosis diagnosis = Diagnosis.of(seed.request().getBytes(UTF_8), seed.keys(), NO_FILES);

        assertThat(diagnosis.causes().stream().map(Cause::id).distinct())
                .as("%s: %s", diagnosis.causes(), new String(seed.request().getBytes(UTF_8), UTF_8))
                .containsExactlyInAnyOrderElementsOf(seed.causes());
        assertThat(diagnosis.verdict()).isEqualTo(Diagnosis.Verdict.EXPLAINED);
        if (!seed.field().isEmpty()) {
            assertThat(diagnosis.causes().stream().map(Cause::field)).contains(seed.field());
        }
    }

    @Test
    void at_least_forty_causes_are_seeded_and_each_id_is_among_them() {
        List<Seeds.Seed> seeds = Seeds.single();

        assertThat(seeds).hasSizeGreaterThanOrEqualTo(40);
        assertThat(seeds.stream().flatMap(seed -> seed.causes().stream()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(CauseId.values());
    }

    @Test
    void the_page_of_causes_is_what_diagnose_says() {
        Page.check("diagnose.md", CausesPage.text(NO_FILES));
    }
}
