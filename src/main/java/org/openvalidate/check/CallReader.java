package org.openvalidate.check;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.evidence.Entry;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/** Reads the lines of a recording as calls, and tells which trade a call is about that names the gateway's id only. */
final class CallReader {

    private static final Dialect DIALECT = new LegacyDialect();

    private final Map<String, String> tradesByAlipayId = new HashMap<>();

    List<Exchanged> read(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> Stream.ofNullable(entry.request()).map(sent -> exchanged(entry, sent)))
                .toList();
    }

    private Exchanged exchanged(Entry entry, Entry.Sent sent) {
        Request request = new Request(
                sent.method(), sent.target(), sent.headers(), Bytes.of(sent.text(), charset(sent.charset())));
        Call call = DIALECT.read(request);
        Answer answer = answer(entry);
        return new Exchanged(entry, call, DIALECT.purpose(call.service()), trade(call, answer), answer);
    }

    private String trade(Call call, @Nullable Answer answer) {
        String named = DIALECT.tradeId(call);
        String trade = named.isEmpty() ? call.parameter("out_trade_no") : named;
        String alipayId = alipayId(call);
        if (trade.isEmpty()) {
            return tradesByAlipayId.getOrDefault(alipayId, "");
        }
        if (answer != null && !answer.field("alipay_trans_id").isEmpty()) {
            tradesByAlipayId.put(answer.field("alipay_trans_id"), trade);
        }
        return trade;
    }

    private static String alipayId(Call call) {
        String id = call.parameter("alipay_trans_id");
        return id.isEmpty() ? call.parameter("trade_no") : id;
    }

    private static @Nullable Answer answer(Entry entry) {
        Entry.Answered answered = entry.response();
        if (answered == null || entry.end() != End.ANSWERED) {
            return null;
        }
        try {
            return DIALECT.read(new Response(
                    answered.status(),
                    answered.headers(),
                    Bytes.of(answered.text(), StandardCharsets.UTF_8),
                    StandardCharsets.UTF_8));
        } catch (Unreadable noAnswer) {
            return null;
        }
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException odd) {
            return StandardCharsets.UTF_8;
        }
    }
}
