package org.openvalidate.gateway.http;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openvalidate.dialect.legacy.LegacyService;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.Trade;

/**
 * An amount that provokes a fault, and what people must know of it. Source: legacy-instore §4: 9901 to 9904 as published,
 * 9905 to 9908 by the same pattern.
 */
public enum Trigger {
    /** A pay whose outcome is unknown and that was not taken. */
    PAY_ERROR(
            9901,
            "Pay answers SYSTEM_ERROR. No money is taken.",
            "支付返回 SYSTEM_ERROR，未扣款。",
            "Query until your own timeout, then cancel. Do not show success, do not charge under a new id meanwhile.",
            "持续查询直至超时，然后撤销；不得显示成功，其间不得换新单号再次扣款。",
            Optional.of(Making.unknown(LegacyService.SPOT_PAY)),
            trade -> List.of()),
    /** A pay that was taken and never answered. */
    PAY_SILENCE(
            9902,
            "Pay is never answered. The money is taken.",
            "支付无应答，但已扣款。",
            "Query after your timeout, find the trade paid, show success. Never charge a second time.",
            "超时后查询，查得已支付则显示成功；不得重复扣款。",
            Optional.of(Making.silence(LegacyService.SPOT_PAY).afterEffect()),
            trade -> List.of()),
    /** Queries that all say the outcome is unknown. */
    QUERY_ERROR(
            9903,
            "Pay works as usual. Every query answers SYSTEM_ERROR.",
            "支付正常，每次查询均返回 SYSTEM_ERROR。",
            "Repeat the query at its pace; when your time is over, cancel what is not known to be paid, and tell a person.",
            "按间隔重复查询；时间用尽仍不能确认已支付的，撤销交易并通知人工处理。",
            Optional.empty(),
            trade -> Making.queries(trade, Making.unknown(LegacyService.QUERY))),
    /** Queries that are never answered. */
    QUERY_SILENCE(
            9904,
            "Pay works as usual. No query is ever answered.",
            "支付正常，查询始终无应答。",
            "Give each query a timeout of its own and go on as with 9903.",
            "每次查询单独设置超时，其余同 9903。",
            Optional.empty(),
            trade -> Making.queries(trade, Making.silence(LegacyService.QUERY))),
    /** Cancels that fail twice. */
    CANCEL_TWICE(
            9905,
            "The first two cancels answer SYSTEM_ERROR with retry_flag=Y; the third works.",
            "前两次撤销返回 SYSTEM_ERROR（retry_flag=Y），第三次成功。",
            "Repeat the same cancel, some seconds apart, until it answers SUCCESS.",
            "间隔数秒重复同一撤销请求，直至返回 SUCCESS。",
            Optional.empty(),
            trade -> List.of(Making.cancel(trade).times(2))),
    /** Cancels that never succeed. */
    CANCEL_ALWAYS(
            9906,
            "Every cancel answers SYSTEM_ERROR with retry_flag=Y.",
            "每次撤销均返回 SYSTEM_ERROR（retry_flag=Y）。",
            "Repeat at least three times, then stop, keep the cancel for later and call somebody who is responsible.",
            "至少重试三次后停止，保存待撤销记录并通知负责人。",
            Optional.empty(),
            trade -> List.of(Making.cancel(trade).times(0))),
    /** A refund whose outcome is unknown and that was not accepted. */
    REFUND_ERROR(
            9907,
            "The first refund answers SYSTEM_ERROR. No money goes back.",
            "首次退款返回 SYSTEM_ERROR，未退款。",
            "Repeat it with the same partner_refund_id and amount. Do not show it as refunded before it answers SUCCESS.",
            "以相同的 partner_refund_id 和金额重试；返回 SUCCESS 前不得显示已退款。",
            Optional.empty(),
            trade -> List.of(Making.of(trade, Making.unknown(LegacyService.REFUND)))),
    /** A refund that was accepted and never answered. */
    REFUND_SILENCE(
            9908,
            "The first refund is never answered. It is accepted.",
            "首次退款无应答，但已受理。",
            "Repeat it with the same partner_refund_id: the answer confirms that refund. A new id would refund twice.",
            "以相同的 partner_refund_id 重试，应答即确认该笔退款；换新号会重复退款。",
            Optional.empty(),
            trade -> List.of(
                    Making.of(trade, Making.silence(LegacyService.REFUND).afterEffect())));

    private final int number;
    private final Map<String, String> happens;
    private final Map<String, String> demands;
    private final Optional<Fault> meeting;
    private final Function<Trade, List<Fault>> following;

    Trigger(
            int number,
            String happensEn,
            String happensZh,
            String demandsEn,
            String demandsZh,
            Optional<Fault> meeting,
            Function<Trade, List<Fault>> following) {
        this.number = number;
        this.happens = Map.of("en", happensEn, "zh", happensZh);
        this.demands = Map.of("en", demandsEn, "zh", demandsZh);
        this.meeting = meeting;
        this.following = following;
    }

    /** The amount as a whole number, and in a currency without decimals. */
    public String whole() {
        return String.valueOf(number);
    }

    /** The amount where the number counts cents. */
    public String cents() {
        return BigDecimal.valueOf(number, 2).toPlainString();
    }

    /**
     * What the gateway does.
     *
     * @param language {@code en} or {@code zh}
     */
    public String happens(String language) {
        return happens.getOrDefault(language, "");
    }

    /**
     * What a correct till does then.
     *
     * @param language {@code en} or {@code zh}
     */
    public String demands(String language) {
        return demands.getOrDefault(language, "");
    }

    /** The trigger of a number. */
    static Optional<Trigger> of(BigDecimal number) {
        return Arrays.stream(values())
                .filter(trigger -> number.compareTo(BigDecimal.valueOf(trigger.number)) == 0)
                .findFirst();
    }

    /** What meets the pay itself. */
    Optional<Fault> meeting() {
        return meeting;
    }

    /** What will meet the calls that follow on the trade. */
    List<Fault> following(Trade trade) {
        return following.apply(trade);
    }

    /** The faults of which the triggers are made. */
    private static final class Making {

        private static final Map<String, String> RETRY = Map.of("retry_flag", "Y");

        static Fault unknown(LegacyService service) {
            return Fault.error(service.wireName(), "SYSTEM_ERROR", Fault.Level.BUSINESS);
        }

        static Fault silence(LegacyService service) {
            return Fault.on(service.wireName(), Fault.Kind.NO_ANSWER);
        }

        static List<Fault> queries(Trade trade, Fault fault) {
            return List.of(
                    of(trade, fault).times(0),
                    fault.matching(Map.of("alipay_trans_id", trade.alipayId())).times(0));
        }

        static Fault cancel(Trade trade) {
            return unknown(LegacyService.CANCEL).answering(RETRY).matching(Map.of("out_trade_no", trade.merchantId()));
        }

        static Fault of(Trade trade, Fault fault) {
            return fault.matching(Map.of("partner_trans_id", trade.merchantId()));
        }
    }
}
