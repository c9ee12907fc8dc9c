package org.openvalidate.diagnose;

import java.util.Locale;
import java.util.Map;

/** Names of parameters that HTML takes for a character where an unescaped address is printed into a page. */
final class Entities {

    private static final Map<String, String> TAKEN =
            Map.of("&notify_", "¬ify_", "&currency=", "¤cy=", "&timestamp=", "×tamp=");

    private Entities() {}

    /** As a browser shows it. */
    static String merged(String text) {
        String shown = text;
        for (Map.Entry<String, String> each : TAKEN.entrySet()) {
            shown = shown.replace(each.getKey(), each.getValue());
        }
        return shown;
    }

    /** As it was meant, of octets as they stand on the wire. */
    static String apart(String octets) {
        String meant = octets;
        for (Map.Entry<String, String> each : TAKEN.entrySet()) {
            String shown = Octets.of(each.getValue());
            String escaped = Octets.escaped(shown.substring(0, 2)) + shown.substring(2);
            meant = meant.replace(shown, each.getKey())
                    .replace(escaped, each.getKey())
                    .replace(escaped.toLowerCase(Locale.ROOT), each.getKey());
        }
        return meant;
    }
}
