package org.openvalidate.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.dialect.legacy.Form;
import org.openvalidate.dialect.legacy.Signatures;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/**
 * A family that nobody speaks: the path names the service, headers carry account, time and signature, and method, path,
 * time and body are signed. It stands for all that the legacy family is not.
 */
final class HeaderDialect implements Dialect {

    private static final String SIGNATURE = "signature";
    private static final String TIME = "request-time";

    @Override
    public Request sign(Draft draft, Key key) {
        Map<String, String> headers = new HashMap<>();
        headers.put("client-id", draft.partner());
        headers.put(TIME, "2026-03-02T10:00:00+08:00");
        Bytes body = Bytes.of(Form.write(draft.fields(), UTF_8), UTF_8);
        Request bare = new Request("POST", "/pay/" + draft.service(), headers, body);
        headers.put(SIGNATURE, signature(preSign(bare), draft.signType(), key));
        return new Request(bare.method(), bare.target(), headers, body);
    }

    @Override
    public Request notice(Draft draft, Key key) {
        Request signed = sign(draft, key);
        return new Request("POST", draft.path(), signed.headers(), signed.body());
    }

    @Override
    public String returning(Draft draft, Key key) {
        return draft.path() + "?" + Form.write(draft.fields(), UTF_8);
    }

    @Override
    public Call read(Request request) {
        Map<String, String> parameters =
                new LinkedHashMap<>(Form.parse(request.body().text(UTF_8), UTF_8));
        parameters.put("service", request.target().replaceFirst("^/pay/", ""));
        parameters.put("partner", request.headers().getOrDefault("client-id", ""));
        parameters.put("sign_type", type(request.headers()));
        return new Call(parameters, UTF_8, List.of());
    }

    @Override
    public String preSign(Request request, Call call) {
        String time = request.headers().getOrDefault(TIME, "");
        return request.method() + " " + request.target() + "\n" + time + "\n"
                + request.body().text(UTF_8);
    }

    @Override
    public SignatureState verifyRequest(Exchange exchange, Call call, KeyRing keys) {
        return state(preSign(exchange.request()), exchange.request().headers(), keys);
    }

    @Override
    public Response write(Reply reply, Call call, KeyRing keys) {
        if (reply instanceof Reply.Accepted accepted) {
            Bytes body = Bytes.of(Form.write(accepted.fields(), UTF_8), UTF_8);
            SignType type = SignType.named(call.parameter("sign_type")).orElseThrow();
            Map<String, String> headers = Map.of(
                    SIGNATURE,
                    signature(body.text(UTF_8), type, keys.toSign(type).orElseThrow()));
            return new Response(200, headers, body, UTF_8);
        }
        return new Response(200, Map.of(), Bytes.of("refused=" + ((Reply.Refused) reply).code(), UTF_8), UTF_8);
    }

    @Override
    public Answer read(Response response) throws Unreadable {
        if (response.status() != 200 || response.text().startsWith("<")) {
            throw new Unreadable("not of this family");
        }
        Map<String, String> fields = Form.parse(response.text(), UTF_8);
        String refused = fields.getOrDefault("refused", "");
        String sign = response.headers().getOrDefault(SIGNATURE, "");
        return new Answer(refused.isEmpty(), refused, fields, sign, type(response.headers()));
    }

    /** What is signed here are headers, of which an answer that was read tells nothing. */
    @Override
    public SignatureState verifyAnswer(Answer answer, Charset charset, KeyRing keys) {
        return SignatureState.NO_KEY;
    }

    @Override
    public SignatureState verifyAnswer(Exchange exchange, KeyRing keys) {
        Response response = exchange.response();
        return response == null ? SignatureState.MISSING : state(response.text(), response.headers(), keys);
    }

    @Override
    public Response signAgain(Response answer, KeyRing keys) {
        Map<String, String> headers = again(answer.headers(), answer.text(), keys);
        return new Response(answer.status(), headers, answer.body(), answer.charset());
    }

    @Override
    public Request signAgain(Request notice, KeyRing keys) {
        Map<String, String> headers = again(notice.headers(), preSign(notice), keys);
        return new Request(notice.method(), notice.target(), headers, notice.body());
    }

    private static Map<String, String> again(Map<String, String> headers, String preSign, KeyRing keys) {
        Map<String, String> signed = new HashMap<>(headers);
        SignType.named(type(headers))
                .flatMap(type -> keys.toSign(type).map(key -> signature(preSign, type, key)))
                .ifPresent(sign -> signed.put(SIGNATURE, sign));
        return signed;
    }

    @Override
    public Purpose purpose(String service) {
        return service.endsWith("query") ? Purpose.QUERY : Purpose.OTHER;
    }

    @Override
    public String tradeId(Call call) {
        return call.parameter("partner_trans_id");
    }

    private static String signature(String preSign, SignType type, Key key) {
        return type + " " + Signatures.sign(preSign, type, UTF_8, key);
    }

    private static SignatureState state(String preSign, Map<String, String> headers, KeyRing keys) {
        if (!headers.containsKey(SIGNATURE)) {
            return SignatureState.MISSING;
        }
        String sign = headers.get(SIGNATURE).replaceFirst("^\\S+ ", "");
        Optional<SignType> type = SignType.named(type(headers));
        if (type.isEmpty()) {
            return SignatureState.UNKNOWN_TYPE;
        }
        return keys.toVerify(type.get())
                .map(key -> Signatures.verify(preSign, sign, type.get(), UTF_8, key)
                        ? SignatureState.VALID
                        : SignatureState.INVALID)
                .orElse(SignatureState.NO_KEY);
    }

    private static String type(Map<String, String> headers) {
        return headers.getOrDefault(SIGNATURE, "").split(" ", 2)[0];
    }
}
