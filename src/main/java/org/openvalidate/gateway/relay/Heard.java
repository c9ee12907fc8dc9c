package org.openvalidate.gateway.relay;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Response;

/**
 * What the upstream made of one call.
 *
 * @param asked which address was asked
 * @param response what came back whole, null where nothing did
 * @param end how it ended there
 * @param trouble why nothing came, empty where something did
 */
record Heard(URI asked, @Nullable Response response, End end, String trouble) {

    static Heard answer(URI asked, Response response) {
        return new Heard(asked, response, End.ANSWERED, "");
    }

    static Heard nothing(URI asked, End end, String trouble) {
        return new Heard(asked, null, end, trouble);
    }
}
