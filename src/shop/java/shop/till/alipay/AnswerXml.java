package shop.till.alipay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The answer of a service as it stands, its signature not yet checked.
 *
 * @param accepted {@code is_success=T}, which says nothing of the business
 * @param error the code of a refusal, or empty
 * @param fields the children of the one element under {@code <response>}; nested markup stays raw
 * @param sign empty when there is none
 * @param signType empty when there is none
 */
record AnswerXml(boolean accepted, String error, Map<String, String> fields, String sign, String signType) {

    private static final Pattern PROLOG = Pattern.compile("^\\s*<\\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]+)[\"']");

    /** Raised for whatever cannot be understood: what happened is then unknown. */
    static final class Unreadable extends Exception {

        Unreadable(String why) {
            super(why);
        }
    }

    /** Reads a body in the charset of its own prolog; a DTD, however harmless, is refused. */
    static AnswerXml read(byte[] body) throws Unreadable {
        String text = text(body);
        Element root = root(text);
        String success = child(root, "is_success");
        if (!root.getTagName().equals("alipay") || !(success.equals("T") || success.equals("F"))) {
            throw new Unreadable("the XML is no answer of the gateway");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element response : elements(root, "response")) {
            for (Element only : elements(response, "*")) {
                for (Element field : elements(only, "*")) {
                    boolean nested = !elements(field, "*").isEmpty();
                    String value = nested ? raw(text, field.getTagName()) : field.getTextContent();
                    if (fields.put(field.getTagName(), value) != null) {
                        throw new Unreadable("the answer names " + field.getTagName() + " twice");
                    }
                }
            }
        }
        return new AnswerXml(
                success.equals("T"), child(root, "error"), fields, child(root, "sign"), child(root, "sign_type"));
    }

    private static String text(byte[] body) throws Unreadable {
        String start = new String(body, 0, Math.min(body.length, 200), ISO_8859_1);
        Matcher prolog = PROLOG.matcher(start);
        try {
            Charset charset = prolog.find() ? Charset.forName(prolog.group(1)) : StandardCharsets.UTF_8;
            return charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException | IllegalArgumentException undecodable) {
            throw new Unreadable("the answer is not in the charset it names");
        }
    }

    private static Element root(String text) throws Unreadable {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // the default handler prints to standard error
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
        } catch (SAXException | IOException broken) {
            throw new Unreadable("the answer is not well-formed XML");
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("this JDK has no safe XML parser", impossible);
        }
    }

    private static String raw(String text, String name) throws Unreadable {
        Matcher element = Pattern.compile(
                        "<" + Pattern.quote(name) + "(?:\\s[^>]*)?>(.*)</" + Pattern.quote(name) + "\\s*>",
                        Pattern.DOTALL)
                .matcher(text.substring(text.indexOf("<response>")));
        if (!element.find()) {
            throw new Unreadable("the markup of " + name + " was not found");
        }
        return element.group(1);
    }

    private static String child(Element parent, String name) {
        List<Element> found = elements(parent, name);
        return found.size() == 1 ? found.get(0).getTextContent().strip() : "";
    }

    private static List<Element> elements(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && (name.equals("*") || element.getTagName().equals(name))) {
                found.add(element);
            }
        }
        return found;
    }
}
