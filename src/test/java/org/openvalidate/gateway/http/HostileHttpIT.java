package org.openvalidate.gateway.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.gateway.http.Intruder.assertInnocent;
import static org.openvalidate.gateway.http.Intruder.envelope;
import static org.openvalidate.gateway.http.Intruder.form;
import static org.openvalidate.gateway.http.Intruder.signed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.legacy.LegacyService;
import org.openvalidate.testkit.RawConnection.Answer;

/** What no client should send: each is refused with a documented code or a plain 4xx, and changes nothing. */
class HostileHttpIT {

    @TempDir
    Path folder;

    private Intruder intruder;

    @BeforeEach
    void open() throws IOException {
        intruder = Intruder.in(folder);
    }

    @AfterEach
    void close() throws IOException {
        intruder.close();
    }

    @Test
    void what_is_far_too_large_is_refused_unread() throws IOException {
        Answer answer = intruder.exchange("POST", "/gateway.do", "x=" + "a".repeat(8 << 20));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).isEmpty();
        assertThat(intruder.account().trades()).isEqualTo(intruder.before());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%2", "%zz", "%-1", "%%", "%u0041", "%C3%"})
    void a_bad_escape_is_refused_wherever_it_stands(String escape) throws IOException {
        String good = form(signed(intruder.call(LegacyService.SPOT_PAY, "T2"), UTF_8, SignType.MD5));

        for (String bad : List.of("memo=" + escape, escape + "=memo", "_input_charset=" + escape, escape)) {
            intruder.assertRefused(intruder.exchange("POST", "/gateway.do", good + "&" + bad), "ILLEGAL_ARGUMENT");
            intruder.assertRefused(intruder.exchange("GET", "/gateway.do?" + bad + "&" + good, ""), "ILLEGAL_ARGUMENT");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"memo=a&memo=b", "memo=a&memo=a", "memo&memo", "%6demo=a&memo=b", "sign=x", "service=x"})
    void a_parameter_that_comes_twice_is_refused(String doubled) throws IOException {
        String good = form(signed(intruder.call(LegacyService.SPOT_PAY, "T2"), UTF_8, SignType.MD5));

        intruder.assertRefused(intruder.exchange("POST", "/gateway.do", good + "&" + doubled), "ILLEGAL_ARGUMENT");
        intruder.assertRefused(intruder.exchange("POST", "/gateway.do?" + doubled, good), "ILLEGAL_ARGUMENT");
        intruder.assertRefused(intruder.exchange("GET", "/gateway.do?" + doubled + "&" + good, ""), "ILLEGAL_ARGUMENT");
    }

    @Test
    void parameters_may_stand_on_both_sides_of_a_post_and_in_the_body_of_a_get() throws IOException {
        Map<String, String> parameters = signed(intruder.call(LegacyService.QUERY, "T1"), UTF_8, SignType.MD5);
        String sign = "sign=" + parameters.remove("sign");

        assertThat(envelope(intruder.exchange("POST", "/gateway.do?" + form(parameters), sign))
                        .result())
                .isEqualTo("SUCCESS");
        assertThat(envelope(intruder.exchange("GET", "/gateway.do?" + form(parameters), sign))
                        .result())
                .isEqualTo("SUCCESS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&", "&&&=&&", "=", "=x", "\u0000", "%00=%00", "<alipay/>", "{\"service\":\"x\"}"})
    void what_names_no_account_is_refused(String body) throws IOException {
        intruder.assertRefused(intruder.exchange("POST", "/gateway.do", body), "ILLEGAL_PARTNER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECT", "TRACE", "PROPFIND", "get", "<script>"})
    void an_odd_method_is_not_served(String method) throws IOException {
        String target = method.equals("CONNECT") ? "vendor.example:443" : "/gateway.do";

        Answer answer = intruder.exchange(method, target, "");

        assertThat(answer.body().length == 0 || answer.text().contains("ILLEGAL_PARTNER"))
                .isTrue();
        assertThat(answer.status()).isIn(400, 405, method.equals("get") ? 200 : 405);
        assertInnocent(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/gateway.do;x=y",
                "//gateway.do",
                "/./gateway.do",
                "/../gateway.do",
                "/gateway%2edo",
                "/%00",
                "/%zz",
                "/<script>",
                "/__admin",
                "/__admin/",
                "/__admin/mappings",
                "/__admin/nowhere?x=<script>",
                "/__admin/swagger-ui/index.html",
                "/__admin/recorder",
                "/__files/",
                "/__files/../pom.xml",
                "/favicon.ico",
                "*",
                "gateway.do",
                "http://gateway/gateway.do;x",
                "/a|b{}^`\\"
            })
    void an_odd_path_is_nobodys(String target) throws IOException {
        for (String method : List.of("GET", "POST", "DELETE")) {
            Answer answer = intruder.exchange(method, target, "");

            assertThat(answer.status()).as(method + " " + target).isIn(400, 404);
            assertThat(answer.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: -1",
                "Content-Length: x",
                "Content-Length: 1\r\nContent-Length: 2",
                "Transfer-Encoding: gzip",
                "Transfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
                "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n",
                "No colon",
                "Bad name: x",
                "X: a\u0000b",
                "Expect: tea",
                "Cookie: \u0001",
                "Host: a\r\nHost: b"
            })
    void a_message_that_is_no_http_is_refused_in_one_line(String header) throws IOException {
        String message =
                "POST /gateway.do HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n" + header + "\r\n\r\n!\r\n\r\n";

        Answer answer = intruder.raw(message.getBytes(ISO_8859_1));

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void a_header_that_is_too_long_is_refused() throws IOException {
        Answer answer =
                intruder.raw(("GET /gateway.do HTTP/1.1\r\nHost: gateway\r\nX: " + "a".repeat(1 << 20) + "\r\n\r\n")
                        .getBytes(ISO_8859_1));

        assertThat(answer.status()).isEqualTo(431);
        assertThat(answer.body()).isEmpty();
    }
}
