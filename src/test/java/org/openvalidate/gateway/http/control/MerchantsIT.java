package org.openvalidate.gateway.http.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.dialect.Answer;
import org.openvalidate.time.SteppedTimeline;

/** Secondary merchants over HTTP, on a clock that the test moves: reported, reviewed, sold by. */
class MerchantsIT {

    private static final String SERVICE = "alipay.overseas.secmerchant.";
    private static final Instant TEN = Instant.parse("2026-03-02T02:00:00Z");

    private final LiveDesk live = new LiveDesk(Optional.of(new SteppedTimeline(TEN)));

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void a_store_is_reported_and_approved_in_its_time() throws Exception {
        assertThat(store("m1", "s1").resultCode()).isEqualTo("SUCCESS");
        assertThat(status("m1", "s1")).containsEntry("status", "UNDER_REVIEW");

        JsonNode fired = live.call("POST", "/clock", "{\"advance\":\"PT5M\"}").body();

        assertThat(fired.path("fired").path(0).path("what").asText()).startsWith("the review of m1/s1");
        assertThat(status("m1", "s1"))
                .containsEntry("status", "SUCCESS")
                .containsEntry("secondary_merchant_id", "m1")
                .containsEntry("store_id", "s1")
                .containsEntry("payment_method", "INSTORE_PAYMENT");
    }

    @Test
    void whoever_controls_the_gateway_ends_a_review_at_once() throws Exception {
        store("m1", "s1");
        store("m2", "s1");

        LiveDesk.Called rejected = review("m1", "{\"status\":\"FAILED\",\"reason\":\"high-risk\"}");
        LiveDesk.Called approved = review("m2", "{\"status\":\"SUCCESS\",\"storeId\":\"s1\"}");

        assertThat(rejected.status()).isEqualTo(200);
        assertThat(rejected.body().path("rejectReason").asText()).isEqualTo("high-risk");
        assertThat(status("m1", "s1")).containsEntry("status", "FAILED").containsEntry("reject_reason", "high-risk");
        assertThat(approved.body().path("status").asText()).isEqualTo("SUCCESS");
        assertThat(status("m2", "s1")).containsEntry("status", "SUCCESS").doesNotContainKey("reject_reason");
    }

    @Test
    void a_rejection_always_has_a_reason() throws Exception {
        store("m1", "s1");

        review("m1", "{\"status\":\"FAILED\"}");

        assertThat(status("m1", "s1").get("reject_reason")).isNotEmpty();
    }

    @Test
    void the_list_tells_all_but_what_identifies_a_person() throws Exception {
        store("m2", "s1");
        store("m1", "s2");

        JsonNode listed = live.call("GET", live.inside() + "/secondary-merchants", "")
                .body()
                .path("secondaryMerchants");

        assertThat(listed.findValuesAsText("id")).containsExactly("m1", "m2");
        assertThat(listed.path(0).path("storeId").asText()).isEqualTo("s2");
        assertThat(listed.path(0).path("status").asText()).isEqualTo("UNDER_REVIEW");
        assertThat(listed.path(0).path("fields").path("store_name").asText()).isEqualTo("Tea");
        assertThat(listed.toString()).doesNotContain("3428000000000000");
    }

    @Test
    void of_several_stores_one_must_be_named() throws Exception {
        store("m1", "s1");
        store("m1", "s2");

        LiveDesk.Called unclear = review("m1", "{\"status\":\"SUCCESS\"}");
        review("m1", "{\"status\":\"SUCCESS\",\"storeId\":\"s2\"}");

        assertThat(unclear.status()).isEqualTo(409);
        assertThat(unclear.text()).contains("s1, s2");
        assertThat(status("m1", "s1")).containsEntry("status", "UNDER_REVIEW");
        assertThat(status("m1", "s2")).containsEntry("status", "SUCCESS");
    }

    @Test
    void without_a_store_the_merchant_online_is_meant() throws Exception {
        store("m1", "s1");
        store("m1", "s2");
        online("m1");

        review("m1", "{\"status\":\"SUCCESS\"}");

        assertThat(status("m1", "s1")).containsEntry("status", "UNDER_REVIEW");
        assertThat(query(Map.of("secondary_merchant_id", "m1", "payment_method", "ONLINE_PAYMENT")))
                .containsEntry("status", "SUCCESS");
    }

    @Test
    void a_review_that_cannot_be_is_refused_with_the_reason() throws Exception {
        store("m1", "s1");

        assertThat(review("m9", "{\"status\":\"SUCCESS\"}").status()).isEqualTo(404);
        assertThat(review("m1", "{\"status\":\"SUCCESS\",\"storeId\":\"s9\"}").status())
                .isEqualTo(404);
        review("m1", "{\"status\":\"SUCCESS\"}");
        assertThat(review("m1", "{\"status\":\"FAILED\"}").status()).isEqualTo(409);
        assertThat(status("m1", "s1")).containsEntry("status", "SUCCESS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"status\":\"UNDER_REVIEW\"}",
                "{\"status\":\"SUCCESS\",\"reason\":\"x\"}",
                "{\"status\":\"SUCCESS\",\"store\":\"s1\"}"
            })
    void a_review_that_is_none_is_told_so(String body) throws Exception {
        store("m1", "s1");

        assertThat(review("m1", body).status()).isEqualTo(400);
        assertThat(status("m1", "s1")).containsEntry("status", "UNDER_REVIEW");
    }

    @Test
    void payments_are_held_to_the_registration_where_the_terms_say_so() throws Exception {
        settle("{\"merchantsChecked\":true,\"merchantUnregistered\":\"ACCESS_FORBIDDEN\"}");
        store("m1", "s1");

        assertThat(pay("T1").errorCode()).isEqualTo("ACCESS_FORBIDDEN");
        review("m1", "{\"status\":\"SUCCESS\"}");

        assertThat(pay("T1").resultCode()).isEqualTo("SUCCESS");
    }

    @Test
    void how_reviews_go_is_a_setting() throws Exception {
        settle("{\"merchantReview\":\"PT72H\",\"merchantRejection\":\"closed\"}");
        store("m1", "s1");

        live.call("POST", "/clock", "{\"advance\":\"PT71H\"}");
        assertThat(status("m1", "s1")).containsEntry("status", "UNDER_REVIEW");
        live.call("POST", "/clock", "{\"advance\":\"PT1H\"}");

        assertThat(status("m1", "s1")).containsEntry("status", "FAILED").containsEntry("reject_reason", "closed");
    }

    @Test
    void what_identifies_a_merchant_is_a_setting_in_the_names_of_a_reports_fields() throws Exception {
        settle("{\"identityOfIndividuals\":[\"registration_no\"]}");

        assertThat(store("m1", "s1").errorCode()).isEqualTo("PARAM_ILLEGAL");
        assertThat(live.call("PUT", live.inside() + "/terms", "{\"identityOfEnterprises\":[\"passport\"]}")
                        .text())
                .contains("passport");
    }

    private void settle(String terms) throws Exception {
        assertThat(live.call("PUT", live.inside() + "/terms", terms).status()).isEqualTo(200);
    }

    private LiveDesk.Called review(String merchant, String body) throws Exception {
        return live.call("POST", live.inside() + "/secondary-merchants/" + merchant + "/review", body);
    }

    private Answer store(String merchant, String store) throws Exception {
        return live.service(
                SERVICE + "offline.maintain",
                timed(Map.of(
                        "secondary_merchant_id", merchant,
                        "secondary_merchant_name", "Tea Inc",
                        "store_id", store,
                        "store_name", "Tea",
                        "store_country", "US",
                        "store_address", "1 Road",
                        "store_industry", "5499",
                        "secondary_merchant_type", "INDIVIDUAL",
                        "shareholder_id", "3428000000000000")));
    }

    private void online(String merchant) throws Exception {
        live.service(
                SERVICE + "online.maintain",
                timed(Map.of(
                        "secondary_merchant_id",
                        merchant,
                        "secondary_merchant_name",
                        "Tea Inc",
                        "secondary_merchant_industry",
                        "5499",
                        "register_country",
                        "US",
                        "register_address",
                        "1 Road",
                        "site_infos",
                        "[{\"site_type\":\"WEB\",\"site_url\":\"https://tea.example\"}]")));
    }

    private Map<String, String> status(String merchant, String store) throws Exception {
        return query(Map.of("secondary_merchant_id", merchant, "store_id", store, "payment_method", "INSTORE_PAYMENT"));
    }

    private Map<String, String> query(Map<String, String> fields) throws Exception {
        return live.service(SERVICE + "maintain.queryStatus", timed(fields)).fields();
    }

    private Map<String, String> timed(Map<String, String> fields) {
        Map<String, String> timed = new HashMap<>(fields);
        timed.put("timestamp", Clocks.words(live.desk().now()));
        return timed;
    }

    private Answer pay(String trade) throws Exception {
        Map<String, String> payment =
                new HashMap<>(LiveDesk.payment(live.partner(), trade, live.buyer("PAYS_AT_ONCE")));
        payment.put("extend_info", "{\"secondary_merchant_id\":\"m1\",\"store_id\":\"s1\"}");
        return live.service(LiveDesk.PAY, payment);
    }
}
