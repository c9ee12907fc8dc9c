package org.openvalidate.gateway;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What no page of the vendor's settles for the online products, or what a contract settles; each is a setting.
 *
 * @param timeoutRules values of {@code timeout_rule} that are enabled; 12h by the pages, others after a talk with support
 *     (legacy-online §3.1)
 * @param longestValid largest {@code order_valid_time}; 2592000 s on current pages, 21600 s on older ones
 * @param demanded parameters without which no order is taken, beyond those of every order: {@code refer_url} and {@code
 *     trade_information} since 2019, {@code secondary_merchant_id} and its kind of acquirers; older requests are without
 *     them, so that usually none is
 * @param refundSpacing how far apart refunds of one partner must be; 3 s is published
 * @param hastyRefund the code of one that comes sooner; not published (legacy-online §4.1)
 * @param refundDays how many days after its payment a trade can be refunded; of the contract, 365 is told of the wallet
 *     elsewhere (legacy-online §4.3)
 * @param repeatedRefund the code of a refund under a known id: empty for the first answer where it says the same again.
 *     The code lists and the page on idempotency disagree (legacy-online §4.6, §9)
 * @param ratesFrom when the rates of a day are there, in GMT+8; published between 09:00 and 11:00 (legacy-online §3.8)
 * @param rateCalls how often a day they may be asked for; 100 is published
 * @param spentRates what is said to one call more, plain text; not published
 * @param hongKong whether the account has the variants of Hong Kong: HKD alone, nothing in CNY, a refund says why and how,
 * */
public record OnlineTerms(
        Set<String> timeoutRules,
        Duration longestValid,
        Set<String> demanded,
        Duration refundSpacing,
        String hastyRefund,
        int refundDays,
        String repeatedRefund,
        LocalTime ratesFrom,
        int rateCalls,
        String spentRates,
        boolean hongKong,
        boolean customs) {

    /** Where nothing else is said. */
    public static final OnlineTerms USUAL = new OnlineTerms(
            Set.of("12h"),
            Duration.ofSeconds(2_592_000),
            Set.of(),
            Duration.ofSeconds(3),
            "SYSTEM_ERROR",
            365,
            "REPEATED_REFUNDMENT_REQUEST",
            LocalTime.of(9, 0),
            100,
            "System exception",
            false,
            true);

    public OnlineTerms {
        timeoutRules = Set.copyOf(timeoutRules);
        demanded = Set.copyOf(demanded);
    }

    /** The same with these values of {@code timeout_rule}. */
    public OnlineTerms enabling(String... rules) {
        return changed(draft -> draft.timeoutRules = Set.of(rules));
    }

    /** The same with parameters that every order must have. */
    public OnlineTerms demanding(String... names) {
        return changed(draft -> draft.demanded = Set.of(names));
    }

    /** The same with refunds this far apart, else this code. */
    public OnlineTerms spacing(Duration apart, String code) {
        return changed(draft -> {
            draft.refundSpacing = apart;
            draft.hastyRefund = code;
        });
    }

    /** The same with so many days to refund in. */
    public OnlineTerms refundDays(int days) {
        return changed(draft -> draft.refundDays = days);
    }

    /** The same with another code for a refund under a known id, empty for none. */
    public OnlineTerms repeatedRefund(String code) {
        return changed(draft -> draft.repeatedRefund = code);
    }

    /** The same with rates from this time of the day, so often a day. */
    public OnlineTerms rates(LocalTime from, int calls) {
        return changed(draft -> {
            draft.ratesFrom = from;
            draft.rateCalls = calls;
        });
    }

    /** The same in Hong Kong. */
    public OnlineTerms inHongKong() {
        return changed(draft -> draft.hongKong = true);
    }

    /** The same without declarations to customs. */
    public OnlineTerms withoutCustoms() {
        return changed(draft -> draft.customs = false);
    }

    private OnlineTerms changed(Consumer<Draft> what) {
        Draft draft = new Draft(this);
        what.accept(draft);
        return draft.made();
    }

    /** Terms while they are settled. */
    private static final class Draft {
        private Set<String> timeoutRules;
        private Duration longestValid;
        private Set<String> demanded;
        private Duration refundSpacing;
        private String hastyRefund;
        private int refundDays;
        private String repeatedRefund;
        private LocalTime ratesFrom;
        private int rateCalls;
        private String spentRates;
        private boolean hongKong;
        private boolean customs;

        Draft(OnlineTerms before) {
            timeoutRules = before.timeoutRules;
            longestValid = before.longestValid;
            demanded = before.demanded;
            refundSpacing = before.refundSpacing;
            hastyRefund = before.hastyRefund;
            refundDays = before.refundDays;
            repeatedRefund = before.repeatedRefund;
            ratesFrom = before.ratesFrom;
            rateCalls = before.rateCalls;
            spentRates = before.spentRates;
            hongKong = before.hongKong;
            customs = before.customs;
        }

        OnlineTerms made() {
            return new OnlineTerms(
                    timeoutRules,
                    longestValid,
                    demanded,
                    refundSpacing,
                    hastyRefund,
                    refundDays,
                    repeatedRefund,
                    ratesFrom,
                    rateCalls,
                    spentRates,
                    hongKong,
                    customs);
        }
    }
}
