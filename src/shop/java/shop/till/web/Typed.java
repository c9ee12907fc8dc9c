package shop.till.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import shop.till.alipay.PlainText;
import shop.till.json.JsonReader;
import shop.till.sale.Amounts;
import shop.till.sale.Request;

/** What a caller of the driver API typed, checked field by field. */
record Typed(Map<String, Object> members) {

    static Typed read(byte[] body) {
        String text = new String(body, UTF_8);
        return new Typed(text.isBlank() ? Map.of() : JsonReader.readObject(text));
    }

    String text(String name, String otherwise) {
        Object value = members.get(name);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(name + " must be a text");
    }

    /** A sale by barcode, or by a code that the buyer scans. */
    Request request(Shop shop, boolean barcode) {
        String currency = text("currency", shop.currency());
        String pricing = text("transCurrency", "");
        String code = text("paymentCode", "");
        if (barcode && !code.matches("(2[5-9]|30)[0-9]{14,30}")) {
            throw new IllegalArgumentException("paymentCode must be 16 to 32 digits that begin with 25 to 30");
        }
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("currency must be three capital letters");
        }
        return new Request(
                Amounts.read(text("amount", ""), pricing.isEmpty() ? currency : pricing),
                currency,
                pricing.equals(currency) ? "" : pricing,
                subject(shop),
                id("storeId", shop.storeId()),
                id("secondaryMerchantId", shop.secondaryMerchantId()),
                barcode ? code : "");
    }

    private String subject(Shop shop) {
        String subject = PlainText.of(text("subject", ""), shop.charset(), 256);
        return subject.isEmpty() ? shop.name() : subject;
    }

    private String id(String name, String otherwise) {
        String id = text(name, otherwise);
        if (!id.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException(name + " must be 1 to 64 letters, digits, - or _");
        }
        return id;
    }
}
