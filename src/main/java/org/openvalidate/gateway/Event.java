package org.openvalidate.gateway;

import java.math.BigDecimal;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.SignatureState;

/** Something that happens to an account. */
public sealed interface Event {

    /** A request has arrived; its signature has been looked at. */
    record Called(Call call, SignatureState signature) implements Event {}

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
}
