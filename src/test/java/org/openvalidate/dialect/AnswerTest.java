package org.openvalidate.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {

    @ParameterizedTest
    @CsvSource({
        "ILLEGAL_SIGN, '',              '',               ILLEGAL_SIGN",
        "ILLEGAL_SIGN, TRADE_NOT_EXIST, SYSTEM_ERROR,     ILLEGAL_SIGN",
        "'',           TRADE_NOT_EXIST, SYSTEM_ERROR,     TRADE_NOT_EXIST",
        "'',           '',              TRADE_HAS_CLOSE,  TRADE_HAS_CLOSE",
        "'',           '',              '',               ''"
    })
    void the_code_at_access_level_goes_before_error_and_that_before_detail_error_code(
            String access, String error, String detail, String code) {
        Answer answer = answer(access, Map.of("error", error, "detail_error_code", detail));

        assertThat(answer.errorCode()).isEqualTo(code);
    }

    @Test
    void a_field_that_is_not_there_is_empty() {
        assertThat(answer("", Map.of("result_code", "SUCCESS")).resultCode()).isEqualTo("SUCCESS");
        assertThat(answer("", Map.of()).resultCode()).isEmpty();
        assertThat(answer("", Map.of()).errorCode()).isEmpty();
    }

    @Test
    void what_becomes_of_the_fields_afterwards_does_not_reach_the_answer() {
        Map<String, String> fields = new HashMap<>(Map.of("result_code", "UNKNOW"));
        Answer answer = answer("", fields);

        fields.put("result_code", "SUCCESS");

        assertThat(answer.resultCode()).isEqualTo("UNKNOW");
    }

    private static Answer answer(String access, Map<String, String> fields) {
        return new Answer(access.isEmpty(), access, fields, "", "");
    }
}
