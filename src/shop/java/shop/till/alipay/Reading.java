package shop.till.alipay;

import java.util.Map;

/**
 * One call, read.
 *
 * @param result what it means
 * @param code the gateway's error code, or our own words where it gave none; empty after a success
 * @param fields what the answer says, signature checked; empty unless it could be trusted
 */
public record Reading(Result result, String code, Map<String, String> fields) {

    static Reading unknown(String why) {
        return new Reading(Result.UNKNOWN, why, Map.of());
    }

    Reading as(Result other) {
        return new Reading(other, code, fields);
    }

    /** A field of the answer, or empty. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
