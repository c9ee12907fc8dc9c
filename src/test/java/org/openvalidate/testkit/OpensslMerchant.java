package org.openvalidate.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A merchant who signs and verifies with openssl and asks with curl: of our own code it has nothing, and what it builds
 * itself it builds from legacy-instore §2.3 anew.
 */
public final class OpensslMerchant {

    private static final Map<String, String> DIGESTS = Map.of("RSA", "-sha1", "RSA2", "-sha256");

    private final Path folder;
    private final URI gateway;
    private final String partner;
    private final String md5Key;

    private OpensslMerchant(Path folder, URI gateway, String partner, String md5Key) {
        this.folder = folder;
        this.gateway = gateway;
        this.partner = partner;
        this.md5Key = md5Key;
    }

    /**
     * A merchant with a pair of its own.
     *
     * @param folder where its keys are, and stay for the next one of the same folder
     * @param gatewayKey the gateway's public key on one line of Base64
     */
    public static OpensslMerchant of(Path folder, URI gateway, String partner, String md5Key, String gatewayKey) {
        Program.need("openssl", "curl");
        OpensslMerchant merchant = new OpensslMerchant(folder, gateway, partner, md5Key);
        merchant.makePair();
        merchant.write("gateway.pem", armoured(gatewayKey));
        return merchant;
    }

    /** The public key of the pair in a folder, on one line of Base64, as a merchant hands it in. */
    public static String publicKey(Path folder) {
        Program.need("openssl");
        new OpensslMerchant(folder, URI.create(""), "", "").makePair();
        try {
            return Files.readString(folder.resolve("public.pem")).replaceAll("-----[A-Z ]+-----|\\s", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A POST under MD5 in UTF-8. */
    public Said ask(String service, Map<String, String> fields) {
        return ask("POST", "MD5", UTF_8, service, fields);
    }

    /** A signed request and what was said to it. */
    public Said ask(String method, String signType, Charset charset, String service, Map<String, String> fields) {
        Map<String, String> parameters = new TreeMap<>(fields);
        parameters.put("service", service);
        parameters.put("partner", partner);
        parameters.put("_input_charset", charset.name());
        parameters.put("sign", sign(preSign(parameters), signType, charset));
        parameters.put("sign_type", signType);
        return heard(send(method, parameters, charset), signType);
    }

    /** What curl brings back for these parameters as they are: to send something else than what was signed. */
    public byte[] send(String method, Map<String, String> parameters, Charset charset) {
        Map<String, String> body = new TreeMap<>(parameters);
        List<String> line = new ArrayList<>(List.of("curl", "-sS", "--noproxy", "*", "-m", "10", "--fail"));
        if (method.equals("GET")) {
            line.add(gateway + "?" + encoded(body, charset));
            return Program.output(new byte[0], line.toArray(String[]::new));
        }
        String named = body.remove("_input_charset");
        line.addAll(List.of("--data-binary", "@-", gateway + (named == null ? "" : "?_input_charset=" + named)));
        return Program.output(encoded(body, charset).getBytes(UTF_8), line.toArray(String[]::new));
    }

    /** The {@code sign} of a pre-sign string. */
    public String sign(String preSign, String signType, Charset charset) {
        if (signType.equals("MD5")) {
            byte[] printed = Program.output((preSign + md5Key).getBytes(charset), "openssl", "dgst", "-md5", "-r");
            return new String(printed, UTF_8).substring(0, 32);
        }
        byte[] signature = Program.output(
                preSign.getBytes(charset), "openssl", "dgst", DIGESTS.get(signType), "-sign", at("private.pem"));
        return Base64.getEncoder().encodeToString(signature);
    }

    /** Whether a signature is the gateway's. */
    public boolean verifies(String preSign, String sign, String signType, Charset charset) {
        if (signType.equals("MD5")) {
            return sign.equals(sign(preSign, "MD5", charset));
        }
        try {
            Files.write(folder.resolve("sign"), Base64.getDecoder().decode(sign));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return Program.run(
                                preSign.getBytes(charset),
                                "openssl",
                                "dgst",
                                DIGESTS.get(signType),
                                "-verify",
                                at("gateway.pem"),
                                "-signature",
                                at("sign"))
                        .exit()
                == 0;
    }

    /** Sorted, joined, neither encoded nor empty, without {@code sign} and {@code sign_type}. */
    public static String preSign(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .filter(each -> !each.getValue().isEmpty()
                                && !each.getKey().equals("sign")
                                && !each.getKey().equals("sign_type"))
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("&"));
    }

    /**
     * An answer as this merchant understands it.
     *
     * @param accepted {@code is_success} is T
     * @param error the code of a refusal at access level, else empty
     * @param fields what stands in the response
     * @param echoed what it says was asked
     * @param verified whether openssl confirms its signature; a refusal has none
     * @param charset that of the XML declaration
     */
    public record Said(
            boolean accepted,
            String error,
            Map<String, String> fields,
            Map<String, String> echoed,
            boolean verified,
            Charset charset) {

        /** A field of the response, empty where it is not there. */
        public String field(String name) {
            return fields.getOrDefault(name, "");
        }
    }

    private Said heard(byte[] answer, String signType) {
        Document document = parsed(answer);
        Map<String, Element> top = children(document.getDocumentElement());
        Charset charset = Charset.forName(document.getXmlEncoding());
        Map<String, String> fields = top.containsKey("response")
                ? texts(children(top.get("response")).values().iterator().next())
                : Map.of();
        boolean verified = top.containsKey("sign")
                && top.get("sign_type").getTextContent().equals(signType)
                && verifies(preSign(fields), top.get("sign").getTextContent(), signType, charset);
        return new Said(
                top.get("is_success").getTextContent().equals("T"),
                top.containsKey("error") ? top.get("error").getTextContent() : "",
                fields,
                top.containsKey("request") ? params(top.get("request")) : Map.of(),
                verified,
                charset);
    }

    private static Document parsed(byte[] xml) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException | IOException illegible) {
            throw new AssertionError("not XML: " + new String(xml, UTF_8), illegible);
        }
    }

    private static Map<String, Element> children(Element parent) {
        Map<String, Element> found = new TreeMap<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                found.put(element.getTagName(), element);
            }
        }
        return found;
    }

    private static Map<String, String> texts(Element parent) {
        Map<String, String> texts = new TreeMap<>();
        children(parent).forEach((name, element) -> texts.put(name, element.getTextContent()));
        return texts;
    }

    private static Map<String, String> params(Element request) {
        Map<String, String> params = new TreeMap<>();
        for (Node node = request.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element param) {
                params.put(param.getAttribute("name"), param.getTextContent());
            }
        }
        return params;
    }

    private static String encoded(Map<String, String> parameters, Charset charset) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), charset))
                .collect(Collectors.joining("&"));
    }

    private void makePair() {
        if (Files.exists(folder.resolve("public.pem"))) {
            return;
        }
        Program.output(new byte[0], "openssl", "genrsa", "-out", at("private.pem"), "2048");
        Program.output(new byte[0], "openssl", "rsa", "-in", at("private.pem"), "-pubout", "-out", at("public.pem"));
    }

    private static String armoured(String oneLine) {
        return "-----BEGIN PUBLIC KEY-----\n" + oneLine.replaceAll("(.{64})", "$1\n") + "\n-----END PUBLIC KEY-----\n";
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }
}
