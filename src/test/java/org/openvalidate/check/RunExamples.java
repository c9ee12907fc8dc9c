package org.openvalidate.check;

import static org.openvalidate.check.Example.broken;
import static org.openvalidate.check.Example.holds;
import static org.openvalidate.check.Example.outside;
import static org.openvalidate.check.Example.unproven;
import static org.openvalidate.testkit.EvidenceFixtures.tape;

import java.util.stream.Stream;
import org.openvalidate.evidence.BuyerAct;
import org.openvalidate.evidence.WholeRun;
import org.openvalidate.testkit.Tape;

/** The rules about a run as a whole, and about what a person attests; {@link DeclaredExamples} are of what it declares. */
final class RunExamples {

    private static final String COVERED =
            "each of these services was called with success: alipay.acquire.cancel, alipay.acquire.overseas.query [COV-1]";
    private static final String COVERED_APP =
            "each of these services was called with success: mobile.securitypay.pay, alipay.acquire.overseas.query [COV-4]";
    private static final String RATES = "each of these services was called with success: forex_rate_file [COV-8]";
    private static final String APP_ORDER =
            "service=\"mobile.securitypay.pay\"&out_trade_no=\"T\"&sign=\"a%2Bb%3D\"&sign_type=\"RSA\"";
    private static final String FETCHED = "a transaction file and a settlement file were fetched [COV-7]";
    private static final String ONE_CASE = "no merchant trade id appears in two cases of the run [COV-6]";
    private static final String HOSTS = "no call of the run goes to a production host [HOUSE-2]";
    private static final String LEFT = "nothing paid is left behind on the sandbox [HOUSE-3]";
    private static final String STRANGERS = "every call of the run belongs to a case [HOUSE-4]";
    private static final String CONFIRMED = "the statement is confirmed and the evidence attached [LIFE-1]";

    private RunExamples() {}

    static Stream<Example> all() {
        return Stream.of(
                holds(COVERED, "both", tape().query(0, "T", "SUCCESS").cancel(5, "T", "SUCCESS")),
                broken(COVERED, "one failed", tape().query(0, "T", "SUCCESS").cancel(5, "T", "FAIL SYSTEM_ERROR")),
                broken(COVERED, "one was never called", tape().cancel(5, "T", "SUCCESS")),
                broken(
                        COVERED,
                        "begun, and the other in vain",
                        tape().query(0, "T", "").cancel(5, "T", "SUCCESS")),
                broken(COVERED, "begun in vain", tape().cancel(5, "T", "FAIL SYSTEM_ERROR")),
                unproven(
                        COVERED, "not begun: the other is shared by several products", tape().query(0, "T", "SUCCESS")),
                holds(RATES, "fetched", tape().download(0, "forex_rate_file", "20260302", "20260302", "a|b")),
                broken(RATES, "beside sales online", tape().order(0, "T")),
                unproven(RATES, "where nothing is sold online", tape().pay(0, "T", "SUCCESS")),
                unproven(
                        COVERED,
                        "by the harness only",
                        tape().query(0, "T", "SUCCESS").byProbe()),
                holds(
                        ONE_CASE,
                        "twice in one case",
                        of("A", "T").pay(9, "T", "SUCCESS").fact(WholeRun.CASE, "A")),
                broken(
                        ONE_CASE,
                        "in two cases",
                        of("A", "T").pay(9, "T", "SUCCESS").fact(WholeRun.CASE, "B")),
                holds(
                        COVERED_APP,
                        "handed over by the app",
                        tape().query(0, "T", "SUCCESS").act(1, BuyerAct.ORDER_STRING, "T", BuyerAct.TEXT, APP_ORDER)),
                unproven(COVERED_APP, "no app", tape().query(0, "T", "SUCCESS")),
                holds(
                        FETCHED,
                        "from the server",
                        tape().fetch(0, "2088_transaction_20260302.txt", true)
                                .fetch(1, "2088_settlement_20260303.txt", true)),
                holds(
                        FETCHED,
                        "by download and by its own word",
                        tape().download(0, "forex_liquidation_file", "20260302", "20260302", "a|b")
                                .reconciled(9, 1, 0)),
                broken(
                        FETCHED,
                        "one of them was never there",
                        tape().fetch(0, "2088_fptrade_20260302.csv", true)
                                .fetch(1, "2088_fpsettlement_20260303.csv", false)),
                broken(
                        FETCHED,
                        "a download of nothing",
                        tape().download(0, "forex_compare_file", "20260302", "20260302", "")
                                .fetch(1, "2088_settlement_20260303.txt", true)),
                unproven(FETCHED, "no file at all", tape().pay(0, "T", "SUCCESS")),
                holds(HOSTS, "the sandbox", of("A", "T").host("mapi.alipaydev.com")),
                broken(HOSTS, "production", of("A", "T").host("intlmapi.alipay.com")),
                broken(HOSTS, "production with a port", of("A", "T").host("GlobalMapi.alipay.com:443")),
                holds(
                        LEFT,
                        "cancelled",
                        of("A", "T").gateway("T", "TRADE_CLOSED", false).sandbox()),
                broken(
                        LEFT,
                        "paid",
                        of("A", "T").gateway("T", "TRADE_SUCCESS", true).sandbox()),
                outside(LEFT, "paid on a simulated gateway", of("A", "T").gateway("T", "TRADE_SUCCESS", true)),
                holds(STRANGERS, "of a case", of("A", "T")),
                broken(STRANGERS, "of none", of(WholeRun.NO_CASE, "T")),
                holds(
                        CONFIRMED,
                        "confirmed and proved",
                        tape().external()
                                .attached("attested.statement", "attachments/LIVE-001-1.png", "the configuration")
                                .attested("attested.statement", true)),
                unproven(
                        CONFIRMED,
                        "confirmed without a proof",
                        tape().external().attested("attested.statement", true)),
                unproven(
                        CONFIRMED,
                        "a proof without a word",
                        tape().external().attached("attested.statement", "attachments/LIVE-001-1.png", "what")),
                outside(CONFIRMED, "of the reference merchant", tape().attested("attested.statement", true)),
                broken(CONFIRMED, "denied", tape().external().attested("attested.statement", false)));
    }

    private static Tape of(String caseId, String trade) {
        return tape().pay(0, trade, "SUCCESS").fact(WholeRun.CASE, caseId);
    }
}
