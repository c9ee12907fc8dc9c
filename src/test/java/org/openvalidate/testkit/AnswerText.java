package org.openvalidate.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Answers in short: {@code UNKNOW}; {@code SUCCESS TRADE_CLOSED} (a state after SUCCESS); {@code FAIL SYSTEM_ERROR} (a
 * code after anything else); {@code F ILLEGAL_SIGN} (refused at access level).
 */
final class AnswerText {

    private AnswerText() {}

    static String xml(String words, String trade) {
        String[] parts = words.split(" ", -1);
        String second = parts.length > 1 && parts[1].indexOf('=') < 0 ? parts[1] : "";
        if (parts[0].equals("F")) {
            return "<alipay><is_success>F</is_success><error>" + second + "</error></alipay>";
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("result_code", parts[0]);
        fields.put("partner_trans_id", trade);
        fields.put("alipay_trans_id", "2026" + trade);
        if (!second.isEmpty()) {
            fields.put(parts[0].equals("SUCCESS") ? "alipay_trans_status" : "error", second);
        }
        for (String part : parts) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                fields.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        String children = fields.entrySet().stream()
                .map(field -> "<" + field.getKey() + ">" + field.getValue() + "</" + field.getKey() + ">")
                .collect(Collectors.joining());
        return "<alipay><is_success>T</is_success><request></request><response><alipay>" + children
                + "</alipay></response><sign>abc</sign><sign_type>MD5</sign_type></alipay>";
    }
}
