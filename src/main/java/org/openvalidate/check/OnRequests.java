package org.openvalidate.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openvalidate.dialect.legacy.Field;
import org.openvalidate.dialect.legacy.LegacyService;
import org.openvalidate.evidence.Entry;
import org.openvalidate.evidence.FactStamper;
import org.openvalidate.evidence.Fingerprint;

/** Standing rules about every request. Source: legacy-instore §2.1, §2.2; legacy-online §1, §2. */
final class OnRequests {

    private static final Set<String> WHOLE = Set.of("JPY", "KRW");
    private static final List<String> AMOUNTS =
            List.of("trans_amount", "total_fee", "return_amount", "refund_amount", "price");
    private static final Pattern CHARSET = Pattern.compile("(^|&)_input_charset=[^&]+");

    /** What a call carries that may be sent without a signature. Source: legacy-online §1.5, notify_verify. */
    private static final Set<String> UNSIGNED = Set.of("service", "partner");

    private OnRequests() {}

    /** Where there is no key to verify a request with, nothing is known of its signature. */
    static Rule signed() {
        String expected = "every request well signed";
        EachRequest known = new EachRequest(expected, call -> isSigned(call) && !keyless(call), call -> {
            String state = call.fact(FactStamper.SIGNATURE);
            return complaint(!state.equals("VALID"), "signature " + (state.isEmpty() ? "not stamped" : state));
        });
        return (expectation, traffic) -> {
            Conclusion conclusion = known.judge(expectation, traffic);
            List<Exchanged> keyless =
                    traffic.calls().stream().filter(OnRequests::keyless).toList();
            return conclusion.outcome() == Outcome.VIOLATED || keyless.isEmpty()
                    ? conclusion
                    : Conclusion.unproven(expected, "no key to verify it with").shownBy(keyless);
        };
    }

    static EachRequest charsetInUrl() {
        return new EachRequest(
                "_input_charset in the URL of every POST",
                call -> sent(call).method().equals("POST"),
                call -> complaint(!CHARSET.matcher(query(call)).find(), "none in the URL"));
    }

    static EachRequest charsetKept() {
        return new EachRequest(
                "every request encoded in the charset it names",
                call -> !call.fact(FactStamper.CHARSET_KEPT).isEmpty(),
                call -> complaint(
                        !call.fact(FactStamper.CHARSET_KEPT).equals("true"),
                        "bytes that are not " + call.fact(FactStamper.CHARSET)));
    }

    static EachRequest nothingEmpty() {
        return new EachRequest("no empty parameter", call -> true, call -> {
            List<String> empty = call.call().parameters().entrySet().stream()
                    .filter(parameter -> parameter.getValue().isEmpty())
                    .map(java.util.Map.Entry::getKey)
                    .toList();
            return complaint(!empty.isEmpty(), String.join(", ", empty) + " empty");
        });
    }

    static EachRequest requiredPresent() {
        return new EachRequest("every required field", OnRequests::isKnown, call -> {
            Stream<String> missing = fields(call)
                    .filter(field -> field.required()
                            && call.call().parameter(field.name()).isEmpty())
                    .map(Field::name);
            List<String> all = Stream.concat(missing, missingTradeId(call)).toList();
            return complaint(!all.isEmpty(), "without " + String.join(", ", all));
        });
    }

    static EachRequest lengthsFit() {
        return new EachRequest("no field longer than documented", OnRequests::isKnown, call -> {
            List<String> tooLong = fields(call)
                    .filter(field -> field.longest() > 0 && length(call, field.name()) > field.longest())
                    .map(field -> field.name() + " with " + length(call, field.name()) + " characters, at most "
                            + field.longest())
                    .toList();
            return complaint(!tooLong.isEmpty(), String.join("; ", tooLong));
        });
    }

    static EachRequest wholeYen() {
        return new EachRequest("no decimals in JPY and KRW", call -> WHOLE.contains(currency(call)), call -> {
            List<String> split = AMOUNTS.stream()
                    .map(name -> call.call().parameter(name))
                    .filter(amount -> amount.contains("."))
                    .toList();
            return complaint(!split.isEmpty(), String.join(", ", split) + " " + currency(call));
        });
    }

    private static Optional<String> complaint(boolean wrong, String words) {
        return wrong ? Optional.of(words) : Optional.empty();
    }

    /** The check whether a notice is genuine goes unsigned in most clients. Source: legacy-online §1.5. */
    private static boolean isSigned(Exchanged call) {
        return !call.call().service().equals("notify_verify");
    }

    private static boolean keyless(Exchanged call) {
        return call.fact(FactStamper.SIGNATURE).equals("NO_KEY");
    }

    private static boolean isKnown(Exchanged call) {
        return LegacyService.named(call.call().service()).isPresent();
    }

    private static Stream<Field> fields(Exchanged call) {
        boolean bare = call.call().service().equals(LegacyService.NOTIFY_VERIFY.wireName());
        return Stream.concat(
                Field.COMMON.stream().filter(field -> !bare || UNSIGNED.contains(field.name())),
                LegacyService.named(call.call().service()).stream().flatMap(service -> service.fields().stream()));
    }

    /** A query names the trade by one of two ids. Source: legacy-instore §2.6. */
    private static Stream<String> missingTradeId(Exchanged call) {
        boolean nameless = call.call().service().equals(LegacyService.QUERY.wireName())
                && call.call().parameter("partner_trans_id").isEmpty()
                && call.call().parameter("alipay_trans_id").isEmpty();
        return nameless ? Stream.of("partner_trans_id or alipay_trans_id") : Stream.empty();
    }

    /** In characters; of a masked field the length that was stamped. */
    private static int length(Exchanged call, String name) {
        String stamped = call.fact(name + Fingerprint.LENGTH);
        String value = call.call().parameter(name);
        return stamped.matches("\\d{1,6}") ? Integer.parseInt(stamped) : value.codePointCount(0, value.length());
    }

    private static String currency(Exchanged call) {
        String priced = call.call().parameter("trans_currency");
        return priced.isEmpty() ? call.call().parameter("currency") : priced;
    }

    private static String query(Exchanged call) {
        String target = sent(call).target();
        int mark = target.indexOf('?');
        return mark < 0 ? "" : target.substring(mark + 1);
    }

    private static Entry.Sent sent(Exchanged call) {
        Entry.Sent sent = call.entry().request();
        return sent == null ? new Entry.Sent("", "", java.util.Map.of(), "", StandardCharsets.UTF_8.name()) : sent;
    }
}
