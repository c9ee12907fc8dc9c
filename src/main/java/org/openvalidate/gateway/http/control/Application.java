package org.openvalidate.gateway.http.control;

import java.math.BigDecimal;
import java.security.PublicKey;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.dialect.SignType;
import org.openvalidate.gateway.Product;
import org.openvalidate.time.Secret;

/**
 * What is asked for when an account is opened.
 *
 * @param partner 16 digits beginning with 2088
 * @param currency settlement currency, one of {@link #RATES}
 * @param merchantKeys the merchant's public keys
 */
public record Application(String partner, String currency, Map<SignType, PublicKey> merchantKeys) {

    /**
     * CNY for one unit of each currency that is served. USD, EUR, HKD, JPY and KRW: the published sample of forex_rate_file
     * (legacy-online §3.8); all others are lab rates of our own.
     */
    static final Map<String, BigDecimal> RATES = Map.ofEntries(
            rate("USD", "6.5487"),
            rate("EUR", "8.3364"),
            rate("GBP", "9.0212"),
            rate("HKD", "0.8145"),
            rate("JPY", "0.05638"),
            rate("KRW", "0.001111"),
            rate("SGD", "4.8791"),
            rate("AUD", "4.9803"),
            rate("CAD", "5.1644"),
            rate("NZD", "4.6511"),
            rate("CHF", "7.0829"),
            rate("THB", "0.2112"),
            rate("SEK", "0.7712"),
            rate("DKK", "1.0425"),
            rate("NOK", "0.7634"));

    /** Every account is served all of them; a program that names those it wants is told of a misspelling. */
    private static final List<String> PRODUCTS = Stream.of(Product.values())
            .map(product -> product.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList();

    private static final int DIGITS = 12;

    public Application {
        merchantKeys = Map.copyOf(merchantKeys);
    }

    /** An account in US dollars under a number of its own, for MD5. */
    public static Application usual() {
        return new Application(number(), "USD", Map.of());
    }

    BigDecimal rate() {
        return java.util.Objects.requireNonNull(RATES.get(currency), currency);
    }

    static String number() {
        return "2088" + Secret.digits(DIGITS);
    }

    static Application of(Body body) {
        String partner = body.text("partner", number());
        if (!partner.matches("2088\\d{12}")) {
            body.problem(
                    "partner", "\"" + partner + "\" is no account number.", "Write 16 digits beginning with 2088.");
        }
        String currency = body.needed("currency");
        if (!currency.isEmpty() && !RATES.containsKey(currency)) {
            body.problem("currency", "\"" + currency + "\" is not served.", "Write one of " + sorted() + ".");
        }
        for (String product : body.words("products")) {
            if (!PRODUCTS.contains(product)) {
                body.problem(
                        "products",
                        "\"" + product + "\" is no product.",
                        "Write one of " + String.join(", ", PRODUCTS) + ", or leave it out.");
            }
        }
        Map<SignType, PublicKey> keys = new java.util.EnumMap<>(SignType.class);
        body.texts("merchantPublicKey").forEach((type, text) -> key(body, type, text, keys));
        body.refuse();
        return new Application(partner, currency, keys);
    }

    private static void key(Body body, String type, String text, Map<SignType, PublicKey> keys) {
        String where = "merchantPublicKey." + type;
        Optional<SignType> named =
                SignType.named(type).filter(each -> !each.family().isEmpty());
        if (named.isEmpty()) {
            body.problem(where, "No merchant is known by a key of this type.", "Write RSA, RSA2 or DSA.");
            return;
        }
        try {
            keys.put(named.get(), KeyFormat.publicKey(named.get(), text));
        } catch (IllegalArgumentException notAKey) {
            body.problem(where, "It is " + notAKey.getMessage() + ".", "Write the key on one line of Base64.");
        }
    }

    private static String sorted() {
        return String.join(", ", RATES.keySet().stream().sorted().toList());
    }

    private static Map.Entry<String, BigDecimal> rate(String currency, String yuan) {
        return Map.entry(currency, new BigDecimal(yuan));
    }
}
