package org.openvalidate.check;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;
import org.openvalidate.evidence.EntryKind;
import org.openvalidate.evidence.Recording;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/**
 * A recording as rules ask for it: calls by purpose and trade, notices, claims. What the harness itself asked the
 * gateway ({@code probe}) counts among all calls, never among the merchant's.
 */
public final class Traffic {

    private static final Dialect DIALECT = new LegacyDialect();

    /** By their beginning: a call that nobody answers is recorded only when it is given up. */
    private static final Comparator<Exchanged> IN_ORDER =
            Comparator.comparing(Exchanged::start).thenComparing(Exchanged::seq);

    private final Recording recording;
    private final List<Exchanged> calls = new ArrayList<>();
    private final List<Exchanged> notices = new ArrayList<>();
    private final Map<String, String> tradesByAlipayId = new HashMap<>();

    private Traffic(Recording recording) {
        this.recording = recording;
    }

    /** Reads every call of a recording; what cannot be read is a call without parameters or answer. */
    public static Traffic of(Recording recording) {
        Traffic traffic = new Traffic(recording);
        for (Entry entry : recording.entries()) {
            Entry.Sent sent = entry.request();
            if (sent != null && entry.kind().equals(EntryKind.EXCHANGE)) {
                traffic.calls.add(traffic.exchanged(entry, sent));
            } else if (sent != null && entry.kind().equals(EntryKind.NOTICE)) {
                traffic.notices.add(traffic.exchanged(entry, sent));
            }
        }
        traffic.calls.sort(IN_ORDER);
        return traffic;
    }

    Recording recording() {
        return recording;
    }

    /** Every call to the gateway, the harness's own included. */
    List<Exchanged> calls() {
        return List.copyOf(calls);
    }

    List<Exchanged> notices() {
        return List.copyOf(notices);
    }

    /** The merchant's calls of one purpose, in order. */
    public List<Exchanged> merchants(Purpose purpose) {
        return calls.stream()
                .filter(call -> call.entry().from().equals(Claim.MERCHANT) && call.purpose() == purpose)
                .toList();
    }

    List<Exchanged> pays() {
        return merchants(Purpose.PAY);
    }

    List<Exchanged> queries() {
        return merchants(Purpose.QUERY);
    }

    List<Exchanged> cancels() {
        return merchants(Purpose.CANCEL);
    }

    Optional<Exchanged> firstPay() {
        return pays().stream().findFirst();
    }

    /** The first pay of a trade. */
    Optional<Exchanged> payOf(String trade) {
        return pays().stream().filter(pay -> pay.trade().equals(trade)).findFirst();
    }

    /** Those calls that are about a trade. */
    static List<Exchanged> on(String trade, List<Exchanged> calls) {
        return calls.stream().filter(call -> call.trade().equals(trade)).toList();
    }

    /** The trades that the merchant tried to be paid for, in order. */
    List<String> paidFor() {
        return pays().stream().map(Exchanged::trade).distinct().toList();
    }

    /** The merchant's call on the same trade that follows next, of whatever purpose. */
    Optional<Exchanged> next(Exchanged call) {
        return calls.stream()
                .filter(each -> each.entry().from().equals(call.entry().from()))
                .filter(each -> each.trade().equals(call.trade()) && each.purpose() != Purpose.OTHER)
                .filter(each -> IN_ORDER.compare(each, call) > 0)
                .findFirst();
    }

    /** What was claimed. */
    public Claims claims() {
        return new Claims(recording);
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
