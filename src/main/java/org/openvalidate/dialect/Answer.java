package org.openvalidate.dialect;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The gateway's answer as read from the wire.
 *
 * @param accepted {@code is_success=T}: the call was accepted, which says nothing of the business outcome
 * @param error the code at access level, empty where there is none
 * @param fields the signed children of the response, in their order
 * @param sign the signature, empty where there is none
 * @param signType its type as written, empty where there is none
 */
public record Answer(boolean accepted, String error, Map<String, String> fields, String sign, String signType) {

    public Answer {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** A field of the response, empty where it is not there. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** {@code result_code}: SUCCESS, FAILED, FAIL, UNKNOW, UNKNOWN; empty where the service has none. */
    public String resultCode() {
        return field("result_code");
    }

    /** The error code wherever it stands: access level, {@code error} or {@code detail_error_code}; else empty. */
    public String errorCode() {
        if (!error.isEmpty()) {
            return error;
        }
        return field("error").isEmpty() ? field("detail_error_code") : field("error");
    }
}
