package org.openvalidate.gateway.http.control;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openvalidate.gateway.NoticeTerms;
import org.openvalidate.gateway.Terms;
import org.openvalidate.gateway.TradeStatus;

/** What no page of the vendor's settles, as an account has it, in a control call. */
final class TermsForm {

    private static final Duration LONGEST = Duration.ofDays(1);

    private TermsForm() {}

    static Answer show(Opened opened) {
        return Answer.ok(write(opened.account().state().account().terms()));
    }

    /** Members that are not there stay as they are. */
    static Answer settle(Opened opened, Body body) {
        Terms before = opened.account().state().account().terms();
        NoticeTerms told = before.notices();
        Terms terms = before.quietRefund(body.text("quietRefund", before.quietRefund()))
                .pendingRefund(body.text("pendingRefund", before.pendingRefund()))
                .repeatOfPaid(body.text("repeatOfPaid", before.repeatOfPaid()))
                .demanding(words(body, "demandedIds", before.demandedIds()).toArray(String[]::new))
                .timestampValidity(length(body, "timestampValidity", before.timestampValidity()))
                .qrExpiry(length(body, "qrExpiry", before.qrExpiry()))
                .notices(new NoticeTerms(
                        told.inStore(),
                        told.online(),
                        words(body, "acknowledgements", told.acknowledgements()),
                        length(body, "verifiable", told.verifiable()),
                        states(body, told.told()),
                        length(body, "noticeDelay", told.delay())))
                .merchants(MerchantTermsForm.read(body, before.merchants()))
                .online(OnlineTermsForm.read(body, before.online()))
                .files(FileTermsForm.settle(body, before.files()));
        body.refuse();
        opened.account().agree(terms);
        return show(opened);
    }

    private static Duration length(Body body, String name, Duration before) {
        return body.duration(name, Duration.ZERO, LONGEST).orElse(before);
    }

    static Set<String> words(Body body, String name, Set<String> before) {
        return body.has(name) ? Set.copyOf(body.words(name)) : before;
    }

    private static Set<TradeStatus> states(Body body, Set<TradeStatus> before) {
        return body.has("told")
                ? body.words("told").stream()
                        .map(word -> body.word("told", word, TradeStatus.class))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet())
                : before;
    }

    private static Map<String, Object> write(Terms terms) {
        NoticeTerms notices = terms.notices();
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("quietRefund", terms.quietRefund());
        form.put("pendingRefund", terms.pendingRefund());
        form.put("repeatOfPaid", terms.repeatOfPaid());
        form.put("demandedIds", sorted(terms.demandedIds()));
        form.put("timestampValidity", terms.timestampValidity().toString());
        form.put("qrExpiry", terms.qrExpiry().toString());
        form.put("acknowledgements", sorted(notices.acknowledgements()));
        form.put("verifiable", notices.verifiable().toString());
        form.put("told", sorted(notices.told()));
        form.put("noticeDelay", notices.delay().toString());
        form.putAll(MerchantTermsForm.write(terms.merchants()));
        form.putAll(OnlineTermsForm.write(terms.online()));
        form.putAll(FileTermsForm.write(terms.files()));
        return form;
    }

    static List<String> sorted(Set<?> words) {
        return List.copyOf(new TreeSet<>(words.stream().map(String::valueOf).toList()));
    }
}
