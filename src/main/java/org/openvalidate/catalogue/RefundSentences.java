package org.openvalidate.catalogue;

import static org.openvalidate.catalogue.Sentence.given;
import static org.openvalidate.catalogue.Sentence.then;
import static org.openvalidate.catalogue.Sentence.when;

import java.util.List;

/** Sentences about refunds and about cancels that a cashier asks for. Constants, because annotations need them. */
public final class RefundSentences {

    public static final String REFUNDS_LATER = "the merchant refunds asynchronously";
    public static final String REFUNDS_LATER_ZH = "商户采用异步退款";

    public static final String REFUND_FAILS = "the refund answers {code} {count} time(s) and does not take effect";
    public static final String REFUND_FAILS_ZH = "退款返回 {code}，共 {count} 次，且未生效";

    public static final String REFUND_LOST_BEFORE = "the refund is not answered and does not take effect";
    public static final String REFUND_LOST_BEFORE_ZH = "退款无应答，且未生效";

    public static final String REFUND_LOST_AFTER = "the refund is not answered but takes effect";
    public static final String REFUND_LOST_AFTER_ZH = "退款无应答，但已生效";

    public static final String REFUND_FAILS_LATER = "the refund query says that the refund has failed";
    public static final String REFUND_FAILS_LATER_ZH = "退款查询返回退款失败";

    public static final String NO_NOTICES = "no notice arrives";
    public static final String NO_NOTICES_ZH = "异步通知未送达";

    public static final String CANCEL_TOO_LATE = "the cancel is refused because its day is over";
    public static final String CANCEL_TOO_LATE_ZH = "撤销因已过当日时限被拒绝";

    public static final String REFUNDS = "the cashier refunds {amount} after {duration}";
    public static final String REFUNDS_ZH = "收银员退款 {amount}，于 {duration}后";

    public static final String CANCELS = "the cashier cancels the order after {duration}";
    public static final String CANCELS_ZH = "收银员在 {duration}后撤销订单";

    public static final String REPEATS_REFUND = "the harness sends the same refund again after {duration}";
    public static final String REPEATS_REFUND_ZH = "验收工具在 {duration}后重复发送相同的退款请求";

    public static final String REPEATS_REFUND_CHANGED =
            "the harness sends the same refund again with an amount of {amount} after {duration}";
    public static final String REPEATS_REFUND_CHANGED_ZH = "验收工具以 {amount} 重复发送同一退款单号的请求，于 {duration}后";

    public static final String REFUNDS_OTHER_CURRENCY =
            "the harness asks for a refund of {amount} under a new id after {duration}";
    public static final String REFUNDS_OTHER_CURRENCY_ZH = "验收工具以新的退款单号申请退款 {amount}，于 {duration}后";

    public static final String REFUNDS_UNKNOWN = "the harness asks for a refund of a trade that does not exist";
    public static final String REFUNDS_UNKNOWN_ZH = "验收工具对不存在的交易申请退款";

    public static final String REPEATS_CANCEL = "the harness sends the same cancel again after {duration}";
    public static final String REPEATS_CANCEL_ZH = "验收工具在 {duration}后重复发送相同的撤销请求";

    public static final String OWN_ID = "every refund has an id of its own, other than that of the payment [{clause}]";
    public static final String OWN_ID_ZH = "每笔退款使用独立的退款单号，且不同于支付的商户交易号 [{clause}]";

    public static final String RETURNED = "the gateway has returned {amount} in all [{clause}]";
    public static final String RETURNED_ZH = "网关累计退回 {amount} [{clause}]";

    public static final String AGREED = "merchant and gateway agree on what was returned [{clause}]";
    public static final String AGREED_ZH = "商户账簿与网关的退款金额一致 [{clause}]";

    public static final String RECOVERED =
            "a refund without result is sent again under the same id, or looked up [{clause}]";
    public static final String RECOVERED_ZH = "退款结果未知时，以相同退款单号重新发送，或查询退款 [{clause}]";

    public static final String APART = "successive tries of a refund are {duration} to {duration} apart [{clause}]";
    public static final String APART_ZH = "相邻两次退款重试间隔 {duration}至 {duration} [{clause}]";

    public static final String PROVED = "a refund is booked only when its success is proved [{clause}]";
    public static final String PROVED_ZH = "退款成功得到证实后才入账 [{clause}]";

    public static final String REFUSED = "the last refund is refused [{clause}]";
    public static final String REFUSED_ZH = "最后一次退款被拒绝 [{clause}]";

    public static final String NONE_BOOKED = "nothing is booked as refunded [{clause}]";
    public static final String NONE_BOOKED_ZH = "账簿中没有退款入账 [{clause}]";

    public static final String LOOKED_UP = "the result of the refund is read from a refund query [{clause}]";
    public static final String LOOKED_UP_ZH = "通过退款查询得知退款结果 [{clause}]";

    public static final String STILL_PAID = "the order stands as paid in the merchant's books [{clause}]";
    public static final String STILL_PAID_ZH = "商户账簿中订单状态为已支付 [{clause}]";

    public static final String TOLD = "a person is called about the refund that failed [{clause}]";
    public static final String TOLD_ZH = "退款失败时通知负责人 [{clause}]";

    public static final String HARNESS_ANSWERED = "the harness is answered {code} or {code} [{clause}]";
    public static final String HARNESS_ANSWERED_ZH = "验收工具得到的应答为 {code} 或 {code} [{clause}]";

    public static final String ACTION = "the cancel that succeeds answers action {field} [{clause}]";
    public static final String ACTION_ZH = "成功的撤销返回 action 为 {field} [{clause}]";

    public static final String FLAG_OBEYED = "a cancel that answers retry flag N is not sent again [{clause}]";
    public static final String FLAG_OBEYED_ZH = "撤销返回重试标志 N 后不再重复发送 [{clause}]";

    public static final String CANCEL_REFUSED = "the gateway refuses the cancel for good [{clause}]";
    public static final String CANCEL_REFUSED_ZH = "网关明确拒绝撤销 [{clause}]";

    public static final String REFUNDED_INSTEAD = "a paid trade whose cancel is refused is refunded [{clause}]";
    public static final String REFUNDED_INSTEAD_ZH = "已付款交易的撤销被拒绝后改为退款 [{clause}]";

    public static final String NOTHING_KEPT = "none of the buyer's money is kept [{clause}]";
    public static final String NOTHING_KEPT_ZH = "买家的款项全部退回，无一留存 [{clause}]";

    private RefundSentences() {}

    static List<Sentence> all() {
        return List.of(
                given(REFUNDS_LATER, REFUNDS_LATER_ZH),
                given(REFUND_FAILS, REFUND_FAILS_ZH, "code", "times"),
                given(REFUND_LOST_BEFORE, REFUND_LOST_BEFORE_ZH),
                given(REFUND_LOST_AFTER, REFUND_LOST_AFTER_ZH),
                given(REFUND_FAILS_LATER, REFUND_FAILS_LATER_ZH),
                given(NO_NOTICES, NO_NOTICES_ZH),
                given(CANCEL_TOO_LATE, CANCEL_TOO_LATE_ZH),
                when(REFUNDS, REFUNDS_ZH, "amount", "after"),
                when(CANCELS, CANCELS_ZH, "after"),
                when(REPEATS_REFUND, REPEATS_REFUND_ZH, "after"),
                when(REPEATS_REFUND_CHANGED, REPEATS_REFUND_CHANGED_ZH, "amount", "after"),
                when(REFUNDS_OTHER_CURRENCY, REFUNDS_OTHER_CURRENCY_ZH, "amount", "after"),
                when(REFUNDS_UNKNOWN, REFUNDS_UNKNOWN_ZH),
                when(REPEATS_CANCEL, REPEATS_CANCEL_ZH, "after"),
                then("id.refund", OWN_ID, OWN_ID_ZH),
                then("returned.refund", RETURNED, RETURNED_ZH, "amount"),
                then("agreed.refund", AGREED, AGREED_ZH),
                then("recovery.refund", RECOVERED, RECOVERED_ZH),
                then("spacing.refund", APART, APART_ZH, "min", "max"),
                then("proved.refund", PROVED, PROVED_ZH),
                then("refused.refund", REFUSED, REFUSED_ZH),
                then("absent.refund", NONE_BOOKED, NONE_BOOKED_ZH),
                then("query.refund", LOOKED_UP, LOOKED_UP_ZH),
                then("paid.books", STILL_PAID, STILL_PAID_ZH),
                then("alarm.refund", TOLD, TOLD_ZH),
                then("answer.probe", HARNESS_ANSWERED, HARNESS_ANSWERED_ZH, "code", "other"),
                then("action.cancel", ACTION, ACTION_ZH, "action"),
                then("flag.cancel", FLAG_OBEYED, FLAG_OBEYED_ZH),
                then("refused.cancel", CANCEL_REFUSED, CANCEL_REFUSED_ZH),
                then("instead.refund", REFUNDED_INSTEAD, REFUNDED_INSTEAD_ZH),
                then("kept.charge", NOTHING_KEPT, NOTHING_KEPT_ZH));
    }
}
