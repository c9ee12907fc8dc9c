package org.openvalidate.gateway;

/**
 * A code that hangs in a shop. Source: legacy-instore §2.11.
 *
 * @param text what is scanned
 * @param place the store, or the taxi, and whether a channel fee is taken: there is one code for each
 * @param provider {@code sys_service_provider_id}, which never changes
 * @param pricing currency in which the buyer types an amount
 * @param settlement currency in which the merchant is paid
 * @param fee whether a channel fee is taken
 * @param subject the shop's name, which the buyer's bill says
 * @param passback returned in notices, empty where nothing is
 * @param addressee who is told of payments
 * @param status what a scan meets
 * @param shop its {@code biz_data} as it came
 */
public record ShopCode(
        String text,
        String place,
        String provider,
        String pricing,
        String settlement,
        boolean fee,
        String subject,
        String passback,
        Addressee addressee,
        Status status,
        String shop) {

    /** What a scan meets. */
    public enum Status {
        /** It can be paid. */
        ACTIVE,
        /** Said to be invalid until it is restarted. */
        STOPPED,
        /** Gone for good. */
        DELETED
    }

    ShopCode in(Status other) {
        return new ShopCode(text, place, provider, pricing, settlement, fee, subject, passback, addressee, other, shop);
    }
}
