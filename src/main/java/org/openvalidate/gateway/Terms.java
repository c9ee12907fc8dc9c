package org.openvalidate.gateway;

/**
 * What no page of the vendor's settles, or on which they disagree: each is a setting of the account, and none of the
 * usual values is the vendor's rule.
 *
 * @param quietRefund the code of a synchronous refund in the quiet hours; that it is not executed then is published, the
 *     code is not (legacy-instore §2.9)
 * @param pendingRefund {@code refund_result_code} of a refund that is accepted and not yet executed; only REFUND_SUCCESS
 *     and REFUND_FAIL are known, from the notice (legacy-online §3.7)
 * @param repeatOfPaid the code of an identical pay for a paid trade: empty for SUCCESS, or TRADE_HAS_SUCCESS
 *     (legacy-online §10)
 */
public record Terms(String quietRefund, String pendingRefund, String repeatOfPaid) {

    /** Where nothing else is said. */
    public static final Terms USUAL = new Terms("SYSTEM_ERROR", "REFUND_PROCESSING", "");

    /** The same with another code for a refund in the quiet hours. */
    public Terms quietRefund(String code) {
        return new Terms(code, pendingRefund, repeatOfPaid);
    }

    /** The same with another word for a refund that waits. */
    public Terms pendingRefund(String word) {
        return new Terms(quietRefund, word, repeatOfPaid);
    }

    /** The same with another code for an identical pay of a paid trade. */
    public Terms repeatOfPaid(String code) {
        return new Terms(quietRefund, pendingRefund, code);
    }
}
