package org.openvalidate.gateway;

import org.openvalidate.wire.Money;

/**
 * What was ordered, as the request that began a trade says.
 *
 * @param product how the buyer pays
 * @param amount in the currency in which it is priced; online CNY for {@code rmb_fee}
 * @param settlement the currency in which the merchant is paid
 * @param subject what the buyer's bill says
 * @param passback returned to the merchant in notices as it came, empty where nothing is
 * @param addressee who is told of what becomes of it
 * @param body more about the goods, empty where nothing is said
 * @param productCode {@code product_code} of an online order, empty where none was sent
 * @param shop who sold it where: the flat JSON of {@code extend_info}, {@code extend_params} or {@code biz_data} as it
 *     came, empty online
 */
public record Order(
        Product product,
        Money amount,
        String settlement,
        String subject,
        String passback,
        Addressee addressee,
        String body,
        String productCode,
        String shop) {

    /** What its JSON says of the shop, empty where it says nothing. */
    String ofShop(String key) {
        return JsonText.value(shop, key);
    }

    /** An order in a shop. */
    Order(
            Product product,
            Money amount,
            String settlement,
            String subject,
            String passback,
            Addressee addressee,
            String shop) {
        this(product, amount, settlement, subject, passback, addressee, "", "", shop);
    }

    /** The field that holds the amount of an online order. */
    String feeField() {
        return amount.currency().equals("CNY") ? "rmb_fee" : "total_fee";
    }
}
