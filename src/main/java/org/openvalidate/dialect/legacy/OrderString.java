package org.openvalidate.dialect.legacy;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.dialect.Unreadable;

/**
 * The order that an app hands over to the wallet: {@code name="value"&…}, signed with the quotes. Source: legacy-online
 * §1.3: what is signed is what is sent, some sort it by name and put the signature among the rest, others do neither. Both
 * are taken: the parameters in the order of arrival, or sorted.
 *
 * @param call what it asks for
 */
public record OrderString(Call call) {

    private static final Pattern PAIR =
            Pattern.compile("\\G(?:^|&)([A-Za-z_]\\w*)=\"(.*?)\"(?=&[A-Za-z_]\\w*=\"|$)", Pattern.DOTALL);
    private static final List<SignType> TYPES = List.of(SignType.RSA, SignType.RSA2);

    /**
     * Blanks around it do not count: people paste it.
     *
     * @throws Unreadable when the text is no order string, or names a parameter twice, or a charset that is not served */
    public static OrderString read(String pasted) throws Unreadable {
        String text = pasted.strip();
        Map<String, String> parameters = new LinkedHashMap<>();
        Matcher pair = PAIR.matcher(text);
        int end = 0;
        while (pair.find()) {
            if (parameters.put(pair.group(1), pair.group(2)) != null) {
                throw new Unreadable("the order string names a parameter twice");
            }
            end = pair.end();
        }
        if (end == 0 || end < text.length()) {
            throw new Unreadable("the order string is not made of name=\"value\", joined by &");
        }
        Charset charset = LegacyDialect.charset(parameters.getOrDefault("_input_charset", "utf-8"))
                .orElseThrow(() -> new Unreadable("the order string names a charset that is not served"));
        parameters.computeIfPresent("sign", (name, sign) -> decoded(sign));
        return new OrderString(new Call(parameters, charset, List.of()));
    }

    /**
     * An order string ready to be handed over, its parameters in their order and its signature last.
     *
     * @param parameters all but {@code sign} and {@code sign_type}; empty values are left out
     */
    public static String write(Map<String, String> parameters, SignType type, Charset charset, Key key) {
        String quoted = quoted(parameters);
        String sign = URLEncoder.encode(Signatures.sign(quoted, type, charset, key), StandardCharsets.UTF_8);
        return quoted + "&sign=\"" + sign + "\"&sign_type=\"" + type.name() + "\"";
    }

    /** Whether it is signed as its sign type demands; RSA or RSA2, no other is documented. */
    public SignatureState verify(KeyRing keys) {
        String sign = call.parameter("sign");
        Optional<SignType> type = SignType.named(call.parameter("sign_type")).filter(TYPES::contains);
        if (sign.isEmpty()) {
            return SignatureState.MISSING;
        }
        if (type.isEmpty()) {
            return SignatureState.UNKNOWN_TYPE;
        }
        return keys.toVerify(type.get())
                .map(key -> verifies(call.parameters(), sign, type.get(), key)
                                || verifies(new TreeMap<>(call.parameters()), sign, type.get(), key)
                        ? SignatureState.VALID
                        : SignatureState.INVALID)
                .orElse(SignatureState.NO_KEY);
    }

    private boolean verifies(Map<String, String> parameters, String sign, SignType type, Key key) {
        return Signatures.verify(quoted(parameters), sign, type, call.charset(), key);
    }

    private static String quoted(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> !PreSign.NEVER_SIGNED.contains(parameter.getKey()))
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter -> parameter.getKey() + "=\"" + parameter.getValue() + "\"")
                .collect(Collectors.joining("&"));
    }

    /** A signature that was not URL-encoded keeps its plus. */
    private static String decoded(String sign) {
        try {
            return URLDecoder.decode(sign, StandardCharsets.UTF_8).replace(' ', '+');
        } catch (IllegalArgumentException malformed) {
            return sign;
        }
    }
}
