package org.openvalidate.target.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.evidence.CaseRecorder;
import org.openvalidate.evidence.Claim;
import org.openvalidate.time.Timeline;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/** The merchant's end of the way that notices come. */
record NoticeIn(
        Dialect dialect,
        Timeline timeline,
        CaseRecorder recorder,
        SandboxSide gateway,
        Function<Request, Response> merchant) {

    /** Whatever reaches the merchant from outside; a notice is recorded from this end of its way. */
    Response reach(Request request) {
        boolean notice = request.method().equals("POST");
        if (notice && gateway.deaf()) {
            return new Response(503, Map.of(), Bytes.NONE, StandardCharsets.UTF_8);
        }
        Instant at = timeline.now();
        Response answer = merchant.apply(request);
        if (notice) {
            recorder.record(new Exchange(
                    0,
                    Claim.GATEWAY,
                    Claim.MERCHANT,
                    dialect.read(request).parameter("notify_type"),
                    request,
                    answer,
                    End.ANSWERED,
                    at,
                    timeline.now(),
                    Map.of()));
        }
        return answer;
    }
}
