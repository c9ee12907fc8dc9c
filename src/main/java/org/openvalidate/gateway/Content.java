package org.openvalidate.gateway;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openvalidate.dialect.Call;

/** What an identical repeat must equal. Source: legacy-online §10, last line. */
final class Content {

    /** Parameters that may differ between two requests for the same thing. */
    static final Set<String> FREE = Set.of("sign", "sign_type", "_input_charset", "timestamp", "terminal_timestamp");

    private Content() {}

    static String of(Call call) {
        Map<String, String> content = new TreeMap<>(call.parameters());
        content.keySet().removeAll(FREE);
        content.values().removeIf(String::isEmpty);
        return content.toString();
    }
}
