package org.openvalidate.target.observed;

import java.time.Instant;
import java.util.Map;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.operator.CasePlay;
import org.openvalidate.operator.Seen;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Recorder;
import org.openvalidate.wire.Response;

/** Shows a tester, in a line each, what is recorded of their case. */
final class Watched implements Recorder {

    private final Recorder recorder;
    private final Dialect dialect;
    private final CasePlay play;

    Watched(Recorder recorder, Dialect dialect, CasePlay play) {
        this.recorder = recorder;
        this.dialect = dialect;
        this.play = play;
    }

    @Override
    public void record(Exchange exchange) {
        recorder.record(exchange);
        Call call = dialect.read(exchange.request());
        String trade = exchange.from().equals("gateway") ? call.parameter("out_trade_no") : dialect.tradeId(call);
        play.see(new Seen(exchange.at(), exchange.from(), exchange.service(), trade, outcome(exchange)));
    }

    @Override
    public void arrives(Exchange pending) {
        recorder.arrives(pending);
        if (pending.from().equals("merchant")) {
            play.arrives(pending.at(), dialect.tradeId(dialect.read(pending.request())));
        }
    }

    @Override
    public void buyer(Instant at, String act, Map<String, String> facts) {
        recorder.buyer(at, act, facts);
    }

    private String outcome(Exchange exchange) {
        Response response = exchange.response();
        if (response == null) {
            return exchange.end().name();
        }
        try {
            Answer answer = dialect.read(response);
            String code = (answer.resultCode() + " " + answer.errorCode()).trim();
            String status = answer.field("trade_status").isEmpty()
                    ? answer.field("alipay_trans_status")
                    : answer.field("trade_status");
            return (code + " " + status).trim();
        } catch (Unreadable plain) {
            return String.valueOf(response.status());
        }
    }
}
