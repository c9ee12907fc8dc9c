package org.openvalidate.probe;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Credentials and addresses of the vendor's other product families, which are no use at this gateway. */
final class OtherFamily {

    /** Addresses of the newer family. Source: ams §1. */
    private static final String NEWER_HOST = "open-(sea|na|de|eu)(-global)?\\.alipay\\.com|open\\.antglobal.*";

    private static final int LONGEST = 40;

    private OtherFamily() {}

    /** Empty where nothing is known of whose it is. */
    static Optional<Complaint> ofPartner(String partner, String where) {
        if (partner.matches("20(1|2)\\d{13}")) {
            return complaint(
                    where,
                    partner + " is an app id of the domestic open platform (openapi.alipay.com)",
                    partner + " 是国内开放平台（openapi.alipay.com）的 APPID");
        }
        return partner.matches("(SANDBOX_|T_)?[A-Z0-9]*[A-Z][A-Z0-9_]*") && partner.length() <= LONGEST
                ? complaint(
                        where,
                        partner + " is a client id of the newer JSON API (Antom, Alipay+)",
                        partner + " 是新版 JSON API（Antom、Alipay+）的 Client ID")
                : Optional.empty();
    }

    /** Empty where it is none of theirs. */
    static Optional<Complaint> ofAddress(URI address, String text, String where) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        if (host.matches(NEWER_HOST) || text.contains("/ams/")) {
            return complaint(
                    where,
                    text + " is an address of the newer JSON API (Antom, Alipay+)",
                    text + " 是新版 JSON API（Antom、Alipay+）的地址");
        }
        return host.startsWith("openapi.") && host.contains("alipay") && !host.equals("openapi.alipaydev.com")
                ? complaint(where, text + " is the address of the domestic open platform", text + " 是国内开放平台的地址")
                : Optional.empty();
    }

    private static Optional<Complaint> complaint(String where, String en, String zh) {
        return Optional.of(new Complaint(Symptom.OTHER_PRODUCT_FAMILY, where, en, zh));
    }
}
