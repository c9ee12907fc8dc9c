package org.openvalidate.check;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.evidence.BuyerAct;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;
import org.openvalidate.evidence.EntryKind;
import org.openvalidate.evidence.Recording;

/**
 * A recording as rules ask for it: calls by purpose and trade, notices, claims. What the harness itself asked the
 * gateway ({@code probe}) counts among all calls, never among the merchant's.
 */
public final class Traffic {

    private static final String ORDER_ID = "out_trade_no";

    /** By their beginning: a call that nobody answers is recorded only when it is given up. */
    private static final Comparator<Exchanged> IN_ORDER =
            Comparator.comparing(Exchanged::start).thenComparing(Exchanged::seq);

    private final Recording recording;
    private final List<Exchanged> calls;
    private final List<Exchanged> notices;

    private Traffic(Recording recording, List<Exchanged> calls, List<Exchanged> notices) {
        this.recording = recording;
        this.calls = calls;
        this.notices = notices;
    }

    /** Reads every call of a recording; what cannot be read is a call without parameters or answer. */
    public static Traffic of(Recording recording) {
        CallReader reader = new CallReader();
        List<Exchanged> calls = reader.read(recording.ofKind(EntryKind.EXCHANGE));
        List<Exchanged> notices = reader.read(recording.ofKind(EntryKind.NOTICE));
        return new Traffic(recording, calls.stream().sorted(IN_ORDER).toList(), notices);
    }

    /** What was read. */
    public Recording recording() {
        return recording;
    }

    /** Every call to the gateway, the harness's own included. */
    List<Exchanged> calls() {
        return calls;
    }

    List<Exchanged> notices() {
        return notices;
    }

    /** The merchant's calls of one purpose, in order. */
    public List<Exchanged> merchants(Purpose purpose) {
        return calls.stream()
                .filter(call -> call.entry().from().equals(Claim.MERCHANT) && call.purpose() == purpose)
                .toList();
    }

    /** What begins a sale: charges of a payment code, and orders that wait to be scanned. */
    public List<Exchanged> pays() {
        return Stream.of(merchants(Purpose.PAY), merchants(Purpose.ORDER))
                .flatMap(List::stream)
                .sorted(IN_ORDER)
                .toList();
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

    /** Orders that a buyer's browser has taken to the cashier. */
    List<Exchanged> orders() {
        return merchants(Purpose.CASHIER);
    }

    /** Order strings that an app has taken to the wallet, as they were handed over. */
    List<Entry> orderStrings() {
        return recording.ofKind(EntryKind.BUYER).stream()
                .filter(entry -> entry.fact(BuyerAct.TEXT).isPresent())
                .toList();
    }

    /** What the merchant has asked to be paid for a trade: the parameters of its first pay or order. */
    Optional<Map<String, String>> ordered(String trade) {
        Stream<Map<String, String>> calls = Stream.concat(pays().stream(), orders().stream())
                .filter(call -> call.trade().equals(trade))
                .map(call -> call.call().parameters());
        Stream<Map<String, String>> strings =
                orderStrings().stream().map(OrderText::parameters).filter(order -> trade.equals(order.get(ORDER_ID)));
        return Stream.concat(calls, strings).findFirst();
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
}
