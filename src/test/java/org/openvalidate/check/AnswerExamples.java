package org.openvalidate.check;

import static org.openvalidate.check.Example.broken;
import static org.openvalidate.check.Example.holds;
import static org.openvalidate.check.Example.outside;
import static org.openvalidate.check.Example.unproven;
import static org.openvalidate.testkit.EvidenceFixtures.tape;

import java.util.stream.Stream;

/** accepted.call, answer.query, signed.answer, form.code, unchanged.code, attested.* */
final class AnswerExamples {

    private static final String ACCEPTED = "every call signed with MD5 is accepted [CON-1]";
    private static final String ANSWERS = "the query answers TRADE_NOT_EXIST or TRANS_NOT_FOUND [CON-2]";
    private static final String SIGNED = "every signed answer verifies with the gateway's key [SGN-2]";
    private static final String FORM = "the payment code has 24 digits and begins with 25 to 30 [PAY-2]";
    private static final String UNCHANGED = "the payment code is sent as the buyer showed it [PAY-3]";
    private static final String RECEIPT = "a receipt is printed if the till prints receipts [TILL-1]";
    private static final String NO_RECEIPT = "no success receipt is printed [TILL-2]";
    private static final String LONG_CODE = "281234567890123456789012";

    private AnswerExamples() {}

    static Stream<Example> all() {
        return Stream.of(
                holds(ACCEPTED, "a business answer is an acceptance", tape().query(0, "T", "FAIL TRADE_NOT_EXIST")),
                holds(ACCEPTED, "an outage is no refusal", tape().query(0, "T", "F SYSTEM_ERROR")),
                broken(ACCEPTED, "ILLEGAL_SIGN", tape().query(0, "T", "F ILLEGAL_SIGN")),
                broken(
                        ACCEPTED,
                        "one of two refused",
                        tape().query(0, "T", "FAIL TRADE_NOT_EXIST").query(3, "T", "F ILLEGAL_PARTNER")),
                unproven(
                        ACCEPTED,
                        "other sign type only",
                        tape().query(0, "T", "SUCCESS").fact("signType", "RSA2")),
                unproven(ACCEPTED, "no answer", tape().query(0, "T", "")),
                holds(
                        ANSWERS,
                        "first code, asked by the harness",
                        tape().query(0, "T", "FAIL TRADE_NOT_EXIST").byProbe()),
                holds(ANSWERS, "second code", tape().query(0, "T", "FAIL TRANS_NOT_FOUND")),
                broken(ANSWERS, "a trade was found", tape().query(0, "T", "SUCCESS TRADE_SUCCESS"))
                        .saying("SUCCESS TRADE_SUCCESS"),
                unproven(ANSWERS, "a cancel was answered so", tape().cancel(0, "T", "FAIL TRADE_NOT_EXIST")),
                holds(SIGNED, "signature verified", tape().query(0, "T", "SUCCESS TRADE_SUCCESS")),
                broken(
                        SIGNED,
                        "signature wrong",
                        tape().query(0, "T", "SUCCESS TRADE_SUCCESS").fact("answerSignature", "INVALID")),
                unproven(
                        SIGNED,
                        "no key",
                        tape().query(0, "T", "SUCCESS TRADE_SUCCESS").fact("answerSignature", "NO_KEY")),
                unproven(SIGNED, "refusals carry no signature", tape().query(0, "T", "F SYSTEM_ERROR")),
                holds(FORM, "24 digits", tape().pay(0, "T", "SUCCESS").code(LONG_CODE)),
                holds(FORM, "prefix 25", tape().pay(0, "T", "SUCCESS").code("25" + LONG_CODE.substring(2))),
                holds(FORM, "prefix 30", tape().pay(0, "T", "SUCCESS").code("30" + LONG_CODE.substring(2))),
                broken(FORM, "18 digits", tape().pay(0, "T", "SUCCESS"))
                        .saying("18 digits in 18 characters beginning with 28"),
                broken(FORM, "prefix 24", tape().pay(0, "T", "SUCCESS").code("24" + LONG_CODE.substring(2))),
                broken(FORM, "prefix 31", tape().pay(0, "T", "SUCCESS").code("31" + LONG_CODE.substring(2))),
                broken(FORM, "an order has none", tape().order(0, "T", "SUCCESS"))
                        .saying("no code"),
                broken(FORM, "a letter", tape().pay(0, "T", "SUCCESS").code(LONG_CODE.substring(1) + "A")),
                holds(
                        UNCHANGED,
                        "same code",
                        tape().showsCode(0, LONG_CODE).pay(1, "T", "SUCCESS").code(LONG_CODE)),
                broken(
                        UNCHANGED,
                        "leading digit lost",
                        tape().showsCode(0, LONG_CODE).pay(1, "T", "SUCCESS").code(LONG_CODE.substring(1))),
                unproven(UNCHANGED, "no code seen", tape().pay(1, "T", "SUCCESS"))
                        .saying("no code was seen at the buyer"),
                unproven(UNCHANGED, "no pay", tape().showsCode(0, LONG_CODE)).saying("no pay was recorded"),
                outside(RECEIPT, "reference merchant", tape()),
                unproven(RECEIPT, "nobody attested", tape().external()),
                holds(RECEIPT, "attested", tape().external().attested("attested.receipt", true)),
                broken(RECEIPT, "attested otherwise", tape().external().attested("attested.receipt", false)),
                outside(NO_RECEIPT, "reference merchant", tape()),
                holds(NO_RECEIPT, "attested", tape().external().attested("attested.no-receipt", true)),
                broken(NO_RECEIPT, "attested otherwise", tape().external().attested("attested.no-receipt", false)));
    }
}
