package org.openvalidate.gateway;

import java.time.Duration;
import java.util.Set;

/**
 * How an account is told of its trades; each is a setting.
 *
 * @param inStore when notices of in-store products are sent again
 * @param online when those of online products are
 * @param acknowledgements bodies of an answer with HTTP status 200 that end a notice, exactly; pages of the vendor's write
 *     the word in either case (legacy-online §3.1)
 * @param verifiable how long after a delivery {@code notify_verify} knows its {@code notify_id}; about one minute by an
 *     older document (legacy-online §1.5)
 * @param told states of which a notice is sent; never WAIT_BUYER_PAY. That a closed trade is told of follows from "when
 *     its status changes"; no page of an in-store product says so
 * @param delay how long after a change its notice is sent; not published
 */
public record NoticeTerms(
        Ladder inStore,
        Ladder online,
        Set<String> acknowledgements,
        Duration verifiable,
        Set<TradeStatus> told,
        Duration delay) {

    /** Where nothing else is said. */
    public static final NoticeTerms USUAL = new NoticeTerms(
            Ladder.IN_STORE,
            Ladder.ONLINE,
            Set.of("success", "SUCCESS"),
            Duration.ofMinutes(1),
            Set.of(TradeStatus.TRADE_SUCCESS, TradeStatus.TRADE_FINISHED, TradeStatus.TRADE_CLOSED),
            Duration.ofSeconds(1));

    public NoticeTerms {
        acknowledgements = Set.copyOf(acknowledgements);
        told = Set.copyOf(told);
    }

    /** The same with one ladder for every product. */
    public NoticeTerms ladder(Ladder ladder) {
        return new NoticeTerms(ladder, ladder, acknowledgements, verifiable, told, delay);
    }

    /** The same with other words that end a notice. */
    public NoticeTerms acknowledgedBy(Set<String> words) {
        return new NoticeTerms(inStore, online, words, verifiable, told, delay);
    }

    /** The same for other states. */
    public NoticeTerms telling(Set<TradeStatus> states) {
        return new NoticeTerms(inStore, online, acknowledgements, verifiable, states, delay);
    }

    /** The same, so long after what is told of. */
    public NoticeTerms late(Duration length) {
        return new NoticeTerms(inStore, online, acknowledgements, verifiable, told, length);
    }

    Ladder of(Product product) {
        return product.online() ? online : inStore;
    }
}
