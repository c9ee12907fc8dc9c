package org.openvalidate.dialect;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

/**
 * A request to the gateway as read from the wire.
 *
 * @param parameters every parameter by name, values decoded, in the order of arrival
 * @param charset the charset in which the values were decoded
 * @param faults what keeps the request from being read at all: error codes, empty where nothing does
 */
public record Call(Map<String, String> parameters, Charset charset, List<String> faults) {

    public Call {
        parameters = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(parameters));
        faults = List.copyOf(faults);
    }

    /** A parameter, empty where it was not sent. */
    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** The service asked for, empty where none is named. */
    public String service() {
        return parameter("service");
    }

    /** The account, empty where none is named. */
    public String partner() {
        return parameter("partner");
    }
}
