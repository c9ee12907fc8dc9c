package org.openvalidate.target.observed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.Entry;
import org.openvalidate.evidence.FactStamper;
import org.openvalidate.evidence.Fingerprint;
import org.openvalidate.evidence.Opening;
import org.openvalidate.evidence.Recording;
import org.openvalidate.evidence.RecordingReader;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.target.Ids;
import org.openvalidate.target.Strangers;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Request;

/** An exchange goes to the case that owns an id in it, whenever it comes. */
class AttributionTest {

    private static final String PAY = "alipay.acquire.overseas.spot.pay";
    private static final String QUERY = "alipay.acquire.overseas.query";
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final KeyRing NO_KEYS = new KeyRing(Map.of(), Map.of());

    private final Dialect dialect = new LegacyDialect();
    private final Fingerprint fingerprint = new Fingerprint("salt");

    @TempDir
    Path folder;

    private Strangers strangers;
    private Attribution attribution;

    @BeforeEach
    void begin() {
        strangers = new Strangers(folder, fingerprint);
        attribution = new Attribution(dialect, strangers);
    }

    @AfterEach
    void end() {
        strangers.close();
    }

    @Test
    void a_pay_with_the_code_of_a_buyer_of_the_case_is_the_cases_and_makes_its_trade_the_cases() {
        CaseRecorder one = open("ONE");
        attribution.claim("286000000000000001");

        attribution.record(call(PAY, Map.of("partner_trans_id", "T1", "buyer_identity_code", "286000000000000001")));
        attribution.record(call(QUERY, Map.of("partner_trans_id", "T1")));

        assertThat(trades(one)).containsExactly("T1", "T1");
        assertThat(attribution.attributed()).isEqualTo(2);
        assertThat(strangers.services()).isEmpty();
    }

    @Test
    void a_call_that_came_before_its_trade_was_named_is_recorded_for_the_case_after_all() {
        CaseRecorder one = open("ONE");
        attribution.record(call("alipay.acquire.precreate", Map.of("out_trade_no", "T1")));
        assertThat(strangers.services()).containsExactly("alipay.acquire.precreate");

        attribution.claim("T1");

        assertThat(trades(one)).containsExactly("T1");
        assertThat(strangers.services()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_came_for_nobody_before_the_run_broke_off_stays_and_goes_on(boolean closed) throws IOException {
        Strangers first = new Strangers(folder, fingerprint);
        first.record(call(PAY, Map.of("partner_trans_id", "T1")));
        Path file = folder.resolve("unattributed.jsonl");
        if (closed) {
            first.close();
        } else {
            Files.writeString(file, "{\"v\":1,\"seq\":2,\"ki", StandardOpenOption.APPEND);
        }

        try (Strangers later = new Strangers(folder, fingerprint)) {
            assertThat(later.services()).containsExactly(PAY);
            later.record(call(QUERY, Map.of("partner_trans_id", "T1")));
            assertThat(later.services()).containsExactly(PAY, QUERY);
        }

        Recording whole = RecordingReader.read(file);
        assertThat(whole.ended()).isNotNull();
        assertThat(whole.entries()).extracting(Entry::service).containsExactly(PAY, QUERY);
        assertThat(whole.entries()).extracting(Entry::seq).containsExactly(1, 2);
    }

    @Test
    void what_was_sold_between_the_cases_is_the_one_that_claims_it_however_many_came_first() {
        attribution.record(call(PAY, Map.of("partner_trans_id", "T1", "buyer_identity_code", "286000000000000001")));
        attribution.record(call(PAY, Map.of("partner_trans_id", "T2", "buyer_identity_code", "286000000000000001")));
        assertThat(attribution.isFree("T1")).isTrue();
        open("ONE");
        attribution.claim("T2");
        attribution.close();
        CaseRecorder two = open("TWO");

        attribution.claim("T1");

        assertThat(trades(two)).containsExactly("T1");
        assertThat(attribution.isFree("T1")).isFalse();
    }

    @Test
    void a_case_whose_buyer_shows_no_code_owns_what_names_nothing_and_no_sale_of_others() {
        attribution.record(call("alipay.acquire.precreate", Map.of("out_trade_no", "T1")));
        CaseRecorder one = open("ONE");

        attribution.claim("");
        attribution.record(call(QUERY, Map.of("partner_trans_id", "T1")));
        attribution.record(call("forex_rate_file", Map.of()));

        assertThat(one.recording().ofKind("exchange"))
                .extracting(Entry::service)
                .containsExactly("forex_rate_file");
        assertThat(attribution.isFree("T1")).isTrue();
    }

    @Test
    void a_call_that_names_only_what_a_later_exchange_makes_the_cases_is_found_again() {
        CaseRecorder one = open("ONE");
        attribution.claim("T1");
        attribution.record(call("notify_verify", Map.of("notify_id", "N1")));
        assertThat(strangers.services()).containsExactly("notify_verify");

        attribution.record(call("alipay.acquire.overseas.query", Map.of("out_trade_no", "T1", "notify_id", "N1")));

        assertThat(one.recording().ofKind("exchange"))
                .extracting(Entry::service)
                .containsExactly("alipay.acquire.overseas.query", "notify_verify");
        assertThat(strangers.services()).isEmpty();
    }

    @Test
    void what_an_earlier_case_still_sends_is_traffic_outside_and_not_the_next_cases() {
        open("ONE");
        attribution.claim("T1");
        attribution.close();
        CaseRecorder two = open("TWO");
        attribution.claim("T2");

        attribution.record(call(QUERY, Map.of("partner_trans_id", "T1")));
        attribution.record(call(QUERY, Map.of("partner_trans_id", "T2")));

        assertThat(trades(two)).containsExactly("T2");
        assertThat(strangers.services()).containsExactly(QUERY);
    }

    @Test
    void a_sale_of_another_till_is_traffic_outside() {
        CaseRecorder one = open("ONE");
        attribution.claim("T1");

        attribution.record(call(PAY, Map.of("partner_trans_id", "X9", "buyer_identity_code", "286000000000000009")));

        assertThat(trades(one)).isEmpty();
        assertThat(attribution.attributed()).isZero();
        assertThat(strangers.services()).containsExactly(PAY);
    }

    @Test
    void the_shop_that_many_sales_share_owns_nothing() {
        open("ONE");
        attribution.claim("T1");
        attribution.record(call("create_forex_trade", Map.of("out_trade_no", "T1", "secondary_merchant_id", "S")));

        assertThat(attribution.of("ONE")).isEqualTo(Set.of("T1"));
    }

    private CaseRecorder open(String caseId) {
        Opening opening = Opening.ofNoRow(caseId, "", "external", "simulated", "", NOW);
        CaseRecorder recorder = CaseRecorder.open(
                folder, opening, new FactStamper(dialect, NO_KEYS, NO_KEYS, fingerprint), new Redactor(List.of()));
        attribution.open(caseId, recorder);
        return recorder;
    }

    private List<String> trades(CaseRecorder recorder) {
        return recorder.recording().entries().stream().map(this::trade).toList();
    }

    private String trade(Entry entry) {
        Entry.Sent sent = java.util.Objects.requireNonNull(entry.request());
        return Ids.of(exchange(sent.text()), dialect).iterator().next();
    }

    private static Exchange call(String service, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("service", service);
        all.put("partner", "2088101122136241");
        StringBuilder form = new StringBuilder();
        all.forEach((name, value) ->
                form.append(form.isEmpty() ? "" : "&").append(name).append('=').append(value));
        return exchange(form.toString());
    }

    private static Exchange exchange(String form) {
        String service = form.replaceFirst(".*service=([^&]*).*", "$1");
        Request request = new Request(
                "POST",
                "/gateway.do?_input_charset=UTF-8",
                Map.of("content-type", "application/x-www-form-urlencoded"),
                Bytes.of(form, StandardCharsets.UTF_8));
        return new Exchange(0, "merchant", "gateway", service, request, null, End.RESET, NOW, NOW, Map.of());
    }
}
