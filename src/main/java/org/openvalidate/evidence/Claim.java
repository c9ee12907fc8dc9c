package org.openvalidate.evidence;

import java.util.Map;
import org.openvalidate.wire.Money;

/**
 * What a side says of a trade. A line of kind {@link EntryKind#CLAIM}; its {@code from} is the side.
 *
 * <ul>
 *   <li>{@link #TILL}: what the screen shows from that moment; {@link #SUCCESS}, {@link #FAILURE} or {@link #PENDING}.
 *       Several are possible for a trade, the last is final.
 *   <li>{@link #MERCHANT}: the books; {@link #PAID}, {@link #CLOSED} or {@link #PENDING}, the last is final. With the
 *       fact {@link #ALARM}: an alarm was raised. With the fact {@link #BOOKING}: an entry was made in the books. With
 *       {@link #RECONCILED} or {@link #DIFFERENCE}: what became of a file.
 *   <li>{@link #GATEWAY}: at the end of a case one for each trade that the gateway knows or the merchant named (status
 *       {@link #NOT_EXIST} where the gateway never heard of it), with {@link #CHARGED}.
 * </ul>
 */
public final class Claim {

    public static final String TILL = "till";
    public static final String MERCHANT = "merchant";
    public static final String GATEWAY = "gateway";

    /** Fact: the merchant's trade id. */
    public static final String TRADE = "trade";

    /** Fact: the gateway's trade id. */
    public static final String ALIPAY_TRADE = "alipayTrade";

    /** Fact: what the side says. */
    public static final String STATUS = "status";

    public static final String AMOUNT = "amount";
    public static final String CURRENCY = "currency";

    /** Fact: {@code true} where money was taken and not given back. */
    public static final String CHARGED = "charged";

    /** Fact: what was booked; {@code PAYMENT}, {@code REFUND} or {@code DELIVERY}. */
    public static final String BOOKING = "booking";

    /** Fact beside {@link #BOOKING}: what it was booked upon. */
    public static final String REFERENCE = "reference";

    /** Fact: the text of an alarm. */
    public static final String ALARM = "alarm";

    /** Fact of the books: the secondary merchant that they speak of. */
    public static final String SHOP = "shop";

    /** Fact beside {@link #SHOP}: how its review ended. */
    public static final String REVIEW = "review";

    /** Fact beside {@link #REVIEW}: why it was rejected. */
    public static final String REASON = "reason";

    /** Fact: what the merchant's system would not do, and why. */
    public static final String DECLINED = "declined";

    /** Fact of a till: what it tells about a trade in words. */
    public static final String MESSAGE = "message";

    /** Fact of a claim or attachment of a person: the id of the attested rule. */
    public static final String ATTESTS = "attests";

    /** Fact beside {@link #ATTESTS}: {@code true} or {@code false}. */
    public static final String HOLDS = "holds";

    /** The person at the till, as a side of its own beside {@link #TILL}. */
    public static final String TESTER = "tester";

    /** Fact of a person's word: which round of the case was given up for this one. */
    public static final String REPEATS = "repeats";

    /** Fact of the gateway's last word: what it gave back of a trade, where it gave back anything. */
    public static final String REFUNDED = "refunded";

    /** Fact: a file of the merchant's money was compared with its books; {@code TRANSACTION} or {@code SETTLEMENT}. */
    public static final String RECONCILED = "reconciled";

    /** Fact beside {@link #RECONCILED} and {@link #DIFFERENCE}: the first day of the file, in GMT+8. */
    public static final String DAY = "day";

    /** Fact beside {@link #RECONCILED}: how many rows stand there as they are booked. */
    public static final String MATCHED = "matched";

    /** Fact beside {@link #RECONCILED}: how many {@link #DIFFERENCE}s follow. */
    public static final String DIFFERENCES = "differences";

    /** Fact: where file and books do not agree; by the words of the test driver. */
    public static final String DIFFERENCE = "difference";

    /** Facts beside {@link #DIFFERENCE}: the merchant's id of the movement, the order, the place and both values. */
    public static final String ID = "id";

    public static final String ORDER = "order";
    public static final String ROW = "row";
    public static final String COLUMN = "column";
    public static final String EXPECTED = "expected";
    public static final String ACTUAL = "actual";

    /** Fact of the gateway: the name of a file that somebody asked for. */
    public static final String FILE = "file";

    /** Fact beside {@link #FILE}: {@code true} or {@code false}. */
    public static final String THERE = "there";

    /** Fact of the till: {@link #DIES}. */
    public static final String EVENT = "event";

    /** The till's process has ended. */
    public static final String DIES = "DIES";

    public static final String SUCCESS = "SUCCESS";
    public static final String FAILURE = "FAILURE";
    public static final String PENDING = "PENDING";
    public static final String PAID = "PAID";
    public static final String CLOSED = "CLOSED";
    public static final String NOT_EXIST = "NOT_EXIST";

    private Claim() {}

    /** What till or merchant say of a trade. */
    public static Map<String, String> of(String trade, String status) {
        return Map.of(TRADE, trade, STATUS, status);
    }

    /** An alarm about a trade; an empty trade where the alarm names none. */
    public static Map<String, String> alarm(String trade, String text) {
        return trade.isEmpty() ? Map.of(ALARM, text) : Map.of(TRADE, trade, ALARM, text);
    }

    /** An entry of the merchant's books. */
    public static Map<String, String> booking(String trade, String type, Money amount, String reference) {
        return Map.of(
                TRADE, trade, BOOKING, type, AMOUNT, amount.text(), CURRENCY, amount.currency(), REFERENCE, reference);
    }

    /** A file was compared with the books. */
    public static Map<String, String> reconciled(String kind, String day, int matched, int differences) {
        return Map.of(
                RECONCILED, kind, DAY, day, MATCHED, String.valueOf(matched), DIFFERENCES, String.valueOf(differences));
    }

    /** What the gateway says of a trade in the end. */
    public static Map<String, String> end(
            String trade, String alipayTrade, String status, Money amount, boolean charged) {
        return Map.of(
                TRADE,
                trade,
                ALIPAY_TRADE,
                alipayTrade,
                STATUS,
                status,
                AMOUNT,
                amount.text(),
                CURRENCY,
                amount.currency(),
                CHARGED,
                String.valueOf(charged));
    }
}
