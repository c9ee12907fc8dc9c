package org.openvalidate.gateway.http;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** Takes off what the server adds of its own: answers carry only what the gateway wrote. */
final class BareHeaders implements ResponseTransformerV2 {

    @Override
    public String getName() {
        return "bare-headers";
    }

    @Override
    public Response transform(Response response, ServeEvent event) {
        HttpHeaders kept = new HttpHeaders(response.getHeaders().all().stream()
                .filter(header -> !header.key().equalsIgnoreCase("Matched-Stub-Id"))
                .toList());
        return Response.Builder.like(response).but().headers(kept).build();
    }
}
