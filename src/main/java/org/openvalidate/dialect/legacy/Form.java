package org.openvalidate.dialect.legacy;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Parameters as a query string or a form body. */
public final class Form {

    private Form() {}

    /**
     * Parameters in their order, values decoded. A name that comes twice keeps its first value; {@link #repeated} tells.
     *
     * @throws IllegalArgumentException when a percent sign is not followed by two hex digits
     */
    public static Map<String, String> parse(String text, Charset charset) {
        Map<String, String> parameters = new LinkedHashMap<>();
        pairs(text, charset).forEach(pair -> parameters.putIfAbsent(pair.getKey(), pair.getValue()));
        return parameters;
    }

    /** Names that come more than once. */
    public static List<String> repeated(String text, Charset charset) {
        List<String> seen = new ArrayList<>();
        return pairs(text, charset).stream()
                .map(Map.Entry::getKey)
                .filter(name -> {
                    boolean again = seen.contains(name);
                    seen.add(name);
                    return again;
                })
                .distinct()
                .toList();
    }

    /** Parameters as a form body or query string. */
    public static String write(Map<String, String> parameters, Charset charset) {
        return parameters.entrySet().stream()
                .map(parameter -> URLEncoder.encode(parameter.getKey(), charset) + "="
                        + URLEncoder.encode(parameter.getValue(), charset))
                .collect(Collectors.joining("&"));
    }

    private static List<Map.Entry<String, String>> pairs(String text, Charset charset) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        for (String pair : text.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                pairs.add(Map.entry(URLDecoder.decode(name, charset), URLDecoder.decode(value, charset)));
            }
        }
        return pairs;
    }
}
