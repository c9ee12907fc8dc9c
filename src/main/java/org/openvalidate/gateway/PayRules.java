package org.openvalidate.gateway;

import java.util.Optional;
import java.util.Set;
import org.openvalidate.dialect.Call;

/**
 * The fields of {@code alipay.acquire.overseas.spot.pay} beyond presence and length. Source: legacy-instore §2.5. The
 * type of code is {@code barcode}; older demos send {@code QRcode}, which is taken as well. The charset of the ids in
 * {@code extend_info} is known from a demo only and not enforced.
 */
final class PayRules {

    private static final Set<String> CODE_TYPES = Set.of("barcode", "QRcode");

    private PayRules() {}

    static Optional<String> defect(Call call, Account account) {
        return Defects.first(
                () -> Defects.unless(
                        call.parameter("alipay_seller_id").equals(account.partner()),
                        "alipay_seller_id is not the partner"),
                () -> Amounts.settlement("currency", call),
                () -> Amounts.pricing("trans_currency", call),
                () -> Defects.unless(
                        call.parameter("biz_product").equals("OVERSEAS_MBARCODE_PAY"),
                        "biz_product is not OVERSEAS_MBARCODE_PAY"),
                () -> Defects.unless(
                        CODE_TYPES.contains(call.parameter("identity_code_type")), "identity_code_type is not barcode"),
                () -> Amounts.whole("trans_amount", call, Amounts.priced(call)),
                () -> Amounts.amount("trans_amount", call),
                () -> Amounts.product(call, "trans_amount"),
                () -> created(call.parameter("trans_create_time")),
                () -> JsonText.object("extend_info", call),
                () -> JsonText.keys("extend_info", call, account.terms().demandedIds()),
                () -> JsonText.object("trade_information", call));
    }

    private static Optional<String> created(String text) {
        return Defects.unless(text.isEmpty() || Stamp.isDigits(text), "trans_create_time is no yyyyMMddHHmmss");
    }
}
