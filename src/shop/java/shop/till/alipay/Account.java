package shop.till.alipay;

import java.net.URI;
import java.nio.charset.Charset;

/**
 * Who this merchant is to the gateway.
 *
 * @param gateway {@code …/gateway.do}
 * @param partner 16 digits
 * @param signer the account's key material
 * @param charset for requests; the signature is over its bytes
 */
public record Account(URI gateway, String partner, Signer signer, Charset charset) {}
