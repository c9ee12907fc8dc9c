package org.openvalidate.probe;

import java.net.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openvalidate.config.SettingFlaw;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.legacy.Currencies;
import org.openvalidate.problem.Problem;

/** The settings, before anything is sent: are they all there, and of the form that they should have. */
final class Papers {

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
        return notes.well(Basic.GATEWAY) ? WebAddress.uri(settings.text(Variable.ALIPAY_GATEWAY)) : Optional.empty();
    }

    /** Where the gateway is called if the first cannot be reached; empty as above, and where none is set. */
    Optional<URI> backup() {
        String text = settings.text(Variable.ALIPAY_BACKUP_GATEWAY);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String where = settings.where(Variable.ALIPAY_BACKUP_GATEWAY);
        Optional<URI> address = WebAddress.uri(text);
        if (address.isEmpty()) {
            notes.add(Complaint.of(Symptom.GATEWAY_ADDRESS, where, WebAddress.shown(text)));
        }
        boolean production =
                address.filter(each -> ProductionHosts.refuses(each, settings)).isPresent();
        if (production) {
            notes.add(Complaint.of(Symptom.PRODUCTION_GATEWAY, where, WebAddress.shown(text)));
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
            notes.add(
                    Complaint.of(Symptom.PROXY_ADDRESS, settings.where(Variable.ALIPAY_PROXY), WebAddress.shown(text)));
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
        OtherFamily.ofPartner(partner, where)
                .ifPresentOrElse(
                        notes::add,
                        () -> notes.add(Complaint.of(Symptom.PARTNER_FORM, where, WebAddress.shown(partner))));
    }

    private void signType() {
        String type = settings.text(Variable.ALIPAY_SIGN_TYPE);
        if (!type.isEmpty() && type().isEmpty()) {
            notes.add(Complaint.of(
                    Symptom.SIGN_TYPE_UNKNOWN, settings.where(Variable.ALIPAY_SIGN_TYPE), WebAddress.shown(type)));
        }
    }

    private void currency() {
        String currency = settings.text(Variable.ALIPAY_CURRENCY);
        if (!currency.isEmpty() && !Currencies.isSettled(currency)) {
            notes.add(Complaint.of(
                    Symptom.CURRENCY_UNKNOWN, settings.where(Variable.ALIPAY_CURRENCY), WebAddress.shown(currency)));
        }
    }

    private void gateway() {
        String text = settings.text(Variable.ALIPAY_GATEWAY);
        String where = settings.where(Variable.ALIPAY_GATEWAY);
        Optional<URI> address = WebAddress.uri(text);
        notes.judged(Basic.GATEWAY);
        Optional<Complaint> elsewhere = address.flatMap(there -> OtherFamily.ofAddress(there, text, where));
        elsewhere.ifPresent(notes::add);
        if (address.isEmpty() || elsewhere.isPresent()) {
            notes.add(Complaint.of(Symptom.GATEWAY_ADDRESS, where, WebAddress.shown(text)));
        } else if (ProductionHosts.refuses(address.get(), settings)) {
            notes.add(Complaint.of(Symptom.PRODUCTION_GATEWAY, where, WebAddress.shown(text)));
        }
    }

    private void notices() {
        String text = settings.text(Variable.NOTIFY_BASE_URL);
        if (text.isEmpty()) {
            return;
        }
        notes.judged(Basic.NOTIFY);
        String where = settings.where(Variable.NOTIFY_BASE_URL);
        Optional<URI> address = WebAddress.uri(text).filter(uri -> uri.getQuery() == null && uri.getFragment() == null);
        if (address.isEmpty()) {
            notes.add(Complaint.of(Symptom.NOTIFY_ADDRESS, where, WebAddress.shown(text)));
        } else if (WebAddress.isPrivate(address.get().getHost())
                && !WebAddress.uri(settings.text(Variable.ALIPAY_GATEWAY))
                        .map(URI::getHost)
                        .map(WebAddress::isPrivate)
                        .orElse(false)) {
            notes.add(Complaint.of(Symptom.NOTIFY_UNREACHABLE, where, WebAddress.shown(text)));
        }
    }
}
