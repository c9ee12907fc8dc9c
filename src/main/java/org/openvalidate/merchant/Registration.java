package org.openvalidate.merchant;

import java.util.HashMap;
import java.util.Map;

/**
 * What is reported of a secondary merchant, by the names of the services that report them. Source: legacy-online §6.2, §6.3.
 *
 * @param inStore whether it is a store, or a taxi, rather than an online shop
 * @param fields the report's own fields, without its timestamp
 */
public record Registration(boolean inStore, Map<String, String> fields) {

    public Registration {
        fields = Map.copyOf(fields);
    }

    /** {@code secondary_merchant_id} */
    public String merchant() {
        return fields.getOrDefault("secondary_merchant_id", "");
    }

    /** {@code store_id}, empty online. */
    public String store() {
        return fields.getOrDefault("store_id", "");
    }

    /** The same with another value in one field. */
    public Registration with(String field, String value) {
        Map<String, String> other = new HashMap<>(fields);
        other.put(field, value);
        return new Registration(inStore, other);
    }
}
