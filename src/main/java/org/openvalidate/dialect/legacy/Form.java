package org.openvalidate.dialect.legacy;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Parameters as a query string or a form body. */
public final class Form {

    private static final Pattern BAD_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

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
        Set<String> seen = new HashSet<>();
        return pairs(text, charset).stream()
                .map(Map.Entry::getKey)
                .filter(name -> !seen.add(name))
                .distinct()
                .toList();
    }

    /** Every value that a name has, in their order. */
    public static List<String> values(String text, String name, Charset charset) {
        return pairs(text, charset).stream()
                .filter(pair -> pair.getKey().equals(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The same text without the pairs that {@link #parse} would stumble over. */
    public static String legible(String text) {
        return Arrays.stream(text.split("&", -1))
                .filter(pair -> !BAD_PERCENT.matcher(pair).find())
                .collect(Collectors.joining("&"));
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
