package org.openvalidate.gateway.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvalidate.dialect.KeyFormat;
import org.openvalidate.dialect.KeyRing;
import org.openvalidate.dialect.legacy.LegacyService;
import org.openvalidate.gateway.Account;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.State;
import org.openvalidate.testkit.Kept;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.testkit.LiveGateway;
import org.openvalidate.testkit.NoticeDesk;
import org.openvalidate.testkit.OpensslMerchant;
import org.openvalidate.testkit.OpensslMerchant.Said;
import org.openvalidate.time.Chance;
import org.openvalidate.time.RealTimeline;

/**
 * Every service over real HTTP, signed by openssl and sent by curl, its answer verified by openssl: a request that is
 * good, and one that lacks what the vendor's page demands. A service that has no request in {@link ServiceRequests} fails.
 */
class IndependentSignerIT {

    private static final String PARTNER = "2088123412341234";
    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    static Path keys;

    private final LiveGateway gateway = new LiveGateway();
    private final RealTimeline timeline = new RealTimeline();
    private OpensslMerchant merchant;
    private ServiceRequests requests;

    @BeforeEach
    void open() {
        KeyRing ring = KeyRing.of(
                LabKeys.MD5, LabKeys.GATEWAY_PAIR.getPrivate(), KeyFormat.publicKey(OpensslMerchant.publicKey(keys)));
        OpenAccount account = new OpenAccount(
                State.of(new Account(PARTNER, "USD", new BigDecimal("6.5487"), Duration.ofMinutes(3))),
                timeline,
                ring,
                new Kept(),
                Chance.of(1, PARTNER),
                Duration.ZERO,
                Duration.ZERO);
        account.admit(LiveGateway.CODE, Behaviour.PAYS_AT_ONCE);
        gateway.server().open(account);
        String gatewayKey = KeyFormat.oneLine(LabKeys.GATEWAY_PAIR.getPublic());
        merchant = OpensslMerchant.of(keys, gateway.uri(), PARTNER, LabKeys.MD5, gatewayKey);
        requests = new ServiceRequests(PARTNER, LiveGateway.CODE, timeline.now(), merchant::ask);
    }

    @AfterEach
    void close() {
        timeline.close();
        gateway.close();
    }

    /**
     * Shown in CashierIT and OnlineServicesIT: they answer with pages, plain text, or without a result
     * code, or are about what was bought at the cashier.
     */
    private static final Set<String> ONLINE = Set.of(
            "create_forex_trade",
            "create_forex_trade_wap",
            "mobile.securitypay.pay",
            "single_trade_query",
            "forex_refund",
            "forex_rate_file",
            "alipay.acquire.customs",
            "alipay.overseas.acquire.customs.query");

    /** Shown below: they answer in plain text. */
    private static final Set<String> DOWNLOADS = Set.of("forex_compare_file", "forex_liquidation_file");

    static Set<String> downloads() {
        return DOWNLOADS;
    }

    /** All that answer in XML. */
    static Stream<Arguments> everyServiceInBothCharsets() {
        return inBothCharsets(Set.of("notify_verify"));
    }

    /** All that cannot do without some field. */
    static Stream<Arguments> everyDemandingServiceInBothCharsets() {
        return inBothCharsets(Set.of("notify_verify", "heartbeat"));
    }

    private static Stream<Arguments> inBothCharsets(Set<String> others) {
        return Arrays.stream(LegacyService.values())
                .map(LegacyService::wireName)
                .filter(service ->
                        !others.contains(service) && !ONLINE.contains(service) && !DOWNLOADS.contains(service))
                .flatMap(service -> Stream.of(UTF_8, GBK).map(charset -> Arguments.of(service, charset)));
    }

    @ParameterizedTest
    @MethodSource("everyServiceInBothCharsets")
    void a_good_request_is_served_and_its_answer_verified(String service, Charset charset) {
        Map<String, String> good = requests.good(service);

        Said said = merchant.ask("POST", "MD5", charset, service, good);

        assertThat(said.accepted()).as(said.toString()).isTrue();
        assertThat(said.verified())
                .as("openssl confirms the answer's signature")
                .isTrue();
        assertThat(said.charset()).isEqualTo(charset);
        assertThat(said.field("result_code")).as(said.toString()).isEqualTo("SUCCESS");
        assertThat(said.echoed()).containsAllEntriesOf(good);
        assertThat(String.join("", said.echoed().values())).containsPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @MethodSource("everyDemandingServiceInBothCharsets")
    void a_request_without_what_is_demanded_is_refused_under_signature(String service, Charset charset) {
        String dropped = requests.demanded(service);
        Map<String, String> bad = new HashMap<>(requests.good(service));
        assertThat(bad.remove(dropped)).as(dropped).isNotNull();

        Said said = merchant.ask("GET", "MD5", charset, service, bad);

        assertThat(said.accepted()).as(said.toString()).isTrue();
        assertThat(said.verified()).isTrue();
        assertThat(said.field("result_code")).startsWith("FAIL");
        assertThat(said.field("error") + said.field("detail_error_code"))
                .containsAnyOf("INVALID_PARAMETER", "PARAM_ILLEGAL");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, MD5, UTF-8",
        "GET, RSA, UTF-8",
        "GET, RSA2, UTF-8",
        "POST, RSA, UTF-8",
        "POST, RSA2, UTF-8",
        "GET, MD5, GBK",
        "GET, RSA, GBK",
        "GET, RSA2, GBK",
        "POST, RSA, GBK",
        "POST, RSA2, GBK"
    })
    void a_pay_is_served_whatever_way_it_is_signed_and_sent(String method, String signType, Charset charset) {
        String pay = "alipay.acquire.overseas.spot.pay";

        Said said = merchant.ask(method, signType, charset, pay, requests.good(pay));

        assertThat(said.field("result_code")).as(said.toString()).isEqualTo("SUCCESS");
        assertThat(said.verified()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"MD5, UTF-8", "MD5, GBK", "RSA2, GBK"})
    void an_answer_that_holds_chinese_is_signed_in_the_charset_of_the_request(String signType, Charset charset) {
        Map<String, String> pay = new TreeMap<>(requests.good("alipay.acquire.overseas.spot.pay"));
        pay.put("partner_trans_id", "单-1");

        Said said = merchant.ask("POST", signType, charset, "alipay.acquire.overseas.spot.pay", pay);

        assertThat(said.field("partner_trans_id")).isEqualTo("单-1");
        assertThat(said.verified()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"MD5, UTF-8", "RSA2, UTF-8", "RSA, GBK"})
    void a_notice_is_verified_by_openssl_and_its_origin_confirmed(String signType, Charset charset) throws Exception {
        try (NoticeDesk notices = new NoticeDesk()) {
            Map<String, String> pay = new TreeMap<>(requests.good("alipay.acquire.overseas.spot.pay"));
            pay.put("notify_url", notices.url());
            merchant.ask("POST", signType, charset, "alipay.acquire.overseas.spot.pay", pay);
            NoticeDesk.Came notice = notices.await(1).get(0);
            Map<String, String> fields = notice.fields(charset);

            assertThat(merchant.verifies(
                            OpensslMerchant.preSign(fields), fields.get("sign"), fields.get("sign_type"), charset))
                    .as(fields.toString())
                    .isTrue();
            assertThat(origin(fields.get("notify_id"))).isEqualTo("true");
            assertThat(origin("0".repeat(34))).isEqualTo("false");
            assertThat(origin("")).isEqualTo("invalid");
        }
    }

    /** A {@code notify_verify}, which needs no signature and answers in plain text. */
    private String origin(String notifyId) {
        Map<String, String> question = Map.of("service", "notify_verify", "partner", PARTNER, "notify_id", notifyId);
        return new String(merchant.send("GET", question, UTF_8), UTF_8);
    }

    @ParameterizedTest
    @MethodSource("downloads")
    void a_signed_download_is_answered_in_plain_text_and_an_unsigned_one_refused(String service) {
        Map<String, String> question = new TreeMap<>(Map.of(
                "service", service,
                "partner", PARTNER,
                "_input_charset", "UTF-8",
                "start_date", "20130302",
                "end_date", "20130303"));
        String unsigned = new String(merchant.send("GET", question, UTF_8), UTF_8);
        question.put("sign", merchant.sign(OpensslMerchant.preSign(question), "RSA2", UTF_8));
        question.put("sign_type", "RSA2");

        assertThat(new String(merchant.send("GET", question, UTF_8), UTF_8))
                .startsWith("File download failed:No balance ")
                .endsWith(" data in the period");
        assertThat(unsigned).contains("<is_success>F</is_success>");
    }

    @ParameterizedTest
    @CsvSource({"MD5", "RSA", "RSA2"})
    void what_was_changed_after_signing_is_refused(String signType) {
        Map<String, String> pay = new TreeMap<>(requests.good("alipay.acquire.overseas.spot.pay"));
        pay.putAll(
                Map.of("service", "alipay.acquire.overseas.spot.pay", "partner", PARTNER, "_input_charset", "UTF-8"));
        pay.put("sign", merchant.sign(OpensslMerchant.preSign(pay), signType, UTF_8));
        pay.put("sign_type", signType);
        pay.put("trans_amount", "0.01");

        assertThat(new String(merchant.send("POST", pay, UTF_8), UTF_8))
                .contains("<is_success>F</is_success><error>ILLEGAL_SIGN</error>");
    }

    @Test
    void an_account_that_is_not_open_is_refused_without_a_signature() {
        OpensslMerchant stranger = OpensslMerchant.of(
                keys,
                gateway.uri(),
                "2088999999999999",
                LabKeys.MD5,
                KeyFormat.oneLine(LabKeys.GATEWAY_PAIR.getPublic()));

        Said said = stranger.ask("alipay.acquire.overseas.query", Map.of("partner_trans_id", "T1"));

        assertThat(said.accepted()).isFalse();
        assertThat(said.error()).isEqualTo("ILLEGAL_PARTNER");
        assertThat(said.fields()).isEmpty();
    }

    @Test
    void a_signature_of_another_key_is_not_the_gateways() {
        String sign = merchant.sign("a=1", "RSA2", UTF_8);

        assertThat(merchant.verifies("a=1", sign, "RSA2", UTF_8)).isFalse();
    }
}
