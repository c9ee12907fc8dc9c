package org.openvalidate.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.legacy.LegacyService;

/**
 * {@code alipay.commerce.qrcode.create}, {@code modify} and {@code modifyStatus}. Source: legacy-instore §2.11: two codes a
 * store, one with a channel fee and one without; a second create returns the code there is; a fee is never taken away and
 * the provider never changes; DELETE is for good. Error codes and the names in the answer are not published: defects are
 * INVALID_PARAMETER here, and pictures are not served.
 */
final class StoreQr {

    /** In the address that a shop's code holds. */
    private static final String FOLDER = "shop/";

    private StoreQr() {}

    static Served create(State state, Call call) {
        Optional<ShopCode> there =
                state.codes().at(ShopRules.place(call)).filter(code -> code.status() != ShopCode.Status.DELETED);
        if (there.isPresent()) {
            return Served.of(state, success(there.get()));
        }
        int number = state.codes().shops().size() + 1;
        return hung(
                state,
                call,
                state.account().terms().codes() + FOLDER + state.account().partner() + "/" + number,
                Addressee.NOBODY,
                ShopCode.Status.ACTIVE);
    }

    static Served modify(State state, Call call) {
        return known(state, call)
                .map(code -> refusal(state, call, code)
                        .map(words -> Served.of(state, failed(LegacyService.QRCODE_MODIFY, call, words)))
                        .orElseGet(() -> hung(state, call, code.text(), code.addressee(), code.status())))
                .orElseGet(() -> unknown(state, LegacyService.QRCODE_MODIFY, call));
    }

    static Served modifyStatus(State state, Call call) {
        ShopCode.Status status = switch (call.parameter("status")) {
            case "STOP" -> ShopCode.Status.STOPPED;
            case "DELETE" -> ShopCode.Status.DELETED;
            default -> ShopCode.Status.ACTIVE;
        };
        return known(state, call)
                .map(code -> code.in(status))
                .map(code -> Served.of(state.with(state.codes().with(code)), success(code)))
                .orElseGet(() -> unknown(state, LegacyService.QRCODE_MODIFY_STATUS, call));
    }

    private static Served hung(State state, Call call, String text, Addressee before, ShopCode.Status status) {
        ShopCode code = new ShopCode(
                text,
                ShopRules.place(call),
                ShopRules.value(call, "sys_service_provider_id"),
                ShopRules.value(call, "trans_currency"),
                ShopRules.settlement(call),
                ShopRules.hasFee(call),
                ShopRules.value(call, "secondary_merchant_name"),
                ShopRules.value(call, "passback_parameters"),
                Addressee.of(call).or(before),
                status,
                call.parameter("biz_data"));
        return Served.of(state.with(state.codes().with(code)), success(code));
    }

    private static Optional<String> refusal(State state, Call call, ShopCode code) {
        Optional<ShopCode> other = state.codes()
                .at(ShopRules.place(call))
                .filter(each -> !each.text().equals(code.text()) && each.status() != ShopCode.Status.DELETED);
        return Defects.first(
                () -> Defects.unless(
                        ShopRules.value(call, "sys_service_provider_id").equals(code.provider()),
                        "sys_service_provider_id never changes"),
                () -> Defects.unless(!code.fee() || ShopRules.hasFee(call), "channel_fee cannot be taken away"),
                () -> Defects.unless(other.isEmpty(), "the store has such a code already"));
    }

    private static Optional<ShopCode> known(State state, Call call) {
        return state.codes().shop(call.parameter("qrcode")).filter(code -> code.status() != ShopCode.Status.DELETED);
    }

    private static Served unknown(State state, LegacyService service, Call call) {
        return Served.of(state, failed(service, call, "there is no such qrcode"));
    }

    private static Reply success(ShopCode code) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("result_code", "SUCCESS");
        fields.put("qrcode", code.text());
        return new Reply.Accepted(fields);
    }

    private static Reply failed(LegacyService service, Call call, String words) {
        return Errors.business(service, call, "INVALID_PARAMETER", words);
    }
}
