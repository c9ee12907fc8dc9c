package org.openvalidate.gateway;

import java.math.BigDecimal;
import java.time.Instant;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.SignatureState;

/** Something that happens to an account. */
public sealed interface Event {

    /**
     * A request has arrived; its signature has been looked at.
     *
     * @param outside what the caller's clock may show where the account's own was moved; a timestamp may go by either
     * @param token what names the visit to the cashier that may come of it; nobody can guess it
     */
    record Called(Call call, SignatureState signature, Instant outside, String token) implements Event {

        /** A request of a service that opens no page. */
        public Called(Call call, SignatureState signature, Instant outside) {
            this(call, signature, outside, "");
        }
    }

    /** An app hands an order over to the wallet; its order string could be read, and its signature has been looked at. */
    record HandedOver(Call call, SignatureState signature, String token) implements Event {}

    /**
     * A buyer does something at the cashier.
     *
     * @param token names the visit; an unknown one is no matter
     * @param act what they do
     * @param buyer who logs in, named as the account's buyers are; not looked at otherwise
     */
    record AtCashier(String token, Act act, String buyer) implements Event {}

    /** Somebody wants the app told this of a visit, whatever has become of it. */
    record ResultAsked(String token, ClientResult result) implements Event {}

    /** The buyer types the right password for whatever trade of this code waits for it. */
    record PasswordEntered(String code) implements Event {}

    /** A trade's time is over. */
    record Expired(String merchantId) implements Event {}

    /** A buyer, named by their payment code, scans the code of an order and pays as they always do. */
    record OrderScanned(String code, String buyer) implements Event {}

    /** A buyer scans the code of a shop and types an amount, in the currency in which the shop prices. */
    record ShopScanned(String code, String buyer, BigDecimal amount) implements Event {}

    /** The time has come for a refund that was accepted. */
    record RefundDue(String refundId) implements Event {}

    /** The time has come to send a notice, for the first time or again. */
    record NoticeDue(String id) implements Event {}

    /** The merchant answered a notice; status 0 and the reason where no answer came. */
    record NoticeAnswered(String id, int status, String text) implements Event {}

    /** Somebody wants a merchant told, rightly or wrongly, of a trade or a refund. */
    record NoticeAsked(String about, Notice.Kind kind, Instant at) implements Event {}

    /** The time has come to end the review of a merchant's report, unless there is a later one. */
    record ReviewDue(MerchantId merchant, int report) implements Event {}

    /** Somebody ends a merchant's review; the reason counts where it is rejected. */
    record Reviewed(MerchantId merchant, boolean approved, String reason) implements Event {}
}
