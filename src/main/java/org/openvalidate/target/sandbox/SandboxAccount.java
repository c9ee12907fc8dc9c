package org.openvalidate.target.sandbox;

import java.net.URI;
import java.security.PublicKey;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.KeyPairs;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.UnreadableKey;
import org.openvalidate.dialect.WrittenKey;
import org.openvalidate.probe.SignCommand;

/**
 * The account at a gateway that is not ours, as the settings give it; the doctor must have found them in order.
 *
 * @param gateway where services are called
 * @param partner the account
 * @param signType how it is signed for
 * @param currency in which it is settled
 * @param gatewayKeys verify what the merchant sends, as far as the settings tell its public half
 * @param merchantKeys sign in the merchant's name and verify what the gateway sends
 */
record SandboxAccount(
        URI gateway, String partner, SignType signType, String currency, KeyRing gatewayKeys, KeyRing merchantKeys) {

    static SandboxAccount of(Surroundings around) {
        SignType type = SignType.named(around.text(Variable.ALIPAY_SIGN_TYPE)).orElseThrow();
        Map<SignType, Key> own = new EnumMap<>(SignType.class);
        Map<SignType, Key> known = new EnumMap<>(SignType.class);
        Map<SignType, Key> theirs = new EnumMap<>(SignType.class);
        String shared = around.text(Variable.ALIPAY_MD5_KEY);
        if (!shared.isEmpty()) {
            List.of(own, known, theirs).forEach(ring -> ring.put(SignType.MD5, new Key.Shared(shared)));
        }
        Optional<WrittenKey> secret = read(around, Variable.ALIPAY_MERCHANT_PRIVATE_KEY);
        Optional<PublicKey> half = read(around, Variable.ALIPAY_MERCHANT_PUBLIC_KEY)
                .flatMap(WrittenKey::known)
                .or(() -> secret.flatMap(WrittenKey::own).flatMap(KeyPairs::publicHalf));
        Optional<Key> signer = secret.flatMap(WrittenKey::own)
                .<Key>map(Key.Private::new)
                .or(() -> command(around.text(Variable.ALIPAY_SIGN_COMMAND)));
        if (type != SignType.MD5) {
            signer.ifPresent(key -> own.put(type, key));
            half.ifPresent(key -> known.put(type, new Key.Public(key)));
            read(around, Variable.ALIPAY_PUBLIC_KEY)
                    .flatMap(WrittenKey::known)
                    .ifPresent(key -> theirs.put(type, new Key.Public(key)));
        }
        return new SandboxAccount(
                URI.create(around.text(Variable.ALIPAY_GATEWAY)),
                around.text(Variable.ALIPAY_PARTNER),
                type,
                around.text(Variable.ALIPAY_CURRENCY),
                new KeyRing(Map.of(), known),
                new KeyRing(own, theirs));
    }

    private static Optional<Key> command(String line) {
        return line.isEmpty() ? Optional.empty() : Optional.of(new Key.Remote(new SignCommand(line)));
    }

    private static Optional<WrittenKey> read(Surroundings around, Variable variable) {
        try {
            String text = around.text(variable);
            return text.isEmpty() ? Optional.empty() : Optional.of(WrittenKey.read(text));
        } catch (UnreadableKey unreadable) {
            throw new IllegalStateException("the doctor has read " + variable, unreadable);
        }
    }

    @Override
    public String toString() {
        return "account " + partner;
    }
}
