package org.openvalidate.catalogue;

import static org.openvalidate.catalogue.Sentence.given;
import static org.openvalidate.catalogue.Sentence.then;
import static org.openvalidate.catalogue.Sentence.when;

import java.util.List;

/** Sentences about notices. The last parameter of each expectation is the clause it rests on. */
public final class NoticeSentences {

    public static final String UNHEARD = "no answer to a notice reaches the gateway";
    public static final String UNHEARD_ZH = "商户对异步通知的应答均未到达网关";

    public static final String SLOW_ENDPOINT = "every answer to a notice takes {duration}";
    public static final String SLOW_ENDPOINT_ZH = "商户应答每个异步通知耗时 {duration}";

    public static final String CONFIRMS = "the merchant asks notify_verify";
    public static final String CONFIRMS_ZH = "商户使用 notify_verify 确认通知";

    public static final String VERIFY_SAYS_FALSE = "notify_verify answers false";
    public static final String VERIFY_SAYS_FALSE_ZH = "notify_verify 返回 false";

    public static final String SLOW_QUERIES = "every query is answered {duration} late";
    public static final String SLOW_QUERIES_ZH = "每次查询的应答都延迟 {duration}";

    public static final String FORGED = "a forged notice comes after {duration}";
    public static final String FORGED_ZH = "伪造的异步通知在 {duration}后到达";

    public static final String OTHER_AMOUNT = "a notice with another amount comes after {duration}";
    public static final String OTHER_AMOUNT_ZH = "金额不符的异步通知在 {duration}后到达";

    public static final String OTHER_CURRENCY = "a notice with another currency comes after {duration}";
    public static final String OTHER_CURRENCY_ZH = "币种不符的异步通知在 {duration}后到达";

    public static final String UNKNOWN_ORDER = "a notice about an unknown order comes after {duration}";
    public static final String UNKNOWN_ORDER_ZH = "针对未知订单的异步通知在 {duration}后到达";

    public static final String AGAIN = "the notice comes again after {duration}";
    public static final String AGAIN_ZH = "同一异步通知在 {duration}后再次到达";

    public static final String BLANKS = "a notice with blanks for plus comes after {duration}";
    public static final String BLANKS_ZH = "签名中加号变为空格的异步通知在 {duration}后到达";

    public static final String ACKNOWLEDGED = "every genuine notice is acknowledged with success [{clause}]";
    public static final String ACKNOWLEDGED_ZH = "每个真实的异步通知都以 success 应答 [{clause}]";

    public static final String EXACT = "nothing stands before or after the word of an acknowledgement [{clause}]";
    public static final String EXACT_ZH = "应答内容在 success 前后没有多余字符 [{clause}]";

    public static final String PLAIN =
            "no answer to a notice is a page, a redirect or begins with a byte-order mark [{clause}]";
    public static final String PLAIN_ZH = "对异步通知的应答不是网页、不是重定向，也不以 BOM 开头 [{clause}]";

    public static final String BOOKED_ONCE = "the payment is booked once [{clause}]";
    public static final String BOOKED_ONCE_ZH = "付款只入账一次 [{clause}]";

    public static final String BOOKED_ONCE_REPEATED =
            "the payment is booked once although its notice comes again [{clause}]";
    public static final String BOOKED_ONCE_REPEATED_ZH = "异步通知重复到达，付款仍只入账一次 [{clause}]";

    public static final String BOOKED_ONCE_CROSSING =
            "the payment is booked once although a notice crosses an answer [{clause}]";
    public static final String BOOKED_ONCE_CROSSING_ZH = "异步通知与应答交错到达，付款仍只入账一次 [{clause}]";

    public static final String NOT_FORGED = "nothing is booked because of a forged notice [{clause}]";
    public static final String NOT_FORGED_ZH = "不得依据伪造的异步通知入账 [{clause}]";

    public static final String NOT_OTHER_AMOUNT =
            "nothing is booked because of a notice with another amount [{clause}]";
    public static final String NOT_OTHER_AMOUNT_ZH = "不得依据金额不符的异步通知入账 [{clause}]";

    public static final String NOT_OTHER_CURRENCY =
            "nothing is booked because of a notice with another currency [{clause}]";
    public static final String NOT_OTHER_CURRENCY_ZH = "不得依据币种不符的异步通知入账 [{clause}]";

    public static final String NOT_UNKNOWN = "nothing is booked because of a notice about an unknown order [{clause}]";
    public static final String NOT_UNKNOWN_ZH = "不得依据未知订单的异步通知入账 [{clause}]";

    public static final String NOT_UNCONFIRMED =
            "nothing is booked because of a notice that notify_verify does not confirm [{clause}]";
    public static final String NOT_UNCONFIRMED_ZH = "不得依据 notify_verify 未确认的异步通知入账 [{clause}]";

    public static final String FORGERY_REFUSED = "a forged notice is not acknowledged [{clause}]";
    public static final String FORGERY_REFUSED_ZH = "不对伪造的异步通知应答 success [{clause}]";

    public static final String BLANKS_TAKEN = "a notice with blanks for plus is taken for genuine [{clause}]";
    public static final String BLANKS_TAKEN_ZH = "签名中加号变为空格的异步通知仍按真实通知处理 [{clause}]";

    public static final String LADDER =
            "an unacknowledged notice comes {count} time(s) within {duration} under one notify_id [{clause}]";
    public static final String LADDER_ZH = "未被确认的异步通知以同一 notify_id 共发送 {count} 次，历时不超过 {duration} [{clause}]";

    public static final String NOT_REOPENED = "no notice opens a final order again [{clause}]";
    public static final String NOT_REOPENED_ZH = "已到终态的订单不因异步通知而重新打开 [{clause}]";

    private NoticeSentences() {}

    static List<Sentence> all() {
        return List.of(
                given(UNHEARD, UNHEARD_ZH),
                given(SLOW_ENDPOINT, SLOW_ENDPOINT_ZH, "length"),
                given(CONFIRMS, CONFIRMS_ZH),
                given(VERIFY_SAYS_FALSE, VERIFY_SAYS_FALSE_ZH),
                given(SLOW_QUERIES, SLOW_QUERIES_ZH, "length"),
                when(FORGED, FORGED_ZH, "after"),
                when(OTHER_AMOUNT, OTHER_AMOUNT_ZH, "after"),
                when(OTHER_CURRENCY, OTHER_CURRENCY_ZH, "after"),
                when(UNKNOWN_ORDER, UNKNOWN_ORDER_ZH, "after"),
                when(AGAIN, AGAIN_ZH, "after"),
                when(BLANKS, BLANKS_ZH, "after"),
                then("acknowledged.notice", ACKNOWLEDGED, ACKNOWLEDGED_ZH),
                then("exact.acknowledgement", EXACT, EXACT_ZH),
                then("plain.acknowledgement", PLAIN, PLAIN_ZH),
                then("once.booking", BOOKED_ONCE, BOOKED_ONCE_ZH),
                then("repeated.booking", BOOKED_ONCE_REPEATED, BOOKED_ONCE_REPEATED_ZH),
                then("crossing.booking", BOOKED_ONCE_CROSSING, BOOKED_ONCE_CROSSING_ZH),
                then("forged.notice", NOT_FORGED, NOT_FORGED_ZH),
                then("amount.notice", NOT_OTHER_AMOUNT, NOT_OTHER_AMOUNT_ZH),
                then("currency.notice", NOT_OTHER_CURRENCY, NOT_OTHER_CURRENCY_ZH),
                then("unknown.notice", NOT_UNKNOWN, NOT_UNKNOWN_ZH),
                then("confirmed.notice", NOT_UNCONFIRMED, NOT_UNCONFIRMED_ZH),
                then("refused.forgery", FORGERY_REFUSED, FORGERY_REFUSED_ZH),
                then("blank.notice", BLANKS_TAKEN, BLANKS_TAKEN_ZH),
                then("ladder.notice", LADDER, LADDER_ZH, "times", "max"),
                then("reopened.order", NOT_REOPENED, NOT_REOPENED_ZH));
    }
}
