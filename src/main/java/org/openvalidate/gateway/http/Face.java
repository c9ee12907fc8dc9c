package org.openvalidate.gateway.http;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.Reply;
import org.openvalidate.time.TimelineClosed;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Recorder;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/** What WireMock asks for every request: finds the account and has it served. */
final class Face implements ResponseDefinitionTransformerV2 {

    private final Dialect dialect;
    private final Function<String, Optional<OpenAccount>> accounts;
    private final Recorder unattributed;

    Face(Dialect dialect, Function<String, Optional<OpenAccount>> accounts, Recorder unattributed) {
        this.dialect = dialect;
        this.accounts = accounts;
        this.unattributed = unattributed;
    }

    @Override
    public String getName() {
        return "gateway";
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Request request = request(event.getRequest());
        Call call = dialect.read(request);
        try {
            Optional<Response> response = accounts.apply(call.partner())
                    .map(account -> new Service(dialect, account).serve(request, call))
                    .orElseGet(() -> Optional.of(refuse(request, call)));
            return response.map(Face::written).orElseGet(Face::broken);
        } catch (TimelineClosed over) {
            return broken();
        }
    }

    private Response refuse(Request request, Call call) {
        Response response = dialect.write(new Reply.Refused("ILLEGAL_PARTNER"), call, new KeyRing(Map.of(), Map.of()));
        Instant instant = Instant.EPOCH;
        unattributed.record(new Exchange(
                0, "merchant", "gateway", call.service(), request, response, End.ANSWERED, instant, instant, Map.of()));
        return response;
    }

    private static Request request(com.github.tomakehurst.wiremock.http.Request wire) {
        Map<String, String> headers = new HashMap<>();
        wire.getHeaders()
                .all()
                .forEach(header ->
                        headers.put(header.key().toLowerCase(Locale.ROOT), String.join(", ", header.values())));
        return new Request(wire.getMethod().value(), wire.getUrl(), headers, Bytes.of(wire.getBody()));
    }

    private static ResponseDefinition written(Response response) {
        ResponseDefinitionBuilder builder = ResponseDefinitionBuilder.responseDefinition()
                .withStatus(response.status())
                .withBody(response.body().array());
        response.headers().forEach(builder::withHeader);
        return builder.build();
    }

    private static ResponseDefinition broken() {
        return ResponseDefinitionBuilder.responseDefinition()
                .withFault(Fault.CONNECTION_RESET_BY_PEER)
                .build();
    }
}
