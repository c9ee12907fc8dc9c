package org.openvalidate.dialect.legacy;

import java.util.Set;
import org.openvalidate.dialect.ErrorClass;

/** The class of an error code. Source: legacy-online §8; a code that no list names is taken as a business answer. */
public final class ErrorCodes {

    private static final Set<String> UNKNOWN =
            Set.of("SYSTEM_ERROR", "SYSTEM_EXCEPTION", "ORDER_SUCCESS_PAY_INPROCESS", "UNKNOW", "UNKNOWN");
    private static final Set<String> ACCESS = Set.of(
            "INVALID_PARAMETER",
            "INVALID_CHARACTER_SET",
            "HAS_NO_PRIVILEGE",
            "HASH_NO_PRIVILEGE",
            "EXTERFACE_IS_CLOSED",
            "SESSION_TIMEOUT",
            "ACCESS_FORBIDDEN",
            "ANTI_PHISHING_KEY_TIMEOUT");
    private static final Set<String> BUYER = Set.of(
            "BUYER_NOT_EXIST",
            "SOUNDWAVE_PARSER_FAIL",
            "BEYOND_PAY_RESTRICTION",
            "BEYOND_PER_RECEIPT_RESTRICTION",
            "ERROR_BUYER_CERTIFY_LEVEL_LIMIT",
            "ERROR_BALANCE_PAYMENT_DISABLE",
            "PAYMENT_REQUEST_HAS_RISK",
            "NO_PAYMENT_INSTRUMENTS_AVAILABLE",
            "PAYMENT_FAIL",
            "PULL_MOBILE_CASHIER_FAIL",
            "MOBILE_PAYMENT_SWITCH_OFF",
            "CLIENT_VERSION_NOT_MATCH");

    private ErrorCodes() {}

    /** What a merchant must do about a code. */
    public static ErrorClass classOf(String code) {
        if (UNKNOWN.contains(code)) {
            return ErrorClass.UNKNOWN;
        }
        if (code.startsWith("ILLEGAL_") || ACCESS.contains(code)) {
            return ErrorClass.ACCESS;
        }
        return code.startsWith("BUYER_") || BUYER.contains(code) ? ErrorClass.BUYER : ErrorClass.BUSINESS;
    }
}
