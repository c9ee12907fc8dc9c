package org.openvalidate.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.Verdict;
import org.openvalidate.shop.InBetween.Meddling;
import org.openvalidate.shop.Started.Called;
import org.openvalidate.testkit.FreePort;

/** What a merchant's system says of its sales is held against what the gateway knows of them. */
@Tag("full")
class LyingTillIT {

    /** So that a slow machine is no fault of the till's. */
    private static final Map<String, String> PATIENT = Map.of("TILL_PAY_ANSWER", "PT15S");

    @TempDir
    Path folder;

    @Test
    void a_sale_that_is_called_paid_and_was_not_is_held_against_it() throws IOException {
        CaseResult result = play((path, own) -> own.filter(each -> path.startsWith("/orders/"))
                .map(each -> new Called(
                        each.status(),
                        each.text()
                                .replace("\"status\":\"FAILED\"", "\"status\":\"PAID\"")
                                .replace("\"paidAmount\":\"0.00\"", "\"paidAmount\":\"12.34\""))));

        assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.FAILED);
        assertThat(result.findings())
                .filteredOn(each -> each.blocking() && each.outcome().name().equals("VIOLATED"))
                .extracting(each -> each.check())
                .contains("final.agreement");
    }

    @Test
    void an_order_that_is_answered_with_nonsense_decides_nothing() throws IOException {
        CaseResult result = play((path, own) ->
                path.startsWith("/orders/") ? Optional.of(new Called(200, "<html>welcome</html>")) : Optional.empty());

        assertThat(result.verdict()).as(result.reason()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(result.reason()).contains("GET ", "/orders/", "an object in JSON was expected");
    }

    private CaseResult play(Meddling meddling) throws IOException {
        int port = FreePort.next();
        try (StartedTill till = new StartedTill(folder, "till", Observed.till(port, PATIENT));
                InBetween liar = new InBetween(till, meddling)) {
            return Observed.play("SPOT-014", liar.uri(), port, folder, Map.of()).result("SPOT-014");
        }
    }
}
