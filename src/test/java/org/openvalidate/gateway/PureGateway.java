package org.openvalidate.gateway;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.dialect.legacy.LegacyService;

/** A gateway that is only its state: calls go in, replies come out, time passes when told. */
final class PureGateway {

    static final String PARTNER = "2088123412341234";
    static final String CODE = "281234567890123456";
    static final Instant TEN_O_CLOCK = Instant.parse("2026-03-02T02:00:00Z");

    private final List<Due> due = new ArrayList<>();
    private State state;
    private Instant now;
    private int tokens;

    private PureGateway(Behaviour behaviour, Instant start, Terms terms) {
        Account account = new Account(PARTNER, "USD", new BigDecimal("6.5487"), Duration.ofMinutes(3), terms);
        this.state = State.of(account).withBuyer(CODE, behaviour);
        this.now = start;
    }

    static PureGateway whose(Behaviour buyer) {
        return new PureGateway(buyer, TEN_O_CLOCK, Terms.USUAL);
    }

    static PureGateway whose(Behaviour buyer, Instant start) {
        return new PureGateway(buyer, start, Terms.USUAL);
    }

    /** Another buyer shows up. */
    PureGateway admit(String code, Behaviour behaviour) {
        state = state.withBuyer(code, behaviour);
        return this;
    }

    /** A gateway at ten o'clock that pays its merchant in another currency; the buyer pays at once. */
    static PureGateway settledIn(String currency) {
        return settledIn(currency, Terms.USUAL);
    }

    static PureGateway settledIn(String currency, Terms terms) {
        PureGateway gateway = whose(Behaviour.PAYS_AT_ONCE);
        Account account = new Account(PARTNER, currency, new BigDecimal("6.5487"), Duration.ofMinutes(3), terms);
        gateway.state = State.of(account).withBuyer(CODE, Behaviour.PAYS_AT_ONCE);
        return gateway;
    }

    /** A gateway at ten o'clock whose buyer pays at once, under terms of its own. */
    static PureGateway under(Terms terms) {
        return new PureGateway(Behaviour.PAYS_AT_ONCE, TEN_O_CLOCK, terms);
    }

    /** Time passes, and what is due happens. */
    PureGateway after(Duration length) {
        Instant until = now.plus(length);
        due.sort(Comparator.comparing(Due::at));
        while (!due.isEmpty() && !due.get(0).at().isAfter(until)) {
            Due next = due.remove(0);
            now = next.at();
            happens(next.event());
        }
        now = until;
        return this;
    }

    PureGateway arm(Fault fault) {
        state = state.withFaults(state.faults().with(fault));
        return this;
    }

    Reaction happens(Event event) {
        Reaction reaction = Gateway.react(state, event, now);
        state = reaction.state();
        due.addAll(reaction.due());
        return reaction;
    }

    void password() {
        happens(new Event.PasswordEntered(CODE));
    }

    Map<String, String> pay(String id) {
        return fields(call(payment(id)));
    }

    Map<String, String> query(String id) {
        return fields(call(Map.of("service", LegacyService.QUERY.wireName(), "partner_trans_id", id)));
    }

    Map<String, String> cancel(String id) {
        return fields(call(cancellation(id)));
    }

    Map<String, String> refund(String id, String refundId, String amount) {
        return fields(call(refunding(id, refundId, amount)));
    }

    Map<String, String> reverse(String id) {
        return fields(call(Map.of("service", LegacyService.REVERSE.wireName(), "partner_trans_id", id)));
    }

    Map<String, String> refundQuery(String id, String refundId) {
        return fields(call(Map.of(
                "service", LegacyService.REFUND_QUERY.wireName(), "out_trade_no", id, "out_return_no", refundId)));
    }

    /** Time passes until an instant. */
    PureGateway at(Instant instant) {
        return after(Duration.between(now, instant));
    }

    /** A correctly signed call with these parameters. */
    Departure call(Map<String, String> parameters) {
        return call(parameters, SignatureState.VALID);
    }

    Departure call(Map<String, String> parameters, SignatureState signature) {
        Call call = new Call(parameters, StandardCharsets.UTF_8, List.of());
        return happens(new Event.Called(call, signature, now, nextToken()))
                .departure()
                .orElseThrow();
    }

    /** An app hands over a correctly signed order. */
    Departure handOver(Map<String, String> parameters) {
        return handOver(parameters, SignatureState.VALID);
    }

    Departure handOver(Map<String, String> parameters, SignatureState signature) {
        Call call = new Call(parameters, StandardCharsets.UTF_8, List.of());
        return happens(new Event.HandedOver(call, signature, nextToken()))
                .departure()
                .orElseThrow();
    }

    /** The token of the visit that a good order opens. */
    String visit(Map<String, String> order) {
        boolean app = order.get("service").equals(LegacyService.SECURITYPAY.wireName());
        return ((Reply.Cashier) (app ? handOver(order) : call(order)).reply()).token();
    }

    /** The usual buyer logs in at a visit and pays. */
    String buy(Map<String, String> order) {
        String token = visit(order);
        act(token, Act.LOGIN);
        act(token, Act.CONFIRM);
        return token;
    }

    /** The usual buyer does something. */
    void act(String token, Act act) {
        act(token, act, CODE);
    }

    void act(String token, Act act, String buyer) {
        happens(new Event.AtCashier(token, act, buyer));
    }

    /** What the cashier shows of a visit now. */
    Sight sight(String token) {
        return Sight.of(state, token, now).orElseThrow();
    }

    /** What a query of an online trade comes to: its state, or the code of the refusal. */
    String status(String id) {
        Departure answer = call(Map.of("service", LegacyService.SINGLE_TRADE_QUERY.wireName(), "out_trade_no", id));
        return refusal(answer).orElseGet(() -> fields(answer).get("trade_status"));
    }

    private String nextToken() {
        tokens++;
        return "visit" + tokens;
    }

    /** The arrival of a correctly signed call. */
    static Event called(Map<String, String> parameters) {
        return new Event.Called(
                new Call(parameters, StandardCharsets.UTF_8, List.of()), SignatureState.VALID, TEN_O_CLOCK);
    }

    State state() {
        return state;
    }

    Instant now() {
        return now;
    }

    static Map<String, String> payment(String id) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("service", LegacyService.SPOT_PAY.wireName());
        parameters.put("partner", PARTNER);
        parameters.put("alipay_seller_id", PARTNER);
        parameters.put("trans_name", "tea");
        parameters.put("partner_trans_id", id);
        parameters.put("currency", "USD");
        parameters.put("trans_amount", "12.34");
        parameters.put("buyer_identity_code", CODE);
        parameters.put("identity_code_type", "barcode");
        parameters.put("biz_product", "OVERSEAS_MBARCODE_PAY");
        parameters.put("extend_info", "{\"store_id\":\"s1\"}");
        return parameters;
    }

    static Map<String, String> cancellation(String id) {
        return Map.of(
                "service", LegacyService.CANCEL.wireName(), "out_trade_no", id, "timestamp", "2026-03-02 10:00:00");
    }

    /** A synchronous refund. */
    static Map<String, String> refunding(String id, String refundId, String amount) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("service", LegacyService.REFUND.wireName());
        parameters.put("partner", PARTNER);
        parameters.put("partner_trans_id", id);
        parameters.put("partner_refund_id", refundId);
        parameters.put("refund_amount", amount);
        parameters.put("currency", "USD");
        parameters.put("is_sync", "Y");
        return parameters;
    }

    /** An order to be scanned. */
    static Map<String, String> ordering(String id) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("service", LegacyService.PRECREATE.wireName());
        parameters.put("partner", PARTNER);
        parameters.put("timestamp", "2026-03-02 10:00:00");
        parameters.put("out_trade_no", id);
        parameters.put("subject", "tea");
        parameters.put("product_code", "OVERSEAS_MBARCODE_PAY");
        parameters.put("total_fee", "12.34");
        parameters.put("currency", "USD");
        parameters.put("trans_currency", "USD");
        return parameters;
    }

    /** The same parameters with one replaced, or removed where the value is empty. */
    static Map<String, String> with(Map<String, String> parameters, String name, String value) {
        Map<String, String> other = new LinkedHashMap<>(parameters);
        other.put(name, value);
        return other;
    }

    /** What an accepted call is told. */
    static Map<String, String> fields(Departure departure) {
        return ((Reply.Accepted) departure.reply()).fields();
    }

    /** The code of an access refusal, empty where there is none. */
    static Optional<String> refusal(Departure departure) {
        return departure.reply() instanceof Reply.Refused refused ? Optional.of(refused.code()) : Optional.empty();
    }
}
