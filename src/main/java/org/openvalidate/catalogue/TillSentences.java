package org.openvalidate.catalogue;

import static org.openvalidate.catalogue.Sentence.given;
import static org.openvalidate.catalogue.Sentence.then;
import static org.openvalidate.catalogue.Sentence.when;

import java.util.List;

/** Sentences about payments at the till beyond the vendor's own six. Constants, because annotations need them. */
public final class TillSentences {

    public static final String PAYS_AGAIN = "the merchant sends an unanswered pay again unchanged";
    public static final String PAYS_AGAIN_ZH = "商户对无应答的支付以相同参数重新发送";

    public static final String LISTENS = "the merchant asks to be told by notices";
    public static final String LISTENS_ZH = "商户接收异步通知";

    public static final String NOTICES_LATE = "notices arrive {duration} late";
    public static final String NOTICES_LATE_ZH = "异步通知延迟 {duration}到达";

    public static final String REPEAT_ANSWERS = "a repeated pay of a paid trade answers {code}";
    public static final String REPEAT_ANSWERS_ZH = "对已付款交易重复支付时返回 {code}";

    public static final String POOR = "a buyer whose balance is not enough";
    public static final String POOR_ZH = "买家余额不足";

    public static final String CODE_OF = "a buyer who pays at once with a {count}-digit code that begins with {count}";
    public static final String CODE_OF_ZH = "买家出示 {count} 位、以 {count} 开头的付款码并免密立即付款";

    public static final String FRESH_CODE = "the buyer shows a fresh code after {duration}";
    public static final String FRESH_CODE_ZH = "买家在 {duration}后出示新的付款码";

    public static final String CHARGES_AFTER = "the cashier charges {amount} after {duration}";
    public static final String CHARGES_AFTER_ZH = "收银员收款 {amount}，于 {duration}后";

    public static final String CHARGES_SETTLED = "the cashier charges {amount}, settled in {code}";
    public static final String CHARGES_SETTLED_ZH = "收银员收款 {amount}，以 {code} 结算";

    public static final String CHARGES_IN_STORE = "the cashier of store {id} charges {amount} after {duration}";
    public static final String CHARGES_IN_STORE_ZH = "门店 {id} 的收银员收款 {amount}，于 {duration}后";

    public static final String REPEATS_PAY =
            "the harness sends the same pay again with an amount of {amount} after {duration}";
    public static final String REPEATS_PAY_ZH = "验收工具以 {amount} 重复发送同一商户交易号的支付请求，于 {duration}后";

    public static final String TILL_DIES = "the till dies after {duration}";
    public static final String TILL_DIES_ZH = "收银终端在 {duration}后异常退出";

    public static final String QUERIES = "the cashier queries the order after {duration}";
    public static final String QUERIES_ZH = "收银员在 {duration}后手工查单";

    public static final String FINAL_PAY = "a pay that was refused is not sent again [{clause}]";
    public static final String FINAL_PAY_ZH = "被拒绝的支付请求不再重复发送 [{clause}]";

    public static final String AT_MOST = "the trade is queried at most {count} time(s) [{clause}]";
    public static final String AT_MOST_ZH = "交易最多查询 {count} 次 [{clause}]";

    public static final String SEQUEL = "a pay under a new id is sent only after the one before is final [{clause}]";
    public static final String SEQUEL_ZH = "前一笔交易到达终态后才以新的商户交易号发起支付 [{clause}]";

    public static final String CURRENCIES = "the pay is priced in {code} and settled in {code} [{clause}]";
    public static final String CURRENCIES_ZH = "支付请求以 {code} 标价、以 {code} 结算 [{clause}]";

    public static final String AMOUNTS = "the merchant has booked the amount that the gateway charged [{clause}]";
    public static final String AMOUNTS_ZH = "商户入账金额与网关扣款金额一致 [{clause}]";

    public static final String BOOKED_ONCE = "each sale that was paid is booked once [{clause}]";
    public static final String BOOKED_ONCE_ZH = "每笔已付款的交易只入账一次 [{clause}]";

    public static final String NOT_BOOKED = "no payment is booked [{clause}]";
    public static final String NOT_BOOKED_ZH = "账簿中没有收款入账 [{clause}]";

    public static final String NO_PAUSE = "the cancel follows the last query within {duration} [{clause}]";
    public static final String NO_PAUSE_ZH = "最后一次查询后 {duration}内发送撤销请求 [{clause}]";

    public static final String RESUMED =
            "the trade is queried or cancelled within {duration} of the death of the till [{clause}]";
    public static final String RESUMED_ZH = "收银终端退出后 {duration}内查询或撤销该交易 [{clause}]";

    public static final String NOT_CONSECUTIVE = "merchant trade ids are not consecutive [{clause}]";
    public static final String NOT_CONSECUTIVE_ZH = "商户交易号不连续编号 [{clause}]";

    public static final String IDS_DIFFER = "{count} sales have as many ids [{clause}]";
    public static final String IDS_DIFFER_ZH = "{count} 笔交易各有不同的商户交易号 [{clause}]";

    public static final String STORES = "the pays carry store_id {id} and then {id} [{clause}]";
    public static final String STORES_ZH = "支付请求依次带有门店编号 {id} 和 {id} [{clause}]";

    public static final String QUERIED_LATE = "the trade is queried later than {duration} after the pay [{clause}]";
    public static final String QUERIED_LATE_ZH = "支付请求发出 {duration}之后仍有查询 [{clause}]";

    public static final String FIRST_QUERY = "the first query follows the unanswered pay within {duration} [{clause}]";
    public static final String FIRST_QUERY_ZH = "支付无应答后 {duration}内首次查询 [{clause}]";

    public static final String NEVER_ANSWERED = "no pay is answered, but the first takes effect";
    public static final String NEVER_ANSWERED_ZH = "每次支付均无应答，但首次支付已生效";

    public static final String COMPLETED =
            "the sale is completed, unless it is cancelled right after a failed query [{clause}]";
    public static final String COMPLETED_ZH = "交易完成，在查询失败后立即撤销的除外 [{clause}]";

    private TillSentences() {}

    static List<Sentence> all() {
        return List.of(
                given(PAYS_AGAIN, PAYS_AGAIN_ZH),
                given(LISTENS, LISTENS_ZH),
                given(NOTICES_LATE, NOTICES_LATE_ZH, "late"),
                given(REPEAT_ANSWERS, REPEAT_ANSWERS_ZH, "code"),
                given(POOR, POOR_ZH),
                given(NEVER_ANSWERED, NEVER_ANSWERED_ZH),
                given(CODE_OF, CODE_OF_ZH, "digits", "prefix"),
                when(FRESH_CODE, FRESH_CODE_ZH, "after"),
                when(CHARGES_AFTER, CHARGES_AFTER_ZH, "amount", "after"),
                when(CHARGES_SETTLED, CHARGES_SETTLED_ZH, "amount", "currency"),
                when(CHARGES_IN_STORE, CHARGES_IN_STORE_ZH, "store", "amount", "after"),
                when(REPEATS_PAY, REPEATS_PAY_ZH, "amount", "after"),
                when(TILL_DIES, TILL_DIES_ZH, "after"),
                when(QUERIES, QUERIES_ZH, "after"),
                then("final.pay", FINAL_PAY, FINAL_PAY_ZH),
                then("most.query", AT_MOST, AT_MOST_ZH, "most"),
                then("sequel.pay", SEQUEL, SEQUEL_ZH),
                then("currencies.pay", CURRENCIES, CURRENCIES_ZH, "pricing", "settlement"),
                then("amount.booking", AMOUNTS, AMOUNTS_ZH),
                then("once.payment", BOOKED_ONCE, BOOKED_ONCE_ZH),
                then("absent.payment", NOT_BOOKED, NOT_BOOKED_ZH),
                then("pause.cancel", NO_PAUSE, NO_PAUSE_ZH, "max"),
                then("resumed.trade", RESUMED, RESUMED_ZH, "max"),
                then("sequence.id", NOT_CONSECUTIVE, NOT_CONSECUTIVE_ZH),
                then("distinct.id", IDS_DIFFER, IDS_DIFFER_ZH, "count"),
                then("stores.pay", STORES, STORES_ZH, "store", "other"),
                then("late.query", QUERIED_LATE, QUERIED_LATE_ZH, "min"),
                then("first.query", FIRST_QUERY, FIRST_QUERY_ZH, "max"),
                then("completed.sale", COMPLETED, COMPLETED_ZH));
    }
}
