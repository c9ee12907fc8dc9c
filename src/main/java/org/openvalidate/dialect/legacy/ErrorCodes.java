package org.openvalidate.dialect.legacy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.openvalidate.dialect.ErrorClass;

/**
 * Error codes and their class. Sources: legacy-online §8.1 to §8.3, legacy-instore §2.6, §2.7 and §2.13. Where the two
 * place a code differently, the reference of codes (legacy-online) wins. A code that no list names is taken as a business
 * answer, unless its name says otherwise.
 */
public final class ErrorCodes {

    private static final String ACCESS = """
            ILLEGAL_SIGN ILLEGAL_SIGN_TYPE ILLEGAL_DYN_MD5_KEY ILLEGAL_ENCRYPT ILLEGAL_SECURITY_PROFILE ILLEGAL_ARGUMENT
            INVALID_PARAMETER ILLEGAL_SERVICE ILLEGAL_PARTNER ILLEGAL_PARTNER_EXTERFACE ILLEGAL_EXTERFACE ILLEGAL_USER
            ILLEGAL_AGENT ILLEGAL_CHARSET INVALID_CHARACTER_SET ILLEGAL_CLIENT_IP ILLEGAL_EXTER_INVOKE_IP ILLEGAL_DIGEST
            ILLEGAL_DIGEST_TYPE ILLEGAL_FILE_FORMAT ILLEGAL_ENCODING ILLEGAL_TARGET_SERVICE ILLEGAL_ACCESS_SWITCH_SYSTEM
            HAS_NO_PRIVILEGE HASH_NO_PRIVILEGE EXTERFACE_IS_CLOSED SESSION_TIMEOUT ACCESS_FORBIDDEN ILLEGAL_CURRENCY
            """;

    private static final String BUSINESS = """
            TRADE_NOT_EXIST TRANS_NOT_FOUND CONTEXT_INCONSISTENT ALIN42282 TRADE_HAS_SUCCESS TRADE_HAS_CLOSE
            TRADE_HAS_FINISHED TRADE_STATUS_ERROR REASON_ILLEGAL_STATUS REASON_TRADE_BEEN_FREEZEN TRADE_BUYER_NOT_MATCH
            SELLER_NOT_EXIST PARTNER_ERROR INVALID_RECEIVE_ACCOUNT UN_SUPPORT_BIZ_TYPE ERROR_SELLER_CERTIFY_LEVEL_LIMIT
            AGREEMENT_NOT_EXIST EXIST_FORBIDDEN_WORD TRADE_SETTLE_ERROR CANCEL_NOT_ALLOWED TRADE_CANCEL_TIME_OUT
            REASON_TRADE_REFUND_FEE_ERR SELLER_BALANCE_NOT_ENOUGH MERCHANT_BALANCE_NOT_ENOUGH RETURN_AMOUNT_EXCEED
            REQUEST_AMOUNT_EXCEED REFUND_AMT_RESTRICTION CURRENCY_NOT_SAME DISCORDANT_REPEAT_REQUEST TRADE_ROLE_ERROR
            PARAM_ILLEGAL DATA_NOT_EXIST
            """;

    private static final String BUYER = """
            BUYER_NOT_EXIST SOUNDWAVE_PARSER_FAIL BUYER_SELLER_EQUAL BUYER_BALANCE_NOT_ENOUGH
            BUYER_BANKCARD_BALANCE_NOT_ENOUGH BUYER_ENABLE_STATUS_FORBID BUYER_NOT_MAINLAND_CERT
            BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR BUYER_PAYMENT_AMOUNT_MONTH_LIMIT_ERROR ERROR_BUYER_CERTIFY_LEVEL_LIMIT
            ERROR_BALANCE_PAYMENT_DISABLE BEYOND_PAY_RESTRICTION BEYOND_PER_RECEIPT_RESTRICTION PAYMENT_REQUEST_HAS_RISK
            NO_PAYMENT_INSTRUMENTS_AVAILABLE PAYMENT_FAIL PULL_MOBILE_CASHIER_FAIL MOBILE_PAYMENT_SWITCH_OFF
            CLIENT_VERSION_NOT_MATCH
            """;

    private static final String UNKNOWN = "SYSTEM_ERROR SYSTEM_EXCEPTION ORDER_SUCCESS_PAY_INPROCESS";

    private static final Map<String, ErrorClass> IN_STORE = inOrder();

    private ErrorCodes() {}

    /** What a merchant must do about a code. */
    public static ErrorClass classOf(String code) {
        ErrorClass listed = IN_STORE.get(code);
        return listed == null ? byName(code) : listed;
    }

    /**
     * Every code that an in-store merchant may meet. Left out are those about fields and pages that only online services
     * have: the anti-phishing key, the referer, the timeout rule.
     */
    public static Set<String> inStore() {
        return IN_STORE.keySet();
    }

    /** The other codes of the gateway, and result codes that stand where an error should. */
    private static ErrorClass byName(String code) {
        if (code.startsWith("UNKNOW")) {
            return ErrorClass.UNKNOWN;
        }
        if (code.startsWith("ILLEGAL_") || code.equals("ANTI_PHISHING_KEY_TIMEOUT")) {
            return ErrorClass.ACCESS;
        }
        return code.startsWith("BUYER_") ? ErrorClass.BUYER : ErrorClass.BUSINESS;
    }

    private static Map<String, ErrorClass> inOrder() {
        Map<String, ErrorClass> classes = new LinkedHashMap<>();
        put(classes, ACCESS, ErrorClass.ACCESS);
        put(classes, BUSINESS, ErrorClass.BUSINESS);
        put(classes, BUYER, ErrorClass.BUYER);
        put(classes, UNKNOWN, ErrorClass.UNKNOWN);
        return Collections.unmodifiableMap(classes);
    }

    private static void put(Map<String, ErrorClass> classes, String codes, ErrorClass kind) {
        for (String code : codes.strip().split("\\s+", -1)) {
            classes.put(code, kind);
        }
    }
}
