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
import org.openvalidate.gateway.Rates;
import org.openvalidate.time.Secret;

/**
 * What is asked for when an account is opened.
 *
 * @param partner 16 digits beginning with 2088
 * @param currency settlement currency, one of {@link Rates#TABLE}
 * @param merchantKeys the merchant's public keys
 */
public record Application(String partner, String currency, Map<SignType, PublicKey> merchantKeys) {

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
        return java.util.Objects.requireNonNull(Rates.TABLE.get(currency), currency);
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
        if (!currency.isEmpty() && !Rates.TABLE.containsKey(currency)) {
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
        return String.join(", ", Rates.TABLE.keySet().stream().sorted().toList());
    }
}
