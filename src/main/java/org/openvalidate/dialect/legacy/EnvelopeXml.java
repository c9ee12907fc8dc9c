package org.openvalidate.dialect.legacy;

import java.nio.charset.Charset;
import java.util.Map;

/** Writes the XML envelope of an answer. Source: legacy-instore §2.4, legacy-online §2. */
final class EnvelopeXml {

    private static final int USUAL_LENGTH = 2048;

    private final StringBuilder xml = new StringBuilder(USUAL_LENGTH);

    private EnvelopeXml(Charset charset) {
        xml.append("<?xml version=\"1.0\" encoding=\"").append(charset.name()).append("\"?>\n<alipay>");
    }

    static String refusal(String code, Charset charset) {
        return new EnvelopeXml(charset)
                .element("is_success", "F")
                .element("error", code)
                .end();
    }

    static String acceptance(
            Map<String, String> echoed,
            String element,
            Map<String, String> fields,
            String sign,
            String signType,
            Charset charset) {
        EnvelopeXml envelope = new EnvelopeXml(charset).element("is_success", "T");
        envelope.xml.append("<request>");
        echoed.forEach(envelope::parameter);
        envelope.xml.append("</request><response><").append(element).append('>');
        fields.forEach(envelope::element);
        envelope.xml.append("</").append(element).append("></response>");
        return envelope.element("sign", sign).element("sign_type", signType).end();
    }

    /** XML 1.0 has no place for control characters; an echo must not make the answer unreadable. */
    static String legal(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < Character.MIN_SURROGATE)
                ? text
                : text.codePoints()
                        .map(c -> isLegal(c) ? c : 0xFFFD)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c < Character.MIN_SURROGATE)
                || (c > Character.MAX_SURROGATE && c < 0xFFFE)
                || c > 0xFFFF;
    }

    private EnvelopeXml element(String name, String text) {
        xml.append('<').append(name).append('>');
        escaped(text, "\"");
        xml.append("</").append(name).append('>');
        return this;
    }

    private void parameter(String name, String value) {
        xml.append("<param name=\"");
        escaped(name, "&quot;");
        xml.append("\">");
        escaped(value, "\"");
        xml.append("</param>");
    }

    /** A carriage return must be written as a reference, or a reader takes it for part of a line end. */
    private void escaped(String text, String quote) {
        String legal = legal(text);
        for (int i = 0; i < legal.length(); i++) {
            char c = legal.charAt(i);
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append(quote);
                case '\r' -> xml.append("&#13;");
                default -> xml.append(c);
            }
        }
    }

    private String end() {
        return xml.append("</alipay>").toString();
    }
}
