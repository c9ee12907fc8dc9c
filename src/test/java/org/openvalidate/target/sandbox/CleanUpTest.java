package org.openvalidate.target.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.merchant.Line;
import org.openvalidate.testkit.HandTime;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.time.Chance;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Response;

/** What the cases of a run left paid online is given back at its end, and what could not be is told. */
class CleanUpTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final URI GATEWAY = URI.create("https://gateway.example/gateway.do");
    private static final String DONE = "<alipay><is_success>T</is_success></alipay>";

    private final LegacyDialect dialect = new LegacyDialect();
    private final HandTime time = new HandTime(NOON);
    private final CleanUp cleanUp = new CleanUp(dialect);
    private final List<Call> refunds = new ArrayList<>();
    private final List<Instant> at = new ArrayList<>();

    @Test
    void online_orders_that_were_paid_are_refunded_in_their_own_way_and_more_than_three_seconds_apart() {
        ordered("WEB-001", "W1", "total_fee", "12.34");
        ordered("WEB-004", "W2", "rmb_fee", "88.00");

        List<CleanUp.Left> left = sweep(query -> "TRADE_FINISHED", refund -> DONE);

        assertThat(left).isEmpty();
        assertThat(refunds).hasSize(2).allSatisfy(each -> {
            assertThat(each.service()).isEqualTo("forex_refund");
            assertThat(each.parameter("currency")).isEqualTo("USD");
            assertThat(each.parameter("product_code")).isEqualTo("NEW_OVERSEAS_SELLER");
            assertThat(each.parameter("gmt_return")).hasSize(14);
            assertThat(each.parameter("is_sync")).isEqualTo("Y");
        });
        assertThat(refunds.get(0).parameter("return_amount")).isEqualTo("12.34");
        assertThat(refunds.get(1).parameter("return_rmb_amount")).isEqualTo("88.00");
        assertThat(refunds.get(0).parameter("out_return_no"))
                .isNotEqualTo(refunds.get(1).parameter("out_return_no"));
        assertThat(Duration.between(at.get(0), at.get(1))).isGreaterThan(Duration.ofSeconds(3));
    }

    @Test
    void an_online_order_whose_refund_is_refused_is_listed_with_what_is_left_of_it() {
        ordered("WEB-001", "W1", "total_fee", "12.34");

        List<CleanUp.Left> left = sweep(
                query -> "TRADE_FINISHED",
                refund -> "<alipay><is_success>F</is_success><error>RETURN_AMOUNT_EXCEED</error></alipay>");

        assertThat(left).singleElement().hasToString("W1 (WEB-001, 12.34 USD, TRADE_FINISHED)");
    }

    @Test
    void what_nobody_paid_online_is_neither_refunded_nor_listed() {
        ordered("WEB-006a", "W1", "total_fee", "12.34");

        assertThat(sweep(query -> "WAIT_BUYER_PAY", refund -> DONE)).isEmpty();
        assertThat(refunds).isEmpty();
    }

    @Test
    void of_what_the_gateway_says_nothing_nobody_knows_and_it_is_listed() {
        ordered("WEB-001", "W1", "total_fee", "12.34");

        assertThat(sweep(query -> "", refund -> DONE)).hasSize(1);
        assertThat(refunds).isEmpty();
    }

    private void ordered(String caseId, String id, String basis, String amount) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "service",
                "create_forex_trade",
                "out_trade_no",
                id,
                "currency",
                "USD",
                "product_code",
                "NEW_OVERSEAS_SELLER"));
        fields.put(basis, amount);
        cleanUp.ofCase(caseId).sees(new Call(fields, UTF_8, List.of()), null);
    }

    private List<CleanUp.Left> sweep(Function<Call, String> states, Function<Call, String> refunded) {
        Line line = (what, gateway, request, patience) -> {
            Call call = dialect.read(request);
            if (call.service().equals("forex_refund")) {
                refunds.add(call);
                at.add(time.now());
                return xml(refunded.apply(call));
            }
            String state = states.apply(call);
            return xml(
                    state.isEmpty()
                            ? "<html>maintenance</html>"
                            : "<alipay><is_success>T</is_success><response><trade><trade_status>" + state
                                    + "</trade_status><trade_no>2026030222001</trade_no><out_trade_no>"
                                    + call.parameter("out_trade_no")
                                    + "</out_trade_no></trade></response></alipay>");
        };
        return cleanUp.sweep(
                noted -> new SandboxProbe(
                        dialect,
                        new RecordedLine(
                                new Way(line, Optional.empty()), dialect, LabKeys.MERCHANT, time, each -> {}, noted),
                        GATEWAY,
                        "2088101122136241",
                        LabKeys.MERCHANT),
                SignType.MD5,
                LabKeys.MERCHANT.toSign(SignType.MD5).orElseThrow(),
                time,
                Chance.of(1, "clean-up"),
                "USD",
                facts -> {});
    }

    private static Response xml(String text) {
        return new Response(200, Map.of("content-type", "text/xml"), Bytes.of(text, UTF_8), UTF_8);
    }
}
