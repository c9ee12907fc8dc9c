package org.openvalidate.gateway.http;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Request;

/** Damages the signature of a notice that was written honestly. */
final class Tampering {

    private static final Pattern SIGN = Pattern.compile("(?<=^|&)sign=([^&]+)");

    private Tampering() {}

    /** One character is another, so that the signature keeps its form. */
    static Request forged(Request honest) {
        return withSign(honest, sign -> (sign.charAt(0) == 'a' ? 'b' : 'a') + sign.substring(1));
    }

    /** Every encoded plus of the signature is a bare one, which whoever decodes the form reads as a blank. */
    static Request blankForPlus(Request honest) {
        return withSign(honest, sign -> sign.replace("%2B", "+"));
    }

    private static Request withSign(Request honest, UnaryOperator<String> damage) {
        String body = honest.body().text(StandardCharsets.US_ASCII);
        Matcher sign = SIGN.matcher(body);
        if (!sign.find()) {
            throw new IllegalArgumentException("a notice is signed");
        }
        String damaged = body.substring(0, sign.start(1)) + damage.apply(sign.group(1)) + body.substring(sign.end(1));
        return new Request(
                honest.method(), honest.target(), honest.headers(), Bytes.of(damaged, StandardCharsets.US_ASCII));
    }
}
