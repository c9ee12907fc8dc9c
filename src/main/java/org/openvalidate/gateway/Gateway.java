package org.openvalidate.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.dialect.legacy.LegacyService;
import org.openvalidate.dialect.legacy.files.FileForm;

/**
 * The simulated gateway: a pure function of state, event and instant.
 *
 * <p>Sources: legacy-instore §2 (services, states, idempotency), legacy-online §8 (codes) and §10 (corrections).
 */
public final class Gateway {

    private Gateway() {}

    /** What an event at an instant leads to. */
    public static Reaction react(State state, Event event, Instant instant) {
        return become(state, event, instant).telling(state);
    }

    private static Reaction become(State state, Event event, Instant instant) {
        if (event instanceof Event.Called called) {
            return called.call().service().equals(LegacyService.SECURITYPAY.wireName())
                    ? refused(state, "ILLEGAL_SERVICE")
                    : answer(state, called, instant);
        }
        if (event instanceof Event.HandedOver handed) {
            return AppOrder.answer(state, handed, instant);
        }
        if (event instanceof Event.AtCashier done) {
            return Cashier.act(state, done, instant);
        }
        if (event instanceof Event.ResultAsked asked) {
            return Reaction.silent(Cashier.told(state, asked));
        }
        if (event instanceof Event.PasswordEntered entered) {
            return Reaction.silent(Buyers.enterPassword(state, entered.code(), instant));
        }
        if (event instanceof Event.OrderScanned scan) {
            return Reaction.silent(Buyers.scanOrder(state, scan, instant));
        }
        if (event instanceof Event.ShopScanned scan) {
            return Reaction.silent(Buyers.scanShop(state, scan, instant));
        }
        if (event instanceof Event.RefundDue refund) {
            return Reaction.silent(SpotRefund.execute(state, refund.refundId(), instant));
        }
        if (event instanceof Event.NoticeDue due) {
            return Telling.leave(state, due.id(), instant);
        }
        if (event instanceof Event.NoticeAnswered answered) {
            return Telling.answered(state, answered, instant);
        }
        if (event instanceof Event.NoticeAsked asked) {
            return Reaction.silent(Telling.onDemand(state, asked));
        }
        if (event instanceof Event.ReviewDue due) {
            return Reaction.silent(Review.due(state, due));
        }
        if (event instanceof Event.Reviewed reviewed) {
            return Reaction.silent(Review.end(state, reviewed));
        }
        return Reaction.silent(expire(state, ((Event.Expired) event).merchantId(), instant));
    }

    static Reaction answer(State state, Event.Called called, Instant instant) {
        Optional<String> refusal = refusal(state, called);
        if (refusal.isPresent()) {
            return refused(state, refusal.get());
        }
        LegacyService service = LegacyService.named(called.call().service()).orElseThrow();
        FaultPlan.Draw draw = state.faults().draw(called.call(), instant);
        State drawn = state.withFaults(draw.after());
        // a visit to the cashier is no effect yet: there is a page to spoil either way
        boolean executed = service.purpose() == Purpose.CASHIER
                || draw.fault().map(Fault::executed).orElse(true);
        Served served =
                executed ? serve(drawn, service, called, instant) : Served.of(drawn, new Reply.Accepted(Map.of()));
        Reply reply = draw.fault()
                .filter(fault -> fault.kind() == Fault.Kind.ERROR)
                .map(fault -> Errors.of(fault, service, called.call()))
                .orElse(served.reply());
        return new Reaction(
                served.state(), Optional.of(new Departure(reply, draw.fault())), served.due(), Optional.empty());
    }

    /** What is said instead of the truth to a call of a known service that meets a {@link Fault.Kind#ERROR}. */
    public static Reply error(Fault fault, Call call) {
        return Errors.of(fault, LegacyService.named(call.service()).orElseThrow(), call);
    }

    private static Reaction refused(State state, String code) {
        Departure departure = new Departure(new Reply.Refused(code), Optional.empty());
        return new Reaction(state, Optional.of(departure), List.of(), Optional.empty());
    }

    /** What keeps a call from being served at all, in the order in which the gateway looks. */
    private static Optional<String> refusal(State state, Event.Called called) {
        Call call = called.call();
        if (!call.faults().isEmpty()) {
            return Optional.of(call.faults().get(0));
        }
        String named = call.partner();
        if (!named.isEmpty() && !named.equals(state.account().partner())) {
            return Optional.of("ILLEGAL_PARTNER");
        }
        if (LegacyService.named(call.service()).isEmpty()) {
            return Optional.of("ILLEGAL_SERVICE");
        }
        SignatureState signature = called.signature();
        if (signature == SignatureState.MISSING && call.service().equals(LegacyService.NOTIFY_VERIFY.wireName())) {
            return Optional.empty();
        }
        return switch (signature) {
            case VALID -> Optional.empty();
            case UNKNOWN_TYPE -> Optional.of("ILLEGAL_SIGN_TYPE");
            case NO_KEY -> Optional.of("ILLEGAL_SECURITY_PROFILE");
            case INVALID, MISSING -> Optional.of("ILLEGAL_SIGN");
        };
    }

    private static Served serve(State state, LegacyService service, Event.Called called, Instant instant) {
        Call call = called.call();
        Instant clock = Stamp.nearer(call.parameter("timestamp"), instant, called.outside());
        Optional<Reply> refusal = Validation.refusal(service, call, state.account(), clock);
        if (refusal.isPresent()) {
            return Served.of(state, refusal.get());
        }
        Optional<String> unregistered = Registered.objection(state, service, call);
        if (unregistered.isPresent()) {
            String code = state.account().terms().merchants().unregistered();
            String words = unregistered.get();
            return Served.of(
                    state,
                    Errors.curt(service)
                            ? new Reply.Refused(code, words)
                            : Errors.business(service, call, code, words));
        }
        return switch (service) {
            case SPOT_PAY -> SpotPay.serve(state, call, instant);
            case QUERY -> Query.serve(state, call);
            case CANCEL -> Cancel.serve(state, call, instant);
            case REFUND -> SpotRefund.serve(state, call, instant);
            case REFUND_QUERY -> RefundQuery.serve(state, call);
            case REVERSE -> Reverse.serve(state, call, instant);
            case PRECREATE -> Precreate.serve(state, call, instant);
            case QRCODE_CREATE -> StoreQr.create(state, call);
            case QRCODE_MODIFY -> StoreQr.modify(state, call);
            case QRCODE_MODIFY_STATUS -> StoreQr.modifyStatus(state, call);
            case NOTIFY_VERIFY -> NotifyVerify.serve(state, call, instant);
            case HEARTBEAT -> Served.of(state, new Reply.Accepted(Map.of("result_code", "SUCCESS")));
            case SECMERCHANT_OFFLINE_MAINTAIN, SECMERCHANT_ONLINE_MAINTAIN ->
                Maintain.serve(state, service, call, instant);
            case SECMERCHANT_QUERY_STATUS -> QueryStatus.serve(state, call);
            case FOREX_TRADE, FOREX_TRADE_WAP, SECURITYPAY ->
                ForexTrade.serve(state, service, call, called.token(), instant);
            case SINGLE_TRADE_QUERY -> SingleTradeQuery.serve(state, call);
            case FOREX_REFUND -> ForexRefund.serve(state, call, instant);
            case FOREX_RATE_FILE -> RateFile.serve(state, instant);
            case FOREX_COMPARE_FILE -> Download.serve(state, FileForm.COMPARE, call, instant);
            case FOREX_LIQUIDATION_FILE -> Download.serve(state, FileForm.LIQUIDATION, call, instant);
            case CUSTOMS -> Customs.declare(state, call, instant);
            case CUSTOMS_QUERY -> Customs.query(state, call);
        };
    }

    private static State expire(State state, String merchantId, Instant instant) {
        return state.trade(merchantId)
                .filter(trade -> trade.status() == TradeStatus.WAIT_BUYER_PAY)
                .map(trade -> state.with(trade.closed("", instant)))
                .orElse(state);
    }
}
