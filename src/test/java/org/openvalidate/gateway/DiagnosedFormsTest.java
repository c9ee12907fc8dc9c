package org.openvalidate.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openvalidate.diagnose.Cause;
import org.openvalidate.diagnose.CauseId;
import org.openvalidate.diagnose.Diagnosis;
import org.openvalidate.diagnose.Keys;
import org.openvalidate.dialect.legacy.Field;
import org.openvalidate.dialect.legacy.LegacyService;

/** What diagnose calls malformed, the gateway refuses, and what the gateway refuses, diagnose calls malformed. */
class DiagnosedFormsTest {

    /** Values that are wrong in most fields, and right in some. */
    private static final List<String> VALUES = List.of(
            "x",
            "12,30",
            "0",
            "12.345",
            "usd",
            "USD",
            "{\"a\":",
            "[]",
            "2026-13-01 00:00:00",
            "T",
            "16d",
            "ftp://x/",
            "1".repeat(300));

    private static final Set<CauseId> OF_FIELDS =
            Set.of(CauseId.BAD_FORMAT, CauseId.BAD_COMBINATION, CauseId.TOO_LONG, CauseId.MISSING_PARAMETER);

    /** Fields of which the gateway has a say that no form has: what it knows of trades, codes and contracts. */
    private static final Set<String> KNOWN_BY_THE_GATEWAY = Set.of(
            "partner", "service", "sign", "sign_type", "_input_charset", "buyer_identity_code", "qrcode", "notify_id");

    /** Fields of which the simulated gateway takes more than is documented. */
    private static final Set<String> LENIENT = Set.of("notify_url", "seller_id", "secondary_merchant_id");

    /** Fields of which a well-formed value may be of nothing that exists, or is looked into more closely. */
    private static final Set<String> OF_WHAT_THERE_IS = Set.of(
            "trade_no",
            "out_trade_no",
            "out_return_no",
            "partner_trans_id",
            "alipay_trans_id",
            "secondary_merchant_id",
            "out_request_nos",
            "is_split",
            "product_code",
            "split_fund_info",
            "extend_params",
            "site_infos");

    private record Tried(LegacyService service, String field, String value) {}

    @ParameterizedTest
    @EnumSource(
            value = LegacyService.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HEARTBEAT", "NOTIFY_VERIFY"})
    void what_is_malformed_is_named_and_refused_alike(LegacyService service) {
        service.fields().stream()
                .map(Field::name)
                .filter(field -> !KNOWN_BY_THE_GATEWAY.contains(field))
                .flatMap(field -> VALUES.stream().map(value -> new Tried(service, field, value)))
                .forEach(DiagnosedFormsTest::agree);
    }

    private static void agree(Tried tried) {
        boolean refused =
                !Samples.answer(tried.service(), tried.field(), tried.value()).equals("served");
        List<Cause> named = diagnosed(tried);
        if (!named.isEmpty() && !LENIENT.contains(tried.field())) {
            assertThat(refused).as("%s is refused: %s", tried, named).isTrue();
        }
        if (refused && !OF_WHAT_THERE_IS.contains(tried.field())) {
            assertThat(named).as("%s is named", tried).isNotEmpty();
        }
    }

    private static List<Cause> diagnosed(Tried tried) {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);
        Map<String, String> request = new TreeMap<>(Samples.request(tried.service(), gateway));
        request.put("partner", gateway.state().account().partner());
        request.put("_input_charset", "UTF-8");
        request.put(tried.field(), tried.value());
        String form = request.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return Diagnosis.of(form.getBytes(UTF_8), Keys.NONE, name -> new byte[0]).causes().stream()
                .filter(cause -> OF_FIELDS.contains(cause.id()) && cause.field().equals(tried.field()))
                .toList();
    }
}
