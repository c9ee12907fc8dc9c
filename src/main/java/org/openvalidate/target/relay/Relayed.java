package org.openvalidate.target.relay;

import java.net.URI;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.SignType;
import org.openvalidate.gateway.http.tls.Trust;
import org.openvalidate.gateway.relay.Forward;
import org.openvalidate.probe.ProductionHosts;
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
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1", "[::1]", "0.0.0.0");
    private static final Set<Integer> USUAL_PORTS = Set.of(8888, 8843);

    private static final Pattern FORWARD = Pattern.compile("(https?://[^=?#]+?)/*=(https?://[^=?#]+?)/*");

    private Relayed() {}

    /** Every variable that is missing or wrong; empty where none is. */
    public static List<Problem> problems(Surroundings around) {
        List<Problem> problems = new ArrayList<>();
        problems.addAll(gateway(around, Variable.ALIPAY_GATEWAY));
        problems.addAll(gateway(around, Variable.ALIPAY_BACKUP_GATEWAY));
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
        problems.addAll(trust(around));
        if (!around.text(Variable.NOTIFY_FORWARD).isEmpty() && forward(around).isEmpty()) {
            problems.add(new Problem(
                    around.where(Variable.NOTIFY_FORWARD),
                    "It is not of the form from=to, each an http or https address with a path in front.",
                    "Write what the till's notify_url begins with, =, and where the till listens, such as "
                            + "https://relay.example.com/notices=http://127.0.0.1:9090."));
        }
        return problems;
    }

    /** By which notices go on to the till; empty where none come through the relay. */
    static Optional<Forward> forward(Surroundings around) {
        Matcher form = FORWARD.matcher(around.text(Variable.NOTIFY_FORWARD));
        if (!form.matches()) {
            return Optional.empty();
        }
        URI from = address(form.group(1));
        URI to = address(form.group(2));
        return from == null || to == null || from.getRawPath().isEmpty()
                ? Optional.empty()
                : Optional.of(new Forward(from, to));
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

    private static List<Problem> gateway(Surroundings around, Variable name) {
        String text = around.text(name);
        if (text.isEmpty()) {
            return List.of();
        }
        URI uri = address(text);
        String what = "";
        String remedy = "Write for example https://mapi.alipaydev.com/gateway.do.";
        if (uri == null) {
            what = "\"" + text + "\" is no http or https address.";
        } else if (ProductionHosts.refuses(uri, around)) {
            what = uri.getHost() + " is the production gateway; nothing is sent there.";
        } else if (isOwn(uri, around)) {
            what = "\"" + text + "\" is where the relay itself listens: it would call itself.";
            remedy = "Name the gateway here, and another GATEWAY_PORT and GATEWAY_HTTPS_PORT for the relay.";
        } else if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            what = "It holds more than an address.";
        }
        return what.isEmpty() ? List.of() : List.of(new Problem(around.where(name), what, remedy));
    }

    private static @Nullable URI address(String text) {
        try {
            URI uri = URI.create(text);
            boolean web = Set.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null;
            return web ? uri : null;
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static boolean isOwn(URI gateway, Surroundings around) {
        int usual = gateway.getScheme().equals("https") ? 443 : 80;
        int port = gateway.getPort() < 0 ? usual : gateway.getPort();
        Set<String> names = Stream.of(
                        HERE.stream(),
                        Stream.of(around.text(Variable.GATEWAY_BIND)),
                        Arrays.stream(around.text(Variable.GATEWAY_HOSTNAMES).split(",", -1))
                                .map(String::trim))
                .flatMap(each -> each)
                .map(each -> each.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return names.contains(gateway.getHost().toLowerCase(Locale.ROOT))
                && ports(around).contains(port);
    }

    private static Set<Integer> ports(Surroundings around) {
        return Stream.of(Variable.GATEWAY_PORT, Variable.GATEWAY_HTTPS_PORT)
                .map(around::text)
                .flatMap(text -> text.isEmpty()
                        ? USUAL_PORTS.stream()
                        : Stream.of(text)
                                .filter(each -> each.matches("\\d{1,5}"))
                                .map(Integer::valueOf))
                .collect(Collectors.toSet());
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
