package org.openvalidate.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;
import org.openvalidate.evidence.FactStamper;

/** The notices of a recording, told apart into those that a merchant may act on and those that it must not. */
final class Notices {

    private final Traffic traffic;

    Notices(Traffic traffic) {
        this.traffic = traffic;
    }

    /** All of them, in order. */
    Stream<Exchanged> all() {
        return traffic.notices().stream();
    }

    /** Well signed, about an order that there is, saying what was ordered, and not disowned by the gateway. */
    boolean honest(Exchanged notice) {
        return wellSigned(notice)
                && amountRight(notice)
                && currencyRight(notice)
                && !disowned(notice)
                && !stranger(notice);
    }

    /** Signed by somebody else than the gateway; where there is no key nothing is known. */
    static boolean forged(Exchanged notice) {
        String state = notice.fact(FactStamper.SIGNATURE);
        return state.equals(SignatureState.INVALID.name()) || state.equals(SignatureState.MISSING.name());
    }

    static boolean wellSigned(Exchanged notice) {
        return notice.fact(FactStamper.SIGNATURE).equals(SignatureState.VALID.name());
    }

    /** Whether every plus of its signature has arrived as a blank. */
    static boolean blankForPlus(Exchanged notice) {
        return notice.call().parameter("sign").contains(" ");
    }

    /**
     * About a trade that nobody ordered; what is said of it may come from the notice itself. Where a store has a code of
     * its own, its sales begin with their notices.
     */
    boolean stranger(Exchanged notice) {
        if (traffic.calls().stream().anyMatch(call -> call.call().service().equals("alipay.commerce.qrcode.create"))) {
            return false;
        }
        boolean ordered = ordered(notice).isPresent();
        boolean named = traffic.claims().trades().contains(notice.trade())
                && traffic.claims().of(Claim.TILL, notice.trade()).stream()
                        .anyMatch(claim -> claim.at().isBefore(notice.start()));
        return !ordered && !named;
    }

    /** As far as it names an amount. */
    boolean amountRight(Exchanged notice) {
        return ordered(notice)
                .map(order -> Stream.of("total_fee", "rmb_fee").allMatch(name -> same(order, notice, name)))
                .orElse(true);
    }

    /** As far as it names a currency. */
    boolean currencyRight(Exchanged notice) {
        String currency = notice.call().parameter("currency");
        return ordered(notice)
                .map(order -> order.getOrDefault("currency", ""))
                .map(wanted -> wanted.isEmpty() || currency.isEmpty() || wanted.equals(currency))
                .orElse(true);
    }

    /** The gateway was asked whether it sent it, and said no. */
    boolean disowned(Exchanged notice) {
        List<String> words = confirmations(notice);
        return !words.isEmpty() && !words.contains("true");
    }

    /** What {@code notify_verify} answered about it. */
    List<String> confirmations(Exchanged notice) {
        String id = id(notice);
        return traffic.calls().stream()
                .filter(call -> call.call().service().equals("notify_verify"))
                .filter(call -> call.call().parameter("notify_id").equals(id) && !id.isEmpty())
                .map(call -> text(call).strip())
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** What came back, empty where nothing did. */
    static String text(Exchanged call) {
        Entry.Answered answer = call.entry().response();
        return answer == null ? "" : answer.text();
    }

    static String id(Exchanged notice) {
        return notice.call().parameter("notify_id");
    }

    /** Answered with the word that ends a notice, in either case; blanks around it are another matter. */
    static boolean acknowledged(Exchanged notice) {
        Entry.Answered answer = notice.entry().response();
        return answer != null && answer.status() == 200 && text(notice).strip().equalsIgnoreCase("success");
    }

    static boolean saysPaid(Exchanged notice) {
        String status = notice.call().parameter("trade_status");
        return status.equals("TRADE_SUCCESS") || status.equals("TRADE_FINISHED");
    }

    private Optional<Map<String, String>> ordered(Exchanged notice) {
        return traffic.ordered(notice.trade());
    }

    private static boolean same(Map<String, String> order, Exchanged notice, String name) {
        String noticed = notice.call().parameter(name);
        String wanted =
                order.getOrDefault(name, name.equals("total_fee") ? order.getOrDefault("trans_amount", "") : "");
        if (noticed.isEmpty() || wanted.isEmpty()) {
            return true;
        }
        try {
            return new BigDecimal(noticed).compareTo(new BigDecimal(wanted)) == 0;
        } catch (NumberFormatException noAmount) {
            return false;
        }
    }
}
