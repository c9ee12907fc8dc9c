package org.openvalidate.gateway;

import java.util.Optional;
import java.util.Set;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Reply;

/**
 * The fields of {@code forex_refund} beyond presence and length. Source: legacy-online §4.1; {@code gmt_return} is printed in
 * two forms, both are read.
 */
final class RefundRules {

    static final String FOREIGN = "return_amount";
    static final String YUAN = "return_rmb_amount";

    private RefundRules() {}

    static Optional<Reply.Refused> refusal(Call call) {
        String time = call.parameter("gmt_return");
        return Defects.refused(
                "INVALID_PARAMETER",
                Defects.first(
                        () -> OrderRules.fee(FOREIGN, YUAN, call),
                        () -> Defects.unless(
                                Stamp.isDigits(time) || Stamp.isWords(time),
                                "gmt_return is neither yyyyMMddHHmmss nor yyyy-MM-dd HH:mm:ss"),
                        () -> Defects.unless(
                                Set.of("", "Y", "N").contains(call.parameter("is_sync")), "is_sync is neither Y nor N"),
                        () -> OrderRules.address("notify_url", call),
                        () -> SplitFunds.defect(call, "transOut", FOREIGN, YUAN)));
    }
}
