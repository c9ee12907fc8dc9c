package org.openvalidate.check;

import static org.openvalidate.check.Example.broken;
import static org.openvalidate.check.Example.holds;
import static org.openvalidate.check.Example.outside;
import static org.openvalidate.check.Example.unproven;
import static org.openvalidate.testkit.EvidenceFixtures.tape;

import java.util.stream.Stream;
import org.openvalidate.testkit.Tape;

/** Files and books. The tape begins at 10:00 in GMT+8; 7200 s later it is noon. */
final class FileExamples {

    private static final String MATCHED = "2 rows matched and nothing differs [FILE-1]";
    private static final String AMOUNT = "a difference AMOUNT is reported with its place and values [FILE-7]";
    private static final String LOCAL = "a difference MISSING_LOCAL is reported with its place and values [FILE-5]";
    private static final String REMOTE = "a difference MISSING_REMOTE is reported with its place and values [FILE-6]";
    private static final String TWICE = "a difference DUPLICATE is reported with its place and values [FILE-8]";
    private static final String FORMAT = "a difference FORMAT is reported with its place and values [FILE-20]";
    private static final String REFUSED = "the file is refused as a whole and nothing of it is booked [FILE-19]";
    private static final String SETTLED = "a trade left unknown is settled by the file [FILE-17]";
    private static final String AGAIN = "a file that is not there is asked for again [FILE-21]";
    private static final String ALARM = "a person is called by 12 o'clock where the file is not there [FILE-21]";
    private static final String EMPTY = "a day without trades is no failure [FILE-13]";
    private static final String RANGE = "no download of the merchant asks for more than 10 days [FILE-12]";
    private static final String TOLD = "the harness is told \"Over 10 days to Date period\" [FILE-12]";
    private static final String RATES = "every rate can be read and is of that day [FILE-18]";
    private static final String COMPARE = "forex_compare_file";
    private static final String RATE_FILE = "forex_rate_file";

    private FileExamples() {}

    static Stream<Example> all() {
        return Stream.of(compared(), differing(), refused(), settled(), fetched(), downloads())
                .flatMap(each -> each);
    }

    private static Stream<Example> compared() {
        return Stream.of(
                holds(MATCHED, "two", sold().reconciled(90, 2, 0)),
                holds(
                        MATCHED,
                        "one in each of two files",
                        sold().reconciled(90, 1, 0).reconciled(91, 1, 0)),
                broken(MATCHED, "one", sold().reconciled(90, 1, 0)),
                broken(MATCHED, "three", sold().reconciled(90, 3, 0)),
                broken(MATCHED, "a difference that is only counted", sold().reconciled(90, 2, 1)),
                broken(MATCHED, "a difference", sold().reconciled(90, 2, 0).difference(90, "FEE", "T", 3, "1", "2"))
                        .saying("2 matched, 1 different")
                        .stating("difference", "FEE row 3 id T expected \"1\" actual \"2\""),
                unproven(MATCHED, "no file", sold()));
    }

    private static Stream<Example> differing() {
        return Stream.of(
                holds(AMOUNT, "both", differs("AMOUNT", "T", 3, "12.34", "13.34")),
                broken(AMOUNT, "no row", differs("AMOUNT", "T", 0, "12.34", "13.34")),
                broken(AMOUNT, "the same twice", differs("AMOUNT", "T", 3, "12.34", "12.34")),
                broken(AMOUNT, "one value", differs("AMOUNT", "T", 3, "", "13.34")),
                broken(AMOUNT, "another difference", differs("FEE", "T", 3, "0.07", "0.08")),
                broken(AMOUNT, "none", sold().reconciled(90, 2, 0)),
                unproven(AMOUNT, "no file", sold()),
                holds(LOCAL, "a stranger", differs("MISSING_LOCAL", "X", 4, "", "9.00 USD")),
                broken(LOCAL, "no amount", differs("MISSING_LOCAL", "X", 4, "", "")),
                holds(REMOTE, "a sale", differs("MISSING_REMOTE", "T", 0, "12.34 USD", "")),
                holds(
                        REMOTE,
                        "a refund",
                        sold().refund(60, "T", "R1", "5.00", "SUCCESS")
                                .reconciled(90, 1, 1)
                                .difference(90, "MISSING_REMOTE", "R1", 0, "5.00 USD", "")),
                broken(REMOTE, "of a trade that nobody made", differs("MISSING_REMOTE", "X", 0, "12.34 USD", "")),
                holds(TWICE, "the second row", differs("DUPLICATE", "T", 4, "row 3", "row 4")),
                broken(TWICE, "of another trade", differs("DUPLICATE", "X", 4, "row 3", "row 4")),
                holds(FORMAT, "an empty cell", differs("FORMAT", "T", 3, "12.34", "")),
                broken(FORMAT, "no place", differs("FORMAT", "", 0, "", "torn")));
    }

    private static Stream<Example> refused() {
        Tape torn = sold().reconciled(90, 0, 1).difference(90, "FORMAT", "T", 4, "", "OV");
        Tape half = sold().reconciled(90, 1, 1).difference(90, "FORMAT", "T", 4, "", "OV");
        Tape after = sold().reconciled(90, 0, 1)
                .difference(90, "FORMAT", "T", 4, "", "OV")
                .booking(91, "T", "PAYMENT");
        return Stream.of(
                holds(REFUSED, "whole", torn),
                broken(REFUSED, "half of it matched", half).saying("a FORMAT difference, 1 matched, 0 booked"),
                holds(
                        REFUSED,
                        "what was booked before is no part of it",
                        sold().booking(1, "T", "PAYMENT")
                                .reconciled(90, 0, 1)
                                .difference(90, "FORMAT", "T", 4, "", "OV")),
                broken(REFUSED, "something booked after it", after),
                broken(REFUSED, "believed", sold().reconciled(90, 2, 0))
                        .saying("no FORMAT difference, 2 matched, 0 booked"),
                broken(
                                REFUSED,
                                "a fee that differs",
                                sold().reconciled(90, 0, 1).difference(90, "FEE", "T", 4, "1", "2"))
                        .saying("no FORMAT difference, 0 matched, 0 booked"),
                unproven(REFUSED, "no file", sold()));
    }

    private static Stream<Example> settled() {
        return Stream.of(
                holds(
                        SETTLED,
                        "paid",
                        open().reconciled(90, 0, 0).books(91, "T", "PAID").gateway("T", "X", true)),
                holds(
                        SETTLED,
                        "over",
                        open().reconciled(90, 0, 0).books(91, "T", "CLOSED").gateway("T", "X", false)),
                holds(
                        SETTLED,
                        "open at last, when the file came",
                        open().books(1, "T", "PENDING")
                                .reconciled(90, 0, 0)
                                .books(91, "T", "PAID")
                                .gateway("T", "X", true)),
                unproven(
                        SETTLED,
                        "settled just before the file",
                        open().books(89, "T", "PAID").reconciled(90, 0, 0).gateway("T", "X", true)),
                broken(SETTLED, "still open", open().reconciled(90, 0, 0).gateway("T", "X", true)),
                broken(
                        SETTLED,
                        "closed, and the money kept",
                        open().reconciled(90, 0, 0).books(91, "T", "CLOSED").gateway("T", "X", true)),
                unproven(
                        SETTLED,
                        "nothing was open",
                        sold().books(1, "T", "PAID").reconciled(90, 1, 0)),
                unproven(SETTLED, "no file", open()));
    }

    private static Stream<Example> fetched() {
        return Stream.of(
                holds(AGAIN, "until it is there", tape().fetch(10, "F", false).fetch(610, "F", true)),
                broken(AGAIN, "once", tape().fetch(10, "F", false)),
                broken(AGAIN, "another file", tape().fetch(10, "F", false).fetch(610, "G", true)),
                unproven(AGAIN, "it was there", tape().fetch(10, "F", true)),
                holds(ALARM, "at noon", late().alarm(7200, "")),
                broken(ALARM, "after noon", late().alarm(7300, "")),
                broken(ALARM, "before it was asked for", tape().alarm(1, "").fetch(10, "F", false)),
                broken(ALARM, "never", late()),
                outside(ALARM, "it came in time", late().fetch(610, "F", true)),
                unproven(ALARM, "it was there", tape().fetch(10, "F", true)),
                holds(EMPTY, "nothing", tape().reconciled(90, 0, 0)),
                broken(EMPTY, "an alarm", tape().reconciled(90, 0, 0).alarm(91, "")),
                broken(EMPTY, "a difference", tape().reconciled(90, 0, 1)),
                unproven(EMPTY, "no file", tape().alarm(91, "")));
    }

    private static Stream<Example> downloads() {
        return Stream.of(
                holds(RANGE, "ten", tape().download(1, COMPARE, "20260301", "20260310", "")),
                holds(RANGE, "one", tape().download(1, COMPARE, "20260301", "20260301", ""))
                        .saying("1 day(s) in 1 download(s)"),
                broken(RANGE, "eleven", tape().download(1, COMPARE, "20260301", "20260311", "")),
                broken(RANGE, "no dates", tape().download(1, COMPARE, "", "", "")),
                unproven(
                        RANGE,
                        "the harness",
                        tape().download(1, COMPARE, "20260301", "20260310", "").byProbe()),
                holds(TOLD, "so", told("File download failed:Over 10 days to Date period")),
                broken(TOLD, "data", told("T|1.00|USD|20260302100000||P|0.01|P|\nU|1.00"))
                        .saying("\"T|1.00|USD|20260302100000||P|0.01|P|\""),
                broken(TOLD, "nothing", told("")).saying("\"nothing\""),
                unproven(TOLD, "the merchant", tape().download(1, COMPARE, "20260301", "20260311", "x")),
                holds(RATES, "two", rates("20260302|090000|USD|6.5487\n20260302|090000|JPY|0.0462\n"))
                        .saying("2 rates of 20260302"),
                broken(RATES, "yesterday's", rates("20260301|090000|USD|6.5487\n"))
                        .saying("row 1 is of 20260301"),
                broken(RATES, "no number", rates("20260302|090000|USD|six\n")),
                broken(RATES, "none", rates("File download failed:System exception")),
                broken(RATES, "empty", rates("")).saying("no rate"),
                unproven(RATES, "no answer", rates("").unanswered()),
                unproven(RATES, "the merchant", tape().download(1, RATE_FILE, "", "", "x")));
    }

    private static Tape sold() {
        return tape().pay(0, "T", "SUCCESS").gateway("T", "TRADE_SUCCESS", true);
    }

    private static Tape differs(String kind, String id, int row, String expected, String actual) {
        return sold().reconciled(90, 1, 1).difference(90, kind, id, row, expected, actual);
    }

    private static Tape open() {
        return tape().pay(0, "T", "").books(0, "T", "PENDING");
    }

    private static Tape late() {
        return tape().fetch(10, "F", false).fetch(7190, "F", false);
    }

    private static Tape told(String text) {
        return tape().download(1, COMPARE, "20260301", "20260311", text).byProbe();
    }

    private static Tape rates(String text) {
        return tape().download(1, RATE_FILE, "", "", text).byProbe();
    }
}
