package org.openvalidate.probe;

import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openvalidate.config.SettingFlaw;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.legacy.Currencies;
import org.openvalidate.problem.Problem;

/** The settings, before anything is sent: are they all there, and of the form that they should have. */
final class Papers {

    /** Addresses of the newer family. Source: ams §1. */
    private static final String NEWER_HOST = "open-(sea|na|de|eu)(-global)?\\.alipay\\.com|open\\.antglobal.*";

    private static final int LONGEST = 40;

    private final Surroundings settings;
    private final Checkup.Notes notes;
    private final boolean ofTill;

    /** @param ofTill whether they are a merchant's own system's, which brings its key and knows its currency */
    Papers(Surroundings settings, Checkup.Notes notes, boolean ofTill) {
        this.settings = settings;
        this.notes = notes;
        this.ofTill = ofTill;
    }

    void examine() {
        notes.judged(Basic.SETTINGS);
        settings.flaws().forEach(flaw -> notes.add(Complaint.of(symptom(flaw), flaw.where(), flaw.file())));
        settings.missing(needed()).stream()
                .map(Problem::where)
                .filter(name ->
                        settings.flaws().stream().noneMatch(flaw -> flaw.where().startsWith(name)))
                .forEach(name -> notes.add(Complaint.of(Symptom.MISSING_SETTING, name)));
        partner();
        signType();
        currency();
        gateway();
        notices();
        new SmallPrint(settings, notes).examine();
    }

    /** The sign type in force, empty where it is none. */
    Optional<SignType> type() {
        return SignType.named(settings.text(Variable.ALIPAY_SIGN_TYPE));
    }

    /** Where the gateway is called, empty where that is no address, or one that must not be called. */
    Optional<URI> address() {
        return notes.well(Basic.GATEWAY) ? uri(settings.text(Variable.ALIPAY_GATEWAY)) : Optional.empty();
    }

    /** Where the gateway is called if the first cannot be reached; empty as above, and where none is set. */
    Optional<URI> backup() {
        String text = settings.text(Variable.ALIPAY_BACKUP_GATEWAY);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String where = settings.where(Variable.ALIPAY_BACKUP_GATEWAY);
        Optional<URI> address = uri(text);
        if (address.isEmpty()) {
            notes.add(Complaint.of(Symptom.GATEWAY_ADDRESS, where, shown(text)));
        }
        boolean production =
                address.filter(each -> ProductionHosts.refuses(each, settings)).isPresent();
        if (production) {
            notes.add(Complaint.of(Symptom.PRODUCTION_GATEWAY, where, shown(text)));
        }
        return production ? Optional.empty() : address;
    }

    /** The proxy on the way there, empty where none is set or it is none. */
    Optional<Proxy> proxy() {
        String text = settings.text(Variable.ALIPAY_PROXY);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Proxy> proxy = ProxyAddress.read(text);
        if (proxy.isEmpty()) {
            notes.add(Complaint.of(Symptom.PROXY_ADDRESS, settings.where(Variable.ALIPAY_PROXY), shown(text)));
        }
        return proxy;
    }

    private List<Variable> needed() {
        List<Variable> needed = new ArrayList<>(List.of(Variable.ALIPAY_PARTNER, Variable.ALIPAY_SIGN_TYPE));
        if (!ofTill) {
            needed.add(Variable.ALIPAY_CURRENCY);
        }
        if (settings.text(Variable.ALIPAY_SIGN_TYPE).equals("MD5")) {
            needed.add(Variable.ALIPAY_MD5_KEY);
        } else if (type().isPresent()) {
            needed.add(Variable.ALIPAY_PUBLIC_KEY);
            if (!ofTill && settings.text(Variable.ALIPAY_SIGN_COMMAND).isEmpty()) {
                needed.add(Variable.ALIPAY_MERCHANT_PRIVATE_KEY);
            }
        }
        return needed;
    }

    private static Symptom symptom(SettingFlaw flaw) {
        return switch (flaw.kind()) {
            case TWICE -> Symptom.SET_TWICE;
            case UNREADABLE_FILE -> Symptom.FILE_UNREADABLE;
            case EMPTY_FILE -> Symptom.FILE_EMPTY;
            case UNKNOWN_NAME -> Symptom.UNKNOWN_SETTING;
        };
    }

    private void partner() {
        String partner = settings.text(Variable.ALIPAY_PARTNER);
        String where = settings.where(Variable.ALIPAY_PARTNER);
        if (partner.isEmpty() || partner.matches("(2088|2160)\\d{12}")) {
            return;
        }
        if (partner.matches("20(1|2)\\d{13}")) {
            notes.add(new Complaint(
                    Symptom.OTHER_PRODUCT_FAMILY,
                    where,
                    partner + " is an app id of the domestic open platform (openapi.alipay.com)",
                    partner + " 是国内开放平台（openapi.alipay.com）的 APPID"));
        } else if (partner.matches("(SANDBOX_|T_)?[A-Z0-9]*[A-Z][A-Z0-9_]*") && partner.length() <= LONGEST) {
            notes.add(new Complaint(
                    Symptom.OTHER_PRODUCT_FAMILY,
                    where,
                    partner + " is a client id of the newer JSON API (Antom, Alipay+)",
                    partner + " 是新版 JSON API（Antom、Alipay+）的 Client ID"));
        } else {
            notes.add(Complaint.of(Symptom.PARTNER_FORM, where, shown(partner)));
        }
    }

    private void signType() {
        String type = settings.text(Variable.ALIPAY_SIGN_TYPE);
        if (!type.isEmpty() && type().isEmpty()) {
            notes.add(Complaint.of(Symptom.SIGN_TYPE_UNKNOWN, settings.where(Variable.ALIPAY_SIGN_TYPE), shown(type)));
        }
    }

    private void currency() {
        String currency = settings.text(Variable.ALIPAY_CURRENCY);
        if (!currency.isEmpty() && !Currencies.isSettled(currency)) {
            notes.add(
                    Complaint.of(Symptom.CURRENCY_UNKNOWN, settings.where(Variable.ALIPAY_CURRENCY), shown(currency)));
        }
    }

    private void gateway() {
        String text = settings.text(Variable.ALIPAY_GATEWAY);
        String where = settings.where(Variable.ALIPAY_GATEWAY);
        Optional<URI> address = uri(text);
        String host = address.map(URI::getHost).orElse("").toLowerCase(Locale.ROOT);
        notes.judged(Basic.GATEWAY);
        if (address.isEmpty()) {
            notes.add(Complaint.of(Symptom.GATEWAY_ADDRESS, where, shown(text)));
        } else if (host.matches(NEWER_HOST) || text.contains("/ams/")) {
            notes.add(new Complaint(
                    Symptom.OTHER_PRODUCT_FAMILY,
                    where,
                    text + " is an address of the newer JSON API (Antom, Alipay+)",
                    text + " 是新版 JSON API（Antom、Alipay+）的地址"));
            notes.add(Complaint.of(Symptom.GATEWAY_ADDRESS, where, shown(text)));
        } else if (host.startsWith("openapi.") && host.contains("alipay") && !host.equals("openapi.alipaydev.com")) {
            notes.add(new Complaint(
                    Symptom.OTHER_PRODUCT_FAMILY,
                    where,
                    text + " is the address of the domestic open platform",
                    text + " 是国内开放平台的地址"));
            notes.add(Complaint.of(Symptom.GATEWAY_ADDRESS, where, shown(text)));
        } else if (ProductionHosts.refuses(address.get(), settings)) {
            notes.add(Complaint.of(Symptom.PRODUCTION_GATEWAY, where, shown(text)));
        }
    }

    private void notices() {
        String text = settings.text(Variable.NOTIFY_BASE_URL);
        if (text.isEmpty()) {
            return;
        }
        notes.judged(Basic.NOTIFY);
        String where = settings.where(Variable.NOTIFY_BASE_URL);
        Optional<URI> address = uri(text).filter(uri -> uri.getQuery() == null && uri.getFragment() == null);
        if (address.isEmpty()) {
            notes.add(Complaint.of(Symptom.NOTIFY_ADDRESS, where, shown(text)));
        } else if (isPrivate(address.get().getHost())
                && !uri(settings.text(Variable.ALIPAY_GATEWAY))
                        .map(URI::getHost)
                        .map(Papers::isPrivate)
                        .orElse(false)) {
            notes.add(Complaint.of(Symptom.NOTIFY_UNREACHABLE, where, shown(text)));
        }
    }

    /** An address of this machine or of a private network, as it is written; no name is looked up. */
    static boolean isPrivate(String host) {
        String bare = host.replaceAll("[\\[\\]]", "");
        if (bare.equals("localhost")
                || bare.endsWith(".local")
                || bare.endsWith(".internal")
                || (!bare.contains(".") && !bare.contains(":"))) {
            return true;
        }
        if (!bare.matches("[0-9.]+|[0-9a-fA-F:]+")) {
            return false;
        }
        try {
            InetAddress address = InetAddress.getByName(bare);
            return address.isLoopbackAddress()
                    || address.isSiteLocalAddress()
                    || address.isLinkLocalAddress()
                    || address.isAnyLocalAddress();
        } catch (java.net.UnknownHostException noAddress) {
            return false;
        }
    }

    /** A value that is far too long may be a key in the wrong place; a password in an address is never shown. */
    static String shown(String value) {
        return value.length() > 2 * LONGEST && !value.startsWith("http")
                ? "***"
                : value.replaceAll("(://)[^/@\\s]+@", "$1***@");
    }

    static Optional<URI> uri(String text) {
        try {
            URI uri = URI.create(text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            boolean named = uri.getHost() != null && !uri.getHost().endsWith(".");
            return web && named ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
