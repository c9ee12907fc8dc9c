package org.openvalidate.target.relay;

import java.net.URI;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.SignType;
import org.openvalidate.gateway.http.tls.Trust;
import org.openvalidate.gateway.relay.Forward;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.Problem;
import org.openvalidate.target.KnownKeys;
import org.openvalidate.target.observed.Gate;

/** What the relay needs of the settings. */
public final class Relayed {

    /** The gateway that the settings name, behind the relay. */
    public static final Gate GATE = new Gate(Relayed::known, RelayedPost::new);

    private static final String YES = "yes";
    private static final String NO = "no";
    private static final String MADE = "made";
    private static final String UPSTREAM = "upstream";

    private static final Pattern FORWARD = Pattern.compile("(https?://[^=?#]+?)/*=(https?://[^=?#]+?)/*");

    private Relayed() {}

    /** Every variable that is missing or wrong; empty where none is. */
    public static List<Problem> problems(Surroundings around) {
        List<Problem> problems = new ArrayList<>();
        problems.addAll(UpstreamAddress.problems(around, Variable.ALIPAY_GATEWAY));
        problems.addAll(UpstreamAddress.problems(around, Variable.ALIPAY_BACKUP_GATEWAY));
        if (around.text(Variable.ALIPAY_SIGN_TYPE).equals(SignType.MD5.name())) {
            problems.addAll(around.missing(List.of(Variable.ALIPAY_MD5_KEY)));
        } else if (around.text(Variable.ALIPAY_SIGN_TYPE).startsWith("RSA")) {
            problems.addAll(around.missing(List.of(Variable.ALIPAY_PUBLIC_KEY)));
        }
        problems.addAll(publicKey(around));
        if (!Set.of(YES, NO).contains(around.text(Variable.RELAY_SIGNS))) {
            problems.add(new Problem(
                    around.where(Variable.RELAY_SIGNS),
                    "\"" + around.text(Variable.RELAY_SIGNS) + "\" is neither yes nor no.",
                    "Write no where the till keeps the gateway's own key, and yes where it is given the relay's."));
        }
        problems.addAll(notices(around));
        problems.addAll(trust(around));
        if (!around.text(Variable.NOTIFY_FORWARD).isEmpty() && forward(around).isEmpty()) {
            problems.add(new Problem(
                    around.where(Variable.NOTIFY_FORWARD),
                    "It is not of the form from=to, each an http or https address with a path in front.",
                    "Write what the till's notify_url begins with, =, and where the till listens, such as "
                            + "https://relay.example.com/notices=http://127.0.0.1:9090."));
        }
        forward(around)
                .filter(each -> each.from().equals(each.to()))
                .ifPresent(
                        past -> problems.add(
                                new Problem(
                                        around.where(Variable.NOTIFY_FORWARD),
                                        "It leads notices to where they come from: past the relay, which then cannot judge them.",
                                        "Begin it with an address that leads to the relay, and give the till that one as its notify_url.")));
        return problems;
    }

    /** By which notices go on to the till; empty where none come through the relay. */
    static Optional<Forward> forward(Surroundings around) {
        Matcher form = FORWARD.matcher(around.text(Variable.NOTIFY_FORWARD));
        if (!form.matches()) {
            return Optional.empty();
        }
        URI from = UpstreamAddress.read(form.group(1));
        URI to = UpstreamAddress.read(form.group(2));
        return from == null || to == null || from.getRawPath().isEmpty()
                ? Optional.empty()
                : Optional.of(new Forward(from, to));
    }

    /** Whether notices are made from what the gateway answers, because it reaches nobody here. */
    static boolean madeHere(Surroundings around) {
        return around.text(Variable.RELAY_NOTICES).equals(MADE);
    }

    /** Whether the till verifies with the relay's key; under MD5 all three share one. */
    static boolean trusted(Surroundings around) {
        return around.text(Variable.RELAY_SIGNS).equals(YES)
                || around.text(Variable.ALIPAY_SIGN_TYPE).equals(SignType.MD5.name());
    }

    /** What the till verifies with under RSA and RSA2. */
    static PublicKey known(Surroundings around) {
        String gateways = around.text(Variable.ALIPAY_PUBLIC_KEY);
        return around.text(Variable.RELAY_SIGNS).equals(NO) && !gateways.isEmpty()
                ? KeyFormat.publicKey(gateways)
                : KnownKeys.GATEWAY.getPublic();
    }

    /** What verifies the upstream's answers. */
    static KeyRing upstreamKeys(Surroundings around) {
        Map<SignType, Key> verifying = new EnumMap<>(SignType.class);
        String shared = around.text(Variable.ALIPAY_MD5_KEY);
        if (!shared.isEmpty()) {
            verifying.put(SignType.MD5, new Key.Shared(shared));
        }
        String known = around.text(Variable.ALIPAY_PUBLIC_KEY);
        if (!known.isEmpty()) {
            Key key = new Key.Public(KeyFormat.publicKey(known));
            verifying.put(SignType.RSA, key);
            verifying.put(SignType.RSA2, key);
        }
        return new KeyRing(Map.of(), verifying);
    }

    private static List<Problem> notices(Surroundings around) {
        String text = around.text(Variable.RELAY_NOTICES);
        if (!Set.of(UPSTREAM, MADE).contains(text)) {
            return List.of(
                    new Problem(
                            around.where(Variable.RELAY_NOTICES),
                            "\"" + text + "\" is neither upstream nor made.",
                            "Write made where the gateway reaches neither the till nor the relay, and upstream where it does."));
        }
        if (text.equals(MADE) && !trusted(around)) {
            return List.of(new Problem(
                    around.where(Variable.RELAY_NOTICES),
                    "Notices that are made here are signed with the relay's key, which RELAY_SIGNS=no says the till does not know.",
                    "Give the till the relay's key and write RELAY_SIGNS=yes, or leave RELAY_NOTICES out."));
        }
        return List.of();
    }

    private static List<Problem> publicKey(Surroundings around) {
        try {
            if (!around.text(Variable.ALIPAY_PUBLIC_KEY).isEmpty()) {
                KeyFormat.publicKey(around.text(Variable.ALIPAY_PUBLIC_KEY));
            }
            return List.of();
        } catch (IllegalArgumentException notAKey) {
            return List.of(new Problem(
                    around.where(Variable.ALIPAY_PUBLIC_KEY),
                    "It is " + notAKey.getMessage() + ".",
                    "Write a key in X.509 form, Base64 or PEM."));
        }
    }

    private static List<Problem> trust(Surroundings around) {
        String file = around.text(Variable.ALIPAY_TRUST_CERTIFICATE);
        try {
            if (!file.isEmpty()) {
                Trust.and(Path.of(file));
            }
            return List.of();
        } catch (BadInput unusable) {
            return unusable.problems();
        }
    }
}
