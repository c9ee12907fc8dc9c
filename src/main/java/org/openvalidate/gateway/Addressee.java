package org.openvalidate.gateway;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.SignType;

/**
 * Where notices go and how they are written: as the request that named the address was.
 *
 * @param url {@code notify_url}, empty where nobody is to be told
 * @param signType how they are signed
 * @param charset how they are encoded
 */
public record Addressee(String url, SignType signType, Charset charset) {

    /** Nobody is told. */
    public static final Addressee NOBODY = new Addressee("", SignType.MD5, StandardCharsets.UTF_8);

    /** Whom a request wants to be told. */
    static Addressee of(Call call) {
        SignType type = SignType.named(call.parameter("sign_type")).orElse(SignType.MD5);
        return new Addressee(call.parameter("notify_url"), type, call.charset());
    }

    /** This one, or another where it names no address. */
    Addressee or(Addressee other) {
        return told() ? this : other;
    }

    /** Whether there is an address. */
    public boolean told() {
        return !url.isEmpty();
    }
}
