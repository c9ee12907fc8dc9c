package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.gateway.PureGateway.ordering;
import static org.openvalidate.gateway.PureGateway.payment;
import static org.openvalidate.gateway.PureGateway.refunding;
import static org.openvalidate.gateway.PureGateway.with;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openvalidate.dialect.Reply;

class NoticeTest {

    private static final String URL = "https://till.example.com/notices";

    @Test
    void a_payment_is_told_a_second_after_it_was_made() {
        PureGateway gateway = paid("T1");

        Notice notice = only(gateway);

        assertThat(notice.next()).isEqualTo(PureGateway.TEN_O_CLOCK.plusSeconds(1));
        assertThat(notice.said(PureGateway.TEN_O_CLOCK))
                .containsEntry("notify_type", "trade_status_sync")
                .containsEntry("notify_time", "2026-03-02 10:00:00")
                .containsEntry("notify_action_type", "payByAccountAction")
                .containsEntry("out_trade_no", "T1")
                .containsEntry("trade_status", "TRADE_SUCCESS")
                .containsEntry("total_fee", "12.34")
                .containsEntry("currency", "USD")
                .containsEntry("subject", "tea")
                .doesNotContainKeys("sign", "extra_common_param", "trans_currency");
    }

    @Test
    void nobody_is_told_where_no_address_was_given() {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);
        gateway.pay("T1");

        assertThat(gateway.state().notices().inOrder()).isEmpty();
    }

    @Test
    void nothing_is_told_of_a_trade_that_waits_and_something_of_one_that_expires() {
        PureGateway gateway = PureGateway.whose(Behaviour.ABANDONS);
        gateway.call(with(payment("T1"), "notify_url", URL));
        assertThat(gateway.state().notices().inOrder()).isEmpty();

        gateway.after(Duration.ofMinutes(4));

        assertThat(only(gateway).fields())
                .containsEntry("trade_status", "TRADE_CLOSED")
                .containsEntry("notify_action_type", "closeTradeAction")
                .doesNotContainKey("gmt_payment");
    }

    @Test
    void a_paid_trade_that_is_cancelled_is_told_as_reversed() {
        PureGateway gateway = paid("T1");
        gateway.cancel("T1");

        assertThat(gateway.state().notices().inOrder())
                .extracting(notice -> notice.fields().get("notify_action_type"))
                .containsExactly("payByAccountAction", "reverseAction");
    }

    @Test
    void an_account_can_be_told_of_payments_only() {
        PureGateway gateway =
                PureGateway.under(Terms.USUAL.notices(NoticeTerms.USUAL.telling(Set.of(TradeStatus.TRADE_SUCCESS))));
        gateway.call(with(payment("T1"), "notify_url", URL));
        gateway.cancel("T1");

        assertThat(only(gateway).fields()).containsEntry("trade_status", "TRADE_SUCCESS");
    }

    @Test
    void what_a_merchant_wanted_back_comes_back() {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);
        gateway.call(with(with(ordering("T1"), "notify_url", URL), "passback_parameters", "table 7"));
        gateway.happens(new Event.OrderScanned(
                gateway.state().codes().orders().keySet().iterator().next(), PureGateway.CODE));

        assertThat(only(gateway).fields()).containsEntry("extra_common_param", "table 7");
    }

    @Test
    void eight_deliveries_in_25_hours_and_no_more() {
        PureGateway gateway = paid("T1");

        List<Instant> sent = deliveries(gateway, 200, "fail");

        assertThat(sent)
                .extracting(at -> Duration.between(sent.get(0), at).toMinutes())
                .containsExactly(0L, 4L, 14L, 24L, 84L, 204L, 564L, 1464L);
        assertThat(only(gateway).standing()).isEqualTo(Notice.Standing.GIVEN_UP);
    }

    @ParameterizedTest
    @CsvSource({
        "200, success, 1",
        "200, SUCCESS, 1",
        "200, Success, 8",
        "200, 'success\n', 8",
        "200, '', 8",
        "500, success, 8",
        "302, success, 8"
    })
    void only_the_word_itself_ends_a_notice(int status, String text, int times) {
        PureGateway gateway = paid("T1");

        assertThat(deliveries(gateway, status, text)).hasSize(times);
        assertThat(only(gateway).standing())
                .isEqualTo(times == 1 ? Notice.Standing.ACKNOWLEDGED : Notice.Standing.GIVEN_UP);
    }

    @Test
    void an_answer_other_than_the_word_brings_the_notice_again_and_the_word_does_not() {
        PureGateway gateway = paid("T1");
        gateway.at(only(gateway).next());

        Reaction refused =
                gateway.happens(new Event.NoticeAnswered(only(gateway).id(), 200, "fail"));
        Reaction acknowledged =
                gateway.happens(new Event.NoticeAnswered(only(gateway).id(), 200, "success"));

        assertThat(refused.due())
                .containsExactly(new Due(
                        PureGateway.TEN_O_CLOCK.plusSeconds(241),
                        new Event.NoticeDue(only(gateway).id())));
        assertThat(acknowledged.due()).isEmpty();
    }

    @Test
    void an_answer_to_a_notice_that_nobody_sent_changes_nothing() {
        PureGateway gateway = paid("T1");
        State before = gateway.state();

        assertThat(gateway.happens(new Event.NoticeAnswered("none", 200, "success")))
                .isEqualTo(Reaction.silent(before));
        assertThat(gateway.happens(new Event.NoticeDue("none"))).isEqualTo(Reaction.silent(before));
    }

    @Test
    void a_refund_can_be_told_again_by_its_own_id() {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);
        gateway.pay("T1");
        gateway.call(with(with(refunding("T1", "R1", "2.00"), "is_sync", "N"), "notify_url", URL));
        gateway.after(Duration.ofMinutes(5));

        gateway.happens(new Event.NoticeAsked("R1", Notice.Kind.GENUINE, gateway.now()));

        List<Notice> notices = gateway.state().notices().inOrder();
        assertThat(notices)
                .extracting(notice -> notice.fields().get("out_return_no"))
                .containsExactly("R1", "R1");
    }

    @Test
    void the_word_can_be_settled_as_lower_case_alone() {
        PureGateway gateway =
                PureGateway.under(Terms.USUAL.notices(NoticeTerms.USUAL.acknowledgedBy(Set.of("success"))));
        gateway.call(with(payment("T1"), "notify_url", URL));

        assertThat(deliveries(gateway, 200, "SUCCESS")).hasSize(8);
    }

    @Test
    void another_ladder_holds_for_notices_to_come() {
        PureGateway gateway = PureGateway.under(
                Terms.USUAL.notices(NoticeTerms.USUAL.ladder(new Ladder(List.of(Duration.ofSeconds(5))))));
        gateway.call(with(payment("T1"), "notify_url", URL));

        assertThat(deliveries(gateway, 0, "nobody listens")).hasSize(2);
    }

    @Test
    void an_asynchronous_refund_is_told_when_it_is_executed_and_a_synchronous_one_never() {
        PureGateway gateway = paid("T1");
        Map<String, String> refund = with(refunding("T1", "R1", "1.00"), "notify_url", URL);
        gateway.call(refund);
        gateway.call(with(with(refund, "partner_refund_id", "R2"), "is_sync", "N"));
        gateway.after(Duration.ofSeconds(1));

        List<Notice> notices = gateway.state().notices().inOrder();

        assertThat(notices).hasSize(2);
        assertThat(notices.get(1).fields())
                .containsEntry("notify_type", "refund_status_sync")
                .containsEntry("out_return_no", "R2")
                .containsEntry("out_trade_no", "T1")
                .containsEntry("refund_status", "REFUND_SUCCESS")
                .containsEntry("return_amount", "1.00");
    }

    @Test
    void a_refund_of_everything_closes_the_trade_without_a_notice_of_its_own() {
        PureGateway gateway = paid("T1");
        gateway.refund("T1", "R1", "12.34");

        assertThat(gateway.state().trade("T1").orElseThrow().status()).isEqualTo(TradeStatus.TRADE_CLOSED);
        assertThat(gateway.state().notices().inOrder()).hasSize(1);
    }

    @Test
    void a_notice_can_be_verified_for_a_minute_after_it_was_sent_and_not_before() {
        PureGateway gateway = paid("T1");
        String id = only(gateway).notifyId();

        assertThat(verified(gateway, id)).isEqualTo("false");
        gateway.after(Duration.ofSeconds(1));
        assertThat(verified(gateway, id)).isEqualTo("true");
        gateway.after(Duration.ofSeconds(60));
        assertThat(verified(gateway, id)).isEqualTo("true");
        gateway.after(Duration.ofSeconds(1));
        assertThat(verified(gateway, id)).isEqualTo("false");
        assertThat(verified(gateway, "none")).isEqualTo("false");
        assertThat(verified(gateway, "")).isEqualTo("invalid");
    }

    @Test
    void a_duplicate_has_the_id_of_the_first_and_is_sent_once() {
        PureGateway gateway = paid("T1");
        Notice first = only(gateway);
        gateway.happens(new Event.NoticeAsked("T1", Notice.Kind.DUPLICATE, gateway.now()));

        Notice second = gateway.state().notices().inOrder().get(1);

        assertThat(second.notifyId()).isEqualTo(first.notifyId());
        assertThat(second.fields()).isEqualTo(first.fields());
        assertThat(second.gaps()).isEqualTo(Ladder.ONCE);
    }

    @Test
    void there_is_no_duplicate_of_a_notice_that_never_was() {
        PureGateway gateway = PureGateway.whose(Behaviour.ABANDONS);
        gateway.call(with(payment("T1"), "notify_url", URL));
        gateway.happens(new Event.NoticeAsked("T1", Notice.Kind.DUPLICATE, gateway.now()));

        assertThat(gateway.state().notices().inOrder()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Notice.Kind.class,
            names = {"FORGED", "WRONG_AMOUNT", "WRONG_CURRENCY", "UNKNOWN_ORDER", "BLANK_FOR_PLUS"})
    void a_wrong_notice_of_an_unpaid_trade_pretends_that_it_is_paid(Notice.Kind kind) {
        PureGateway gateway = PureGateway.whose(Behaviour.ABANDONS);
        gateway.call(with(payment("T1"), "notify_url", URL));
        gateway.happens(new Event.NoticeAsked("T1", kind, gateway.now()));

        assertThat(only(gateway).fields()).containsEntry("trade_status", "TRADE_SUCCESS");
        assertThat(gateway.state().trade("T1").orElseThrow().status()).isEqualTo(TradeStatus.WAIT_BUYER_PAY);
    }

    @ParameterizedTest
    @CsvSource({"WRONG_AMOUNT, total_fee, 13.34", "WRONG_CURRENCY, currency, EUR", "UNKNOWN_ORDER, out_trade_no, XT1"})
    void each_kind_has_one_thing_wrong(Notice.Kind kind, String field, String value) {
        PureGateway gateway = paid("T1");
        Notice honest = only(gateway);
        gateway.happens(new Event.NoticeAsked("T1", kind, gateway.now()));

        Notice wrong = gateway.state().notices().inOrder().get(1);

        assertThat(wrong.fields()).isEqualTo(with(honest.fields(), field, value));
    }

    @Test
    void a_forged_notice_is_never_verified() {
        PureGateway gateway = paid("T1");
        gateway.happens(new Event.NoticeAsked("T1", Notice.Kind.FORGED, gateway.now()));
        gateway.after(Duration.ofSeconds(1));

        assertThat(verified(gateway, gateway.state().notices().inOrder().get(1).notifyId()))
                .isEqualTo("false");
    }

    private static PureGateway paid(String id) {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);
        gateway.call(with(payment(id), "notify_url", URL));
        return gateway;
    }

    private static Notice only(PureGateway gateway) {
        assertThat(gateway.state().notices().inOrder()).hasSize(1);
        return gateway.state().notices().inOrder().get(0);
    }

    /** When the only notice was sent, each time with this answer. */
    private static List<Instant> deliveries(PureGateway gateway, int status, String text) {
        for (Instant next = only(gateway).next();
                next != null;
                next = only(gateway).next()) {
            gateway.at(next);
            gateway.happens(new Event.NoticeAnswered(only(gateway).id(), status, text));
        }
        return only(gateway).deliveries().stream().map(Notice.Delivery::at).toList();
    }

    private static String verified(PureGateway gateway, String id) {
        Departure departure = gateway.call(Map.of("service", "notify_verify", "notify_id", id));
        return ((Reply.Plain) departure.reply()).text();
    }
}
