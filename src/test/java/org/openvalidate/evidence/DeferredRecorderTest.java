package org.openvalidate.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.ServedRecording;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

class DeferredRecorderTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00.123456789Z");
    private static final String CODE = "281234567890123456";

    @TempDir
    Path folder;

    @Test
    void what_is_asked_for_is_what_a_recorder_would_have_written_at_once() throws IOException {
        CaseRecorder atOnce = ServedRecording.open(folder.resolve("one"), "2088");
        DeferredRecorder later = new DeferredRecorder(ServedRecording.open(folder.resolve("two"), "2088"));
        for (int i = 0; i < 3; i++) {
            atOnce.record(exchange(i));
            later.record(exchange(i));
            atOnce.buyer(NOON, "SCANS", Map.of("amount", "1.00"));
            later.buyer(NOON, "SCANS", Map.of("amount", "1.00"));
            assertThat(later.lines()).isEqualTo(Files.readString(atOnce.file()));
        }
        later.close(NOON);
        atOnce.close(NOON);
    }

    @Test
    void nothing_on_disk_can_be_read_before_it_is_redacted() throws IOException {
        DeferredRecorder recorder = new DeferredRecorder(ServedRecording.open(folder, "2088"));
        for (int i = 0; i < 20; i++) {
            recorder.record(exchange(i));
        }

        assertThat(written()).hasSizeGreaterThan(5_000).doesNotContain(CODE, LabKeys.MD5, "gateway.do", "RESULT");
        assertThat(recorder.lines()).contains("gateway.do", "RESULT").doesNotContain(CODE, LabKeys.MD5);
        assertThat(written()).doesNotContain(CODE, LabKeys.MD5);
    }

    @Test
    void what_nobody_asked_for_goes_with_the_end() throws IOException {
        DeferredRecorder recorder = new DeferredRecorder(ServedRecording.open(folder, "2088"));
        recorder.record(exchange(1));

        recorder.close(NOON);

        assertThat(written()).doesNotContain("gateway.do");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    private String written() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private static Exchange exchange(int i) {
        boolean answered = i != 1;
        Charset gbk = Charset.forName("GBK");
        Request request = new Request(
                "POST",
                "/gateway.do?_input_charset=GBK",
                Map.of("content-type", "application/x-www-form-urlencoded"),
                Bytes.of("service=s&buyer_identity_code=" + CODE + "&memo=" + LabKeys.MD5 + "&i=" + i, UTF_8));
        Response response =
                new Response(200, Map.of("content-type", "text/xml"), Bytes.of("<a>RESULT 茶</a>", gbk), gbk);
        return new Exchange(
                0,
                "merchant",
                "gateway",
                "s",
                request,
                answered ? response : null,
                answered ? End.ANSWERED : End.RESET,
                NOON,
                NOON.plusMillis(i),
                Map.of("fault", "RESET"));
    }
}
