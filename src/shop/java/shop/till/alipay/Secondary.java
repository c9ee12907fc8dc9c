package shop.till.alipay;

import java.util.LinkedHashMap;
import java.util.Map;
import shop.till.json.JsonWriter;

/**
 * What is registered of the shop; id and store of a sale may differ from its default. Source: legacy-instore 2.5.
 *
 * @param industry the MCC, four digits
 */
public record Secondary(String name, String industry, String storeName) {

    /** The JSON of {@code extend_info} and {@code extend_params}. */
    String json(Sale sale) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("secondary_merchant_id", sale.secondaryMerchantId());
        keys.put("secondary_merchant_name", name);
        keys.put("secondary_merchant_industry", industry);
        keys.put("store_id", sale.storeId());
        keys.put("store_name", storeName);
        keys.values().removeIf(String::isEmpty);
        return JsonWriter.write(keys);
    }
}
