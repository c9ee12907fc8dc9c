package org.openvalidate.dialect;

import java.nio.charset.Charset;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/**
 * The port of a protocol family. Signing and verifying see the whole message, so that a family that signs headers,
 * path or time fits as well as one that signs parameters.
 */
public interface Dialect {

    /** A request ready to be sent. */
    Request sign(Draft draft, Key key);

    /**
     * A notice ready to be sent to a merchant: the draft's fields are all it says, its path is that of the merchant's
     * address, query included.
     */
    Request notice(Draft draft, Key key);

    /**
     * The address to which a buyer's browser returns, signed: the draft's path is the merchant's own address, its fields
     * are what is said there.
     */
    String returning(Draft draft, Key key);

    /** The request as the gateway understands it; never fails, what cannot be read is named in it. */
    Call read(Request request);

    /** What a request signs, before the key is applied; empty where nothing is signed. */
    default String preSign(Request request) {
        return preSign(request, read(request));
    }

    /** The same of a request that was {@link #read} already. */
    String preSign(Request request, Call call);

    /** Whether the request of an exchange is signed as its sign type demands. */
    default SignatureState verifyRequest(Exchange exchange, KeyRing keys) {
        return verifyRequest(exchange, read(exchange.request()), keys);
    }

    /** The same where the request was {@link #read} already. */
    SignatureState verifyRequest(Exchange exchange, Call call, KeyRing keys);

    /** Whether a notice of an exchange is signed by the gateway, however its signature was hurt on the way. */
    default SignatureState verifyNotice(Exchange exchange, KeyRing keys) {
        return verifyRequest(exchange, keys);
    }

    /** An answer ready to be sent, signed with the same type as the call where it is signed at all. */
    Response write(Reply reply, Call call, KeyRing keys);

    /** @throws Unreadable when the answer is not of this family */
    Answer read(Response response) throws Unreadable;

    /** Whether the answer of an exchange is signed by the gateway. */
    SignatureState verifyAnswer(Exchange exchange, KeyRing keys);

    /** The same for an answer that has been read already, in the charset in which it came. */
    SignatureState verifyAnswer(Answer answer, Charset charset, KeyRing keys);

    /**
     * The same answer with a signature of these keys in the place of the one that it has; nothing else of it changes. One
     * that is not signed, or for whose sign type there is no key, stays as it is.
     */
    Response signAgain(Response answer, KeyRing keys);

    /** The same of a notice. */
    Request signAgain(Request notice, KeyRing keys);

    /** What a service is for. */
    Purpose purpose(String service);

    /** The merchant's trade id that a call is about, empty where it names none. */
    String tradeId(Call call);
}
