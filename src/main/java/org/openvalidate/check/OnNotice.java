package org.openvalidate.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.catalogue.Span;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;

/** What the merchant makes of notices, and how it answers them. Source: legacy-instore §2.17, legacy-online §1.5, §3.1. */
final class OnNotice {

    private static final String NONE = "no notice was recorded";
    private static final Set<String> FINAL = Set.of(Claim.PAID, Claim.CLOSED, "REFUNDED");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private OnNotice() {}

    /** A rule that nothing is booked because of notices of a kind. */
    static Lured lured(String what, BiPredicate<Notices, Exchanged> kind) {
        return new Lured(what, traffic -> {
            Notices notices = new Notices(traffic);
            return notices.all()
                    .filter(notice -> Notices.saysPaid(notice) && kind.test(notices, notice))
                    .map(Lured.Lure::of);
        });
    }

    /** {@code acknowledged.notice}: each in the end, and from then on whenever it comes again. */
    static Conclusion acknowledged(Expectation expectation, Traffic traffic) {
        String expected = "every genuine notice answered with success";
        Map<String, List<Exchanged>> byId = honest(traffic);
        for (List<Exchanged> same : byId.values()) {
            Optional<Exchanged> first =
                    same.stream().filter(Notices::acknowledged).findFirst();
            if (first.isEmpty()) {
                return Conclusion.missing(expected, said(same.get(same.size() - 1)))
                        .shownBy(same);
            }
            Optional<Exchanged> fallenBack = same.stream()
                    .filter(each ->
                            each.seq() > first.get().seq() && each.entry().response() != null)
                    .filter(each -> !Notices.acknowledged(each))
                    .findFirst();
            if (fallenBack.isPresent()) {
                return Conclusion.violated(expected, said(fallenBack.get())).shownBy(first.get(), fallenBack.get());
            }
        }
        return byId.isEmpty()
                ? Conclusion.unproven(expected, "no genuine notice was recorded")
                : Conclusion.satisfied(expected, "every one acknowledged")
                        .shownBy(byId.values().stream().flatMap(List::stream).toList());
    }

    /** {@code exact.acknowledgement} */
    static Conclusion exact(Expectation expectation, Traffic traffic) {
        String expected = "success, and not a blank more";
        List<Exchanged> good =
                traffic.notices().stream().filter(Notices::acknowledged).toList();
        return judged(expected, "no notice was acknowledged", good, notice -> {
            String text = Notices.text(notice);
            return text.equals(text.strip()) ? "" : text.length() + " characters";
        });
    }

    /** {@code plain.acknowledgement}: no page, no byte-order mark, no redirect. */
    static Conclusion plain(Expectation expectation, Traffic traffic) {
        String expected = "plain text in every answer to a notice";
        List<Exchanged> answered = traffic.notices().stream()
                .filter(notice -> notice.entry().response() != null)
                .toList();
        return judged(expected, NONE, answered, OnNotice::fuss);
    }

    /** {@code refused.forgery} */
    static Conclusion forgeryRefused(Expectation expectation, Traffic traffic) {
        String expected = "no acknowledgement of a forged notice";
        List<Exchanged> forged =
                traffic.notices().stream().filter(Notices::forged).toList();
        return judged(
                expected,
                "no forged notice was recorded",
                forged,
                notice -> Notices.acknowledged(notice) ? "acknowledged" : "");
    }

    /** {@code blank.notice} */
    static Conclusion blank(Expectation expectation, Traffic traffic) {
        String expected = "a notice whose plus signs became blanks is believed";
        List<Exchanged> blank = traffic.notices().stream()
                .filter(notice -> Notices.blankForPlus(notice) && Notices.wellSigned(notice))
                .toList();
        return judged(
                expected,
                "no such notice was recorded",
                blank,
                notice -> Notices.acknowledged(notice) ? "" : said(notice));
    }

    /** {@code ladder.notice}: how the gateway itself repeats what is not acknowledged. */
    static Conclusion ladder(Expectation expectation, Traffic traffic) {
        int times = Integer.parseInt(expectation.argument("times"));
        Duration within = Span.parse(expectation.argument("max"));
        String expected = times + " times within " + Span.of(within) + " under one notify_id";
        List<Exchanged> most = honest(traffic).values().stream()
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
        if (most.isEmpty()) {
            return Conclusion.unproven(expected, NONE);
        }
        Duration taken =
                Duration.between(most.get(0).start(), most.get(most.size() - 1).start());
        String was = most.size() + " times within " + Span.of(taken);
        if (most.size() < times) {
            return Conclusion.missing(expected, was).shownBy(most);
        }
        return (most.size() == times && taken.compareTo(within) <= 0
                        ? Conclusion.satisfied(expected, was)
                        : Conclusion.violated(expected, was))
                .shownBy(most);
    }

    /** {@code reopened.order}: whatever a notice says that comes when the order is final. */
    static Conclusion reopened(Expectation expectation, Traffic traffic) {
        String expected = "an order that is final stays so";
        Claims claims = traffic.claims();
        List<Exchanged> late = traffic.notices().stream()
                .filter(notice -> claims.of(Claim.MERCHANT, notice.trade()).stream()
                        .anyMatch(claim -> FINAL.contains(Claims.status(claim))
                                && claim.at().isBefore(notice.start())))
                .toList();
        if (late.isEmpty()) {
            return Conclusion.unproven(expected, "no notice came after an order was final");
        }
        for (Exchanged notice : late) {
            List<Entry> states = claims.of(Claim.MERCHANT, notice.trade());
            for (int i = 1; i < states.size(); i++) {
                if (back(Claims.status(states.get(i - 1)), Claims.status(states.get(i)))) {
                    return Conclusion.violated(
                                    expected,
                                    Claims.status(states.get(i)) + " after " + Claims.status(states.get(i - 1)))
                            .shownBy(notice)
                            .stated(List.of(states.get(i)));
                }
            }
        }
        return Conclusion.satisfied(expected, "it stayed so").shownBy(late);
    }

    private static boolean back(String before, String after) {
        boolean open = after.equals(Claim.PAID) || after.equals(Claim.PENDING);
        boolean over = before.equals(Claim.CLOSED) || before.equals("REFUNDED");
        return (over && open) || (before.equals(Claim.PAID) && after.equals(Claim.PENDING));
    }

    private static Map<String, List<Exchanged>> honest(Traffic traffic) {
        Notices notices = new Notices(traffic);
        Map<String, List<Exchanged>> byId = new LinkedHashMap<>();
        notices.all()
                .filter(notices::honest)
                .forEach(notice -> byId.computeIfAbsent(Notices.id(notice), id -> new ArrayList<>())
                        .add(notice));
        return byId;
    }

    private static Conclusion judged(
            String expected, String none, List<Exchanged> notices, Function<Exchanged, String> wrong) {
        if (notices.isEmpty()) {
            return Conclusion.unproven(expected, none);
        }
        return notices.stream()
                .filter(notice -> !wrong.apply(notice).isEmpty())
                .findFirst()
                .map(bad -> Conclusion.violated(expected, wrong.apply(bad)).shownBy(bad))
                .orElseGet(() -> Conclusion.satisfied(expected, "held by " + notices.size() + " of " + notices.size())
                        .shownBy(notices));
    }

    private static String said(Exchanged notice) {
        Entry.Answered answer = notice.entry().response();
        return answer == null ? "no answer" : "HTTP " + answer.status() + " \"" + shortened(answer.text()) + "\"";
    }

    private static String fuss(Exchanged notice) {
        Entry.Answered answer = notice.entry().response();
        String text = Notices.text(notice);
        if (answer != null && answer.status() / 100 == 3) {
            return "a redirect";
        }
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            return "a byte-order mark";
        }
        String start = text.strip().toLowerCase(Locale.ROOT);
        return start.startsWith("<") ? "a page" : "";
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
