package org.openvalidate.diagnose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvalidate.diagnose.Diagnosis.Verdict;
import org.openvalidate.dialect.Draft;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.dialect.legacy.LegacyService;
import org.openvalidate.dialect.legacy.OrderString;
import org.openvalidate.problem.BadInput;
import org.openvalidate.testkit.GoodCalls;
import org.openvalidate.testkit.LabKeys;
import org.openvalidate.wire.Request;

/** What is well signed and as documented is called so, in every form in which it can be pasted. */
class WellSignedTest {

    private static final Keys RSA = Keys.NONE.merchant(LabKeys.MERCHANT_PAIR.getPublic());
    private static final Attached NO_FILES = name -> {
        throw new BadInput(name, "There are no files here.", "Name none.");
    };

    /**
     * @param service the service
     * @param type how it is signed
     * @param charset in which it is sent
     */
    record Good(LegacyService service, SignType type, Charset charset) {}

    static Stream<Good> good() {
        return Arrays.stream(LegacyService.values())
                .flatMap(service -> Arrays.stream(SignType.values())
                        .flatMap(type -> Stream.of(UTF_8, Charset.forName("GBK"))
                                .map(charset -> new Good(service, type, charset))));
    }

    @ParameterizedTest
    @MethodSource("good")
    void a_good_call_of_each_service_is_found_well(Good good) {
        Request request = signed(good);
        String body = request.body().text(UTF_8);

        for (String pasted : List.of(
                request.query() + "&" + body,
                "https://mapi.alipaydev.com" + request.target() + "&" + body,
                "curl -X POST -d '" + body + "' 'https://mapi.alipaydev.com" + request.target() + "'",
                "curl -sSGd \"" + body + "\" https://mapi.alipaydev.com/gateway.do?" + request.query())) {
            assertWell(pasted, keys(good.type()));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = SignType.class,
            names = {"RSA", "RSA2"})
    void an_order_string_is_found_well_in_either_order(SignType type) {
        Map<String, String> order =
                new java.util.TreeMap<>(GoodCalls.of(LegacyService.SECURITYPAY, Seeds.PARTNER, "T1"));
        order.putAll(Map.of("service", "mobile.securitypay.pay", "partner", Seeds.PARTNER, "_input_charset", "utf-8"));

        assertWell(
                OrderString.write(
                        order, type, UTF_8, LabKeys.MERCHANT.toSign(type).orElseThrow()),
                RSA);
    }

    /** Set A of the published vectors: requests that the sandbox of the day took. Source: legacy-online §1.6. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A1 | end_date=20120205&partner=2088101122136241&service=forex_compare_file&start_date=20120202"
                        + " | 3d09abe0980696bb39bb72c6137266ca",
                "A4 | _input_charset=utf-8&currency=USD&notify_url=https://example.com/notify&out_trade_no=12345"
                        + "&partner=2088101122136241&rmb_fee=0.10&service=create_forex_trade&subject=product_name"
                        + "&supplier=company_name | 4986b31c8febb978ee6d6c45f76614ac",
                "A5 | _input_charset=utf-8&currency=USD&notify_url=https://example.com/notify&out_trade_no=12345"
                        + "&partner=2088101122136241&service=create_forex_trade&subject=product_name"
                        + "&supplier=company_name&total_fee=350.45 | 2dd75a3023c0a3a795a83109966bbc7d",
                "A6 | _input_charset=utf-8&out_trade_no=SAMPLE_TRANSACTION_ID&partner=2088101122136241"
                        + "&service=single_trade_query | d4d3825356fd0799ee16829acffc1460",
                "A10 | partner=2088101122136241&service=forex_rate_file | 4051af1716d522b47acff927d4fb9781",
            })
    void published_requests_are_found_well(String id, String text, String sign) {
        assertWell(text + "&sign=" + sign + "&sign_type=MD5", Keys.NONE.md5("760bdzec6y9goq7ctyx96ezkz78287de"));
    }

    @Test
    void a_query_without_an_order_is_named_as_the_sandbox_refused_it() {
        String a7 = "_input_charset=utf-8&partner=2088101122136241&service=single_trade_query"
                + "&sign=af7007238531b0b0917f3972e24c6c64&sign_type=MD5";

        Diagnosis diagnosis =
                Diagnosis.of(a7.getBytes(UTF_8), Keys.NONE.md5("760bdzec6y9goq7ctyx96ezkz78287de"), NO_FILES);

        assertThat(diagnosis.causes())
                .singleElement()
                .satisfies(cause -> assertThat(cause.id()).isEqualTo(CauseId.BAD_COMBINATION));
    }

    @Test
    void parameters_that_curl_encodes_are_read_as_curl_sends_them() {
        String sign = Forger.md5(Forger.preSign(Seeds.pay()) + LabKeys.MD5, UTF_8);
        StringBuilder line = new StringBuilder("curl https://mapi.alipaydev.com/gateway.do");
        Seeds.pay().forEach((name, value) -> line.append(" \\\n  --data-urlencode '" + name + "=" + value + "'"));
        line.append(" --data sign=" + sign + " -d sign_type=MD5");

        assertWell(line.toString(), Seeds.MD5);
    }

    @Test
    void a_curl_line_reads_its_data_from_files_and_from_its_own_input() {
        String form = Seeds.well(Seeds.pay());
        byte[] line = "curl -d @form.txt https://mapi.alipaydev.com/gateway.do".getBytes(UTF_8);
        byte[] here = ("curl -d @- https://mapi.alipaydev.com/gateway.do <<'END'\n" + form + "\nEND\n").getBytes(UTF_8);
        Attached file = name -> {
            assertThat(name).isEqualTo("form.txt");
            return (form + "\n").getBytes(UTF_8);
        };

        assertThat(Diagnosis.of(line, Seeds.MD5, file).verdict()).isEqualTo(Verdict.NOTHING_WRONG);
        assertThat(Diagnosis.of(here, Seeds.MD5, NO_FILES).verdict()).isEqualTo(Verdict.NOTHING_WRONG);
    }

    @Test
    void an_exchange_of_a_recording_is_judged_by_its_facts_where_values_are_masked() {
        String masked = Seeds.well(Seeds.pay()).replace("281234567890123456", "28****************");

        assertThat(recorded(masked, "VALID").verdict()).isEqualTo(Verdict.NOTHING_WRONG);
        assertThat(recorded(masked, "INVALID").verdict()).isEqualTo(Verdict.UNEXPLAINED);
        assertThat(recorded(masked, "INVALID").remarks().toString()).contains("masks");
        assertThat(recorded(Seeds.well(Seeds.pay()), "INVALID").verdict()).isEqualTo(Verdict.NOTHING_WRONG);
    }

    private static Diagnosis recorded(String form, String signature) {
        String line =
                "{\"v\":1,\"seq\":7,\"kind\":\"exchange\",\"request\":{\"method\":\"POST\",\"target\":\"/gateway.do\","
                        + "\"headers\":{},\"text\":\"" + form + "\",\"charset\":\"UTF-8\"},\"facts\":{\"signature\":\""
                        + signature
                        + "\"}}";
        return Diagnosis.of(line.getBytes(UTF_8), Seeds.MD5, NO_FILES);
    }

    @Test
    void without_a_key_the_form_is_judged_and_the_signature_is_not() {
        Diagnosis good = Diagnosis.of(Seeds.well(Seeds.pay()).getBytes(UTF_8), Keys.NONE, NO_FILES);
        Diagnosis bad = Diagnosis.of(
                Seeds.well(Seeds.with(Seeds.pay(), "trans_amount", "12,30")).getBytes(UTF_8), Keys.NONE, NO_FILES);

        assertThat(good.verdict()).isEqualTo(Verdict.UNEXPLAINED);
        assertThat(good.remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.en()).contains("--md5-key-file"));
        assertThat(bad.causes())
                .singleElement()
                .satisfies(cause -> assertThat(cause.field()).isEqualTo("trans_amount"));
    }

    @Test
    void another_text_is_told_from_another_key_under_rsa() {
        String form = Forger.form(
                Seeds.pay(), Forger.rsa("something else", "SHA256withRSA", LabKeys.MERCHANT_PAIR.getPrivate()), "RSA2");

        Diagnosis diagnosis = Diagnosis.of(form.getBytes(UTF_8), RSA, NO_FILES);

        assertThat(diagnosis.verdict()).isEqualTo(Verdict.UNEXPLAINED);
        assertThat(diagnosis.remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.en()).contains("the right key"));
    }

    private static void assertWell(String pasted, Keys keys) {
        Diagnosis diagnosis = Diagnosis.of(pasted.getBytes(UTF_8), keys, NO_FILES);

        assertThat(diagnosis.causes()).as(pasted).isEmpty();
        assertThat(diagnosis.verdict()).as("%s %s", diagnosis.remarks(), pasted).isEqualTo(Verdict.NOTHING_WRONG);
    }

    private static Request signed(Good good) {
        Draft draft = new Draft(
                good.service().wireName(),
                Seeds.PARTNER,
                GoodCalls.of(good.service(), Seeds.PARTNER, "T1"),
                good.type(),
                good.charset(),
                "/gateway.do");
        return new LegacyDialect()
                .sign(draft, LabKeys.MERCHANT.toSign(good.type()).orElseThrow());
    }

    private static Keys keys(SignType type) {
        return switch (type) {
            case MD5 -> Seeds.MD5;
            case DSA -> Keys.NONE.merchant(LabKeys.MERCHANT_DSA.getPublic());
            case RSA, RSA2 -> RSA;
        };
    }
}
