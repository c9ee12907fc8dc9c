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
