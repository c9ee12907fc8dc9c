package org.openvalidate.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.wire.Request;

/** The port leaves room for a family that signs a header over method, path, time and body. */
class HeaderDialectTest extends DialectContract {

    @Override
    protected Dialect dialect() {
        return new HeaderDialect();
    }

    @Override
    protected Request unsigned(Request request) {
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.remove("signature");
        return with(request, headers);
    }

    @Override
    protected Request typed(Request request, String signType) {
        return with(
                request,
                "signature",
                signType + " " + request.headers().get("signature").split(" ", 2)[1]);
    }

    @Test
    void a_header_or_the_path_that_was_touched_is_noticed_as_well() {
        Request request = signed(SignType.RSA2);
        Request later = with(request, "request-time", "2026-03-02T10:00:01+08:00");
        Request elsewhere = new Request(request.method(), request.target() + ".v2", request.headers(), request.body());

        assertThat(verified(later, LabKeys.GATEWAY)).isEqualTo(SignatureState.INVALID);
        assertThat(verified(elsewhere, LabKeys.GATEWAY)).isEqualTo(SignatureState.INVALID);
    }

    private static Request with(Request request, String name, String value) {
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.put(name, value);
        return with(request, headers);
    }

    private static Request with(Request request, Map<String, String> headers) {
        return new Request(request.method(), request.target(), headers, request.body());
    }
}
