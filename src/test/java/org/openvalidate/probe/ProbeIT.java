package org.openvalidate.probe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.testkit.LiveGateway.DIALECT;
import static org.openvalidate.testkit.LiveGateway.fault;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.testkit.Kept;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.LiveGateway;
import org.openvalidate.time.RealTimeline;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Exchange;

@Timeout(240)
class ProbeIT {

    private static final String PARTNER = "2088123412341234";
    private static final String QUERY = "alipay.acquire.overseas.query";

    private final LiveGateway gateway = new LiveGateway();
    private final RealTimeline timeline = new RealTimeline();
    private final Kept kept = new Kept();
    private final OpenAccount account = gateway.open(PARTNER, timeline, Behaviour.PAYS_AT_ONCE, kept);

    @AfterEach
    void close() {
        timeline.close();
        gateway.close();
    }

    @ParameterizedTest
    @EnumSource
    void its_query_is_a_post_of_its_own_well_signed_and_answered(SignType type) throws Exception {
        query(UTF_8, type);

        Exchange exchange = kept.exchanges().get(0);
        Call call = DIALECT.read(exchange.request());
        assertThat(exchange.from()).isEqualTo("probe");
        assertThat(exchange.request().method()).isEqualTo("POST");
        assertThat(exchange.request().target()).isEqualTo("/gateway.do?_input_charset=UTF-8");
        assertThat(call.parameter("partner_trans_id")).isEqualTo("茶-1");
        assertThat(DIALECT.verifyRequest(exchange, LabKeys.GATEWAY)).isEqualTo(SignatureState.VALID);
        assertThat(exchange.response()).isNotNull();
        assertThat(DIALECT.read(exchange.response()).errorCode()).isEqualTo("TRADE_NOT_EXIST");
    }

    @Test
    void it_speaks_gbk_as_well() {
        query(Charset.forName("GBK"), SignType.MD5);

        Call call = DIALECT.read(kept.exchanges().get(0).request());
        assertThat(call.parameters()).containsEntry("_input_charset", "GBK").containsEntry("partner_trans_id", "茶-1");
    }

    @Test
    void a_connection_that_breaks_is_nothing_to_fail_over_and_nothing_is_sent_twice() {
        account.arm(fault(QUERY, Fault.Kind.RESET, 0, false));

        query(UTF_8, SignType.MD5);

        assertThat(kept.exchanges()).extracting(Exchange::end).isEqualTo(List.of(End.RESET));
    }

    @Test
    void a_stranger_is_refused_and_does_not_fail() {
        new Probe(DIALECT, gateway.uri(), "2088000000000000", UTF_8, timeline)
                .query("T1", SignType.MD5, LabKeys.MERCHANT.toSign(SignType.MD5).orElseThrow());

        assertThat(gateway.unattributed().exchanges())
                .extracting(Exchange::facts)
                .isEqualTo(List.of(Map.of()));
    }

    private void query(Charset charset, SignType type) {
        new Probe(DIALECT, gateway.uri(), PARTNER, charset, timeline)
                .query("茶-1", type, LabKeys.MERCHANT.toSign(type).orElseThrow());
    }
}
