package org.openvalidate.dialect.legacy;

import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the XML envelope of an answer. Source: legacy-instore §2.4, legacy-online §2. */
final class EnvelopeXml {

    /** One for each thread: a factory is costly to make and not safe to share. */
    private static final ThreadLocal<XMLOutputFactory> FACTORIES =
            ThreadLocal.withInitial(XMLOutputFactory::newDefaultFactory);

    private EnvelopeXml() {}

    static String refusal(String code, Charset charset) {
        return document(charset, xml -> {
            element(xml, "is_success", "F");
            element(xml, "error", code);
        });
    }

    static String acceptance(
            Map<String, String> echoed,
            String element,
            Map<String, String> fields,
            String sign,
            String signType,
            Charset charset) {
        return document(charset, xml -> {
            element(xml, "is_success", "T");
            xml.writeStartElement("request");
            for (Map.Entry<String, String> parameter : echoed.entrySet()) {
                xml.writeStartElement("param");
                xml.writeAttribute("name", legal(parameter.getKey()));
                characters(xml, parameter.getValue());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeStartElement("response");
            xml.writeStartElement(element);
            for (Map.Entry<String, String> field : fields.entrySet()) {
                element(xml, field.getKey(), field.getValue());
            }
            xml.writeEndElement();
            xml.writeEndElement();
            element(xml, "sign", sign);
            element(xml, "sign_type", signType);
        });
    }

    private static String document(Charset charset, Content content) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = FACTORIES.get().createXMLStreamWriter(text);
            xml.writeStartElement("alipay");
            content.writeTo(xml);
            xml.writeEndElement();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("writing to memory cannot fail", impossible);
        }
        return "<?xml version=\"1.0\" encoding=\"" + charset.name() + "\"?>\n" + text;
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        characters(xml, text);
        xml.writeEndElement();
    }

    /** A carriage return must be written as a reference, or a reader takes it for part of a line end. */
    private static void characters(XMLStreamWriter xml, String text) throws XMLStreamException {
        String[] parts = legal(text).split("\r", -1);
        xml.writeCharacters(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            xml.writeEntityRef("#13");
            xml.writeCharacters(parts[i]);
        }
    }

    /** XML 1.0 has no place for control characters; an echo must not make the answer unreadable. */
    static String legal(String text) {
        return text.codePoints()
                .map(c -> c == '\t'
                                || c == '\n'
                                || c == '\r'
                                || (c >= 0x20 && c < 0xD800)
                                || (c > 0xDFFF && c < 0xFFFE)
                                || c > 0xFFFF
                        ? c
                        : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private interface Content {
        void writeTo(XMLStreamWriter xml) throws XMLStreamException;
    }
}
