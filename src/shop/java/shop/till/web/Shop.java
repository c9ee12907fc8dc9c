package shop.till.web;

import java.nio.charset.Charset;

/**
 * What the driver takes for granted where a request does not say.
 *
 * @param charset what a subject must fit into
 */
public record Shop(String name, String currency, String storeId, String secondaryMerchantId, Charset charset) {}
