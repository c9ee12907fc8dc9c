package org.openvalidate.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.testkit.EvidenceFixtures.tape;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openvalidate.evidence.Claim;
import org.openvalidate.testkit.Tape;

/** What is known of a shop that was reported. Source: legacy-online §6. */
class ReviewedShopTest {

    private static final String STORE = "alipay.overseas.secmerchant.offline.maintain";
    private static final String SITE = "alipay.overseas.secmerchant.online.maintain";
    private static final String STATUS = "alipay.overseas.secmerchant.maintain.queryStatus";

    @Test
    void a_store_is_named_with_its_merchant_and_a_merchant_of_the_web_alone() {
        Tape tape = tape().call(0, STORE, Map.of("secondary_merchant_id", "M1", "store_id", "S1"), "SUCCESS", "")
                .call(5, SITE, Map.of("secondary_merchant_id", "M2"), "SUCCESS", "");

        assertThat(ReviewedShop.in(Traffic.of(tape.end())))
                .containsExactly(
                        new ReviewedShop("M1/S1", STORE, 1, 0, "", ""), new ReviewedShop("M2", SITE, 1, 0, "", ""));
    }

    @Test
    void reports_and_queries_of_a_shop_are_counted_and_its_last_status_is_the_one_that_holds() {
        Tape tape = report(report(tape(), 0), 5);
        status(tape, 60, "UNDER_REVIEW");
        status(tape, 120, "SUCCESS");
        tape.call(130, STATUS, Map.of("secondary_merchant_id", "M9", "store_id", "S1"), "SUCCESS", "")
                .answering("status", "FAILED");

        assertThat(ReviewedShop.in(Traffic.of(tape.end())))
                .containsExactly(new ReviewedShop("M1/S1", STORE, 2, 2, "SUCCESS", ""));
    }

    @Test
    void the_reason_of_a_rejection_is_the_one_that_the_merchant_kept_last() {
        Tape tape = report(tape(), 0)
                .claim(70, Claim.SHOP, "M1", Claim.REASON, "no idea")
                .claim(71, Claim.SHOP, "M1", Claim.REASON, "high risk")
                .claim(72, Claim.SHOP, "M2", Claim.REASON, "of another shop");

        assertThat(ReviewedShop.in(Traffic.of(tape.end())))
                .extracting(ReviewedShop::reason)
                .containsExactly("high risk");
    }

    private static Tape report(Tape tape, double at) {
        return tape.call(at, STORE, Map.of("secondary_merchant_id", "M1", "store_id", "S1"), "SUCCESS", "");
    }

    private static void status(Tape tape, double at, String status) {
        tape.call(at, STATUS, Map.of("secondary_merchant_id", "M1", "store_id", "S1"), "SUCCESS", "")
                .answering("status", status);
    }
}
