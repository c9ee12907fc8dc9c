package org.openvalidate.dialect.legacy;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Unreadable;

/**
 * Reads the XML envelope of an answer. DTDs are not allowed at all. Source: legacy-instore §2.4, legacy-online §1.5: the
 * signed fields are the children of the first element below {@code response}, whatever its name; a child that holds
 * markup has that markup as its value.
 */
public final class AnswerXml {

    private static final int TOP = 2;
    private static final int RESPONSE_CHILD = 4;

    /** One for each thread: a factory is costly to make and not safe to share. */
    private static final ThreadLocal<XMLInputFactory> FACTORIES = ThreadLocal.withInitial(AnswerXml::factory);

    private AnswerXml() {}

    /** @throws Unreadable when the text is no answer of this family */
    public static Answer read(String xml) throws Unreadable {
        try {
            return collect(xml);
        } catch (XMLStreamException malformed) {
            throw new Unreadable("the answer is not well-formed XML");
        }
    }

    /** The parameters of the request as an answer repeats them, by name; none where it repeats none. */
    public static Map<String, String> echo(String xml) {
        Map<String, String> echo = new LinkedHashMap<>();
        try {
            XMLStreamReader reader = FACTORIES.get().createXMLStreamReader(new StringReader(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("param")) {
                    String name = reader.getAttributeValue(null, "name");
                    echo.put(name == null ? "" : name, content(reader, xml));
                }
            }
            return echo;
        } catch (XMLStreamException malformed) {
            return Map.of();
        }
    }

    private static Answer collect(String xml) throws XMLStreamException, Unreadable {
        XMLStreamReader reader = FACTORIES.get().createXMLStreamReader(new StringReader(xml));
        Map<String, String> top = new LinkedHashMap<>();
        Map<String, String> fields = new LinkedHashMap<>();
        String section = "";
        int inner = 0;
        int depth = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new Unreadable("the answer carries a DTD");
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            depth++;
            String name = reader.getLocalName();
            if (depth == 1 && !name.equals("alipay")) {
                throw new Unreadable("the answer is no <alipay> envelope");
            }
            if (depth == TOP) {
                section = name;
                if (!name.equals("request") && !name.equals("response")) {
                    top.put(name, content(reader, xml));
                    depth--;
                }
            } else if (section.equals("response") && depth == RESPONSE_CHILD - 1) {
                inner++;
            } else if (section.equals("response") && depth == RESPONSE_CHILD && inner == 1) {
                fields.put(name, content(reader, xml));
                depth--;
            }
        }
        if (!top.containsKey("is_success")) {
            throw new Unreadable("the answer has no is_success");
        }
        return new Answer(
                "T".equals(top.get("is_success")),
                top.getOrDefault("error", ""),
                fields,
                top.getOrDefault("sign", ""),
                top.getOrDefault("sign_type", ""));
    }

    /** The text of the current element, or its markup where it has children; leaves the reader on its end. */
    private static String content(XMLStreamReader reader, String xml) throws XMLStreamException {
        int from = reader.getLocation().getCharacterOffset();
        StringBuilder text = new StringBuilder();
        int depth = 1;
        boolean nested = false;
        while (depth > 0) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                nested = true;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (reader.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(reader.getText());
            }
        }
        // only behind a tag is the reader's place exact; behind text it may have looked ahead
        int behind = reader.getLocation().getCharacterOffset();
        return nested ? xml.substring(from, xml.lastIndexOf("</", behind - 1)) : text.toString();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
