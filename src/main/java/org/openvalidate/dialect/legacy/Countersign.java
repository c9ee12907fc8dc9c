package org.openvalidate.dialect.legacy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/** Puts another signature in the place of one that stands there; whatever else there is stays as it was. */
final class Countersign {

    private static final Pattern IN_XML = Pattern.compile("(?s).*<sign>(?<sign>[^<]*)</sign>");
    private static final Pattern IN_FORM = Pattern.compile("(?:^|.*&)sign=(?<sign>[^&]*)");

    private Countersign() {}

    static Response answer(Response answer, KeyRing keys) {
        try {
            Answer read = AnswerXml.read(answer.text());
            Charset charset = answer.charset();
            return sign(PreSign.of(read.fields()), read.signType(), charset, keys)
                    .flatMap(sign -> replaced(IN_XML, answer.text(), sign))
                    .map(text -> new Response(answer.status(), answer.headers(), Bytes.of(text, charset), charset))
                    .orElse(answer);
        } catch (Unreadable unsigned) {
            return answer;
        }
    }

    static Request notice(Request notice, Call read, KeyRing keys) {
        return sign(PreSign.of(read.parameters()), read.parameter("sign_type"), read.charset(), keys)
                .flatMap(sign -> replaced(
                        IN_FORM,
                        notice.body().text(StandardCharsets.ISO_8859_1),
                        Form.write(java.util.Map.of("sign", sign), read.charset())
                                .substring("sign=".length())))
                .map(body -> new Request(
                        notice.method(),
                        notice.target(),
                        notice.headers(),
                        Bytes.of(body, StandardCharsets.ISO_8859_1)))
                .orElse(notice);
    }

    private static Optional<String> sign(String preSign, String type, Charset charset, KeyRing keys) {
        return SignType.named(type)
                .flatMap(named -> keys.toSign(named).map(key -> Signatures.sign(preSign, named, charset, key)));
    }

    private static Optional<String> replaced(Pattern place, String text, String sign) {
        Matcher there = place.matcher(text);
        return there.lookingAt()
                ? Optional.of(text.substring(0, there.start("sign")) + sign + text.substring(there.end("sign")))
                : Optional.empty();
    }
}
