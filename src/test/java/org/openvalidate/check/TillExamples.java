package org.openvalidate.check;

import static org.openvalidate.check.Example.broken;
import static org.openvalidate.check.Example.holds;
import static org.openvalidate.check.Example.outside;
import static org.openvalidate.check.Example.unproven;
import static org.openvalidate.testkit.EvidenceFixtures.tape;

import java.util.stream.Stream;
import org.openvalidate.testkit.Tape;

/** Payments at the till beyond the vendor's own six. */
final class TillExamples {

    private static final String FINAL = "a pay that was refused is not sent again [PAY-12]";
    private static final String SEQUEL = "a pay under a new id is sent only after the one before is final [PAY-13]";
    private static final String SEQUENCE = "merchant trade ids are not consecutive [PAY-14]";
    private static final String DISTINCT = "2 sales have as many ids [PAY-3]";
    private static final String STORES = "the pays carry store_id S1 and then S2 [IV-2]";
    private static final String CURRENCIES = "the pay is priced in MOP and settled in USD [PAY-15]";
    private static final String AMOUNTS = "the merchant has booked the amount that the gateway charged [PAY-8]";
    private static final String ONCE = "each sale that was paid is booked once [PAY-16]";
    private static final String NONE = "no payment is booked [PAY-17]";
    private static final String AT_MOST = "the trade is queried at most 1 time [PAY-12]";
    private static final String FIRST = "the first query follows the unanswered pay within 10 s [POLL-6]";
    private static final String LATE = "the trade is queried later than 3 min after the pay [POLL-7]";
    private static final String PAUSE = "the cancel follows the last query within 6 s [CNL-3]";
    private static final String RESUMED =
            "the trade is queried or cancelled within 10 min of the death of the till [PAY-18]";

    private TillExamples() {}

    static Stream<Example> all() {
        return Stream.of(pays(), bookings(), patience()).flatMap(each -> each);
    }

    private static Stream<Example> pays() {
        return Stream.of(
                holds(FINAL, "once", refused()),
                broken(FINAL, "again", refused().pay(5, "T", "FAILED PARTNER_ERROR"))
                        .saying("another after 5 s"),
                holds(FINAL, "refused at access level", tape().pay(0, "T", "F ILLEGAL_SIGN"))
                        .saying("none after is_success=F ILLEGAL_SIGN"),
                unproven(
                                FINAL,
                                "an outage is no refusal",
                                tape().pay(0, "T", "F SYSTEM_ERROR").pay(9, "T", "SUCCESS"))
                        .saying("no pay was refused"),
                unproven(FINAL, "not refused", tape().pay(0, "T", "SUCCESS")),
                unproven(FINAL, "no pay", tape()).saying("no pay was recorded"),
                holds(SEQUEL, "refused before", refused().pay(20, "U", "SUCCESS")),
                holds(
                        SEQUEL,
                        "cancelled before",
                        tape().pay(0, "T", "").cancel(10, "T", "SUCCESS").pay(20, "U", "SUCCESS")),
                broken(SEQUEL, "still open", tape().pay(0, "T", "UNKNOW").pay(20, "U", "SUCCESS")),
                broken(
                        SEQUEL,
                        "cancelled afterwards",
                        tape().pay(0, "T", "").pay(20, "U", "SUCCESS").cancel(30, "T", "SUCCESS")),
                broken(
                                SEQUEL,
                                "proved afterwards",
                                tape().pay(0, "T", "").pay(20, "U", "SUCCESS").query(30, "T", "SUCCESS TRADE_CLOSED"))
                        .saying("T was still open"),
                holds(
                        SEQUEL,
                        "told by a notice that it is closed",
                        tape().pay(0, "T", "")
                                .notice(5, "T", "TRADE_CLOSED", "VALID")
                                .pay(20, "U", "SUCCESS")),
                broken(
                        SEQUEL,
                        "told by a notice that it waits",
                        tape().pay(0, "T", "")
                                .notice(5, "T", "WAIT_BUYER_PAY", "VALID")
                                .pay(20, "U", "SUCCESS")),
                outside(SEQUEL, "one pay", refused()),
                holds(SEQUENCE, "far apart", tape().pay(0, "A7", "SUCCESS").pay(9, "A9", "SUCCESS")),
                broken(SEQUENCE, "9, then 10", tape().pay(0, "A9", "SUCCESS").pay(9, "A10", "SUCCESS")),
                holds(
                        SEQUENCE,
                        "the next number of another series",
                        tape().pay(0, "A1", "SUCCESS").pay(9, "B2", "SUCCESS")),
                holds(SEQUENCE, "no numbers", tape().pay(0, "A", "SUCCESS").pay(9, "A1", "SUCCESS")),
                holds(
                        SEQUENCE,
                        "no number after one",
                        tape().pay(0, "A1", "SUCCESS").pay(9, "A", "SUCCESS")),
                unproven(SEQUENCE, "one sale", refused()),
                holds(DISTINCT, "two", tape().pay(0, "A", "SUCCESS").pay(9, "B", "SUCCESS")),
                broken(DISTINCT, "one", tape().pay(0, "A", "SUCCESS").pay(9, "A", "SUCCESS")),
                unproven(DISTINCT, "one sale", refused()),
                holds(
                        STORES,
                        "each its own",
                        tape().pay(0, "A", "SUCCESS")
                                .pay(9, "B", "SUCCESS")
                                .with("extend_info", "{\"store_id\":\"S2\"}")),
                broken(STORES, "one for both", tape().pay(0, "A", "SUCCESS").pay(9, "B", "SUCCESS")),
                unproven(STORES, "one sale", refused()),
                holds(CURRENCIES, "both", tape().pay(0, "T", "SUCCESS").with("trans_currency", "MOP")),
                broken(CURRENCIES, "one", tape().pay(0, "T", "SUCCESS")));
    }

    private static Stream<Example> bookings() {
        return Stream.of(
                holds(AMOUNTS, "the same", booked("12.34 USD")),
                broken(AMOUNTS, "another amount", booked("12.35 USD")).saying("12.35 USD booked, 12.34 USD charged"),
                broken(AMOUNTS, "nobody charged it", tape().pay(0, "T", "").booking(1, "T", "PAYMENT"))
                        .saying("12.34 USD booked, nothing charged"),
                broken(AMOUNTS, "another currency", booked("12.34 EUR")),
                unproven(AMOUNTS, "not booked", charged()),
                holds(ONCE, "once", booked("12.34 USD")),
                holds(
                                ONCE,
                                "each of two",
                                booked("12.34 USD")
                                        .gateway("U", "TRADE_SUCCESS", true)
                                        .booking(9, "U", "PAYMENT"))
                        .saying("2 booked"),
                broken(ONCE, "twice", booked("12.34 USD").booking(9, "T", "PAYMENT", "12.34 USD", "")),
                broken(ONCE, "never", charged().books(2, "T", "PENDING")),
                broken(
                        ONCE,
                        "not charged",
                        tape().pay(0, "T", "UNKNOW")
                                .booking(2, "T", "PAYMENT", "12.34 USD", "")
                                .gateway("T", "TRADE_CLOSED", false)),
                unproven(ONCE, "no charge", tape().pay(0, "T", "UNKNOW").gateway("T", "TRADE_CLOSED", false)),
                unproven(ONCE, "no books", charged()),
                holds(NONE, "none", tape().pay(0, "T", "UNKNOW").books(1, "T", "CLOSED")),
                broken(NONE, "one", booked("12.34 USD")),
                holds(NONE, "both ways of what the gateway took and returned", undone("12.34"))
                        .saying("booked and taken back"),
                broken(NONE, "taken back in the books alone", undone("0.00")),
                broken(NONE, "the goods left", undone("12.34").booking(9, "T", "DELIVERY", "12.34 USD", "")),
                broken(NONE, "twice, taken back once", undone("12.34").booking(9, "T", "PAYMENT", "12.34 USD", "B")),
                unproven(NONE, "no books", tape().pay(0, "T", "UNKNOW")));
    }

    private static Tape undone(String returned) {
        return tape().pay(0, "T", "UNKNOW")
                .booking(8, "T", "PAYMENT", "12.34 USD", "T")
                .booking(8, "T", "REFUND", "12.34 USD", "T")
                .gateway("T", "TRADE_CLOSED", true)
                .fact("refunded", returned);
    }

    private static Stream<Example> patience() {
        return Stream.of(
                holds(AT_MOST, "one", refused().query(3, "T", "FAIL TRADE_NOT_EXIST")),
                broken(
                        AT_MOST,
                        "two",
                        refused().query(3, "T", "FAIL TRADE_NOT_EXIST").query(7, "T", "FAIL TRADE_NOT_EXIST")),
                holds(FIRST, "in time", lost().query(8, "T", "SUCCESS TRADE_SUCCESS")),
                broken(FIRST, "late", lost().query(16, "T", "SUCCESS TRADE_SUCCESS")),
                broken(FIRST, "never", lost()),
                outside(FIRST, "paid again", lost().pay(9, "T", "SUCCESS")),
                broken(
                        FIRST,
                        "only asked before",
                        tape().query(0, "T", "FAIL TRADE_NOT_EXIST")
                                .pay(1, "T", "")
                                .lasting(5)),
                unproven(FIRST, "answered", refused()).saying("every pay was answered"),
                unproven(FIRST, "no pay", tape()).saying("no pay was recorded"),
                holds(LATE, "after four minutes", lost().query(240, "T", "SUCCESS TRADE_CLOSED")),
                broken(LATE, "after three minutes to the second", lost().query(180, "T", "SUCCESS TRADE_CLOSED"))
                        .saying("1 query, none so late"),
                broken(LATE, "only before", lost().query(8, "T", "FAIL TRADE_NOT_EXIST")),
                holds(
                        PAUSE,
                        "at once",
                        lost().query(60, "T", "SUCCESS WAIT_BUYER_PAY").cancel(60.2, "T", "SUCCESS")),
                broken(
                        PAUSE,
                        "20 s",
                        lost().query(60, "T", "SUCCESS WAIT_BUYER_PAY").cancel(80, "T", "SUCCESS")),
                holds(
                                PAUSE,
                                "the last of several counts",
                                lost().query(30, "T", "SUCCESS WAIT_BUYER_PAY")
                                        .query(60, "T", "SUCCESS WAIT_BUYER_PAY")
                                        .cancel(60.2, "T", "SUCCESS")
                                        .query(61, "T", "SUCCESS TRADE_CLOSED"))
                        .showing(3, 4),
                outside(PAUSE, "no query", lost().cancel(60, "T", "SUCCESS")),
                holds(RESUMED, "queried", lost().tillDies(10).query(300, "T", "SUCCESS TRADE_CLOSED")),
                outside(
                        RESUMED,
                        "a notice told that the trade is closed",
                        tape().pay(0, "T", "UNKNOW").tillDies(10).notice(180, "T", "TRADE_CLOSED", "VALID")),
                holds(RESUMED, "cancelled", lost().tillDies(10).cancel(300, "T", "SUCCESS")),
                holds(
                                RESUMED,
                                "a till that merely shows something is not dead",
                                lost().till(1, "T", "PENDING").tillDies(10).cancel(300, "T", "SUCCESS"))
                        .saying("290 s"),
                broken(RESUMED, "paid again", lost().tillDies(10).pay(300, "T", "SUCCESS"))
                        .saying("neither"),
                broken(
                        RESUMED,
                        "the harness has asked",
                        lost().tillDies(10)
                                .query(300, "T", "SUCCESS TRADE_CLOSED")
                                .byProbe()),
                broken(RESUMED, "too late", lost().tillDies(10).query(700, "T", "SUCCESS TRADE_CLOSED")),
                broken(
                        RESUMED,
                        "never",
                        lost().query(8, "T", "FAIL TRADE_NOT_EXIST").tillDies(10)),
                unproven(RESUMED, "the till lives", lost()));
    }

    private static Tape refused() {
        return tape().pay(0, "T", "FAILED PARTNER_ERROR");
    }

    private static Tape lost() {
        return tape().pay(0, "T", "").lasting(5);
    }

    private static Tape charged() {
        return tape().pay(0, "T", "SUCCESS").gateway("T", "TRADE_SUCCESS", true);
    }

    private static Tape booked(String amount) {
        return charged().booking(1, "T", "PAYMENT", amount, "");
    }
}
