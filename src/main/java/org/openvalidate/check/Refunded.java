package org.openvalidate.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.evidence.Entry;
import org.openvalidate.evidence.FactStamper;

/**
 * The merchant's refunds and what is known of them. A refund's id is {@code partner_refund_id} or {@code out_return_no}.
 * Source: legacy-instore §2.9; legacy-online §4 for the names of the online services.
 */
record Refunded(Traffic traffic) {

    /** Every refund request, in order. */
    List<Exchanged> requests() {
        return traffic.merchants(Purpose.REFUND);
    }

    List<Exchanged> lookUps() {
        return traffic.merchants(Purpose.REFUND_QUERY);
    }

    /** The id of the refund that a request, a look-up or a notice is about; empty where it names none. */
    static String id(Exchanged call) {
        String id = call.call().parameter("partner_refund_id");
        return id.isEmpty() ? call.call().parameter("out_return_no") : id;
    }

    /** The amount that a request names, as it names it. */
    static String amount(Exchanged request) {
        String amount = request.call().parameter("refund_amount");
        return Stream.of(
                        amount,
                        request.call().parameter("return_amount"),
                        request.call().parameter("return_rmb_amount"))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** What a look-up says has become of the refund. */
    static String result(Exchanged lookUp) {
        var answer = lookUp.answer();
        return answer == null || !lookUp.believable() ? "" : answer.field("refund_result_code");
    }

    /** The first line that proves a refund done: a synchronous success, a look-up, a verified notice. */
    Optional<Exchanged> proof(String id, Entry booking) {
        List<Exchanged> requests = requests().stream()
                .filter(request -> request.call().parameter("is_sync").equals("Y") && request.granted())
                .filter(Exchanged::believable)
                .toList();
        List<Exchanged> lookUps = lookUps().stream()
                .filter(lookUp -> result(lookUp).equals("REFUND_SUCCESS"))
                .toList();
        List<Exchanged> notices = traffic.notices().stream()
                .filter(notice -> notice.call().parameter("refund_status").equals("REFUND_SUCCESS"))
                .filter(notice -> notice.fact(FactStamper.SIGNATURE).equals("VALID"))
                .toList();
        return Stream.of(requests, lookUps, notices)
                .flatMap(List::stream)
                .filter(each -> id(each).equals(id) && each.teaches(booking))
                .min(Comparator.comparing(Exchanged::seq));
    }
}
