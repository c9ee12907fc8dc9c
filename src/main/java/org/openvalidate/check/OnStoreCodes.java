package org.openvalidate.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.FactStamper;

/** The codes of stores. Source: legacy-instore §2.11. */
final class OnStoreCodes {

    private static final String CREATE = "alipay.commerce.qrcode.create";
    private static final String MODIFY = "alipay.commerce.qrcode.modify";
    private static final String NONE = "no store code was asked for";

    private OnStoreCodes() {}

    /** The merchant's requests for a code, in order. */
    static List<Exchanged> created(Traffic traffic) {
        return calls(traffic, Set.of(CREATE));
    }

    /** {@code present.code} */
    static Conclusion carries(Expectation expectation, Traffic traffic) {
        List<String> fields = List.of(expectation.argument("field"), expectation.argument("other"));
        String expected = String.join(" and ", fields) + " in biz_data";
        List<Exchanged> codes = created(traffic);
        List<Exchanged> without = codes.stream()
                .filter(code ->
                        fields.stream().anyMatch(field -> code.extension(field).isEmpty()))
                .toList();
        if (codes.isEmpty()) {
            return Conclusion.unproven(expected, NONE);
        }
        return without.isEmpty()
                ? Conclusion.satisfied(expected, "present").shownBy(codes)
                : Conclusion.violated(expected, "not both").shownBy(without);
    }

    /** {@code returned.code} */
    static Conclusion returned(Expectation expectation, Traffic traffic) {
        String expected = "a code in the answer to every create";
        List<Exchanged> codes = created(traffic);
        List<Exchanged> without =
                codes.stream().filter(code -> text(code).isEmpty()).toList();
        if (codes.isEmpty()) {
            return Conclusion.unproven(expected, NONE);
        }
        return without.isEmpty()
                ? Conclusion.satisfied(expected, text(codes.get(0))).shownBy(codes)
                : Conclusion.violated(expected, without.get(0).said()).shownBy(without);
    }

    /** {@code same.code} */
    static Conclusion same(Expectation expectation, Traffic traffic) {
        String expected = "one code for one store and fee setting";
        List<Exchanged> codes =
                created(traffic).stream().filter(code -> !text(code).isEmpty()).toList();
        if (codes.size() < 2) {
            return Conclusion.unproven(expected, codes.isEmpty() ? NONE : "one code was asked for");
        }
        Set<String> texts = codes.stream().map(OnStoreCodes::text).collect(Collectors.toSet());
        return (texts.size() == 1
                        ? Conclusion.satisfied(expected, "the same code")
                        : Conclusion.violated(expected, texts.size() + " codes"))
                .shownBy(codes);
    }

    /** {@code data.notice}: told by what comes back of the passback parameters. */
    static Conclusion newData(Expectation expectation, Traffic traffic) {
        String expected = "the passback parameters of the last change";
        List<Exchanged> paid = traffic.notices().stream()
                .filter(notice -> notice.fact(FactStamper.SIGNATURE).equals("VALID"))
                .filter(notice -> notice.call().parameter("trade_status").equals("TRADE_SUCCESS"))
                .toList();
        List<Exchanged> changes = calls(traffic, Set.of(MODIFY)).stream()
                .filter(change -> change.resultIs("SUCCESS"))
                .toList();
        if (changes.isEmpty()) {
            return Conclusion.unproven(expected, "no store code was changed");
        }
        Exchanged change = changes.get(changes.size() - 1);
        Optional<Exchanged> after = paid.stream().filter(change::precedes).findFirst();
        if (after.isEmpty()) {
            return Conclusion.unproven(expected, "no payment followed the change")
                    .shownBy(change);
        }
        String wanted = change.extension("passback_parameters");
        String was = after.get().call().parameter("extra_common_param");
        return (was.equals(wanted) ? Conclusion.satisfied(expected, was) : Conclusion.violated(expected, was))
                .shownBy(change, after.get());
    }

    private static List<Exchanged> calls(Traffic traffic, Set<String> services) {
        return traffic.calls().stream()
                .filter(call -> call.entry().from().equals(Claim.MERCHANT)
                        && services.contains(call.call().service()))
                .toList();
    }

    private static String text(Exchanged code) {
        var answer = code.answer();
        return answer == null || !code.resultIs("SUCCESS") ? "" : answer.field("qrcode");
    }
}
