package org.openvalidate.target;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openvalidate.catalogue.Figures;
import org.openvalidate.merchant.Registration;

/**
 * What a merchant is asked to report of a shop: the workbook's ids and names, and for the rest papers of a shop that does not
 * exist. Source: legacy-online §6.2, §6.3.
 */
public final class ShopPapers {

    private static final String TAXI = "4121";

    private final Figures figures;

    public ShopPapers(Figures figures) {
        this.figures = figures;
    }

    /** The workbook's store. */
    public Registration store() {
        Map<String, String> fields = merchant();
        fields.put("store_id", figures.text(Figures.STORE_ID));
        fields.put("store_name", figures.text(Figures.STORE_NAME));
        fields.put("store_country", "SG");
        fields.put("store_address", "1 Harbour Street, Singapore");
        fields.put("store_industry", figures.text(Figures.SECONDARY_INDUSTRY));
        return new Registration(true, fields);
    }

    /** The workbook's merchant with so many sites. */
    public Registration online(int sites) {
        Map<String, String> fields = merchant();
        fields.put("secondary_merchant_industry", figures.text(Figures.SECONDARY_INDUSTRY));
        fields.put("register_country", "SG");
        fields.put("register_address", "1 Harbour Street, Singapore");
        fields.put(
                "site_infos",
                IntStream.rangeClosed(1, sites)
                        .mapToObj(n ->
                                "{\"site_type\":\"" + (n % 2 == 1 ? "WEB" : "APP") + "\",\"site_url\":\"https://shop"
                                        + n + ".example.com\",\"site_name\":\"Shop " + n + "\"}")
                        .collect(Collectors.joining(",", "[", "]")));
        return new Registration(false, fields);
    }

    /** A taxi with so many drivers; its licence plate is its store. */
    public Registration taxi(int drivers) {
        String names = IntStream.rangeClosed(1, drivers)
                .mapToObj(n -> "{\"operation_id\":\"DRIVER" + n + "\",\"contact_person\":\"Driver " + n + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        return store().with("store_id", "SGX1234A").with("store_industry", TAXI).with("extend_params", names);
    }

    /** The workbook's store of an INDIVIDUAL or an ENTERPRISE. */
    public Registration ofType(String type) {
        Registration typed = store().with("secondary_merchant_type", type);
        return type.equals("ENTERPRISE")
                ? typed.with("registration_no", "201912345K")
                : typed.with("representative_name", "Tan Mei").with("representative_id", "S1234567D");
    }

    private Map<String, String> merchant() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("secondary_merchant_id", figures.text(Figures.SECONDARY_ID));
        fields.put("secondary_merchant_name", figures.text(Figures.SECONDARY_NAME));
        return fields;
    }
}
