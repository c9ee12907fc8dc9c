package org.openvalidate.target.observed;

import java.math.BigDecimal;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.openvalidate.catalogue.Figures;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.SignType;
import org.openvalidate.gateway.Rates;
import org.openvalidate.probe.SignCommand;
import org.openvalidate.problem.Problem;
import org.openvalidate.target.KnownKeys;
import org.openvalidate.time.Secret;

/**
 * The account of a merchant's own system, as it is told to the harness: the till keeps its configuration and changes its
 * gateway address only.
 *
 * @param partner 16 digits beginning with 2088
 * @param signType how the till signs
 * @param currency what it settles in
 * @param md5Key what both sides share under MD5
 * @param dealt whether that key was made for this run, because none was given
 * @param gatewayKeys the gateway's
 * @param merchantKeys what the harness holds of the merchant's: to verify with, and to sign with where it was given that
 */
public record ObservedAccount(
        String partner,
        SignType signType,
        String currency,
        String md5Key,
        boolean dealt,
        KeyRing gatewayKeys,
        KeyRing merchantKeys) {

    private static final int KEY_LENGTH = 32;

    /** Every variable that is missing or wrong; empty where none is. */
    static List<Problem> problems(Surroundings around) {
        List<Problem> problems = new ArrayList<>();
        needed(around, Variable.ALIPAY_PARTNER, "2088\\d{12}", "16 digits beginning with 2088", problems);
        needed(around, Variable.ALIPAY_SIGN_TYPE, "MD5|RSA|RSA2", "MD5, RSA or RSA2", problems);
        if (around.text(Variable.ALIPAY_SIGN_TYPE).startsWith("RSA")) {
            problems.addAll(around.missing(List.of(Variable.ALIPAY_MERCHANT_PUBLIC_KEY)));
        }
        readable(around, Variable.ALIPAY_MERCHANT_PUBLIC_KEY, KeyFormat::publicKey, "X.509", problems);
        readable(around, Variable.ALIPAY_MERCHANT_PRIVATE_KEY, KeyFormat::privateKey, "PKCS#8", problems);
        return problems;
    }

    /** What the simulated gateway cannot settle in. */
    public static List<Problem> settled(Surroundings around) {
        List<Problem> problems = new ArrayList<>();
        String currency = around.text(Variable.ALIPAY_CURRENCY);
        if (!currency.isEmpty() && !Rates.TABLE.containsKey(currency)) {
            problems.add(new Problem(
                    around.where(Variable.ALIPAY_CURRENCY),
                    "The simulated gateway settles nothing in \"" + currency + "\".",
                    "Write one of "
                            + String.join(
                                    ", ", Rates.TABLE.keySet().stream().sorted().toList()) + "."));
        }
        return problems;
    }

    /**
     * Reads it; {@link #problems} must have found nothing.
     *
     * @param known what the till verifies answers with under RSA and RSA2
     */
    static ObservedAccount of(Surroundings around, Figures figures, PublicKey known) {
        String own = around.text(Variable.ALIPAY_CURRENCY);
        String currency = own.isEmpty() ? figures.text(Figures.ACCOUNT_CURRENCY) : own;
        String given = around.text(Variable.ALIPAY_MD5_KEY);
        String md5Key = given.isEmpty() ? Secret.text(KEY_LENGTH) : given;
        return new ObservedAccount(
                around.text(Variable.ALIPAY_PARTNER),
                SignType.named(around.text(Variable.ALIPAY_SIGN_TYPE)).orElseThrow(),
                currency,
                md5Key,
                given.isEmpty(),
                gatewayKeys(around, md5Key),
                merchantKeys(around, md5Key, known));
    }

    /** What the till verifies answers with under RSA and RSA2, Base64; empty under MD5. */
    String publicKey() {
        return merchantKeys
                .toVerify(signType)
                .filter(Key.Public.class::isInstance)
                .map(key -> KeyFormat.oneLine(((Key.Public) key).key()))
                .orElse("");
    }

    /** What its currency is worth at the simulated gateway, in CNY. */
    BigDecimal rate(Figures figures) {
        return currency.equals(figures.text(Figures.ACCOUNT_CURRENCY))
                ? new BigDecimal(figures.text(Figures.ACCOUNT_RATE))
                : Objects.requireNonNull(Rates.TABLE.get(currency), currency);
    }

    private static KeyRing gatewayKeys(Surroundings around, String md5Key) {
        String known = around.text(Variable.ALIPAY_MERCHANT_PUBLIC_KEY);
        return ring(
                md5Key,
                Optional.of(new Key.Private(KnownKeys.GATEWAY.getPrivate())),
                known.isEmpty() ? Optional.empty() : Optional.of(KeyFormat.publicKey(known)));
    }

    private static KeyRing merchantKeys(Surroundings around, String md5Key, PublicKey known) {
        return ring(md5Key, own(around), Optional.of(known));
    }

    /** What signs in the merchant's name: the key itself, or a command where the key never leaves a device. */
    private static Optional<Key> own(Surroundings around) {
        String own = around.text(Variable.ALIPAY_MERCHANT_PRIVATE_KEY);
        String command = around.text(Variable.ALIPAY_SIGN_COMMAND);
        if (!own.isEmpty()) {
            return Optional.of(new Key.Private(KeyFormat.privateKey(own)));
        }
        return command.isEmpty() ? Optional.empty() : Optional.of(new Key.Remote(new SignCommand(command)));
    }

    /** One side's keys, as far as they are known here. */
    private static KeyRing ring(String md5Key, Optional<Key> own, Optional<PublicKey> other) {
        Map<SignType, Key> signing = new EnumMap<>(SignType.class);
        Map<SignType, Key> verifying = new EnumMap<>(SignType.class);
        signing.put(SignType.MD5, new Key.Shared(md5Key));
        verifying.put(SignType.MD5, new Key.Shared(md5Key));
        for (SignType type : List.of(SignType.RSA, SignType.RSA2)) {
            own.ifPresent(key -> signing.put(type, key));
            other.ifPresent(key -> verifying.put(type, new Key.Public(key)));
        }
        return new KeyRing(signing, verifying);
    }

    private static void readable(
            Surroundings around, Variable name, Consumer<String> reader, String form, List<Problem> problems) {
        try {
            if (!around.text(name).isEmpty()) {
                reader.accept(around.text(name));
            }
        } catch (IllegalArgumentException notAKey) {
            problems.add(new Problem(
                    around.where(name),
                    "It is " + notAKey.getMessage() + ".",
                    "Write a key in " + form + " form, Base64 or PEM."));
        }
    }

    private static void needed(Surroundings around, Variable name, String form, String words, List<Problem> problems) {
        String value = around.text(name);
        if (value.isEmpty()) {
            problems.addAll(around.missing(List.of(name)));
        } else if (!value.matches(form)) {
            problems.add(new Problem(
                    around.where(name), "\"" + value + "\" is not what it should be.", "Write " + words + "."));
        }
    }

    @Override
    public String toString() {
        return "account " + partner;
    }
}
