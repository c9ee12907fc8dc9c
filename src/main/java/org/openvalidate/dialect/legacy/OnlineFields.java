package org.openvalidate.dialect.legacy;

import java.util.List;
import java.util.stream.Stream;

/**
 * What every order of the online products says. Source: legacy-online §3.1, §3.2. {@code product_code} is called compulsory
 * on current pages, and published requests of an older day are without it.
 */
final class OnlineFields {

    private static final List<Field> ORDER = List.of(
            Field.must("subject", 256),
            Field.must("out_trade_no", 64),
            Field.must("currency", 10),
            Field.may("total_fee", 0),
            Field.may("rmb_fee", 0),
            Field.may("body", 400),
            Field.may("product_code", 32),
            Field.may("notify_url", 200),
            Field.may("payment_inst", 16),
            Field.may("refer_url", 200),
            Field.may("trade_information", 6000),
            Field.may("split_fund_info", 1600),
            Field.may("secondary_merchant_id", 64),
            Field.may("secondary_merchant_name", 64),
            Field.may("secondary_merchant_industry", 4));

    private OnlineFields() {}

    static Field[] order(Field... more) {
        return Stream.concat(ORDER.stream(), Stream.of(more)).toArray(Field[]::new);
    }
}
