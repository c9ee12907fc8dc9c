package org.openvalidate.dialect.legacy;

import java.util.stream.Stream;

/**
 * The fields by which secondary merchants are reported. Sources: legacy-online §6.2 to §6.4, legacy-instore §2.12; the
 * former marks more fields of a store as required, the latter says nothing of them. Lengths and flags of the identity
 * fields are cut in the sources: none is required here.
 */
final class MerchantFields {

    private static final Field[] IDENTITY = {
        Field.may("secondary_merchant_type", 0),
        Field.may("registration_no", 0),
        Field.may("shareholder_name", 0),
        Field.may("shareholder_id", 0),
        Field.may("representative_name", 0),
        Field.may("representative_id", 0),
        Field.may("settlement_no", 0),
        Field.may("contact_no", 0),
        Field.may("contact_email", 0),
        Field.may("cs_no", 0),
        Field.may("cs_email", 0)
    };

    private MerchantFields() {}

    /** A store of a merchant's. */
    static Field[] store() {
        return withIdentity(
                Field.must("timestamp", 0),
                Field.must("secondary_merchant_name", 128),
                Field.must("secondary_merchant_id", 64),
                Field.must("store_id", 64),
                Field.must("store_name", 256),
                Field.must("store_country", 2),
                Field.must("store_address", 0),
                Field.must("store_industry", 4),
                Field.may("internal_store_photo", 0),
                Field.may("external_storefront_photo", 0),
                Field.may("extend_params", 0),
                Field.may("register_country", 2),
                Field.may("register_address", 0));
    }

    /** A merchant who sells on sites or in apps. */
    static Field[] online() {
        return withIdentity(
                Field.must("timestamp", 0),
                Field.must("secondary_merchant_name", 64),
                Field.must("secondary_merchant_id", 64),
                Field.must("secondary_merchant_industry", 4),
                Field.must("register_country", 2),
                Field.must("register_address", 256),
                Field.must("site_infos", 0));
    }

    private static Field[] withIdentity(Field... fields) {
        return Stream.concat(Stream.of(fields), Stream.of(IDENTITY)).toArray(Field[]::new);
    }
}
