package org.openvalidate.dialect.legacy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.Draft;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/** The gateway.do family. Source: legacy-online §1 and §2, legacy-instore §2.1 to §2.4. */
public final class LegacyDialect implements Dialect {

    private static final String CHARSET = "_input_charset";
    private static final Map<String, Charset> CHARSETS =
            Map.of("utf-8", StandardCharsets.UTF_8, "gbk", Charset.forName("GBK"), "gb2312", Charset.forName("GB2312"));

    private static final Pattern CONTENT_CHARSET = Pattern.compile("charset=\"?([\\w-]+)", Pattern.CASE_INSENSITIVE);

    @Override
    public Request sign(Draft draft, Key key) {
        Map<String, String> parameters = new TreeMap<>(draft.fields());
        parameters.put("service", draft.service());
        parameters.put("partner", draft.partner());
        parameters.put(CHARSET, draft.charset().name());
        parameters.values().removeIf(String::isEmpty);
        String sign = Signatures.sign(PreSign.of(parameters), draft.signType(), draft.charset(), key);
        parameters.put("sign", sign);
        parameters.put("sign_type", draft.signType().name());
        parameters.remove(CHARSET);
        return new Request(
                "POST",
                draft.path() + "?" + CHARSET + "=" + draft.charset().name(),
                Map.of(
                        "content-type",
                        "application/x-www-form-urlencoded; charset="
                                + draft.charset().name()),
                Bytes.of(Form.write(parameters, draft.charset()), StandardCharsets.US_ASCII));
    }

    @Override
    public Request notice(Draft draft, Key key) {
        return new Request(
                "POST",
                draft.path(),
                Map.of(
                        "content-type",
                        "application/x-www-form-urlencoded; charset="
                                + draft.charset().name()),
                Bytes.of(Form.write(said(draft, key), draft.charset()), StandardCharsets.US_ASCII));
    }

    @Override
    public String returning(Draft draft, Key key) {
        String address = draft.path();
        int mark = address.indexOf('#');
        String place = mark < 0 ? "" : address.substring(mark);
        String page = mark < 0 ? address : address.substring(0, mark);
        String fields = Form.write(said(draft, key), draft.charset());
        return page + (page.contains("?") ? "&" : "?") + fields + place;
    }

    @Override
    public Call read(Request request) {
        Form form = Form.of(octets(request));
        List<String> charsets = form.values(CHARSET);
        Optional<Charset> charset = charset(charsets.isEmpty() ? declared(request) : charsets.get(0));
        Charset used = charset.orElse(StandardCharsets.UTF_8);
        List<String> faults = new ArrayList<>();
        if (charset.isEmpty()) {
            faults.add("ILLEGAL_CHARSET");
        }
        boolean contradicting =
                form.repeated(used).stream().anyMatch(name -> !name.equals(CHARSET) || disagree(charsets));
        if (contradicting || form.damaged()) {
            faults.add("ILLEGAL_ARGUMENT");
        }
        return new Call(form.parameters(used), used, faults);
    }

    @Override
    public String preSign(Request request, Call call) {
        return PreSign.of(call.parameters());
    }

    @Override
    public SignatureState verifyRequest(Exchange exchange, Call call, KeyRing keys) {
        String sign = call.parameter("sign");
        String type = call.parameter("sign_type");
        SignatureState state = state(PreSign.of(call.parameters()), sign, type, call.charset(), keys);
        // the present pages do not list DSA: who has handed in no key for it has no such sign type
        return state == SignatureState.NO_KEY && type.equals(SignType.DSA.name()) ? SignatureState.UNKNOWN_TYPE : state;
    }

    /** A plus of Base64 arrives as a blank where it was not escaped. Source: legacy-online §1.5. */
    @Override
    public SignatureState verifyNotice(Exchange exchange, KeyRing keys) {
        Call notice = read(exchange.request());
        String sign = notice.parameter("sign").replace(' ', '+');
        return state(PreSign.of(notice.parameters()), sign, notice.parameter("sign_type"), notice.charset(), keys);
    }

    @Override
    public Response write(Reply reply, Call call, KeyRing keys) {
        Charset charset = call.charset();
        if (reply instanceof Reply.Plain plain) {
            return written(plain.text(), "text/plain", charset);
        }
        if (reply instanceof Reply.Cashier) {
            throw new IllegalArgumentException("a page is not the dialect's to write");
        }
        String xml = reply instanceof Reply.Accepted accepted
                ? signed(accepted, call, keys)
                : EnvelopeXml.refusal(((Reply.Refused) reply).code(), charset);
        return written(xml, "text/xml", charset);
    }

    /** What the gateway says of its own accord, signed. */
    private static Map<String, String> said(Draft draft, Key key) {
        Map<String, String> fields = new TreeMap<>(draft.fields());
        fields.values().removeIf(String::isEmpty);
        fields.put("sign", Signatures.sign(PreSign.of(fields), draft.signType(), draft.charset(), key));
        fields.put("sign_type", draft.signType().name());
        return fields;
    }

    private static Response written(String text, String type, Charset charset) {
        Map<String, String> headers = Map.of("content-type", type + ";charset=" + charset.name());
        return new Response(200, headers, Bytes.of(text, charset), charset);
    }

    @Override
    public Answer read(Response response) throws Unreadable {
        if (response.status() != 200) {
            throw new Unreadable("the answer has HTTP status " + response.status());
        }
        return AnswerXml.read(response.text());
    }

    @Override
    public SignatureState verifyAnswer(Exchange exchange, KeyRing keys) {
        Response response = exchange.response();
        if (response == null) {
            return SignatureState.MISSING;
        }
        try {
            return verifyAnswer(read(response), response.charset(), keys);
        } catch (Unreadable noAnswer) {
            return SignatureState.MISSING;
        }
    }

    @Override
    public SignatureState verifyAnswer(Answer answer, Charset charset, KeyRing keys) {
        return state(PreSign.of(answer.fields()), answer.sign(), answer.signType(), charset, keys);
    }

    @Override
    public Response signAgain(Response answer, KeyRing keys) {
        return Countersign.answer(answer, keys);
    }

    @Override
    public Request signAgain(Request notice, KeyRing keys) {
        return Countersign.notice(notice, read(notice), keys);
    }

    @Override
    public Purpose purpose(String service) {
        return LegacyService.named(service).map(LegacyService::purpose).orElse(Purpose.OTHER);
    }

    @Override
    public String tradeId(Call call) {
        return LegacyService.named(call.service())
                .map(service -> call.parameter(service.tradeField()))
                .orElse("");
    }

    /** The charset that a name stands for; the vendor's pages list UTF-8, GBK and GB2312 in either case. */
    public static Optional<Charset> charset(String name) {
        return Optional.ofNullable(CHARSETS.get(name.toLowerCase(Locale.ROOT)));
    }

    private static String signed(Reply.Accepted accepted, Call call, KeyRing keys) {
        Map<String, String> echoed = new LinkedHashMap<>(call.parameters());
        echoed.remove("sign");
        echoed.remove("sign_type");
        Map<String, String> fields = new LinkedHashMap<>(accepted.fields());
        fields.values().removeIf(String::isEmpty);
        fields.replaceAll((name, value) -> EnvelopeXml.legal(value));
        SignType type = SignType.named(call.parameter("sign_type"))
                .orElseThrow(() -> new IllegalArgumentException("an accepted call has a sign type"));
        Key key = keys.toSign(type).orElseThrow(() -> new IllegalArgumentException("no key to sign with " + type));
        String sign = Signatures.sign(PreSign.of(fields), type, call.charset(), key);
        String element = LegacyService.named(call.service())
                .map(LegacyService::answerElement)
                .orElse("alipay");
        return EnvelopeXml.acceptance(echoed, element, fields, sign, type.name(), call.charset());
    }

    private static SignatureState state(String preSign, String sign, String type, Charset charset, KeyRing keys) {
        if (sign.isEmpty()) {
            return SignatureState.MISSING;
        }
        Optional<SignType> signType = SignType.named(type);
        if (signType.isEmpty()) {
            return SignatureState.UNKNOWN_TYPE;
        }
        return keys.toVerify(signType.get())
                .map(key -> Signatures.verify(preSign, sign, signType.get(), charset, key)
                        ? SignatureState.VALID
                        : SignatureState.INVALID)
                .orElse(SignatureState.NO_KEY);
    }

    /** The charset of the content type, where no parameter names one; notices name none. */
    private static String declared(Request request) {
        Matcher named = CONTENT_CHARSET.matcher(request.headers().getOrDefault("content-type", ""));
        return named.find() && charset(named.group(1)).isPresent() ? named.group(1) : "utf-8";
    }

    /** Whatever a target has beyond ASCII stood in it unescaped, in UTF-8. */
    private static String octets(Request request) {
        String body = request.body().text(StandardCharsets.ISO_8859_1);
        String query = Form.octets(request.query(), StandardCharsets.UTF_8);
        return query.isEmpty() ? body : query + "&" + body;
    }

    /** {@code _input_charset} may stand in the URL and in the body, if it says the same. */
    private static boolean disagree(List<String> charsets) {
        return charsets.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .distinct()
                        .count()
                > 1;
    }
}
