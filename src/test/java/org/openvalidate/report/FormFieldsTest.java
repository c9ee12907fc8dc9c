package org.openvalidate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openvalidate.evidence.Entry;
import org.openvalidate.report.FormFields.Field;

class FormFieldsTest {

    @Test
    void url_and_body_are_decoded_in_the_charset_of_the_request() {
        assertThat(FormFields.of(sent("/gateway.do?_input_charset=GBK", "subject=%BF%A7%B7%C8&empty=&bare", "GBK")))
                .containsExactly(
                        new Field("_input_charset", "GBK", true),
                        new Field("subject", "咖啡", false),
                        new Field("empty", "", false),
                        new Field("bare", "", false));
    }

    @Test
    void a_value_that_is_not_encoded_is_shown_as_sent() {
        assertThat(FormFields.of(sent("/notify", "rate=100%", "no such charset")))
                .containsExactly(new Field("rate", "100%", false));
    }

    @Test
    void a_document_is_no_form() {
        assertThat(FormFields.isForm(sent("/", "<a b=\"c\"/>", "UTF-8"))).isFalse();
        assertThat(FormFields.isForm(sent("/", "{\"a\":\"b=c\"}", "UTF-8"))).isFalse();
        assertThat(FormFields.isForm(sent("/", "a=<b>", "UTF-8"))).isTrue();
    }

    private static Entry.Sent sent(String target, String text, String charset) {
        return new Entry.Sent("POST", target, Map.of(), text, charset);
    }
}
