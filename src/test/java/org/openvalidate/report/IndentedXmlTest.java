package org.openvalidate.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndentedXmlTest {

    @Test
    void each_element_gets_a_line_and_keeps_its_text_beside_it() {
        assertThat(IndentedXml.of(
                        "<?xml version=\"1.0\"?><alipay><is_success>T</is_success><request><param name=\"a\"/>"
                                + "</request><e></e></alipay>"))
                .isEqualTo("""
                        <?xml version="1.0"?>
                        <alipay>
                          <is_success>T</is_success>
                          <request>
                            <param name="a"/>
                          </request>
                          <e></e>
                        </alipay>""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a><b>half</",
                "</a></a><b",
                "<a><![CDATA[<x> ]> y]]></a>",
                "<",
                "success",
                "{\"a\":\"<b>\"}",
                ""
            })
    void whatever_comes_is_shown_whole(String text) {
        assertThat(IndentedXml.of(text).replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
    }

    @Test
    void what_is_not_xml_stays_as_it_is() {
        assertThat(IndentedXml.of("a <b> c")).isEqualTo("a <b> c");
    }
}
