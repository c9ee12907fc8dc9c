package org.openvalidate.merchant;

/**
 * An order as soon as its ids are known, before the gateway has answered.
 *
 * @param orderId the merchant's own name for it
 * @param tradeId the {@code partner_trans_id} or {@code out_trade_no} that it sends
 * @param redirectUrl where a browser is sent to pay, empty where nobody is
 * @param qrCode what a buyer scans to pay, empty where nobody does
 * @param orderString what an app hands to the wallet, empty where none does
 */
public record Order(String orderId, String tradeId, String redirectUrl, String qrCode, String orderString) {

    /** An order that the buyer pays at the till. */
    public static Order atTheTill(String tradeId) {
        return new Order(tradeId, tradeId, "", "", "");
    }

    /** An order that the buyer's browser opens at the cashier. */
    public static Order inTheBrowser(String tradeId, String redirectUrl) {
        return new Order(tradeId, tradeId, redirectUrl, "", "");
    }

    /** An order that an app hands over to the wallet. */
    static Order inTheApp(String tradeId, String orderString) {
        return new Order(tradeId, tradeId, "", "", orderString);
    }
}
