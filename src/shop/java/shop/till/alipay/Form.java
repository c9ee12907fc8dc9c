package shop.till.alipay;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code application/x-www-form-urlencoded} in a named charset. */
public final class Form {

    private Form() {}

    /** Names and values, encoded and joined. */
    public static String encode(Map<String, String> fields, Charset charset) {
        return fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), charset) + "=" + URLEncoder.encode(field.getValue(), charset))
                .collect(Collectors.joining("&"));
    }

    /**
     * The fields of a body.
     *
     * @throws IllegalArgumentException for a broken escape or a name that comes twice: nobody could say what was signed
     */
    public static Map<String, String> decode(String body, Charset charset) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : body.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = URLDecoder.decode(equals < 0 ? pair : pair.substring(0, equals), charset);
                String value = equals < 0 ? "" : URLDecoder.decode(pair.substring(equals + 1), charset);
                if (fields.put(name, value) != null) {
                    throw new IllegalArgumentException("the field " + name + " comes twice");
                }
            }
        }
        return fields;
    }
}
