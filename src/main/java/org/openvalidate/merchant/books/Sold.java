package org.openvalidate.merchant.books;

/**
 * The trade to which a booking belongs.
 *
 * @param online whether the buyer paid from afar; such trades stand in files of their own
 * @param order the order in the merchant's shop, for people
 * @param tradeId {@code partner_trans_id} or {@code out_trade_no}
 * @param gatewayId the gateway's id, empty until an answer or a file told it
 * @param settlement the currency in which the merchant is paid
 */
public record Sold(boolean online, String order, String tradeId, String gatewayId, String settlement) {

    /** The same with the gateway's id. */
    Sold known(String id) {
        return new Sold(online, order, tradeId, id, settlement);
    }
}
