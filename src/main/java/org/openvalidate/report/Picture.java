package org.openvalidate.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.check.Outcome;
import org.openvalidate.evidence.BuyerAct;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;
import org.openvalidate.evidence.EntryKind;
import org.openvalidate.evidence.Recording;
import org.openvalidate.result.CaseResult;
import org.openvalidate.wire.End;

/** Draws the {@link TimelineView} of a case from its recording and its findings. */
final class Picture {

    private static final int WIDTH = 960;
    private static final int LEFT = 96;
    private static final int RIGHT = 850;
    private static final int AXIS = 20;
    private static final int BUYER = 56;
    private static final int MERCHANT = 92;
    private static final int GATEWAY = 172;
    private static final int BANDS = 196;
    private static final int MOST_WORDS = 60;
    private static final String SERVICE_PREFIX = "alipay\\.(acquire\\.)?(overseas\\.)?";

    private final CaseResult result;
    private final Recording recording;
    private final Lang lang;
    private final List<Permitted> permitted;
    private final TimeScale scale;

    private Picture(CaseResult result, Recording recording, Lang lang) {
        this.result = result;
        this.recording = recording;
        this.lang = lang;
        Map<Integer, Entry> recorded = recording.entries().stream()
                .collect(Collectors.toMap(Entry::seq, Function.identity(), (first, second) -> first));
        this.permitted = result.findings().stream()
                .flatMap(finding -> Permitted.of(finding, recorded).stream())
                .filter(each -> !each.stretches().isEmpty())
                .toList();
        this.scale = TimeScale.of(instants(), LEFT, RIGHT);
    }

    /** The picture of a case; empty where nothing was recorded that could be drawn. */
    static Optional<TimelineView> of(CaseResult result, Recording recording, Lang lang) {
        boolean any = recording.entries().stream().anyMatch(entry -> entry.request() != null);
        return any ? Optional.of(new Picture(result, recording, lang).view()) : Optional.empty();
    }

    private TimelineView view() {
        List<TimelineView.Band> bands = new Bands(result, permitted, scale, BANDS, lang).drawn();
        return new TimelineView(
                Anchors.ofCase(result.testCase().id()) + "-timeline",
                WIDTH,
                BANDS + bands.size() * Bands.HEIGHT,
                LEFT,
                RIGHT,
                Wording.TIMELINE.in(lang) + " " + result.testCase().id(),
                description(),
                List.of(
                        new TimelineView.Lane(Wording.WHO_BUYER.in(lang), BUYER),
                        new TimelineView.Lane(Wording.WHO_MERCHANT.in(lang), MERCHANT),
                        new TimelineView.Lane(Wording.WHO_GATEWAY.in(lang), GATEWAY)),
                ticks(),
                scale.cuts(),
                calls(),
                marks(),
                bands);
    }

    /** Everything that is drawn; what the gateway says when the case is over is not. */
    private Set<Instant> instants() {
        Stream<Instant> acts = drawn().flatMap(entry -> Stream.of(entry.at(), entry.over()));
        Stream<Instant> bounds = permitted.stream()
                .flatMap(each -> each.stretches().stream())
                .flatMap(each -> Stream.of(each.from(), each.to()));
        return Stream.of(Stream.of(recording.opening().at()), acts, bounds)
                .flatMap(Function.identity())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Entry> drawn() {
        return recording.entries().stream()
                .filter(entry -> entry.request() != null || entry.kind().equals(EntryKind.BUYER) || shownOnTill(entry))
                .sorted(Comparator.comparing(Entry::at));
    }

    private static boolean shownOnTill(Entry entry) {
        return entry.kind().equals(EntryKind.CLAIM)
                && entry.from().equals(Claim.TILL)
                && !entry.fact(Claim.STATUS).orElse(Claim.PENDING).equals(Claim.PENDING);
    }

    private List<TimelineView.Tick> ticks() {
        Labels room = new Labels(AXIS, 0, 1);
        Instant start = recording.opening().at();
        List<TimelineView.Tick> ticks = new ArrayList<>();
        for (Instant instant : instants()) {
            String text = "+" + BeijingTime.tenths(start, instant);
            int x = scale.at(instant);
            if (room.place(x - Labels.width(text) / 2, text) >= 0) {
                ticks.add(new TimelineView.Tick(x, text));
            }
        }
        return ticks;
    }

    private List<TimelineView.Call> calls() {
        Set<Integer> cited = result.findings().stream()
                .filter(finding -> finding.blocking() && finding.outcome() == Outcome.VIOLATED)
                .flatMap(finding -> finding.exchanges().stream())
                .collect(Collectors.toSet());
        Labels room = new Labels(MERCHANT + 20, 14, 4);
        return drawn().filter(entry -> entry.request() != null)
                .map(entry -> call(entry, cited.contains(entry.seq()), room))
                .toList();
    }

    private TimelineView.Call call(Entry entry, boolean cited, Labels room) {
        boolean notice = entry.kind().equals(EntryKind.NOTICE);
        int x = scale.at(entry.at());
        String label = "#" + entry.seq() + " "
                + (notice
                        ? Wording.KIND_NOTICE.in(lang)
                        : Legible.line(entry.service()).replaceFirst("^" + SERVICE_PREFIX, ""));
        int y = room.place(x, label);
        return new TimelineView.Call(
                x,
                notice ? GATEWAY : MERCHANT,
                notice ? MERCHANT : GATEWAY,
                scale.at(entry.over()),
                notice ? "notice" : entry.from().equals(Claim.MERCHANT) ? Claim.MERCHANT : "probe",
                entry.end() != End.ANSWERED,
                cited,
                y < 0 ? "" : label,
                Labels.width(label),
                y);
    }

    private List<TimelineView.Mark> marks() {
        Labels onBuyer = new Labels(BUYER, 0, 1);
        Labels onTill = new Labels(MERCHANT, 0, 1);
        return drawn().filter(entry -> entry.request() == null)
                .map(entry -> {
                    boolean buyer = entry.kind().equals(EntryKind.BUYER);
                    String said = buyer
                            ? Wording.of("ACT", entry.fact(BuyerAct.ACT).orElse(""), lang)
                            : Wording.of("TILL", entry.fact(Claim.STATUS).orElse(""), lang);
                    int x = scale.at(entry.at());
                    String label = (buyer ? onBuyer : onTill).place(x, said) < 0 ? "" : said;
                    return new TimelineView.Mark(x, buyer ? BUYER : MERCHANT, buyer ? "buyer" : "till", label);
                })
                .toList();
    }

    private String description() {
        Instant start = recording.opening().at();
        List<String> told = drawn().filter(entry -> entry.request() != null)
                .map(entry -> EntryView.of(entry, result.testCase().id(), start, false, lang))
                .map(entry -> "#" + entry.seq() + " " + entry.offset() + " " + entry.from() + " → " + entry.to() + " "
                        + entry.service() + " " + entry.endWord())
                .toList();
        String rest = told.size() > MOST_WORDS ? " …" : "";
        return String.join("; ", told.subList(0, Math.min(told.size(), MOST_WORDS))) + rest;
    }
}
