package org.openvalidate.gateway.http.cashier;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.openvalidate.wire.Request;

/** A language in which the cashier speaks. */
enum Tongue {
    EN("en", "English"),
    ZH("zh", "中文");

    private final String code;
    private final String ownName;

    Tongue(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** As {@code lang} names it, in pages and in their addresses. */
    String code() {
        return code;
    }

    String ownName() {
        return ownName;
    }

    Tongue other() {
        return this == EN ? ZH : EN;
    }

    /** What the address names, else what the browser would rather read, else English. */
    static Tongue of(Request request) {
        return named(request.query()).orElseGet(() -> wished(request.headers().getOrDefault("accept-language", "")));
    }

    /** The language that an address names. */
    static Optional<Tongue> named(String query) {
        return Arrays.stream(values())
                .filter(each -> ("&" + query + "&").contains("&lang=" + each.code + "&"))
                .findFirst();
    }

    private static Tongue wished(String header) {
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .flatMap(range -> Arrays.stream(values())
                            .filter(each -> range.getWeight() > 0
                                    && range.getRange().split("-", 2)[0].equals(each.code)))
                    .findFirst()
                    .orElse(EN);
        } catch (IllegalArgumentException none) {
            return EN;
        }
    }
}
