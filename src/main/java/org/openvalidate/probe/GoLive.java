package org.openvalidate.probe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.config.Setting;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;

/**
 * What a machine can see of the switch to production: the settings that will be in force there, beside those of the sandbox.
 * Nothing is sent to anybody. The rest is for people to attest. Source: legacy-online §7.7; rows LIVE-001 to LIVE-003.
 */
public final class GoLive {

    private static final String DATA = "LIVE-001";
    private static final String KEYS = "LIVE-002";
    private static final String NOTICES = "LIVE-003";
    private static final String SANDBOX_NAME = "alipaydev|alipay\\.net|sandbox|localhost|127\\.0\\.0\\.1";
    private static final List<Variable> OWN_PER_ENVIRONMENT = List.of(
            Variable.ALIPAY_PARTNER,
            Variable.ALIPAY_MD5_KEY,
            Variable.ALIPAY_MERCHANT_PRIVATE_KEY,
            Variable.ALIPAY_PUBLIC_KEY);

    private final Surroundings production;
    private final Surroundings sandbox;
    private final Map<String, List<Flaw>> flaws = new LinkedHashMap<>();

    private GoLive(Surroundings production, Surroundings sandbox) {
        this.production = production;
        this.sandbox = sandbox;
        List.of(DATA, KEYS, NOTICES).forEach(row -> flaws.put(row, new ArrayList<>()));
    }

    /**
     * Something that is to be mended before the switch.
     *
     * @param where the setting, in the user's words
     * @param en what is wrong, without any secret
     * @param zh the same in Chinese
     */
    public record Flaw(String where, String en, String zh) {
        /** In {@code en} or {@code zh}. */
        public String in(String lang) {
            return where + ": " + (lang.equals("zh") ? zh : en);
        }
    }

    /**
     * Looks at it.
     *
     * @param production the settings that will be in force
     * @param sandbox those of the tests
     * @return by row of the workbook, empty where nothing is to be mended
     */
    public static Map<String, List<Flaw>> examine(Surroundings production, Surroundings sandbox) {
        GoLive look = new GoLive(production, sandbox);
        look.data();
        look.keys();
        look.notices();
        return look.flaws;
    }

    private void data() {
        String gateway = production.text(Variable.ALIPAY_GATEWAY);
        if (!ProductionHosts.names(gateway)) {
            add(DATA, Variable.ALIPAY_GATEWAY, gateway + " is no gateway of production", gateway + " 不是生产网关");
        }
        for (Setting each : production.masked()) {
            Variable variable = Variable.valueOf(each.name().replaceFirst("_FILE$", ""));
            boolean leftover = production.isSet(variable)
                    && variable != Variable.ALIPAY_GATEWAY
                    && each.value().toLowerCase(Locale.ROOT).matches(".*(" + SANDBOX_NAME + ").*");
            if (leftover) {
                add(DATA, variable, "it still names the sandbox or this machine", "仍含沙箱或本机名称");
            }
        }
        for (Variable needed : List.of(Variable.ALIPAY_PARTNER, Variable.ALIPAY_SIGN_TYPE, Variable.ALIPAY_CURRENCY)) {
            if (production.text(needed).isEmpty()) {
                add(DATA, needed, "it is not set", "未设置");
            }
        }
    }

    private void keys() {
        for (Variable own : OWN_PER_ENVIRONMENT) {
            String value = production.text(own);
            if (!value.isEmpty() && value.equals(sandbox.text(own))) {
                add(KEYS, own, "it is that of the sandbox", "与沙箱相同");
            }
        }
        Checkup.Notes notes = new Checkup.Notes();
        Papers papers = new Papers(production, notes, false);
        new KeyCabinet(production, notes).examine(papers.type());
        Checkup checkup = notes.checkup(List.of());
        checkup.complaints()
                .forEach(each -> add(KEYS, new Flaw(each.where(), each.explanation("en"), each.explanation("zh"))));
        boolean any = Optional.of(production.text(Variable.ALIPAY_MD5_KEY))
                        .filter(key -> !key.isEmpty())
                        .isPresent()
                || checkup.judged().contains(Basic.KEYS)
                || !production.text(Variable.ALIPAY_SIGN_COMMAND).isEmpty();
        if (!any) {
            add(KEYS, new Flaw("ALIPAY_*_KEY", "no key is set, so that nothing can be compared", "未设置密钥，无法核对"));
        }
    }

    private void notices() {
        String address = production.text(Variable.NOTIFY_BASE_URL);
        if (address.isEmpty()) {
            return;
        }
        if (!address.startsWith("https://")) {
            add(NOTICES, Variable.NOTIFY_BASE_URL, "HTTPS is recommended", "建议使用 HTTPS");
        }
        String host = address.replaceFirst("^https?://", "").replaceFirst("[/:].*", "");
        if (WebAddress.isPrivate(host)) {
            add(
                    NOTICES,
                    Variable.NOTIFY_BASE_URL,
                    "it is an address of this machine or of a private network",
                    "这是本机或内网地址");
        }
    }

    private void add(String row, Variable variable, String en, String zh) {
        add(row, new Flaw(production.where(variable), en, zh));
    }

    private void add(String row, Flaw flaw) {
        flaws.computeIfAbsent(row, none -> new ArrayList<>()).add(flaw);
    }
}
