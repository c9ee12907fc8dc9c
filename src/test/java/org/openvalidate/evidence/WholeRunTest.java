package org.openvalidate.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openvalidate.wire.End;

/** All recordings of a run beside each other. */
class WholeRunTest {

    private static final Instant AT = Instant.parse("2026-03-02T02:00:00Z");

    @Test
    void what_was_nobodys_when_it_came_and_became_a_cases_counts_once_and_for_the_case() {
        Recording nobody = recording(WholeRun.NO_CASE, call(1, "T1", "UNKNOWN"), call(2, "T9", "UNKNOWN"));
        Recording spot = recording("SPOT-001", call(1, "T1", "VALID"));

        Recording whole = WholeRun.of(List.of(spot, nobody));

        assertThat(whole.entries())
                .extracting(each -> each.facts().get(WholeRun.CASE))
                .containsExactly("SPOT-001", WholeRun.NO_CASE);
        assertThat(whole.entries()).extracting(Entry::seq).containsExactly(1, 2);
        assertThat(whole.entries().get(1).request().text()).isEqualTo("T9");
    }

    private static Entry call(int seq, String text, String signature) {
        return new Entry(
                seq,
                EntryKind.EXCHANGE,
                AT,
                AT,
                "merchant",
                "gateway",
                "alipay.acquire.overseas.query",
                new Entry.Sent("POST", "/gateway.do", Map.of(), text, "UTF-8"),
                null,
                End.NO_ANSWER,
                Map.of("signature", signature));
    }

    private static Recording recording(String caseId, Entry... entries) {
        Opening opening = Opening.ofNoRow(caseId, "", "external", "simulated", "2088000000000001", AT);
        return new Recording(opening, List.of(entries), AT);
    }
}
