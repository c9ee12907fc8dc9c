package org.openvalidate.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openvalidate.testkit.LiveGateway.asGet;
import static org.openvalidate.testkit.LiveGateway.fault;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.dialect.SignType;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.testkit.Kept;
import org.openvalidate.testkit.LiveGateway;
import org.openvalidate.time.RealTimeline;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Request;

/** The client sends nothing twice behind the merchant's back, neither on a fresh connection nor on a used one. */
class OneAttemptIT {

    private static final String PARTNER = "2088123412341234";

    private final LiveGateway gateway = new LiveGateway();
    private final RealTimeline timeline = new RealTimeline();
    private final Kept kept = new Kept();
    private final OpenAccount account = gateway.open(PARTNER, timeline, Behaviour.PAYS_AT_ONCE, kept);

    @AfterEach
    void close() {
        timeline.close();
        gateway.close();
    }

    @Test
    void the_switch_that_a_get_needs_is_set() {
        assertThat(System.getProperty("jdk.httpclient.redirects.retrylimit")).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void a_request_whose_connection_is_dropped_arrives_once(String method) {
        account.arm(fault("alipay.acquire.overseas.spot.pay", Fault.Kind.RESET, 0, true));

        assertThatThrownBy(() -> gateway.send(request(method, "T1"))).isInstanceOf(IOException.class);

        assertThat(kept.exchanges()).extracting(Exchange::end).containsExactly(End.RESET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void so_does_one_on_a_connection_that_was_used_before(String method) throws Exception {
        gateway.send(request(method, "T1"));
        account.arm(fault("alipay.acquire.overseas.spot.pay", Fault.Kind.RESET, 0, true));

        assertThatThrownBy(() -> gateway.send(request(method, "T2"))).isInstanceOf(IOException.class);

        assertThat(kept.exchanges()).extracting(Exchange::end).containsExactly(End.ANSWERED, End.RESET);
    }

    private Request request(String method, String tradeId) {
        Request post = gateway.pay(PARTNER, tradeId, SignType.MD5);
        return method.equals("GET") ? asGet(post) : post;
    }
}
