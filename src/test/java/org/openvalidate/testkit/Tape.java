package org.openvalidate.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Obligation;
import org.openvalidate.dialect.legacy.Form;
import org.openvalidate.evidence.Attestation;
import org.openvalidate.evidence.BuyerAct;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;
import org.openvalidate.evidence.EntryKind;
import org.openvalidate.evidence.Fingerprint;
import org.openvalidate.evidence.Recording;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Money;

/**
 * A recording in the making, line by line, in the order of recording. Times are seconds from the start; an answer is
 * written as in {@link AnswerText}, empty for none; every answer takes 0.1 s unless {@link #lasting} says otherwise.
 * The words after a line change that line.
 */
public final class Tape {

    private static final Fingerprint FINGERPRINT = new Fingerprint("salt");
    private static final String TARGET = "/gateway.do?_input_charset=UTF-8";

    private final List<Entry> entries = new ArrayList<>();
    private final List<Obligation> obligations = new ArrayList<>();
    private String merchant = "reference";
    private String gateway = "simulated";
    private Set<String> allows = Set.of();

    public Tape() {}

    /** A pay of 12.34 USD by an 18-digit code. */
    public Tape pay(double at, String trade, String answer) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("alipay_seller_id", EvidenceFixtures.PARTNER);
        fields.put("trans_name", "Tea");
        fields.put("partner_trans_id", trade);
        fields.put("currency", "USD");
        fields.put("trans_amount", "12.34");
        fields.put("buyer_identity_code", "28****************");
        fields.put("identity_code_type", "barcode");
        fields.put("biz_product", "OVERSEAS_MBARCODE_PAY");
        fields.put("extend_info", "{\"store_id\":\"S1\",\"secondary_merchant_id\":\"M1\"}");
        call(at, "alipay.acquire.overseas.spot.pay", fields, answer, trade);
        return code("281234567890123456");
    }

    public Tape query(double at, String trade, String answer) {
        return call(at, "alipay.acquire.overseas.query", Map.of("partner_trans_id", trade), answer, trade);
    }

    public Tape cancel(double at, String trade, String answer) {
        Map<String, String> fields = Map.of("out_trade_no", trade, "timestamp", "1772416800000");
        return call(at, "alipay.acquire.cancel", fields, answer, trade);
    }

    /** A synchronous refund in a shop. */
    public Tape refund(double at, String trade, String id, String amount, String answer) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("partner_trans_id", trade);
        fields.put("partner_refund_id", id);
        fields.put("refund_amount", amount);
        fields.put("currency", "USD");
        fields.put("is_sync", "Y");
        return call(at, "alipay.acquire.overseas.spot.refund", fields, answer, trade);
    }

    /** A refund query; the result is empty where none is known. */
    public Tape lookUp(double at, String trade, String id, String result) {
        return call(
                at,
                "alipay.acquire.refund.query",
                Map.of("out_trade_no", trade, "out_return_no", id),
                result.isEmpty() ? "" : "SUCCESS refund_result_code=" + result,
                trade);
    }

    /** An order that waits to be scanned. */
    public Tape order(double at, String trade, String answer) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("notify_url", "http://127.0.0.1/notify");
        fields.put("out_trade_no", trade);
        fields.put("total_fee", "12.34");
        fields.put("currency", "USD");
        fields.put("trans_currency", "USD");
        return call(at, "alipay.acquire.precreate", fields, answer, trade);
    }

    /** A store code is made or changed; the answer says which it is. */
    public Tape storeCode(double at, String what, String mark, String answer) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("notify_url", "http://127.0.0.1/notify");
        fields.put(
                "biz_data",
                "{\"store_id\":\"S1\",\"secondary_merchant_id\":\"M1\",\"passback_parameters\":\"" + mark + "\"}");
        return call(at, "alipay.commerce.qrcode." + what, fields, answer, "");
    }

    /** An order of 12.34 USD on a website that a browser has taken to the cashier. */
    public Tape order(double at, String trade) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("subject", "Tea");
        fields.put("out_trade_no", trade);
        fields.put("currency", "USD");
        fields.put("total_fee", "12.34");
        fields.put("product_code", "NEW_OVERSEAS_SELLER");
        fields.put("refer_url", "https://shop.example/");
        fields.put("trade_information", "{}");
        return call(at, "create_forex_trade", fields, "", trade).answered(302, "");
    }

    /** A query of an order on a website. */
    public Tape tradeQuery(double at, String trade, String answer) {
        return call(at, "single_trade_query", Map.of("out_trade_no", trade), answer, trade);
    }

    /** What a buyer does, with further facts as name and value in turn. */
    public Tape act(double at, String act, String trade, String... more) {
        Map<String, String> facts = new TreeMap<>(Map.of(BuyerAct.ACT, act, BuyerAct.TRADE, trade));
        for (int i = 0; i < more.length; i += 2) {
            facts.put(more[i], more[i + 1]);
        }
        return note(EntryKind.BUYER, at, "buyer", facts);
    }

    /** An entry in the merchant's books: PAYMENT, DELIVERY or REFUND. */
    public Tape booking(double at, String trade, String type) {
        return note(EntryKind.CLAIM, at, Claim.MERCHANT, Claim.booking(trade, type, Money.parse("12.34 USD"), ""));
    }

    /** What the last call or notice was answered. */
    public Tape answered(int status, String text) {
        Entry e = last();
        return replace(new Entry(
                e.seq(),
                e.kind(),
                e.at(),
                e.endAt(),
                e.from(),
                e.to(),
                e.service(),
                e.request(),
                new Entry.Answered(status, Map.of(), text),
                End.ANSWERED,
                e.facts()));
    }

    /** The last call or notice got no answer. */
    public Tape unanswered() {
        Entry e = last();
        return replace(new Entry(
                e.seq(),
                e.kind(),
                e.at(),
                e.endAt(),
                e.from(),
                e.to(),
                e.service(),
                e.request(),
                null,
                End.NO_ANSWER,
                e.facts()));
    }

    /** A call of any service. */
    public Tape call(double at, String service, Map<String, String> fields, String answer, String trade) {
        Map<String, String> parameters = new LinkedHashMap<>(fields);
        parameters.put("service", service);
        parameters.put("partner", EvidenceFixtures.PARTNER);
        parameters.put("sign", "abc");
        parameters.put("sign_type", "MD5");
        boolean none = answer.isEmpty();
        Map<String, String> facts = new TreeMap<>(Map.of(
                "signType", "MD5",
                "signature", "VALID",
                "answerSignature", none || answer.startsWith("F ") ? "MISSING" : "VALID",
                "charset", "UTF-8",
                "charsetKept", "true"));
        entries.add(new Entry(
                entries.size() + 1,
                EntryKind.EXCHANGE,
                at(at),
                at(at + 0.1),
                Claim.MERCHANT,
                Claim.GATEWAY,
                service,
                new Entry.Sent("POST", TARGET, Map.of(), Form.write(parameters, StandardCharsets.UTF_8), "UTF-8"),
                none ? null : new Entry.Answered(200, Map.of(), AnswerText.xml(answer, trade)),
                none ? End.NO_ANSWER : End.ANSWERED,
                facts));
        return this;
    }

    /** A notice about a trade with a signature of this state. */
    public Tape notice(double at, String trade, String status, String signature) {
        String text = Form.write(
                Map.of("out_trade_no", trade, "trade_status", status, "notify_type", "trade_status_sync"),
                StandardCharsets.UTF_8);
        entries.add(new Entry(
                entries.size() + 1,
                EntryKind.NOTICE,
                at(at),
                at(at + 0.1),
                Claim.GATEWAY,
                Claim.MERCHANT,
                "",
                new Entry.Sent("POST", "/notify", Map.of(), text, "UTF-8"),
                new Entry.Answered(200, Map.of(), "success"),
                End.ANSWERED,
                Map.of("signature", signature)));
        return this;
    }

    /** A verified notice about a refund. */
    public Tape refundNotice(double at, String trade, String id) {
        return notice(at, trade, "", "VALID").with("out_return_no", id).with("refund_status", "REFUND_SUCCESS");
    }

    /** An entry in the merchant's books, of an amount such as {@code 5.00 USD}. */
    public Tape booking(double at, String trade, String type, String amount, String reference) {
        return note(EntryKind.CLAIM, at, Claim.MERCHANT, Claim.booking(trade, type, Money.parse(amount), reference));
    }

    /** The till's process ends. */
    public Tape tillDies(double at) {
        return note(EntryKind.CLAIM, at, Claim.TILL, Map.of(Claim.EVENT, Claim.DIES));
    }

    public Tape till(double at, String trade, String status) {
        return note(EntryKind.CLAIM, at, Claim.TILL, Claim.of(trade, status));
    }

    /** The merchant's side states two facts. */
    public Tape claim(double at, String fact, String value, String other, String otherValue) {
        return note(EntryKind.CLAIM, at, Claim.MERCHANT, Map.of(fact, value, other, otherValue));
    }

    public Tape message(double at, String trade, String text) {
        return note(EntryKind.CLAIM, at, Claim.TILL, Map.of(Claim.TRADE, trade, Claim.MESSAGE, text));
    }

    public Tape books(double at, String trade, String status) {
        return note(EntryKind.CLAIM, at, Claim.MERCHANT, Claim.of(trade, status));
    }

    public Tape alarm(double at, String trade) {
        return note(EntryKind.CLAIM, at, Claim.MERCHANT, Claim.alarm(trade, "please look"));
    }

    /** The merchant's system would not do what it was asked. */
    public Tape declined(double at, String why) {
        return note(EntryKind.CLAIM, at, Claim.MERCHANT, Map.of(Claim.DECLINED, why));
    }

    /** The gateway's last word, ten minutes after the start. */
    public Tape gateway(String trade, String status, boolean charged) {
        Map<String, String> facts = Claim.end(trade, "2026" + trade, status, Money.parse("12.34 USD"), charged);
        return note(EntryKind.CLAIM, 600, Claim.GATEWAY, facts);
    }

    /** A file was compared with the books. */
    public Tape reconciled(double at, int matched, int differences) {
        Map<String, String> facts = Claim.reconciled("TRANSACTION", "2026-03-02", matched, differences);
        return note(EntryKind.CLAIM, at, Claim.MERCHANT, facts);
    }

    /** File and books do not agree. */
    public Tape difference(double at, String kind, String id, int row, String expected, String actual) {
        Map<String, String> facts = Map.of(
                Claim.DIFFERENCE, kind,
                Claim.ID, id,
                Claim.ROW, String.valueOf(row),
                Claim.EXPECTED, expected,
                Claim.ACTUAL, actual);
        return note(EntryKind.CLAIM, at, Claim.MERCHANT, facts);
    }

    /** A file was asked for. */
    public Tape fetch(double at, String file, boolean there) {
        return note(EntryKind.CLAIM, at, Claim.GATEWAY, Map.of(Claim.FILE, file, Claim.THERE, String.valueOf(there)));
    }

    /** A download, answered in plain text. */
    public Tape download(double at, String service, String first, String last, String text) {
        Map<String, String> days = Map.of("start_date", first, "end_date", last);
        return call(at, service, days, "", "").answered(200, text);
    }

    public Tape showsCode(double at, String code) {
        return note(EntryKind.BUYER, at, "buyer", BuyerAct.showsCode(code, FINGERPRINT));
    }

    public Tape attested(String rule, boolean holds) {
        Map<String, String> facts = Map.of(Claim.ATTESTS, rule, Claim.HOLDS, String.valueOf(holds));
        return note(EntryKind.CLAIM, 500, Attestation.PERSON, facts);
    }

    /** A proof, which stands before the word that it belongs to. */
    public Tape attached(String rule, String file, String caption) {
        Map<String, String> facts =
                Map.of(Claim.ATTESTS, rule, Claim.FILE, file, "sha256", "0".repeat(64), "caption", caption);
        return note(EntryKind.ATTACHMENT, 500, Attestation.PERSON, facts);
    }

    /** The last call took so long. */
    public Tape lasting(double seconds) {
        Entry e = last();
        Instant end = e.at().plusMillis(Math.round(seconds * 1000));
        return replace(changed(e, e.from(), end, e.request(), e.facts()));
    }

    /** The last call was the harness's own. */
    public Tape byProbe() {
        Entry e = last();
        return replace(changed(e, "probe", e.endAt(), e.request(), e.facts()));
    }

    /** A fact of the last line. */
    public Tape fact(String name, String value) {
        Entry e = last();
        Map<String, String> facts = new TreeMap<>(e.facts());
        facts.put(name, value);
        return replace(changed(e, e.from(), e.endAt(), e.request(), facts));
    }

    /** A parameter of the last call's body; null takes it away. */
    public Tape with(String parameter, @Nullable String value) {
        Entry.Sent sent = sent();
        Map<String, String> parameters = Form.parse(sent.text(), StandardCharsets.UTF_8);
        parameters.put(parameter, value == null ? "" : value);
        if (value == null) {
            parameters.remove(parameter);
        }
        return request(sent.method(), sent.target(), Form.write(parameters, StandardCharsets.UTF_8));
    }

    /** How the last call came by. */
    public Tape request(String method, String target, String text) {
        Entry e = last();
        return replace(
                changed(e, e.from(), e.endAt(), new Entry.Sent(method, target, Map.of(), text, "UTF-8"), e.facts()));
    }

    /** The last call as a GET. */
    public Tape asGet() {
        return request("GET", TARGET + "&" + sent().text(), "");
    }

    /** The last call with nothing but the path in its URL. */
    public Tape bareUrl() {
        return request("POST", "/gateway.do", "_input_charset=UTF-8&" + sent().text());
    }

    /** The last call ended so, whatever was answered. */
    public Tape ending(End end) {
        Entry e = last();
        return replace(new Entry(
                e.seq(),
                e.kind(),
                e.at(),
                e.endAt(),
                e.from(),
                e.to(),
                e.service(),
                e.request(),
                null,
                end,
                e.facts()));
    }

    /** One more field of the last answer. */
    public Tape answering(String field, String value) {
        Entry e = last();
        Entry.Answered answered = e.response();
        if (answered == null) {
            throw new IllegalStateException("the last call has no answer");
        }
        String text = answered.text()
                .replace("</alipay></response>", "<" + field + ">" + value + "</" + field + "></alipay></response>");
        Entry.Answered with = new Entry.Answered(200, answered.headers(), text);
        return replace(new Entry(
                e.seq(),
                e.kind(),
                e.at(),
                e.endAt(),
                e.from(),
                e.to(),
                e.service(),
                e.request(),
                with,
                e.end(),
                e.facts()));
    }

    /** The last answer repeats a parameter so. */
    public Tape echoing(String parameter, String value) {
        Entry e = last();
        Entry.Answered answered = e.response();
        if (answered == null) {
            throw new IllegalStateException("the last call has no answer");
        }
        String echo = "<request><param name=\"" + parameter + "\">" + value + "</param></request>";
        Entry.Answered with =
                new Entry.Answered(200, answered.headers(), answered.text().replace("<request></request>", echo));
        return replace(new Entry(
                e.seq(),
                e.kind(),
                e.at(),
                e.endAt(),
                e.from(),
                e.to(),
                e.service(),
                e.request(),
                with,
                e.end(),
                e.facts()));
    }

    /** The code behind the last pay. */
    public Tape code(String code) {
        FINGERPRINT.of("buyer_identity_code", code).forEach(this::fact);
        return with("buyer_identity_code", code.substring(0, 2) + "*".repeat(code.length() - 2));
    }

    public Tape sandbox() {
        gateway = "sandbox";
        return this;
    }

    /** The last call went to this host. */
    public Tape host(String name) {
        Entry e = last();
        Entry.Sent sent = sent();
        return replace(changed(
                e,
                e.from(),
                e.endAt(),
                new Entry.Sent(sent.method(), sent.target(), Map.of("host", name), sent.text(), sent.charset()),
                e.facts()));
    }

    public Tape external() {
        merchant = "external";
        return this;
    }

    public Tape allowing(String clause) {
        allows = Set.of(clause);
        return this;
    }

    public Tape obliging(Obligation... more) {
        obligations.addAll(List.of(more));
        return this;
    }

    /** The recording, ended 15 minutes after the start. */
    public Recording end() {
        return end(900);
    }

    public Recording end(double at) {
        return new Recording(EvidenceFixtures.opening(merchant, gateway, obligations, allows), entries, at(at));
    }

    /** The recording without its last line. */
    public Recording brokenOff() {
        return new Recording(EvidenceFixtures.opening(merchant, gateway, obligations, allows), entries, null);
    }

    private Tape note(String kind, double at, String from, Map<String, String> facts) {
        entries.add(new Entry(entries.size() + 1, kind, at(at), null, from, "", "", null, null, null, facts));
        return this;
    }

    private Entry last() {
        return entries.get(entries.size() - 1);
    }

    private Entry.Sent sent() {
        Entry.Sent sent = last().request();
        if (sent == null) {
            throw new IllegalStateException("the last line is no call");
        }
        return sent;
    }

    private Tape replace(Entry entry) {
        entries.set(entries.size() - 1, entry);
        return this;
    }

    private static Entry changed(
            Entry e, String from, @Nullable Instant end, Entry.@Nullable Sent request, Map<String, String> facts) {
        return new Entry(
                e.seq(), e.kind(), e.at(), end, from, e.to(), e.service(), request, e.response(), e.end(), facts);
    }

    private static Instant at(double seconds) {
        return EvidenceFixtures.START.plusMillis(Math.round(seconds * 1000));
    }
}
