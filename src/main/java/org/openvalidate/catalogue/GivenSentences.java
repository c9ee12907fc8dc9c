package org.openvalidate.catalogue;

import static org.openvalidate.catalogue.Sentence.given;

import java.util.List;

/** Sentences that arm the buyer and the gateway. Constants, because annotations need them. */
public final class GivenSentences {

    public static final String SIGNED_WITH = "calls are signed with {signType}";
    public static final String SIGNED_WITH_ZH = "请求使用 {signType} 签名";

    public static final String PAYS_AT_ONCE = "a buyer who pays at once";
    public static final String PAYS_AT_ONCE_ZH = "买家免密立即付款";

    public static final String PAYS_WITH_DIGITS = "a buyer who pays at once with a {count}-digit code";
    public static final String PAYS_WITH_DIGITS_ZH = "买家出示 {count} 位付款码并免密立即付款";

    public static final String MUST_ENTER_PASSWORD = "a buyer who must enter the password";
    public static final String MUST_ENTER_PASSWORD_ZH = "买家需要输入支付密码";

    public static final String PAY_FAILS = "the pay answers {code} and does not take effect";
    public static final String PAY_FAILS_ZH = "支付返回 {code}，且未生效";

    public static final String PAY_REFUSED = "the pay is refused with an unsigned {code} and does not take effect";
    public static final String PAY_REFUSED_ZH = "支付被网关以未签名的 {code} 拒绝，且未生效";

    public static final String PAY_LOST_BEFORE = "the pay is not answered and does not take effect";
    public static final String PAY_LOST_BEFORE_ZH = "支付无应答，且未生效";

    public static final String PAY_LOST_AFTER = "the pay is not answered but takes effect";
    public static final String PAY_LOST_AFTER_ZH = "支付无应答，但已生效";

    public static final String PAY_BADLY_SIGNED = "the pay takes effect but its answer carries a wrong signature";
    public static final String PAY_BADLY_SIGNED_ZH = "支付已生效，但应答的签名错误";

    public static final String QUERY_FAILS = "the query answers {code} {count} time(s)";
    public static final String QUERY_FAILS_ZH = "查询返回 {code}，共 {count} 次";

    public static final String QUERY_KEEPS_FAILING = "every query answers {code}";
    public static final String QUERY_KEEPS_FAILING_ZH = "每次查询都返回 {code}";

    public static final String QUERY_FAILS_FOR = "every query answers {code} for {duration}";
    public static final String QUERY_FAILS_FOR_ZH = "每次查询都返回 {code}，持续 {duration}";

    public static final String CANCEL_FAILS = "the cancel answers {code} with retry flag {flag} {count} time(s)";
    public static final String CANCEL_FAILS_ZH = "撤销返回 {code}，重试标志为 {flag}，共 {count} 次";

    public static final String CANCEL_KEEPS_FAILING =
            "every cancel answers {code} with retry flag {flag} for {duration}";
    public static final String CANCEL_KEEPS_FAILING_ZH = "每次撤销都返回 {code}，重试标志为 {flag}，持续 {duration}";

    private GivenSentences() {}

    static List<Sentence> all() {
        return List.of(
                given(SIGNED_WITH, SIGNED_WITH_ZH, "signType"),
                given(PAYS_AT_ONCE, PAYS_AT_ONCE_ZH),
                given(PAYS_WITH_DIGITS, PAYS_WITH_DIGITS_ZH, "digits"),
                given(MUST_ENTER_PASSWORD, MUST_ENTER_PASSWORD_ZH),
                given(PAY_FAILS, PAY_FAILS_ZH, "code"),
                given(PAY_REFUSED, PAY_REFUSED_ZH, "code"),
                given(PAY_LOST_BEFORE, PAY_LOST_BEFORE_ZH),
                given(PAY_LOST_AFTER, PAY_LOST_AFTER_ZH),
                given(PAY_BADLY_SIGNED, PAY_BADLY_SIGNED_ZH),
                given(QUERY_FAILS, QUERY_FAILS_ZH, "code", "times"),
                given(QUERY_KEEPS_FAILING, QUERY_KEEPS_FAILING_ZH, "code"),
                given(QUERY_FAILS_FOR, QUERY_FAILS_FOR_ZH, "code", "for"),
                given(CANCEL_FAILS, CANCEL_FAILS_ZH, "code", "flag", "times"),
                given(CANCEL_KEEPS_FAILING, CANCEL_KEEPS_FAILING_ZH, "code", "flag", "for"));
    }
}
