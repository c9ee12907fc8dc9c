package org.openvalidate.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.Shop.JsonReader;
import shop.Shop.JsonWriter;

/** The till's own JSON, held against Jackson. */
class ShopJsonTest {

    private static final String ODD = """
            {"a":[1,-2.50,3e2,true,false,null,{}],"b":"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\u8336 茶 \\ud83c\\udf75","c":{"d":[]}}""";

    @Test
    void what_is_read_and_written_again_is_the_same_to_jackson() throws Exception {
        ObjectMapper jackson = new ObjectMapper();

        Object read = JsonReader.read(ODD.replace(",null", ""));

        assertThat(jackson.readTree(JsonWriter.write(read)).toString().replace("3E+2", "300"))
                .isEqualTo(jackson.readTree(ODD.replace(",null", "").replace("3e2", "300"))
                        .toString());
        assertThat(JsonReader.read(" 0.10 ")).isEqualTo(new BigDecimal("0.10"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "{\"a\":1,\"a\":2}",
                "01",
                "1.",
                "+1",
                "NaN",
                "'a'",
                "\"a",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"a\nb\"",
                "tru",
                "1 2",
                "{a:1}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
            })
    void what_is_no_json_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonReader.read(text))
                .withMessageContaining("JSON");
    }
}
