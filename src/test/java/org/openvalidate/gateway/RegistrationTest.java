package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.gateway.PaymentMethod.INSTORE_PAYMENT;
import static org.openvalidate.gateway.PaymentMethod.ONLINE_PAYMENT;
import static org.openvalidate.gateway.PureGateway.with;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RegistrationTest {

    private static final Duration REVIEW = Duration.ofMinutes(5);

    private PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);

    @ParameterizedTest
    @EnumSource(PaymentMethod.class)
    void a_report_is_reviewed_and_then_approved(PaymentMethod method) {
        assertThat(report(method)).containsExactly(Map.entry("result_code", "SUCCESS"));
        assertStatus(method, "UNDER_REVIEW");

        gateway.after(REVIEW.minusSeconds(1));
        assertStatus(method, "UNDER_REVIEW");

        gateway.after(Duration.ofSeconds(1));
        assertStatus(method, "SUCCESS");
        assertThat(Reports.status(gateway, method)).doesNotContainKey("reject_reason");
    }

    @Test
    void a_status_names_whom_it_is_about() {
        report(ONLINE_PAYMENT);
        report(INSTORE_PAYMENT);

        assertThat(Reports.status(gateway, ONLINE_PAYMENT))
                .containsEntry("secondary_merchant_id", "m1")
                .containsEntry("payment_method", "ONLINE_PAYMENT")
                .doesNotContainKey("store_id");
        assertThat(Reports.status(gateway, INSTORE_PAYMENT))
                .containsEntry("store_id", "s1")
                .containsEntry("payment_method", "INSTORE_PAYMENT");
    }

    @ParameterizedTest
    @EnumSource(PaymentMethod.class)
    void nobody_is_known_by_another_method_or_id(PaymentMethod method) {
        report(method == ONLINE_PAYMENT ? INSTORE_PAYMENT : ONLINE_PAYMENT);

        assertThat(Reports.status(gateway, method))
                .containsEntry("result_code", "FAIL")
                .containsEntry("detail_error_code", "DATA_NOT_EXIST")
                .containsEntry("status", "DATA_NOT_EXIST")
                .containsEntry("payment_method", method.name());
    }

    @Test
    void each_store_is_registered_on_its_own() {
        report(INSTORE_PAYMENT);
        gateway.after(REVIEW);
        Reports.said(gateway, with(Reports.store(), "store_id", "s2"));

        assertStatus(INSTORE_PAYMENT, "SUCCESS");
        assertThat(Reports.said(gateway, with(Reports.query(INSTORE_PAYMENT), "store_id", "s2")))
                .containsEntry("status", "UNDER_REVIEW");
        assertThat(Reports.said(gateway, with(Reports.query(INSTORE_PAYMENT), "store_id", "s3")))
                .containsEntry("status", "DATA_NOT_EXIST");
    }

    @Test
    void how_long_a_review_takes_is_a_setting() {
        gateway = PureGateway.under(Terms.USUAL.merchants(MerchantTerms.USUAL.review(MerchantTerms.LONGEST)));
        report(ONLINE_PAYMENT);

        gateway.after(Duration.ofHours(72).minusSeconds(1));
        assertStatus(ONLINE_PAYMENT, "UNDER_REVIEW");

        gateway.after(Duration.ofSeconds(1));
        assertStatus(ONLINE_PAYMENT, "SUCCESS");
    }

    @Test
    void that_reviews_reject_and_why_is_a_setting() {
        gateway = PureGateway.under(Terms.USUAL.merchants(MerchantTerms.USUAL.rejection("high-risk merchant")));
        report(ONLINE_PAYMENT);

        gateway.after(REVIEW);

        assertThat(Reports.status(gateway, ONLINE_PAYMENT))
                .containsEntry("result_code", "SUCCESS")
                .containsEntry("status", "FAILED")
                .containsEntry("reject_reason", "high-risk merchant");
    }

    @Test
    void a_review_can_be_ended_at_once_and_only_once() {
        report(ONLINE_PAYMENT);

        review(false);
        assertStatus(ONLINE_PAYMENT, "FAILED");

        review(true);
        assertStatus(ONLINE_PAYMENT, "FAILED");
        gateway.after(REVIEW);
        assertStatus(ONLINE_PAYMENT, "FAILED");
    }

    @Test
    void a_review_of_nobody_changes_nothing() {
        State before = gateway.state();

        review(true);

        assertThat(gateway.state()).isEqualTo(before);
    }

    @Test
    void a_change_is_reviewed_as_a_modification() {
        approved(ONLINE_PAYMENT);

        Reports.said(gateway, with(Reports.online(), "secondary_merchant_name", "Coffee Inc"));
        assertStatus(ONLINE_PAYMENT, "MODIFICATION_REVIEW");

        gateway.after(REVIEW);
        assertStatus(ONLINE_PAYMENT, "SUCCESS");
        assertThat(merchant(ONLINE_PAYMENT).fields()).containsEntry("secondary_merchant_name", "Coffee Inc");
    }

    @ParameterizedTest
    @CsvSource({
        "secondary_merchant_name, Coffee",
        "register_country, JP",
        "register_address, 2 Road",
        "site_infos, '[{\"site_type\":\"APP\"}]'"
    })
    void what_can_be_changed_online_changes(String name, String value) {
        approved(ONLINE_PAYMENT);

        Reports.said(gateway, with(Reports.online(), name, value));

        assertThat(merchant(ONLINE_PAYMENT).fields()).containsEntry(name, value);
        assertStatus(ONLINE_PAYMENT, "MODIFICATION_REVIEW");
    }

    @Test
    void nothing_else_changes_online_once_it_is_approved() {
        approved(ONLINE_PAYMENT);
        Map<String, String> before = merchant(ONLINE_PAYMENT).fields();
        Map<String, String> moved = with(Reports.online(), "secondary_merchant_industry", "7011");

        assertThat(Reports.said(gateway, with(moved, "contact_no", "2"))).containsEntry("result_code", "SUCCESS");
        assertThat(merchant(ONLINE_PAYMENT).fields()).isEqualTo(before);
        assertStatus(ONLINE_PAYMENT, "SUCCESS");

        Reports.said(gateway, with(moved, "secondary_merchant_name", "Coffee"));
        assertThat(merchant(ONLINE_PAYMENT).fields())
                .containsEntry("secondary_merchant_name", "Coffee")
                .containsEntry("secondary_merchant_industry", "5499");
    }

    @Test
    void the_latest_report_of_a_store_overwrites_all_of_it() {
        approved(INSTORE_PAYMENT);
        Map<String, String> photo = with(Reports.store(), "internal_store_photo", "https://tea.example/1");

        Reports.said(gateway, with(photo, "store_industry", "5812"));
        assertThat(merchant(INSTORE_PAYMENT).fields())
                .containsEntry("store_industry", "5812")
                .containsKey("internal_store_photo");

        Reports.said(gateway, Reports.store());
        assertThat(merchant(INSTORE_PAYMENT).fields())
                .containsEntry("store_industry", "5499")
                .doesNotContainKey("internal_store_photo");
    }

    @ParameterizedTest
    @EnumSource(PaymentMethod.class)
    void the_same_report_again_is_not_reviewed_anew(PaymentMethod method) {
        approved(method);

        assertThat(report(method)).containsEntry("result_code", "SUCCESS");

        assertStatus(method, "SUCCESS");
        assertThat(merchant(method).reports()).isEqualTo(1);
    }

    @Test
    void a_report_during_a_review_begins_the_review_anew() {
        report(ONLINE_PAYMENT);
        gateway.after(Duration.ofMinutes(3));
        Reports.said(gateway, with(Reports.online(), "secondary_merchant_industry", "7011"));

        gateway.after(Duration.ofMinutes(3));
        assertStatus(ONLINE_PAYMENT, "UNDER_REVIEW");

        gateway.after(Duration.ofMinutes(2));
        assertStatus(ONLINE_PAYMENT, "SUCCESS");
        assertThat(merchant(ONLINE_PAYMENT).fields()).containsEntry("secondary_merchant_industry", "7011");
    }

    @Test
    void who_was_rejected_can_be_corrected_and_reported_again() {
        report(ONLINE_PAYMENT);
        review(false);

        Reports.said(gateway, with(Reports.online(), "secondary_merchant_industry", "7011"));

        assertStatus(ONLINE_PAYMENT, "UNDER_REVIEW");
        assertThat(merchant(ONLINE_PAYMENT).fields()).containsEntry("secondary_merchant_industry", "7011");
    }

    @Test
    void who_was_rejected_is_reviewed_again_even_if_nothing_changed() {
        approved(ONLINE_PAYMENT);
        Map<String, String> renamed = with(Reports.online(), "secondary_merchant_name", "Coffee");
        Reports.said(gateway, renamed);
        review(false);
        assertStatus(ONLINE_PAYMENT, "FAILED");

        Reports.said(gateway, renamed);

        assertStatus(ONLINE_PAYMENT, "MODIFICATION_REVIEW");
        assertThat(merchant(ONLINE_PAYMENT).rejectReason()).isEmpty();
    }

    private void approved(PaymentMethod method) {
        report(method);
        gateway.after(REVIEW);
    }

    private Map<String, String> report(PaymentMethod method) {
        return Reports.said(gateway, method == ONLINE_PAYMENT ? Reports.online() : Reports.store());
    }

    private void review(boolean approved) {
        gateway.happens(new Event.Reviewed(new MerchantId(ONLINE_PAYMENT, "m1", ""), approved, "why"));
    }

    private SecondaryMerchant merchant(PaymentMethod method) {
        String store = method == ONLINE_PAYMENT ? "" : "s1";
        return gateway.state()
                .registrations()
                .find(new MerchantId(method, "m1", store))
                .orElseThrow();
    }

    private void assertStatus(PaymentMethod method, String status) {
        assertThat(Reports.status(gateway, method)).containsEntry("status", status);
    }
}
