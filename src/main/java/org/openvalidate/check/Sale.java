package org.openvalidate.check;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvalidate.dialect.Call;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Entry;

/**
 * A trade as its recording shows it, whoever began it: a till, a website, an app, or a buyer at a store code.
 *
 * @param trade the merchant's id
 * @param order the parameters that it was asked for with; none where a buyer began it at a store code
 * @param at when it was asked for, else when it was first heard of
 * @param alipayTrade the gateway's id, empty where nobody named it
 * @param end what the gateway says of it in the end, empty where it was not asked
 */
public record Sale(String trade, Call order, Instant at, String alipayTrade, Optional<Entry> end) {

    private static final String ALIPAY_TRADE = "alipay_trans_id";
    private static final Call NOTHING = new Call(Map.of(), StandardCharsets.UTF_8, List.of());

    /** Every trade of a recording, in the order in which they were first heard of. */
    public static List<Sale> in(Traffic traffic) {
        Map<String, Begun> begun = new LinkedHashMap<>();
        Stream.of(asked(traffic), handedOver(traffic), scanned(traffic))
                .flatMap(List::stream)
                .filter(each -> !each.trade().isEmpty())
                .forEach(each -> begun.putIfAbsent(each.trade(), each));
        return begun.values().stream()
                .sorted(Comparator.comparing(Begun::at))
                .map(each -> each.with(traffic))
                .toList();
    }

    /** A field of the order's extension JSON or, as online services have it, of the order itself. */
    public String field(String name) {
        String nested = Extension.field(order, name);
        return nested.isEmpty() ? order.parameter(name) : nested;
    }

    private static List<Begun> asked(Traffic traffic) {
        return Stream.concat(traffic.pays().stream(), traffic.orders().stream())
                .map(call -> new Begun(call.trade(), call.call(), call.start()))
                .toList();
    }

    private static List<Begun> handedOver(Traffic traffic) {
        List<Begun> begun = new ArrayList<>();
        for (Entry handed : traffic.orderStrings()) {
            OrderText.call(handed)
                    .ifPresent(order -> begun.add(new Begun(order.parameter("out_trade_no"), order, handed.at())));
        }
        return begun;
    }

    /** What the gateway knows and no call asked for: a buyer paid at a store code. A notice alone may be made up. */
    private static List<Begun> scanned(Traffic traffic) {
        return traffic.claims().ends().stream()
                .filter(end -> !Claims.status(end).equals(Claim.NOT_EXIST))
                .map(end -> new Begun(Claims.trade(end), NOTHING, heard(end, traffic)))
                .toList();
    }

    private static Instant heard(Entry end, Traffic traffic) {
        return Traffic.on(Claims.trade(end), traffic.notices()).stream()
                .findFirst()
                .map(Exchanged::start)
                .orElse(end.at());
    }

    private record Begun(String trade, Call order, Instant at) {

        Sale with(Traffic traffic) {
            Optional<Entry> end = traffic.claims().last(Claim.GATEWAY, trade);
            String named = end.flatMap(claim -> claim.fact(Claim.ALIPAY_TRADE))
                    .filter(id -> !id.isEmpty())
                    .orElseGet(() -> answered(traffic));
            return new Sale(trade, order, at, named, end);
        }

        private String answered(Traffic traffic) {
            return Traffic.on(trade, traffic.calls()).stream()
                    .flatMap(call -> Stream.ofNullable(call.answer()))
                    .map(answer -> answer.field(ALIPAY_TRADE))
                    .filter(id -> !id.isEmpty())
                    .findFirst()
                    .orElse("");
        }
    }
}
