package org.openvalidate.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each thing that the sample till can do wrong is failed by the same rule where a relay makes the faults in passing. */
@Tag("by-hand")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenRelayedTillIT {

    private Served sandbox;

    @TempDir
    Path folder;

    @BeforeAll
    void open(@TempDir Path served) throws Exception {
        sandbox = new Served(served);
    }

    @AfterAll
    void close() {
        sandbox.close();
    }

    @ParameterizedTest
    @MethodSource("org.openvalidate.shop.BrokenTillIT#mistakes")
    void a_mistake_is_failed_by_its_rule(String mistake, String caseId, String rule, List<String> alsoAllowed)
            throws Exception {
        try (Relayed relayed = new Relayed(sandbox, folder, "RSA2", Map.of("TILL_BROKEN", mistake)).holdingTheKey()) {
            Observed run = relayed.play(caseId);

            assertThat(BrokenTillIT.violated(run.result(caseId)))
                    .as("%s", run.verdicts())
                    .contains(rule);
            assertThat(BrokenTillIT.violated(run.result(caseId)))
                    .as("%s", run.verdicts())
                    .isSubsetOf(BrokenTillIT.allowed(rule, alsoAllowed));
        }
    }
}
