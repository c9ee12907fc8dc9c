package org.openvalidate.dialect.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Unreadable;

class AnswerXmlTest {

    private static final String SUCCESS = """
            <?xml version="1.0" encoding="GBK"?>
            <alipay>
              <is_success>T</is_success>
              <request><param name="service">s</param><param name="sign">mine</param></request>
              <response><alipay>
                <result_code>SUCCESS</result_code>
                <partner_trans_id>T&amp;1</partner_trans_id>
              </alipay></response>
              <sign>abc=</sign><sign_type>RSA2</sign_type>
            </alipay>
            """;

    @Test
    void the_envelope_is_taken_apart() throws Unreadable {
        Answer answer = AnswerXml.read(SUCCESS);

        assertThat(answer)
                .isEqualTo(new Answer(
                        true, "", Map.of("result_code", "SUCCESS", "partner_trans_id", "T&1"), "abc=", "RSA2"));
    }

    @Test
    void a_refusal_has_its_code() throws Unreadable {
        Answer answer = AnswerXml.read("<alipay><is_success>F</is_success><error>ILLEGAL_SIGN</error></alipay>");

        assertThat(answer).isEqualTo(new Answer(false, "ILLEGAL_SIGN", Map.of(), "", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>1</a>",
                "<a>1</a><b x='y'>2 &amp; 3</b>",
                " text <a/> and <b/> more ",
                "<a><b><c>deep</c></b></a>\n  ",
                "<a>茶 \ud83d\ude00</a>",
                "<a><![CDATA[<raw>]]></a>",
                "<!-- remark --><a/>",
                "&lt;<a/>&gt;"
            })
    void nested_markup_is_its_own_value(String markup) throws Unreadable {
        Answer answer =
                AnswerXml.read(response("<before>&lt;&#33;</before><fund>" + markup + "</fund><after>2</after>"));

        assertThat(answer.fields()).isEqualTo(Map.of("before", "<!", "fund", markup, "after", "2"));
    }

    @Test
    void nested_markup_is_its_own_value_wherever_it_lies_in_a_long_answer() throws Unreadable {
        Random random = new Random(5);

        for (int i = 0; i < 300; i++) {
            String filler = "茶&amp;\r\n".repeat(random.nextInt(3000));
            String markup =
                    "<a>" + "x".repeat(random.nextInt(300)) + "\r\n&amp;</a>" + "<b/>\r\n".repeat(random.nextInt(9));
            Answer answer =
                    AnswerXml.read(response("<memo>" + filler + "</memo><fund>" + markup + "</fund><after>2</after>"));
            assertThat(answer.field("fund")).isEqualTo(markup);
        }
    }

    @Test
    void only_the_first_element_of_the_response_is_signed() throws Unreadable {
        Answer answer = AnswerXml.read("""
                <alipay><is_success>T</is_success>
                <response><trade><a>1</a></trade><extra><a>2</a><b>3</b></extra></response></alipay>
                """);

        assertThat(answer.fields()).isEqualTo(Map.of("a", "1"));
    }

    @Test
    void a_file_is_never_read(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "canary");
        String xml = """
                <!DOCTYPE alipay [<!ENTITY file SYSTEM "%s">]>
                <alipay><is_success>T</is_success><error>&file;</error></alipay>
                """.formatted(secret.toUri());

        assertThatThrownBy(() -> AnswerXml.read(xml))
                .isInstanceOf(Unreadable.class)
                .hasMessage("the answer carries a DTD")
                .hasMessageNotContaining("canary");
    }

    @Test
    @Timeout(60)
    void entities_are_never_multiplied() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE alipay [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        laughs.append("]><alipay><is_success>&l29;</is_success></alipay>");

        assertThatThrownBy(() -> AnswerXml.read(laughs.toString())).isInstanceOf(Unreadable.class);
    }

    @Test
    void an_answer_torn_anywhere_is_unreadable() {
        for (int i = 0; i < SUCCESS.stripTrailing().length(); i++) {
            String torn = SUCCESS.substring(0, i);
            assertThatThrownBy(() -> AnswerXml.read(torn)).as(torn).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void whatever_a_fault_on_the_line_makes_of_it_it_is_read_or_unreadable() {
        Random random = new Random(3);
        List<String> noise =
                List.of("<", ">", "&", "/", "\"", "]]>", "<![CDATA[", "\u0000", "&#xD800;", "&x;", "<?", "\ud83d");

        int unreadable = 0;
        for (int i = 0; i < 5000; i++) {
            int place = random.nextInt(SUCCESS.length());
            String spoilt = SUCCESS.substring(0, place)
                    + noise.get(random.nextInt(noise.size()))
                    + SUCCESS.substring(Math.min(SUCCESS.length(), place + random.nextInt(3)));
            try {
                assertThat(AnswerXml.read(spoilt)).isNotNull();
            } catch (Unreadable expected) {
                unreadable++;
            }
        }

        assertThat(unreadable).isGreaterThan(2000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>sorry</body></html>",
                "true",
                "",
                "<alipay/>",
                "<alipay><is_success>T</is_success></alipay><alipay/>"
            })
    void what_is_no_envelope_is_unreadable(String text) {
        assertThatThrownBy(() -> AnswerXml.read(text)).isInstanceOf(Unreadable.class);
    }

    @Test
    void an_envelope_without_is_success_is_unreadable() {
        assertThatThrownBy(() -> AnswerXml.read("<alipay><error>SYSTEM_ERROR</error></alipay>"))
                .isInstanceOf(Unreadable.class)
                .hasMessage("the answer has no is_success");
    }

    private static String response(String fields) {
        return "<alipay><is_success>T</is_success><response><alipay>" + fields + "</alipay></response></alipay>";
    }
}
