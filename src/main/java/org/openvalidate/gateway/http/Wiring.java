package org.openvalidate.gateway.http;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import org.openvalidate.wire.Response;

/** Says in WireMock's terms how an answer leaves. */
final class Wiring {

    private static final int MOST_DRIPS = 100;

    private Wiring() {}

    static ResponseDefinition of(Leaving leaving) {
        if (leaving instanceof Leaving.Torn torn) {
            // a length that is not kept makes the server break off, once something has left: hence two pieces
            return written(torn.response())
                    .withHeader("content-length", String.valueOf(torn.promised()))
                    .withChunkedDribbleDelay(2, 2)
                    .build();
        }
        if (leaving instanceof Leaving.Dripping drip) {
            int drips = Math.max(1, Math.min(MOST_DRIPS, drip.response().body().size()));
            return written(drip.response())
                    .withChunkedDribbleDelay(
                            drips, Math.toIntExact(drip.length().toMillis()))
                    .build();
        }
        return leaving instanceof Leaving.Whole whole
                ? written(whole.response()).build()
                : broken();
    }

    private static ResponseDefinitionBuilder written(Response response) {
        ResponseDefinitionBuilder builder = ResponseDefinitionBuilder.responseDefinition()
                .withStatus(response.status())
                .withBody(response.body().array());
        response.headers().forEach(builder::withHeader);
        return builder;
    }

    private static ResponseDefinition broken() {
        return ResponseDefinitionBuilder.responseDefinition()
                .withFault(Fault.CONNECTION_RESET_BY_PEER)
                .build();
    }
}
