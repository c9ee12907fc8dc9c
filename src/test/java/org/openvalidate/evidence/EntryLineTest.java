package org.openvalidate.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.testkit.EvidenceFixtures.START;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openvalidate.wire.End;

class EntryLineTest {

    private static final Entry EXCHANGE = new Entry(
            7,
            "exchange",
            START,
            START.plusNanos(120_000_500),
            "merchant",
            "gateway",
            "alipay.acquire.cancel",
            new Entry.Sent("POST", "/gateway.do?_input_charset=UTF-8", Map.of("b", "2", "a", "1"), "x=茶", "UTF-8"),
            new Entry.Answered(200, Map.of("content-type", "text/xml"), "<alipay/>"),
            End.ANSWERED,
            Map.of("signature", "VALID", "charset", "UTF-8"));

    @Test
    void a_line_stands_as_other_programs_were_promised() {
        assertThat(EntryLine.write(EXCHANGE).toString())
                .isEqualTo("{\"v\":1,\"seq\":7,\"kind\":\"exchange\",\"at\":\"2026-03-02T10:00:00.000+08:00\","
                        + "\"endAt\":\"2026-03-02T10:00:00.1200005+08:00\",\"from\":\"merchant\",\"to\":\"gateway\","
                        + "\"service\":\"alipay.acquire.cancel\",\"request\":{\"method\":\"POST\","
                        + "\"target\":\"/gateway.do?_input_charset=UTF-8\",\"headers\":{\"a\":\"1\",\"b\":\"2\"},"
                        + "\"text\":\"x=茶\",\"charset\":\"UTF-8\"},\"response\":{\"status\":200,"
                        + "\"headers\":{\"content-type\":\"text/xml\"},\"text\":\"<alipay/>\"},\"end\":\"ANSWERED\","
                        + "\"facts\":{\"charset\":\"UTF-8\",\"signature\":\"VALID\"}}");
    }

    @Test
    void what_was_written_is_read_back() {
        Entry claim =
                new Entry(8, "claim", START, null, "till", "", "", null, null, null, Claim.of("T", Claim.SUCCESS));

        for (Entry entry : new Entry[] {EXCHANGE, claim}) {
            ObjectNode line = Journal.parse(EntryLine.write(entry).toString());
            assertThat(line).isNotNull();
            assertThat(EntryLine.read(line)).isEqualTo(entry);
        }
    }
}
