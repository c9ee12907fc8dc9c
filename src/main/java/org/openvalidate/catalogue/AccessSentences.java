package org.openvalidate.catalogue;

import static org.openvalidate.catalogue.Sentence.given;
import static org.openvalidate.catalogue.Sentence.then;
import static org.openvalidate.catalogue.Sentence.when;

import java.util.List;

/** Sentences about access and about errors on the wire. */
public final class AccessSentences {

    public static final String ENCODED_IN = "requests are encoded in {charset}";
    public static final String ENCODED_IN_ZH = "请求使用 {charset} 编码";

    public static final String GOODS_CALLED = "what is sold is called {quoted}";
    public static final String GOODS_CALLED_ZH = "所售商品的名称为 {quoted}";

    public static final String PAYS_REFUSED = "each pay is refused with another access error code";
    public static final String PAYS_REFUSED_ZH = "每次支付被拒绝，依次返回各个接入类错误码";

    public static final String REFUND_REFUSED = "the refund is refused with an access error code";
    public static final String REFUND_REFUSED_ZH = "退款被拒绝，返回接入类错误码";

    public static final String ORDER_REFUSED = "the order is refused with an access error code";
    public static final String ORDER_REFUSED_ZH = "预下单被拒绝，返回接入类错误码";

    public static final String BUYERS_REFUSED = "each pay fails with another error code of the buyer's side";
    public static final String BUYERS_REFUSED_ZH = "每次支付失败，依次返回各个买家及风控类错误码";

    public static final String PAY_UNCLEAR = "the pay answers {code} but takes effect";
    public static final String PAY_UNCLEAR_ZH = "支付返回 {code}，但已生效";

    public static final String PAY_RESET = "the pay takes effect but its connection is reset";
    public static final String PAY_RESET_ZH = "支付已生效，但连接被重置";

    public static final String PAY_EMPTY = "the pay takes effect but its answer is empty";
    public static final String PAY_EMPTY_ZH = "支付已生效，但应答为空";

    public static final String PAY_TORN = "the pay takes effect but its answer breaks off";
    public static final String PAY_TORN_ZH = "支付已生效，但应答中途断开";

    public static final String PAY_STATUS = "the pay takes effect but its answer is HTTP status {count}";
    public static final String PAY_STATUS_ZH = "支付已生效，但应答为 HTTP 状态码 {count}";

    public static final String PAY_PAGE = "the pay takes effect but its answer is an HTML page";
    public static final String PAY_PAGE_ZH = "支付已生效，但应答是 HTML 页面";

    public static final String PAY_DRIPS = "the pay takes effect but its answer drips in over {duration}";
    public static final String PAY_DRIPS_ZH = "支付已生效，但应答缓慢传输，历时 {duration}";

    public static final String PAY_CHARSET = "the pay takes effect but its answer is in another charset than it says";
    public static final String PAY_CHARSET_ZH = "支付已生效，但应答的实际字符集与其声明不符";

    public static final String PAY_DTD = "the pay takes effect but its answer brings a document type";
    public static final String PAY_DTD_ZH = "支付已生效，但应答带有 DTD";

    public static final String HOST_DOWN = "no call reaches the gateway for {duration}";
    public static final String HOST_DOWN_ZH = "{duration}内所有请求都无法到达网关";

    public static final String CHARGES_ALL = "the cashier charges {amount} until every armed error has come";
    public static final String CHARGES_ALL_ZH = "收银员逐笔收款 {amount}，直到设置的错误全部出现";

    public static final String WRONG_KEY = "a trade that does not exist is queried with a wrong key";
    public static final String WRONG_KEY_ZH = "使用错误的密钥查询一笔不存在的交易";

    public static final String WRONG_PARTNER = "a trade that does not exist is queried under an unknown partner";
    public static final String WRONG_PARTNER_ZH = "使用不存在的 partner 查询一笔不存在的交易";

    public static final String OLD_TIMESTAMP =
            "an unknown secondary merchant is queried with a timestamp {duration} old";
    public static final String OLD_TIMESTAMP_ZH = "使用 {duration}前的时间戳查询一个不存在的二级商户";

    public static final String TEXT_IN = "the name {quoted} is sent in {charset} [{clause}]";
    public static final String TEXT_IN_ZH = "名称 {quoted} 以 {charset} 编码发送 [{clause}]";

    public static final String ECHOED = "the gateway echoes texts outside ASCII unchanged [{clause}]";
    public static final String ECHOED_ZH = "网关原样回显非 ASCII 文本 [{clause}]";

    public static final String REFUSED_WITH = "the call is refused with {code} [{clause}]";
    public static final String REFUSED_WITH_ZH = "请求被拒绝，错误码为 {code} [{clause}]";

    public static final String REFUSED = "the call is refused, whatever the code [{clause}]";
    public static final String REFUSED_ZH = "请求被拒绝，错误码不限 [{clause}]";

    public static final String NOT_REPEATED = "a refused call is not sent again unchanged [{clause}]";
    public static final String NOT_REPEATED_ZH = "被拒绝的请求不原样重发 [{clause}]";

    public static final String TOLD = "the till tells the buyer why a refused sale failed [{clause}]";
    public static final String TOLD_ZH = "交易被拒绝时，收银终端告知买家原因 [{clause}]";

    public static final String NOT_RESENT =
            "the same bytes are not sent again within {duration} of a broken connection [{clause}]";
    public static final String NOT_RESENT_ZH = "连接中断后 {duration}内不发送完全相同的报文 [{clause}]";

    private AccessSentences() {}

    static List<Sentence> all() {
        return List.of(
                given(ENCODED_IN, ENCODED_IN_ZH, "charset"),
                given(GOODS_CALLED, GOODS_CALLED_ZH, "name"),
                given(PAYS_REFUSED, PAYS_REFUSED_ZH),
                given(REFUND_REFUSED, REFUND_REFUSED_ZH),
                given(ORDER_REFUSED, ORDER_REFUSED_ZH),
                given(BUYERS_REFUSED, BUYERS_REFUSED_ZH),
                given(PAY_UNCLEAR, PAY_UNCLEAR_ZH, "code"),
                given(PAY_RESET, PAY_RESET_ZH),
                given(PAY_EMPTY, PAY_EMPTY_ZH),
                given(PAY_TORN, PAY_TORN_ZH),
                given(PAY_STATUS, PAY_STATUS_ZH, "status"),
                given(PAY_PAGE, PAY_PAGE_ZH),
                given(PAY_DRIPS, PAY_DRIPS_ZH, "over"),
                given(PAY_CHARSET, PAY_CHARSET_ZH),
                given(PAY_DTD, PAY_DTD_ZH),
                given(HOST_DOWN, HOST_DOWN_ZH, "for"),
                when(CHARGES_ALL, CHARGES_ALL_ZH, "amount"),
                when(WRONG_KEY, WRONG_KEY_ZH),
                when(WRONG_PARTNER, WRONG_PARTNER_ZH),
                when(OLD_TIMESTAMP, OLD_TIMESTAMP_ZH, "age"),
                then("charset.text", TEXT_IN, TEXT_IN_ZH, "name", "charset"),
                then("echo.answer", ECHOED, ECHOED_ZH),
                then("refused.code", REFUSED_WITH, REFUSED_WITH_ZH, "code"),
                then("refused.call", REFUSED, REFUSED_ZH),
                then("unrepeated.call", NOT_REPEATED, NOT_REPEATED_ZH),
                then("message.till", TOLD, TOLD_ZH),
                then("resent.call", NOT_RESENT, NOT_RESENT_ZH, "within"));
    }
}
