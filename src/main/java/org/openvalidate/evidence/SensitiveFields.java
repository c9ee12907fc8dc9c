package org.openvalidate.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Fields whose values are masked wherever they stand: form and query parameters, XML elements, echoed {@code <param>}s
 * and JSON members. Trade ids, PID, store ids and signatures are none of them: a recording must stay comparable with
 * the vendor's own log. Source of the names: legacy-instore §2.5 to §2.11, legacy-online §3 and §6.
 */
final class SensitiveFields {

    static final String MASK = "***";

    /** Of the payment code the two-digit prefix and the length stay visible. */
    private static final String CODE = "buyer_identity_code";

    private static final Set<String> NAMES = new TreeSet<>(Set.of(
            CODE,
            "dynamic_id",
            "alipay_buyer_login_id",
            "alipay_buyer_user_id",
            "buyer_login_id",
            "buyer_logon_id",
            "buyer_user_id",
            "buyer_email",
            "buyer_id",
            "buyer_name",
            "buyer_phone",
            "payer_email",
            "seller_email",
            "contact_email",
            "contact_no",
            "contact_name",
            "contact_phone",
            "contact_mobile",
            "contact_person",
            "contact_way",
            "cs_no",
            "cs_email",
            "representative_id",
            "representative_name",
            "shareholder_id",
            "shareholder_name",
            "settlement_no",
            "registration_no",
            "cert_no",
            "id_card",
            "card_no",
            "notify_mobile",
            "notify_wangwang",
            "notify_alipay_account",
            "taxi_driver_name",
            "taxi_driver_mobile",
            "paymentCode"));

    private static final Set<String> HEADERS =
            Set.of("authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key");

    private static final Map<String, Map<Shape, Pattern>> SHAPES = shapes();
    private static final int SHORTEST =
            NAMES.stream().mapToInt(String::length).min().orElseThrow();
    private static final int LONGEST =
            NAMES.stream().mapToInt(String::length).max().orElseThrow();

    private SensitiveFields() {}

    static Collection<String> names() {
        return NAMES;
    }

    /** Where in the written text their values stand. */
    static List<Range> in(View view) {
        List<Range> ranges = new ArrayList<>();
        String text = view.text();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && Shape.word(text.charAt(end))) {
                end++;
            }
            if (end - start >= SHORTEST && end - start <= LONGEST) {
                String name = text.substring(start, end);
                for (Map.Entry<Shape, Pattern> each :
                        SHAPES.getOrDefault(name, Map.of()).entrySet()) {
                    each.getKey().find(view, start, end, name, each.getValue(), ranges);
                }
            }
            start = end + 1;
        }
        return ranges;
    }

    /** The masked value of a member of a map, or the value itself where the name is harmless. */
    static String mask(String name, String value) {
        boolean header = HEADERS.contains(name.toLowerCase(Locale.ROOT));
        return (header || NAMES.contains(name)) && !value.isEmpty() ? masked(name, value) : value;
    }

    /** What can follow each name. */
    private static Map<String, Map<Shape, Pattern>> shapes() {
        Map<String, Map<Shape, Pattern>> shapes = new HashMap<>();
        for (String name : NAMES) {
            Map<Shape, Pattern> after = new EnumMap<>(Shape.class);
            for (Shape shape : Shape.values()) {
                after.put(shape, shape.after(name));
            }
            shapes.put(name, after);
        }
        return shapes;
    }

    static String masked(String name, String value) {
        if (!name.equals(CODE)) {
            return MASK;
        }
        StringBuilder masked = new StringBuilder();
        String plain = View.of(value).decoded().decoded().text();
        plain.codePoints().forEach(c -> masked.append(masked.length() < 2 && c >= '0' && c <= '9' ? (char) c : '*'));
        return masked.toString();
    }
}
