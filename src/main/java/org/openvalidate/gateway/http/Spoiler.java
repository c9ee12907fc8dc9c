package org.openvalidate.gateway.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openvalidate.gateway.Fault;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Response;

/** Turns an honest answer into a dishonest one. */
public final class Spoiler {

    private static final Pattern SIGN = Pattern.compile("<sign>(.)(.*?)</sign>", Pattern.DOTALL);
    private static final Duration USUAL_DRIP = Duration.ofSeconds(20);
    private static final int SERVER_ERROR = 500;

    /** Illegible in every charset of the protocol, even where the answer has none but plain letters. */
    private static final Charset FOREIGN = StandardCharsets.UTF_16;

    /** Faults of what is said; of a way elsewhere a browser would not notice them. */
    private static final Set<Fault.Kind> BODILY =
            EnumSet.of(Fault.Kind.EMPTY, Fault.Kind.TORN, Fault.Kind.WRONG_CHARSET, Fault.Kind.HTML_PAGE);

    private static final String DOCTYPE = "<!DOCTYPE alipay [<!ENTITY outcome \"T\">]>";
    private static final String PAGE =
            "<!DOCTYPE html><html><head><title>System busy</title></head><body><h1>System busy</h1></body></html>";

    private Spoiler() {}

    /** How much later the answer to a call that met this fault begins. */
    public static Duration delay(Fault fault) {
        return fault.kind() == Fault.Kind.DRIP ? Duration.ZERO : fault.delay();
    }

    /** What this fault makes of an honest answer. */
    public static Leaving spoilt(Response whole, Fault fault) {
        Response honest = BODILY.contains(fault.kind()) ? staying(whole) : whole;
        return switch (fault.kind()) {
            case TORN ->
                new Leaving.Torn(
                        with(
                                honest,
                                Bytes.of(Arrays.copyOf(
                                        honest.body().array(), honest.body().size() / 2))),
                        honest.body().size());
            case DRIP -> new Leaving.Dripping(honest, fault.delay().isZero() ? USUAL_DRIP : fault.delay());
            case EMPTY -> new Leaving.Whole(with(honest, Bytes.NONE));
            case HTTP_STATUS ->
                new Leaving.Whole(new Response(
                        fault.status() == 0 ? SERVER_ERROR : fault.status(), Map.of(), Bytes.NONE, honest.charset()));
            case HTML_PAGE -> new Leaving.Whole(page(fault.status() == 0 ? honest.status() : fault.status()));
            case BAD_SIGNATURE -> new Leaving.Whole(badlySigned(honest));
            case WRONG_CHARSET -> new Leaving.Whole(with(honest, Bytes.of(honest.text(), FOREIGN)));
            case DTD -> new Leaving.Whole(withDocumentType(honest));
            case ERROR, SLOW, NO_ANSWER, RESET -> new Leaving.Whole(honest);
        };
    }

    /** The same answer, but the browser stays where it is. */
    private static Response staying(Response response) {
        if (!response.headers().containsKey("location")) {
            return response;
        }
        Map<String, String> headers = new HashMap<>(response.headers());
        headers.remove("location");
        return new Response(200, headers, response.body(), response.charset());
    }

    /** The same answer with one character of its signature changed, so that it keeps its form. */
    private static Response badlySigned(Response response) {
        Matcher sign = SIGN.matcher(response.text());
        if (!sign.find()) {
            return response;
        }
        char other = sign.group(1).charAt(0) == 'a' ? 'b' : 'a';
        String text = new StringBuilder(response.text())
                .replace(sign.start(1), sign.end(1), String.valueOf(other))
                .toString();
        return with(response, Bytes.of(text, response.charset()));
    }

    /** Whoever expands the entity reads an honest answer; whoever is careful refuses it. Only XML can have one. */
    private static Response withDocumentType(Response response) {
        String text = response.text();
        int root = text.indexOf("<alipay>");
        if (root < 0) {
            return response;
        }
        String spoilt = text.substring(0, root)
                + DOCTYPE
                + text.substring(root).replace("<is_success>T<", "<is_success>&outcome;<");
        return with(response, Bytes.of(spoilt, response.charset()));
    }

    private static Response page(int status) {
        return new Response(
                status,
                Map.of("content-type", "text/html;charset=UTF-8"),
                Bytes.of(PAGE, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8);
    }

    private static Response with(Response response, Bytes body) {
        return new Response(response.status(), response.headers(), body, response.charset());
    }
}
