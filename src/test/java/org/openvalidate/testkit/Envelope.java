package org.openvalidate.testkit;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * An answer as a careful client of another make reads it: as a document without a type, whose bytes say their charset.
 *
 * @param top text of the children of the root that have no children
 * @param echoed the request's parameters as the answer repeats them
 * @param fields the children of the response
 */
public record Envelope(Map<String, String> top, Map<String, String> echoed, Map<String, String> fields) {

    /** Fails where the bytes are no such document. */
    public static Envelope of(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            // ten thousand parameters are echoed as what they are
            factory.setAttribute("jdk.xml.elementAttributeLimit", "0");
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Element root = builder.parse(new ByteArrayInputStream(xml)).getDocumentElement();
            Map<String, String> top = new LinkedHashMap<>();
            each(root.getChildNodes(), child -> {
                if (child.getElementsByTagName("*").getLength() == 0) {
                    top.put(child.getTagName(), child.getTextContent());
                }
            });
            Map<String, String> echoed = new LinkedHashMap<>();
            each(root.getElementsByTagName("param"), param -> echoed.put(param.getAttribute("name"), text(param)));
            Map<String, String> fields = new LinkedHashMap<>();
            NodeList response = root.getElementsByTagName("response");
            if (response.getLength() > 0) {
                each(
                        response.item(0).getChildNodes(),
                        inner -> each(inner.getChildNodes(), field -> fields.put(field.getTagName(), text(field))));
            }
            return new Envelope(top, echoed, fields);
        } catch (Exception malformed) {
            throw new AssertionError("the answer is no XML: " + malformed.getMessage(), malformed);
        }
    }

    /** Whether the call was accepted. */
    public boolean accepted() {
        return top.get("is_success").equals("T");
    }

    /** The code at access level or of the business, empty where there is none. */
    public String error() {
        return top.getOrDefault("error", fields.getOrDefault("error", fields.getOrDefault("detail_error_code", "")));
    }

    /** The outcome, empty where the call was not accepted. */
    public String result() {
        return fields.getOrDefault("result_code", "");
    }

    private static String text(Element element) {
        if (element.getElementsByTagName("*").getLength() > 0) {
            throw new AssertionError(element.getTagName() + " holds markup that nobody wrote");
        }
        return element.getTextContent();
    }

    private static void each(NodeList nodes, java.util.function.Consumer<Element> visitor) {
        IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .forEach(visitor);
    }
}
