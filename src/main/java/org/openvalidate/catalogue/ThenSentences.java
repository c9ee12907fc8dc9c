package org.openvalidate.catalogue;

import static org.openvalidate.catalogue.Sentence.then;

import java.util.List;

/** Sentences that add one finding each. The last parameter of each is the clause it rests on. */
public final class ThenSentences {

    public static final String ACCEPTED = "every call signed with {signType} is accepted [{clause}]";
    public static final String ACCEPTED_ZH = "使用 {signType} 签名的请求全部被接受 [{clause}]";

    public static final String QUERY_ANSWERS = "the query answers {code} or {code} [{clause}]";
    public static final String QUERY_ANSWERS_ZH = "查询返回 {code} 或 {code} [{clause}]";

    public static final String ANSWERS_SIGNED = "every signed answer verifies with the gateway's key [{clause}]";
    public static final String ANSWERS_SIGNED_ZH = "每个带签名的应答都能用网关的密钥验签通过 [{clause}]";

    public static final String ENDS_AS = "the trade ends as {code} [{clause}]";
    public static final String ENDS_AS_ZH = "交易最终状态为 {code} [{clause}]";

    public static final String PAY_CARRIES = "the pay request carries {field} and {field} [{clause}]";
    public static final String PAY_CARRIES_ZH = "支付请求包含 {field} 和 {field} [{clause}]";

    public static final String CODE_FORM =
            "the payment code has {count} digits and begins with {count} to {count} [{clause}]";
    public static final String CODE_FORM_ZH = "付款码为 {count} 位数字，前缀为 {count} 至 {count} [{clause}]";

    public static final String CODE_UNCHANGED = "the payment code is sent as the buyer showed it [{clause}]";
    public static final String CODE_UNCHANGED_ZH = "付款码按买家出示的内容原样发送 [{clause}]";

    public static final String PAY_NOT_FINAL = "the pay answer is not final [{clause}]";
    public static final String PAY_NOT_FINAL_ZH = "支付应答不是终态 [{clause}]";

    public static final String QUERIED_AT_LEAST = "the trade is queried at least {count} time(s) [{clause}]";
    public static final String QUERIED_AT_LEAST_ZH = "交易至少查询 {count} 次 [{clause}]";

    public static final String QUERIES_APART = "successive queries are {duration} to {duration} apart [{clause}]";
    public static final String QUERIES_APART_ZH = "相邻两次查询间隔 {duration}至 {duration} [{clause}]";

    public static final String QUERIES_PERSIST = "queries go on until one is answered [{clause}]";
    public static final String QUERIES_PERSIST_ZH = "持续查询，直到得到查询结果 [{clause}]";

    public static final String QUERIED_OR_CANCELLED =
            "the trade is queried at least {count} time(s), or cancelled right after a failed query [{clause}]";
    public static final String QUERIED_OR_CANCELLED_ZH = "交易至少查询 {count} 次，或在查询失败后立即撤销 [{clause}]";

    public static final String PAID_AGAIN_OR_QUERIED =
            "the pay is sent again unchanged, or the trade is queried at least {count} time(s) [{clause}]";
    public static final String PAID_AGAIN_OR_QUERIED_ZH = "以相同参数重新发送支付请求，或至少查询交易 {count} 次 [{clause}]";

    public static final String SUCCESS_LEARNT = "success is learnt from a query or a verified notice [{clause}]";
    public static final String SUCCESS_LEARNT_ZH = "支付成功由查询或验签通过的通知得知 [{clause}]";

    public static final String SUCCESS_TRUSTED =
            "success is never taken from an answer with a wrong signature [{clause}]";
    public static final String SUCCESS_TRUSTED_ZH = "不得依据签名错误的应答认定支付成功 [{clause}]";

    public static final String NO_NEW_PAY = "no pay is sent under a new id [{clause}]";
    public static final String NO_NEW_PAY_ZH = "不以新的商户交易号再次发起支付 [{clause}]";

    public static final String NO_CANCEL = "no cancel is sent [{clause}]";
    public static final String NO_CANCEL_ZH = "不发送撤销请求 [{clause}]";

    public static final String CHARGED_ONCE = "the buyer is charged once [{clause}]";
    public static final String CHARGED_ONCE_ZH = "买家只被扣款一次 [{clause}]";

    public static final String CANCELLED_OR_EXPIRED =
            "the trade is cancelled {duration} to {duration} after the pay, or queried until it is closed [{clause}]";
    public static final String CANCELLED_OR_EXPIRED_ZH = "在支付请求发出 {duration}至 {duration}后撤销交易，或持续查询直到交易关闭 [{clause}]";

    public static final String CANCELLED_UNLESS_KNOWN =
            "unless a final state is learnt, the trade is cancelled within {duration} of the pay [{clause}]";
    public static final String CANCELLED_UNLESS_KNOWN_ZH = "未得知终态时，须在支付请求发出后 {duration}内撤销交易 [{clause}]";

    public static final String CANCEL_FOLLOWS = "the cancel follows the last failed query within {duration} [{clause}]";
    public static final String CANCEL_FOLLOWS_ZH = "最后一次查询失败后 {duration}内发送撤销请求 [{clause}]";

    public static final String CANCELLED_AT_LEAST = "the trade is cancelled at least {count} time(s) [{clause}]";
    public static final String CANCELLED_AT_LEAST_ZH = "撤销请求至少发送 {count} 次 [{clause}]";

    public static final String CANCELS_APART = "successive cancels are {duration} to {duration} apart [{clause}]";
    public static final String CANCELS_APART_ZH = "相邻两次撤销间隔 {duration}至 {duration} [{clause}]";

    public static final String LAST_CANCEL_SUCCEEDS = "only the last cancel succeeds [{clause}]";
    public static final String LAST_CANCEL_SUCCEEDS_ZH = "只有最后一次撤销返回成功 [{clause}]";

    public static final String CANCEL_REPLAYED =
            "a cancel that was never answered with success is sent again within {duration} [{clause}]";
    public static final String CANCEL_REPLAYED_ZH = "未成功的撤销请求被保存，并在 {duration}内重新发送 [{clause}]";

    public static final String ALARM = "an alarm is raised [{clause}]";
    public static final String ALARM_ZH = "触发报警 [{clause}]";

    public static final String TILL_SUCCESS = "the till shows success [{clause}]";
    public static final String TILL_SUCCESS_ZH = "收银终端显示支付成功 [{clause}]";

    public static final String TILL_FAILURE = "the till shows failure [{clause}]";
    public static final String TILL_FAILURE_ZH = "收银终端显示支付失败 [{clause}]";

    public static final String SIDES_AGREE = "till, merchant and gateway agree on the end [{clause}]";
    public static final String SIDES_AGREE_ZH = "收银终端、商户系统与网关的最终状态一致 [{clause}]";

    public static final String RECEIPT = "a receipt is printed if the till prints receipts [{clause}]";
    public static final String RECEIPT_ZH = "收银终端支持打印时打印收据 [{clause}]";

    public static final String NO_RECEIPT = "no success receipt is printed [{clause}]";
    public static final String NO_RECEIPT_ZH = "不打印支付成功的收据 [{clause}]";

    public static final String REQUESTS_SIGNED = "every request is signed correctly [{clause}]";
    public static final String REQUESTS_SIGNED_ZH = "每个请求的签名都正确 [{clause}]";

    public static final String CHARSET_IN_URL = "every POST names _input_charset in the URL [{clause}]";
    public static final String CHARSET_IN_URL_ZH = "每个 POST 请求都在 URL 中带有 _input_charset [{clause}]";

    public static final String CHARSET_KEPT = "every request is encoded in the charset it names [{clause}]";
    public static final String CHARSET_KEPT_ZH = "每个请求都按其声明的字符集编码 [{clause}]";

    public static final String NOTHING_EMPTY = "no empty parameter is sent [{clause}]";
    public static final String NOTHING_EMPTY_ZH = "不发送值为空的参数 [{clause}]";

    public static final String FIELDS_PRESENT = "every request carries the fields its service requires [{clause}]";
    public static final String FIELDS_PRESENT_ZH = "每个请求都包含该接口的必填参数 [{clause}]";

    public static final String FIELDS_FIT = "no field is longer than its service allows [{clause}]";
    public static final String FIELDS_FIT_ZH = "参数长度不超过接口规定 [{clause}]";

    public static final String WHOLE_YEN = "amounts in JPY and KRW have no decimals [{clause}]";
    public static final String WHOLE_YEN_ZH = "JPY 和 KRW 的金额不含小数 [{clause}]";

    public static final String IDS_UNIQUE = "no merchant trade id stands for two different sales [{clause}]";
    public static final String IDS_UNIQUE_ZH = "同一商户交易号不用于两笔不同的交易 [{clause}]";

    private ThenSentences() {}

    static List<Sentence> all() {
        return List.of(
                then("accepted.call", ACCEPTED, ACCEPTED_ZH, "signType"),
                then("answer.query", QUERY_ANSWERS, QUERY_ANSWERS_ZH, "code", "other"),
                then("signed.answer", ANSWERS_SIGNED, ANSWERS_SIGNED_ZH),
                then("final.gateway", ENDS_AS, ENDS_AS_ZH, "status"),
                then("present.pay", PAY_CARRIES, PAY_CARRIES_ZH, "field", "other"),
                then("form.code", CODE_FORM, CODE_FORM_ZH, "digits", "from", "to"),
                then("unchanged.code", CODE_UNCHANGED, CODE_UNCHANGED_ZH),
                then("open.pay", PAY_NOT_FINAL, PAY_NOT_FINAL_ZH),
                then("count.query", QUERIED_AT_LEAST, QUERIED_AT_LEAST_ZH, "least"),
                then("spacing.query", QUERIES_APART, QUERIES_APART_ZH, "min", "max"),
                then("persist.query", QUERIES_PERSIST, QUERIES_PERSIST_ZH),
                then("recovery.query", QUERIED_OR_CANCELLED, QUERIED_OR_CANCELLED_ZH, "least"),
                then("recovery.pay", PAID_AGAIN_OR_QUERIED, PAID_AGAIN_OR_QUERIED_ZH, "least"),
                then("learnt.success", SUCCESS_LEARNT, SUCCESS_LEARNT_ZH),
                then("trusted.success", SUCCESS_TRUSTED, SUCCESS_TRUSTED_ZH),
                then("absent.pay", NO_NEW_PAY, NO_NEW_PAY_ZH),
                then("absent.cancel", NO_CANCEL, NO_CANCEL_ZH),
                then("once.charge", CHARGED_ONCE, CHARGED_ONCE_ZH),
                then("window.cancel", CANCELLED_OR_EXPIRED, CANCELLED_OR_EXPIRED_ZH, "min", "max"),
                then("deadline.cancel", CANCELLED_UNLESS_KNOWN, CANCELLED_UNLESS_KNOWN_ZH, "max"),
                then("gap.cancel", CANCEL_FOLLOWS, CANCEL_FOLLOWS_ZH, "max"),
                then("count.cancel", CANCELLED_AT_LEAST, CANCELLED_AT_LEAST_ZH, "least"),
                then("spacing.cancel", CANCELS_APART, CANCELS_APART_ZH, "min", "max"),
                then("last.cancel", LAST_CANCEL_SUCCEEDS, LAST_CANCEL_SUCCEEDS_ZH),
                then("replay.cancel", CANCEL_REPLAYED, CANCEL_REPLAYED_ZH, "max"),
                then("raised.alarm", ALARM, ALARM_ZH),
                then("success.till", TILL_SUCCESS, TILL_SUCCESS_ZH),
                then("failure.till", TILL_FAILURE, TILL_FAILURE_ZH),
                then("final.agreement", SIDES_AGREE, SIDES_AGREE_ZH),
                then("attested.receipt", RECEIPT, RECEIPT_ZH),
                then("attested.no-receipt", NO_RECEIPT, NO_RECEIPT_ZH),
                then("signed.request", REQUESTS_SIGNED, REQUESTS_SIGNED_ZH),
                then("charset.url", CHARSET_IN_URL, CHARSET_IN_URL_ZH),
                then("charset.value", CHARSET_KEPT, CHARSET_KEPT_ZH),
                then("empty.request", NOTHING_EMPTY, NOTHING_EMPTY_ZH),
                then("required.request", FIELDS_PRESENT, FIELDS_PRESENT_ZH),
                then("length.request", FIELDS_FIT, FIELDS_FIT_ZH),
                then("decimals.amount", WHOLE_YEN, WHOLE_YEN_ZH),
                then("unique.pay", IDS_UNIQUE, IDS_UNIQUE_ZH));
    }
}
