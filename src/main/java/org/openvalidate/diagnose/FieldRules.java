package org.openvalidate.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvalidate.dialect.legacy.Field;
import org.openvalidate.dialect.legacy.LegacyService;

/** What the documentation says of a service's parameters, held against those that were sent. Names no secret. */
final class FieldRules {

    /** Services whose published requests go without a charset. Source: legacy-online §1.5, §1.6. */
    private static final Set<LegacyService> BRIEF = Set.of(
            LegacyService.NOTIFY_VERIFY,
            LegacyService.HEARTBEAT,
            LegacyService.FOREX_RATE_FILE,
            LegacyService.FOREX_COMPARE_FILE,
            LegacyService.FOREX_LIQUIDATION_FILE);

    /** Taken by several services, whatever their own page lists. */
    private static final Set<String> ANYWHERE =
            Set.of("timestamp", "terminal_timestamp", "notify_url", "return_url", "alipay_ca_request");

    /** Services of the vendor's request list that OpenValidate does not serve: nothing is said of their parameters. */
    private static final Set<String> OTHERS = Set.of(
            "alipay.acquire.create",
            "alipay.acquire.createandpay",
            "alipay.acquire.query",
            "alipay.acquire.refund",
            "alipay.acquire.close",
            "alipay.acquire.settle",
            "alipay.dut.customer.agreement.page.sign",
            "alipay.dut.customer.agreement.query",
            "alipay.dut.customer.agreement.unsign",
            "alipay.oversea.taxrefund.single.account.query",
            "alipay.oversea.taxrefund.single.taxdata.send",
            "alipay.overseas.forex.order.pay",
            "create_direct_pay_by_user",
            "refund_fastpay_by_platform_pwd");

    private FieldRules() {}

    static List<Cause> causes(Map<String, String> parameters) {
        String name = parameters.getOrDefault("service", "");
        List<Cause> causes = new ArrayList<>();
        LegacyService service = LegacyService.named(name).orElse(null);
        if (service == null) {
            missing(parameters, Field.COMMON.stream().map(Field::name).toList(), causes);
            if (!name.isEmpty() && !OTHERS.contains(name)) {
                causes.add(new Cause(CauseId.UNKNOWN_SERVICE, Said.plain("\"" + name + "\""), "service"));
            }
            return causes;
        }
        missing(parameters, demanded(service, parameters), causes);
        if (service != LegacyService.HEARTBEAT) {
            unknown(service, parameters, causes);
        }
        tooLong(service, parameters, causes);
        parameters.forEach((field, value) -> {
            if (!value.isEmpty() && !masked(value)) {
                FieldForms.missed(field, value)
                        .ifPresent(words -> causes.add(new Cause(CauseId.BAD_FORMAT, words.of(field), field)));
            }
        });
        causes.addAll(Combinations.causes(service, parameters));
        return causes;
    }

    /** A recording masks what is nobody's business. */
    static boolean masked(String value) {
        return value.contains("***");
    }

    private static List<String> demanded(LegacyService service, Map<String, String> parameters) {
        boolean unsigned = service == LegacyService.NOTIFY_VERIFY && !parameters.containsKey("sign");
        return Stream.concat(
                        Field.COMMON.stream()
                                .filter(field -> !BRIEF.contains(service)
                                        || !field.name().equals("_input_charset"))
                                .filter(field -> !unsigned || !field.name().startsWith("sign")),
                        service.fields().stream())
                .filter(Field::required)
                .map(Field::name)
                .toList();
    }

    private static void missing(Map<String, String> parameters, List<String> demanded, List<Cause> causes) {
        demanded.stream()
                .filter(field -> parameters.getOrDefault(field, "").isEmpty())
                .forEach(field -> causes.add(new Cause(CauseId.MISSING_PARAMETER, Said.plain(field), field)));
    }

    private static void unknown(LegacyService service, Map<String, String> parameters, List<Cause> causes) {
        Set<String> known = Stream.concat(Field.COMMON.stream(), service.fields().stream())
                .map(Field::name)
                .collect(Collectors.toSet());
        parameters.keySet().stream()
                .filter(field -> !known.contains(field) && !ANYWHERE.contains(field))
                .forEach(field -> causes.add(new Cause(CauseId.UNKNOWN_PARAMETER, Said.plain(field), field)));
    }

    private static void tooLong(LegacyService service, Map<String, String> parameters, List<Cause> causes) {
        Stream.concat(Field.COMMON.stream(), service.fields().stream())
                .filter(field -> field.longest() > 0)
                .forEach(field -> {
                    String value = parameters.getOrDefault(field.name(), "");
                    int length = value.codePointCount(0, value.length());
                    if (length > field.longest()) {
                        Said words = new Said(
                                length + " characters, at most " + field.longest(),
                                length + " 个字符，最多 " + field.longest() + " 个");
                        causes.add(new Cause(CauseId.TOO_LONG, words.of(field.name()), field.name()));
                    }
                });
    }
}
