package org.openvalidate.check;

import static org.openvalidate.check.Example.broken;
import static org.openvalidate.check.Example.holds;
import static org.openvalidate.check.Example.unproven;
import static org.openvalidate.testkit.EvidenceFixtures.tape;

import java.util.stream.Stream;
import org.openvalidate.evidence.WholeRun;
import org.openvalidate.testkit.Tape;

/** What the rules about a run say of what they saw. */
final class WholeRunExamples {

    private static final String COVERED =
            "each of these services was called with success: alipay.acquire.cancel, alipay.acquire.overseas.query [COV-1]";
    private static final String FETCHED = "a transaction file and a settlement file were fetched [COV-7]";
    private static final String ONE_CASE = "no merchant trade id appears in two cases of the run [COV-6]";
    private static final String STRANGERS = "every call of the run belongs to a case [HOUSE-4]";
    private static final String LEFT = "nothing paid is left behind on the sandbox [HOUSE-3]";
    private static final String COMPARE = "forex_compare_file";

    private WholeRunExamples() {}

    static Stream<Example> all() {
        return Stream.of(
                holds(
                                COVERED,
                                "among other calls",
                                pay("A").query(3, "T", "SUCCESS").cancel(5, "T", "SUCCESS"))
                        .showing(2, 3),
                unproven(COVERED, "none of them", pay("A").refund(9, "T", "R1", "1.00", "SUCCESS"))
                        .saying("never alipay.acquire.cancel, alipay.acquire.overseas.query"),
                broken(COVERED, "the first alone", pay("A").cancel(9, "T", "SUCCESS"))
                        .saying("never alipay.acquire.overseas.query")
                        .showing(2),
                broken(ONE_CASE, "in two cases", pay("A").pay(9, "T", "SUCCESS").fact(WholeRun.CASE, "B"))
                        .saying("T in A and B")
                        .showing(1, 2),
                holds(
                                ONE_CASE,
                                "another case may ask for it",
                                pay("A").query(9, "T", "SUCCESS").fact(WholeRun.CASE, "B"))
                        .saying("1 ids"),
                unproven(ONE_CASE, "nothing was ordered", tape().query(0, "T", "SUCCESS")),
                broken(FETCHED, "one download", fetched(200, "a|b"))
                        .saying("a transaction file only")
                        .showing(1),
                broken(FETCHED, "one file", tape().fetch(0, "2088_settlement_20260303.txt", true))
                        .saying("a settlement file only")
                        .showing(1),
                unproven(FETCHED, "a download that failed", fetched(400, "a|b")),
                unproven(FETCHED, "a download of nothing", fetched(200, " ")),
                broken(STRANGERS, "of none", pay(WholeRun.NO_CASE))
                        .saying("1 outside")
                        .stating("services", "alipay.acquire.overseas.spot.pay"),
                broken(
                                LEFT,
                                "two",
                                tape().gateway("T", "TRADE_SUCCESS", true)
                                        .gateway("U", "TRADE_SUCCESS", true)
                                        .sandbox())
                        .saying("T, U"),
                unproven(LEFT, "nobody asked", pay("A").sandbox()));
    }

    private static Tape pay(String caseId) {
        return tape().pay(0, "T", "SUCCESS").fact(WholeRun.CASE, caseId);
    }

    private static Tape fetched(int status, String text) {
        return tape().download(0, COMPARE, "20260302", "20260302", "").answered(status, text);
    }
}
