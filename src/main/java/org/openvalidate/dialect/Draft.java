package org.openvalidate.dialect;

import java.nio.charset.Charset;
import java.util.Map;

/**
 * A request to the gateway before it is signed.
 *
 * @param service the gateway's service
 * @param partner the account
 * @param fields the service's own fields; empty values are neither sent nor signed
 * @param signType how to sign
 * @param charset {@code _input_charset}
 * @param path path of the gateway, such as {@code /gateway.do}
 */
public record Draft(
        String service, String partner, Map<String, String> fields, SignType signType, Charset charset, String path) {

    public Draft {
        fields = Map.copyOf(fields);
    }
}
