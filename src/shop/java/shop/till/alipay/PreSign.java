package shop.till.alipay;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The string that is signed: what is sent, raw, sorted by name, without empty values, sign and sign_type. */
public final class PreSign {

    private PreSign() {}

    /** Source: legacy-online 1.2. */
    public static String of(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .filter(parameter -> !parameter.getValue().isEmpty())
                        .filter(parameter -> !parameter.getKey().equals("sign"))
                        .filter(parameter -> !parameter.getKey().equals("sign_type"))
                        .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                        .collect(Collectors.joining("&"));
    }
}
