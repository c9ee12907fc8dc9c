package org.openvalidate.probe;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;
import org.openvalidate.dialect.SignType;

/** The settings that are a number, a word, a list or a part of a week: are they of that form. */
final class SmallPrint {

    private static final int HIGHEST_PORT = 65_535;

    private static final List<Variable> PORTS = List.of(
            Variable.ALIPAY_SFTP_PORT,
            Variable.NOTIFY_PORT,
            Variable.GATEWAY_PORT,
            Variable.GATEWAY_HTTPS_PORT,
            Variable.CONTROL_PORT,
            Variable.SFTP_PORT,
            Variable.OPERATOR_PORT);

    /** Source: legacy-instore §2.5, buyer_identity_code, and what newer guidance adds. */
    private static final Pattern PAYMENT_CODE = Pattern.compile("(2[5-9]|30)\\d{14,30}");

    private static final Pattern FORWARD = Pattern.compile("(https?://[^=?#]+?)/*=(https?://[^=?#]+?)/*");

    private final Surroundings settings;
    private final Checkup.Notes notes;

    SmallPrint(Surroundings settings, Checkup.Notes notes) {
        this.settings = settings;
        this.notes = notes;
    }

    void examine() {
        PORTS.stream()
                .filter(each -> !isPort(settings, each))
                .forEach(each -> tell(Symptom.PORT_FORM, each, settings.text(each)));
        String hours = settings.text(Variable.ALIPAY_MAINTENANCE);
        if (Maintenance.read(hours).isEmpty()) {
            tell(Symptom.MAINTENANCE_FORM, Variable.ALIPAY_MAINTENANCE, hours);
        }
        codes();
        relay();
        String forward = settings.text(Variable.NOTIFY_FORWARD);
        if (!forward.isEmpty() && !leads(forward)) {
            tell(Symptom.FORWARD_FORM, Variable.NOTIFY_FORWARD, "");
        }
        String driver = settings.text(Variable.MERCHANT_DRIVER_URL);
        if (!driver.isEmpty() && WebAddress.uri(driver).isEmpty()) {
            tell(Symptom.DRIVER_ADDRESS, Variable.MERCHANT_DRIVER_URL, driver);
        }
    }

    /** Whether a setting is a port, or not set at all. */
    static boolean isPort(Surroundings settings, Variable variable) {
        String text = settings.text(variable);
        return text.isEmpty() || (text.matches("\\d{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT);
    }

    /** They are secrets: of one that is wrong only its place in the list is told. */
    private void codes() {
        List<String> codes = Arrays.stream(
                        settings.text(Variable.ALIPAY_PAYMENT_CODES).split("[,\\s]+", -1))
                .filter(each -> !each.isEmpty())
                .toList();
        for (int i = 0; i < codes.size(); i++) {
            if (!PAYMENT_CODE.matcher(codes.get(i)).matches()) {
                tell(Symptom.PAYMENT_CODE_FORM, Variable.ALIPAY_PAYMENT_CODES, String.valueOf(i + 1));
            }
        }
    }

    private void relay() {
        boolean legible = isOneOf(Variable.RELAY_SIGNS, "yes", "no");
        legible &= isOneOf(Variable.RELAY_NOTICES, "upstream", "made");
        boolean shared = settings.text(Variable.ALIPAY_SIGN_TYPE).equals(SignType.MD5.name());
        boolean made = settings.text(Variable.RELAY_NOTICES).equals("made");
        if (legible && made && !shared && settings.text(Variable.RELAY_SIGNS).equals("no")) {
            tell(Symptom.RELAY_CANNOT_SIGN, Variable.RELAY_NOTICES, "");
        }
    }

    private boolean isOneOf(Variable variable, String one, String other) {
        String text = settings.text(variable);
        boolean known = Set.of(one, other).contains(text);
        if (!known) {
            String shown = WebAddress.shown(text);
            notes.add(new Complaint(
                    Symptom.WORD_UNKNOWN,
                    settings.where(variable),
                    "\"" + shown + "\" is neither " + one + " nor " + other,
                    "“" + shown + "”既不是 " + one + " 也不是 " + other));
        }
        return known;
    }

    private static boolean leads(String forward) {
        Matcher form = FORWARD.matcher(forward);
        return form.matches()
                && WebAddress.uri(form.group(1))
                        .map(URI::getRawPath)
                        .filter(path -> !path.isEmpty())
                        .isPresent()
                && WebAddress.uri(form.group(2)).isPresent();
    }

    private void tell(Symptom symptom, Variable variable, String detail) {
        notes.add(Complaint.of(symptom, settings.where(variable), WebAddress.shown(detail)));
    }
}
