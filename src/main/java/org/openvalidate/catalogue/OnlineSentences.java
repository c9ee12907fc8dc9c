package org.openvalidate.catalogue;

import static org.openvalidate.catalogue.Sentence.given;
import static org.openvalidate.catalogue.Sentence.then;
import static org.openvalidate.catalogue.Sentence.when;

import java.util.List;

/** Sentences about orders from afar; times count from the order. */
public final class OnlineSentences {

    public static final String REFUND_LOST = "the online refund is not answered but takes effect";
    public static final String REFUND_LOST_ZH = "线上退款无应答，但已生效";

    public static final String REFUND_FAILS =
            "the online refund answers {code} {count} time(s) and does not take effect";
    public static final String REFUND_FAILS_ZH = "线上退款返回 {code}，共 {count} 次，且未生效";

    public static final String SETTLED_IN = "a merchant that is settled in {code}";
    public static final String SETTLED_IN_ZH = "商户的结算币种为 {code}";

    public static final String POOR = "a buyer at the cashier without enough balance";
    public static final String POOR_ZH = "收银台买家余额不足";

    public static final String REFUNDS = "the shop refunds {amount} after {duration}";
    public static final String REFUNDS_ZH = "商户退款 {amount}，时间为下单 {duration}后";

    public static final String SAME_ORDER = "the harness sends the same order again after {duration}";
    public static final String SAME_ORDER_ZH = "验收工具在 {duration}后以相同内容重发订单";

    public static final String SAME_ORDER_OTHER_AMOUNT =
            "the harness sends the same order again with an amount of {amount} after {duration}";
    public static final String SAME_ORDER_OTHER_AMOUNT_ZH = "验收工具以 {amount} 重发同一订单号，时间为 {duration}后";

    public static final String BOTH_FEES = "the harness orders anew with both prices after {duration}";
    public static final String BOTH_FEES_ZH = "验收工具在 {duration}后以两个金额字段重新下单";

    public static final String NO_FEE = "the harness orders anew without a price after {duration}";
    public static final String NO_FEE_ZH = "验收工具在 {duration}后不带金额重新下单";

    public static final String PRICED_AT = "the harness orders anew at {amount} after {duration}";
    public static final String PRICED_AT_ZH = "验收工具以 {amount} 重新下单，时间为 {duration}后";

    public static final String WRONG_COUNT = "the harness orders anew with goods that do not add up after {duration}";
    public static final String WRONG_COUNT_ZH = "验收工具在 {duration}后以合计数量不符的商品信息重新下单";

    public static final String VALID_FOR = "the harness orders anew with a validity of {duration} after {duration}";
    public static final String VALID_FOR_ZH = "验收工具以 {duration}的有效期重新下单，时间为 {duration}后";

    public static final String BOTH_TIMES =
            "the harness orders anew with a timeout rule of {duration} and a validity of {duration} after {duration}";
    public static final String BOTH_TIMES_ZH = "验收工具以 {duration}的 timeout_rule 和 {duration}的有效期重新下单，时间为 {duration}后";

    public static final String LOGS_IN_THERE = "the buyer logs in at the harness's order after {duration}";
    public static final String LOGS_IN_THERE_ZH = "买家在 {duration}后登录验收工具的订单";

    public static final String SPLIT_REFUND =
            "the harness asks to refund {amount}, split among {count} receivers, after {duration}";
    public static final String SPLIT_REFUND_ZH = "验收工具申请退款 {amount}，由 {count} 个接收方分担，时间为下单 {duration}后";

    public static final String SPLIT_AS_PAID =
            "the harness asks to refund {amount}, split like a payment among {count} receivers, after {duration}";
    public static final String SPLIT_AS_PAID_ZH = "验收工具申请退款 {amount}，按付款分账格式列出 {count} 个接收方，时间为下单 {duration}后";

    public static final String TIMEOUT_RULE =
            "the harness orders anew with a timeout rule that is not enabled after {duration}";
    public static final String TIMEOUT_RULE_ZH = "验收工具在 {duration}后以未开通的 timeout_rule 重新下单";

    public static final String SPLIT =
            "the harness orders anew and gives {count} receivers {amount} each after {duration}";
    public static final String SPLIT_ZH = "验收工具重新下单并向 {count} 个接收方各分账 {amount}，时间为 {duration}后";

    public static final String ORDERS = "a customer orders {amount} online";
    public static final String ORDERS_ZH = "顾客线上下单 {amount}";

    public static final String ORDERS_WEB = "a customer orders {amount} on the website";
    public static final String ORDERS_WEB_ZH = "顾客在网站下单 {amount}";

    public static final String ORDERS_WAP = "a customer orders {amount} on the mobile website";
    public static final String ORDERS_WAP_ZH = "顾客在手机网站下单 {amount}";

    public static final String ORDERS_APP = "a customer orders {amount} in the app";
    public static final String ORDERS_APP_ZH = "顾客在 App 内下单 {amount}";

    public static final String OPENS = "the buyer opens the cashier after {duration}";
    public static final String OPENS_ZH = "买家在 {duration}后打开收银台";

    public static final String LOGS_IN = "the buyer logs in after {duration}";
    public static final String LOGS_IN_ZH = "买家在 {duration}后登录";

    public static final String PAYS = "the buyer pays at the cashier after {duration}";
    public static final String PAYS_ZH = "买家在 {duration}后于收银台付款";

    public static final String LEAVES = "the buyer leaves the cashier after {duration}";
    public static final String LEAVES_ZH = "买家在 {duration}后离开收银台";

    public static final String RETURNS = "the buyer returns to the shop after {duration}";
    public static final String RETURNS_ZH = "买家在 {duration}后返回商户页面";

    public static final String FORGED_RETURN = "a forged return reaches the shop after {duration}";
    public static final String FORGED_RETURN_ZH = "伪造的同步返回在 {duration}后到达商户页面";

    public static final String TOLD = "the wallet tells the app {count} after {duration}";
    public static final String TOLD_ZH = "钱包向 App 返回 {count}，时间为下单 {duration}后";

    public static final String REACHES = "the buyer reaches the cashier [{clause}]";
    public static final String REACHES_ZH = "买家到达收银台 [{clause}]";

    public static final String REFUSED = "the order is refused with {code} [{clause}]";
    public static final String REFUSED_ZH = "下单被拒绝并返回 {code} [{clause}]";

    public static final String CARRIES = "the order carries {field} and {field} [{clause}]";
    public static final String CARRIES_ZH = "订单包含 {field} 和 {field} [{clause}]";

    public static final String AS_REPORTED = "every order names the shop as it was reported [{clause}]";
    public static final String AS_REPORTED_ZH = "每笔订单上送的二级商户信息与报备一致 [{clause}]";

    public static final String SHOP_ORDERS = "a customer of the reported shop orders {amount} online after {duration}";
    public static final String SHOP_ORDERS_ZH = "顾客在被报备的商户处线上下单 {amount}，于 {duration}后进行";

    public static final String PRODUCT_CODE = "the product code of the order is {code} or {code} [{clause}]";
    public static final String PRODUCT_CODE_ZH = "订单的 product_code 为 {code} 或 {code} [{clause}]";

    public static final String ONE_FEE = "the order has exactly one price and is never settled in CNY [{clause}]";
    public static final String ONE_FEE_ZH = "订单只含一个金额字段，且结算币种不为 CNY [{clause}]";

    public static final String ID_FORM = "every online order id has only letters, digits and underscores [{clause}]";
    public static final String ID_FORM_ZH = "线上商户订单号仅含字母、数字和下划线 [{clause}]";

    public static final String QUOTED =
            "the order string is quoted, signed as quoted and its signature URL-encoded [{clause}]";
    public static final String QUOTED_ZH = "订单串各值加双引号，签名基于加引号的内容，且签名值经 URL 编码 [{clause}]";

    public static final String PROVED =
            "nothing is delivered before a verified notice or a query proves the payment [{clause}]";
    public static final String PROVED_ZH = "验签通过的异步通知或查询确认付款之前，不得发货 [{clause}]";

    public static final String DELIVERED = "the paid order is delivered [{clause}]";
    public static final String DELIVERED_ZH = "已付款的订单已发货 [{clause}]";

    public static final String RETURN_PROVES_NOTHING = "the return to the shop alone changes nothing [{clause}]";
    public static final String RETURN_PROVES_NOTHING_ZH = "仅凭同步返回不得改变订单状态 [{clause}]";

    public static final String RESULT_PROVES_NOTHING = "the result in the app alone changes nothing [{clause}]";
    public static final String RESULT_PROVES_NOTHING_ZH = "仅凭 App 端返回结果不得改变订单状态 [{clause}]";

    public static final String STAYS_PENDING =
            "the order stays pending for {duration} while the gateway knows no trade [{clause}]";
    public static final String STAYS_PENDING_ZH = "网关尚无该交易时，订单在 {duration}内保持待付款 [{clause}]";

    public static final String CLOSED = "the unpaid order is closed [{clause}]";
    public static final String CLOSED_ZH = "未付款的订单最终关闭 [{clause}]";

    public static final String RESULT_QUERIED = "an open result in the app is queried [{clause}]";
    public static final String RESULT_QUERIED_ZH = "App 端结果未知时向网关查询 [{clause}]";

    public static final String PACE = "any two refunds are at least {duration} apart [{clause}]";
    public static final String PACE_ZH = "任意两次退款请求至少间隔 {duration} [{clause}]";

    public static final String BASIS = "a refund has the basis of its payment [{clause}]";
    public static final String BASIS_ZH = "退款与原付款使用相同的金额口径 [{clause}]";

    public static final String DEFERRED = "a refund without funds is asked for again, not before {duration} [{clause}]";
    public static final String DEFERRED_ZH = "商户资金不足时，退款在 {duration}之后再次发起 [{clause}]";

    public static final String KNOWN =
            "a refund that the gateway knows already is queried, never made under another id [{clause}]";
    public static final String KNOWN_ZH = "网关已受理的退款应查询结果，不得以新的退款单号再次发起 [{clause}]";

    public static final String RESULT_NOT_FAILED = "an open result in the app is no failure for {duration} [{clause}]";
    public static final String RESULT_NOT_FAILED_ZH = "App 端结果未知后的 {duration}内，不得判定订单失败 [{clause}]";

    private OnlineSentences() {}

    static List<Sentence> all() {
        return List.of(
                given(REFUND_LOST, REFUND_LOST_ZH),
                given(REFUND_FAILS, REFUND_FAILS_ZH, "code", "times"),
                given(SETTLED_IN, SETTLED_IN_ZH, "currency"),
                given(POOR, POOR_ZH),
                when(REFUNDS, REFUNDS_ZH, "amount", "after"),
                when(SAME_ORDER, SAME_ORDER_ZH, "after"),
                when(SAME_ORDER_OTHER_AMOUNT, SAME_ORDER_OTHER_AMOUNT_ZH, "amount", "after"),
                when(BOTH_FEES, BOTH_FEES_ZH, "after"),
                when(NO_FEE, NO_FEE_ZH, "after"),
                when(PRICED_AT, PRICED_AT_ZH, "amount", "after"),
                when(WRONG_COUNT, WRONG_COUNT_ZH, "after"),
                when(VALID_FOR, VALID_FOR_ZH, "length", "after"),
                when(BOTH_TIMES, BOTH_TIMES_ZH, "rule", "length", "after"),
                when(LOGS_IN_THERE, LOGS_IN_THERE_ZH, "after"),
                when(SPLIT_REFUND, SPLIT_REFUND_ZH, "amount", "receivers", "after"),
                when(SPLIT_AS_PAID, SPLIT_AS_PAID_ZH, "amount", "receivers", "after"),
                when(SHOP_ORDERS, SHOP_ORDERS_ZH, "amount", "after"),
                when(TIMEOUT_RULE, TIMEOUT_RULE_ZH, "after"),
                when(SPLIT, SPLIT_ZH, "receivers", "amount", "after"),
                when(ORDERS, ORDERS_ZH, "amount"),
                when(ORDERS_WEB, ORDERS_WEB_ZH, "amount"),
                when(ORDERS_WAP, ORDERS_WAP_ZH, "amount"),
                when(ORDERS_APP, ORDERS_APP_ZH, "amount"),
                when(OPENS, OPENS_ZH, "after"),
                when(LOGS_IN, LOGS_IN_ZH, "after"),
                when(PAYS, PAYS_ZH, "after"),
                when(LEAVES, LEAVES_ZH, "after"),
                when(RETURNS, RETURNS_ZH, "after"),
                when(FORGED_RETURN, FORGED_RETURN_ZH, "after"),
                when(TOLD, TOLD_ZH, "status", "after"),
                then("opened.cashier", REACHES, REACHES_ZH),
                then("refused.order", REFUSED, REFUSED_ZH, "code"),
                then("present.order", CARRIES, CARRIES_ZH, "field", "other"),
                then("reported.order", AS_REPORTED, AS_REPORTED_ZH),
                then("product.order", PRODUCT_CODE, PRODUCT_CODE_ZH, "code", "other"),
                then("fee.order", ONE_FEE, ONE_FEE_ZH),
                then("form.order", ID_FORM, ID_FORM_ZH),
                then("quoted.order", QUOTED, QUOTED_ZH),
                then("proved.delivery", PROVED, PROVED_ZH),
                then("delivered.order", DELIVERED, DELIVERED_ZH),
                then("returned.order", RETURN_PROVES_NOTHING, RETURN_PROVES_NOTHING_ZH),
                then("told.order", RESULT_PROVES_NOTHING, RESULT_PROVES_NOTHING_ZH),
                then("pending.order", STAYS_PENDING, STAYS_PENDING_ZH, "min"),
                then("closed.order", CLOSED, CLOSED_ZH),
                then("queried.result", RESULT_QUERIED, RESULT_QUERIED_ZH),
                then("pace.refund", PACE, PACE_ZH, "min"),
                then("basis.refund", BASIS, BASIS_ZH),
                then("later.refund", DEFERRED, DEFERRED_ZH, "min"),
                then("known.refund", KNOWN, KNOWN_ZH),
                then("open.result", RESULT_NOT_FAILED, RESULT_NOT_FAILED_ZH, "min"));
    }
}
