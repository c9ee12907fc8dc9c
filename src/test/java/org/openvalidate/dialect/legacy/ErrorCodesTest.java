package org.openvalidate.dialect.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvalidate.dialect.ErrorClass;

class ErrorCodesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    SYSTEM_ERROR,                   UNKNOWN
                    ORDER_SUCCESS_PAY_INPROCESS,    UNKNOWN
                    ILLEGAL_SIGN,                   ACCESS
                    ILLEGAL_PARTNER,                ACCESS
                    INVALID_PARAMETER,              ACCESS
                    HAS_NO_PRIVILEGE,               ACCESS
                    TRADE_NOT_EXIST,                BUSINESS
                    CONTEXT_INCONSISTENT,           BUSINESS
                    TRADE_BUYER_NOT_MATCH,          BUSINESS
                    MERCHANT_BALANCE_NOT_ENOUGH,    BUSINESS
                    A_CODE_THAT_NO_LIST_NAMES,      BUSINESS
                    BUYER_BALANCE_NOT_ENOUGH,       BUYER
                    BEYOND_PAY_RESTRICTION,         BUYER
                    PAYMENT_FAIL,                   BUYER
                    CLIENT_VERSION_NOT_MATCH,       BUYER
                    SYSTEM_EXCEPTION,               UNKNOWN
                    UNKNOW,                         UNKNOWN
                    AGREEMENT_NOT_EXIST,            BUSINESS
                    TRADE_CANCEL_TIME_OUT,          BUSINESS
                    ILLEGAL_TIMEOUT_RULE,           ACCESS
                    ANTI_PHISHING_KEY_TIMEOUT,      ACCESS
                    """)
    void each_code_has_the_class_of_its_list(String code, ErrorClass expected) {
        assertThat(ErrorCodes.classOf(code)).isEqualTo(expected);
    }
}
