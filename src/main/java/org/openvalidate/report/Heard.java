package org.openvalidate.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.check.ComparedFile;
import org.openvalidate.check.Refund;
import org.openvalidate.check.ReviewedShop;
import org.openvalidate.check.Traffic;
import org.openvalidate.check.Trouble;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;
import org.openvalidate.evidence.EntryKind;
import org.openvalidate.evidence.Recording;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.RunRecord;
import org.openvalidate.wire.End;

/**
 * What the recordings of a run tell across its cases. Each of them is read once, whatever is rendered, and none is kept.
 *
 * @param attested what people said, in the words of each language
 */
record Heard(
        List<Called> services,
        List<InCase<Refund>> refunds,
        List<InCase<ComparedFile>> files,
        List<InCase<ReviewedShop>> shops,
        List<InCase<Trouble>> troubles,
        Map<Lang, List<InCase<ResultDocument.Attestation>>> attested) {

    /** Something that came up in a case. */
    record InCase<T>(CaseResult result, T it) {}

    /** A service as the merchant called it. */
    record Called(String service, int calls, int unanswered, int cases) {

        private Called and(Called more) {
            return new Called(service, calls + more.calls, unanswered + more.unanswered, cases + more.cases);
        }
    }

    /** Half of the cases are heard beside the other half: reading recordings is most of what a report costs. */
    static Heard in(RunRecord run, Function<CaseResult, Optional<Recording>> recordings) {
        List<CaseResult> cases = run.cases();
        int half = cases.size() / 2;
        Heard first = silence();
        Heard second = silence();
        try {
            Beside.both(
                    () -> first.hear(cases.subList(0, half), recordings),
                    () -> second.hear(cases.subList(half, cases.size()), recordings));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
        return first.and(second);
    }

    private static Heard silence() {
        Map<Lang, List<InCase<ResultDocument.Attestation>>> attested = new EnumMap<>(Lang.class);
        for (Lang lang : Lang.values()) {
            attested.put(lang, new ArrayList<>());
        }
        return new Heard(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                attested);
    }

    private void hear(List<CaseResult> cases, Function<CaseResult, Optional<Recording>> recordings) {
        Map<String, int[]> counts = new TreeMap<>();
        for (CaseResult result : cases) {
            recordings.apply(result).ifPresent(recording -> {
                count(recording, counts);
                add(result, recording);
            });
        }
        counts.forEach((service, count) -> services.add(new Called(service, count[0], count[1], count[2])));
    }

    private Heard and(Heard later) {
        Map<String, Called> called = new TreeMap<>();
        Stream.of(services, later.services)
                .flatMap(List::stream)
                .forEach(each -> called.merge(each.service(), each, Called::and));
        services.clear();
        services.addAll(called.values());
        refunds.addAll(later.refunds);
        files.addAll(later.files);
        shops.addAll(later.shops);
        troubles.addAll(later.troubles);
        attested.forEach((lang, said) -> said.addAll(later.said(lang)));
        return this;
    }

    private void add(CaseResult result, Recording recording) {
        Traffic traffic = Traffic.of(recording);
        Refund.in(traffic).forEach(each -> refunds.add(new InCase<>(result, each)));
        ComparedFile.in(traffic).forEach(each -> files.add(new InCase<>(result, each)));
        ReviewedShop.in(traffic).forEach(each -> shops.add(new InCase<>(result, each)));
        Trouble.in(traffic).forEach(each -> troubles.add(new InCase<>(result, each)));
        attested.forEach(
                (lang, said) -> Attested.of(recording, lang).forEach(each -> said.add(new InCase<>(result, each))));
    }

    private static void count(Recording recording, Map<String, int[]> counts) {
        TreeSet<String> met = new TreeSet<>();
        for (Entry entry : recording.ofKind(EntryKind.EXCHANGE)) {
            if (entry.from().equals(Claim.MERCHANT)) {
                int[] count = counts.computeIfAbsent(entry.service(), each -> new int[3]);
                count[0]++;
                count[1] += entry.end() == End.ANSWERED ? 0 : 1;
                count[2] += met.add(entry.service()) ? 1 : 0;
            }
        }
    }

    /** What people said, in one language. */
    List<InCase<ResultDocument.Attestation>> said(Lang lang) {
        return attested.getOrDefault(lang, List.of());
    }
}
