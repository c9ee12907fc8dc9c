package org.openvalidate.diagnose;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A request as somebody pasted it.
 *
 * @param form in what it came
 * @param method GET or POST, empty where it does not show
 * @param address up to the question mark, empty where it does not show
 * @param query after the question mark, each character one byte
 * @param body each character one byte
 * @param contentType of the body, empty where none is named
 * @param facts what our recorder knew of it, by name
 */
record Sent(
        Form form,
        String method,
        String address,
        String query,
        String body,
        String contentType,
        Map<String, String> facts) {

    /** In what it came. */
    enum Form {
        URL,
        BODY,
        CURL,
        RECORDED,
        /** What an app hands over to the wallet: every value in double quotes. */
        ORDER_STRING
    }

    Sent {
        facts = Map.copyOf(facts);
    }

    /** Every pair as it stands in the address and then in the body, still escaped. */
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (String part : List.of(query, body)) {
            for (String pair : part.split("&", -1)) {
                if (!pair.isEmpty()) {
                    pairs.add(Pair.of(pair));
                }
            }
        }
        return List.copyOf(pairs);
    }

    /** One parameter, still escaped. */
    record Pair(String name, String value) {

        static Pair of(String octets) {
            int equals = octets.indexOf('=');
            return equals < 0
                    ? new Pair(octets, "")
                    : new Pair(octets.substring(0, equals), octets.substring(equals + 1));
        }

        String plainName() {
            return Octets.decoded(name, StandardCharsets.UTF_8);
        }

        String decoded(Charset charset) {
            return Octets.decoded(value, charset);
        }
    }
}
