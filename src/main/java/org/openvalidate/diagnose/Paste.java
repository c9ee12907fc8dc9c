package org.openvalidate.diagnose;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.openvalidate.problem.BadInput;

/** What somebody pasted: a URL, a form, a curl line, an order string or one exchange of a recording. */
final class Paste {

    private static final Pattern ORDER = Pattern.compile("^[A-Za-z_]\\w*=\".*\"$", Pattern.DOTALL);
    private static final Pattern PAIR = Pattern.compile("^[^\\s=&<{]+=", Pattern.DOTALL);
    private static final String WHERE = "the request";

    private Paste() {}

    /** @throws BadInput when it is none of these */
    static Sent read(byte[] bytes, Attached files) {
        String octets = unmarked(Octets.of(bytes)).strip();
        if (octets.isEmpty()) {
            throw new BadInput(WHERE, "There is nothing in it.", "Paste a URL, a form, a curl line or an exchange.");
        }
        if (CurlLine.is(octets)) {
            return CurlLine.read(octets, files);
        }
        if (octets.startsWith("{")) {
            return recorded(Octets.text(octets, StandardCharsets.UTF_8));
        }
        String line = unwrapped(octets);
        if (line.matches("(?s)(?:(?:GET|POST)\\s+)?(?:https?://|/)[^\\s?]*\\?.*")) {
            return url(line);
        }
        if (ORDER.matcher(line).matches()) {
            return new Sent(Sent.Form.ORDER_STRING, "", "", "", line, "", Map.of());
        }
        String form = line.startsWith("?") ? line.substring(1) : line;
        if (PAIR.matcher(form).find()) {
            return new Sent(Sent.Form.BODY, "", "", "", form, "", Map.of());
        }
        throw new BadInput(
                WHERE,
                "It is no URL with parameters, no form, no curl line and no exchange of a recording.",
                "Paste the request as it was sent, for example service=…&partner=…&sign=….");
    }

    private static String unmarked(String octets) {
        return octets.startsWith("\u00EF\u00BB\u00BF") ? octets.substring(3) : octets;
    }

    /** A long line that a mail program broke, or one parameter a line; quotes around the whole do not count. */
    private static String unwrapped(String octets) {
        boolean listed = !octets.contains("&")
                && octets.lines().allMatch(each -> PAIR.matcher(each).find());
        String line = octets.replaceAll("\\r?\\n", listed ? "&" : "");
        boolean quoted = line.length() > 1
                && ((line.startsWith("\"") && line.endsWith("\"")) || (line.startsWith("'") && line.endsWith("'")));
        return quoted ? line.substring(1, line.length() - 1) : line;
    }

    private static Sent url(String line) {
        String method = line.startsWith("POST") ? "POST" : "GET";
        String url = line.replaceFirst("^(GET|POST)\\s+", "")
                .replaceFirst(" HTTP/1\\.[01]$", "")
                .replaceFirst("#.*", "");
        int mark = url.indexOf('?');
        return new Sent(Sent.Form.URL, method, url.substring(0, mark), url.substring(mark + 1), "", "", Map.of());
    }

    private static Sent recorded(String text) {
        try {
            JsonNode line = Json.PLAIN.readTree(text);
            JsonNode request = line.path("request");
            if (!request.isObject() || !request.path("target").isTextual()) {
                throw new BadInput(
                        WHERE,
                        "It is JSON, and no exchange of a recording with a request in it.",
                        "Paste one line of recording/*.jsonl whose kind is exchange.");
            }
            Map<String, String> facts = new TreeMap<>();
            line.path("facts")
                    .properties()
                    .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asText()));
            Charset charset = charset(request.path("charset").asText("UTF-8"));
            String target = request.path("target").asText();
            int mark = target.indexOf('?');
            return new Sent(
                    Sent.Form.RECORDED,
                    request.path("method").asText(""),
                    mark < 0 ? target : target.substring(0, mark),
                    mark < 0 ? "" : Octets.of(target.substring(mark + 1)),
                    Octets.of(request.path("text").asText(""), charset),
                    request.path("headers").path("content-type").asText(""),
                    facts);
        } catch (JsonProcessingException torn) {
            throw new BadInput(WHERE, "It begins as JSON and is none.", "Paste one whole line of a recording.");
        }
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
