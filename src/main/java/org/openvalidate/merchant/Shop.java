package org.openvalidate.merchant;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.SignType;

/**
 * Who the merchant is and how it reaches the gateway.
 *
 * @param gateway where services are called
 * @param notifyUrl where it hears notices
 * @param partner the account
 * @param signType how requests are signed
 * @param charset how they are encoded, but for services whose pages list UTF-8 alone
 * @param keys the merchant's keys
 * @param currency in which it is paid
 * @param subject what the buyer's bill says
 * @param site what it says of itself on the web
 * @param extendInfo secondary merchant and store, by the names of {@code extend_info}
 */
public record Shop(
        URI gateway,
        URI notifyUrl,
        String partner,
        SignType signType,
        Charset charset,
        KeyRing keys,
        String currency,
        String subject,
        Site site,
        Map<String, String> extendInfo) {

    /** Source: legacy-online §2, charset. */
    private static final Set<String> IN_UTF_8_ALONE =
            Set.of("create_forex_trade_wap", "mobile.securitypay.pay", "forex_refund");

    public Shop {
        // in one order: an order string carries them as they stand here
        extendInfo = Collections.unmodifiableSortedMap(new TreeMap<>(extendInfo));
    }

    /** The same in another charset, selling something by another name. */
    public Shop speaking(Charset other, String name) {
        return new Shop(gateway, notifyUrl, partner, signType, other, keys, currency, name, site, extendInfo);
    }

    /** How requests of a service are encoded. */
    Charset charset(String service) {
        return IN_UTF_8_ALONE.contains(service) ? StandardCharsets.UTF_8 : charset;
    }

    /** The same with a contract in another currency. */
    public Shop settledIn(String currency) {
        Site other = new Site(site.returnUrl(), site.referUrl(), currency, site.tradeInformation());
        return new Shop(gateway, notifyUrl, partner, signType, charset, keys, currency, subject, other, extendInfo);
    }

    /** The same for another store; an empty one is the usual. */
    Map<String, String> extendInfo(String storeId) {
        Map<String, String> info = new HashMap<>(extendInfo);
        if (!storeId.isEmpty()) {
            info.put("store_id", storeId);
        }
        return info;
    }
}
