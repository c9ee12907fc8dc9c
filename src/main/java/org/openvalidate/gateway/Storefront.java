package org.openvalidate.gateway;

import java.nio.charset.Charset;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.SignType;

/**
 * The shop as the cashier shows it, and the way back.
 *
 * @param supplier name of the seller, empty where none is given
 * @param returnUrl where the browser goes after paying, empty where nowhere; shown, never followed by the gateway
 * @param signType how what is said there is signed: as the request was
 * @param charset how it is encoded: as the request was
 */
public record Storefront(String supplier, String returnUrl, SignType signType, Charset charset) {

    static Storefront of(Call call) {
        SignType type = SignType.named(call.parameter("sign_type")).orElse(SignType.MD5);
        return new Storefront(call.parameter("supplier"), call.parameter("return_url"), type, call.charset());
    }
}
