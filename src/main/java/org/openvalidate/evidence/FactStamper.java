package org.openvalidate.evidence;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Sha256;

/**
 * Stamps, in memory and from the unredacted exchange, the facts that redaction would destroy. Facts that the exchange
 * brings with it, such as {@code fault}, are kept.
 */
public final class FactStamper {

    /** Fact: {@code sign_type} as written, empty where there is none. */
    public static final String SIGN_TYPE = "signType";

    /** Fact: the {@link SignatureState} of the request. */
    public static final String SIGNATURE = "signature";

    /** Fact: the {@link SignatureState} of the answer. */
    public static final String ANSWER_SIGNATURE = "answerSignature";

    /** Fact: hash of the pre-sign string. */
    public static final String PRESIGN_SHA256 = "presignSha256";

    /** Fact: the pre-sign string, masked when it is written. */
    public static final String PRESIGN = "presign";

    /** Fact: {@code _input_charset} as written, empty where there is none. */
    public static final String CHARSET = "charset";

    /** Fact: whether the request's bytes are legible in that charset. */
    public static final String CHARSET_KEPT = "charsetKept";

    /** Fact that the way to a gateway not ours brings: what was wrong there, for which nobody can blame the merchant. */
    public static final String UPSTREAM_TROUBLE = "upstreamTrouble";

    /** Fact that a relay brings: the merchant is told of this past the relay, so that nobody knows when it was. */
    public static final String NOTICES_UNSEEN = "noticesUnseen";

    /** Fact that a relay brings: the notice is its own, made from what the upstream said so. */
    public static final String NOTICE_MADE = "noticeMade";

    private final Dialect dialect;
    private final KeyRing gatewayKeys;
    private final KeyRing merchantKeys;
    private final Fingerprint fingerprint;

    /**
     * @param gatewayKeys verify what the merchant sends
     * @param merchantKeys verify what the gateway sends
     */
    public FactStamper(Dialect dialect, KeyRing gatewayKeys, KeyRing merchantKeys, Fingerprint fingerprint) {
        this.dialect = dialect;
        this.gatewayKeys = gatewayKeys;
        this.merchantKeys = merchantKeys;
        this.fingerprint = fingerprint;
    }

    /**
     * What is known of an exchange.
     *
     * @param facts by name
     * @param charset the charset in which the request's body is written
     */
    record Stamp(Map<String, String> facts, Charset charset) {}

    Stamp stamp(Exchange whole) {
        boolean notice = whole.from().equals(Claim.GATEWAY);
        Exchange exchange = notice ? withoutQuery(whole) : whole;
        Request request = exchange.request();
        Call call = dialect.read(request);
        String preSign = dialect.preSign(request, call);
        Map<String, String> facts = new TreeMap<>(exchange.facts());
        facts.put(SIGN_TYPE, call.parameter("sign_type"));
        facts.put(
                SIGNATURE,
                (notice
                                ? dialect.verifyNotice(exchange, merchantKeys)
                                : dialect.verifyRequest(exchange, call, gatewayKeys))
                        .name());
        facts.put(
                ANSWER_SIGNATURE,
                notice
                        ? SignatureState.MISSING.name()
                        : dialect.verifyAnswer(exchange, merchantKeys).name());
        facts.put(PRESIGN_SHA256, Sha256.of(preSign.getBytes(call.charset())));
        facts.put(PRESIGN, preSign);
        facts.put(CHARSET, call.parameter("_input_charset"));
        facts.put(CHARSET_KEPT, String.valueOf(charsetKept(request, call)));
        for (String field : SensitiveFields.names()) {
            if (!call.parameter(field).isEmpty()) {
                facts.putAll(fingerprint.of(field, call.parameter(field)));
            }
        }
        return new Stamp(facts, call.charset());
    }

    /** What stands in the address of a notice is the merchant's own, and nobody signed it. */
    private static Exchange withoutQuery(Exchange notice) {
        Request sent = notice.request();
        Request bare = new Request(sent.method(), sent.target().replaceFirst("\\?.*", ""), sent.headers(), sent.body());
        return new Exchange(
                notice.sequence(),
                notice.from(),
                notice.to(),
                notice.service(),
                bare,
                notice.response(),
                notice.end(),
                notice.at(),
                notice.endAt(),
                notice.facts());
    }

    private static boolean charsetKept(Request request, Call call) {
        if (call.faults().contains("ILLEGAL_CHARSET")) {
            return false;
        }
        return legible(request.query(), call.charset())
                && legible(request.body().text(StandardCharsets.ISO_8859_1), call.charset());
    }

    private static boolean legible(String latin, Charset charset) {
        if (isAscii(latin)) {
            return true;
        }
        try {
            String octets = URLDecoder.decode(latin, StandardCharsets.ISO_8859_1);
            return Bytes.of(octets, StandardCharsets.ISO_8859_1).legibleIn(charset);
        } catch (IllegalArgumentException badPercent) {
            return false;
        }
    }

    /** Whether nothing in it, escaped or not, is beyond ASCII, and every escape is whole: so are most requests. */
    private static boolean isAscii(String latin) {
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            boolean escape = c == '%';
            if (c >= 0x80 || (escape && (i + 2 >= latin.length() || !isAsciiOctet(latin, i + 1)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAsciiOctet(String latin, int at) {
        char first = latin.charAt(at);
        return first >= '0' && first < '8' && Character.digit(latin.charAt(at + 1), 16) >= 0;
    }
}
