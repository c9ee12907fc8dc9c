package org.openvalidate.target;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.catalogue.Figures;
import org.openvalidate.dialect.SignType;
import org.openvalidate.merchant.Declared;
import org.openvalidate.merchant.DeclaredOnline;
import org.openvalidate.merchant.Habits;
import org.openvalidate.merchant.Shop;
import org.openvalidate.merchant.Site;

/** The reference merchant as the workbook's TestData sheet declares it. */
public final class ReferenceShop {

    private ReferenceShop() {}

    public static Declared declared(Figures figures) {
        return new Declared(
                figures.duration(Figures.PAY_TIMEOUT),
                figures.duration(Figures.QUERY_TIMEOUT),
                figures.duration(Figures.CANCEL_TIMEOUT),
                figures.duration(Figures.QUERY_FIRST),
                figures.duration(Figures.QUERY_INTERVAL),
                figures.duration(Figures.TILL_BUDGET),
                figures.count(Figures.QUERY_FAILURES),
                figures.duration(Figures.CANCEL_INTERVAL),
                figures.count(Figures.CANCEL_ATTEMPTS),
                figures.duration(Figures.JOB_INTERVAL),
                habits(figures));
    }

    private static Habits habits(Figures figures) {
        return new Habits(
                false,
                false,
                figures.duration(Figures.QR_VALIDITY),
                false,
                new Habits.Refunding(
                        true,
                        figures.duration(Figures.REFUND_TIMEOUT),
                        figures.duration(Figures.REFUND_INTERVAL),
                        figures.duration(Figures.REFUND_BUDGET)),
                new Habits.Filing(false, Optional.of(new BigDecimal(figures.text(Figures.FEE_RATE)))));
    }

    /** The figures of its orders from afar, from the sheet TestData as the answers leave it. */
    public static DeclaredOnline declaredOnline(Figures figures) {
        return new DeclaredOnline(
                figures.duration(Figures.ORDER_INTERVAL),
                figures.duration(Figures.ORDER_VALIDITY),
                figures.duration(Figures.QUERY_TIMEOUT),
                figures.duration(Figures.REFUND_SPACING));
    }

    static Shop shop(Figures figures, ReferenceSide.Account account, SignType signType) {
        return new Shop(
                account.gateway(),
                account.folder().resolve("notify"),
                account.partner(),
                signType,
                StandardCharsets.UTF_8,
                account.keys(),
                account.currency(),
                figures.text(Figures.TRANS_NAME),
                new Site(
                        account.folder().resolve("return"),
                        figures.text(Figures.SITE_URL),
                        account.currency(),
                        figures.text(Figures.TRADE_INFORMATION)),
                Map.of(
                        "secondary_merchant_id", figures.text(Figures.SECONDARY_ID),
                        "secondary_merchant_name", figures.text(Figures.SECONDARY_NAME),
                        "secondary_merchant_industry", figures.text(Figures.SECONDARY_INDUSTRY),
                        "store_id", figures.text(Figures.STORE_ID),
                        "store_name", figures.text(Figures.STORE_NAME),
                        "terminal_id", figures.text(Figures.TERMINAL_ID)));
    }
}
