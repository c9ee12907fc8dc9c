package org.openvalidate.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.dialect.legacy.ErrorCodes;
import org.openvalidate.evidence.BuyerAct;
import org.openvalidate.evidence.Entry;
import org.openvalidate.evidence.EntryKind;

/** What the orders of a shop on the web must be like. Source: legacy-online §1.3, §3.1, §3.2. */
final class OnOrder {

    private static final String NONE = "no order was recorded";
    private static final Pattern CODE = Pattern.compile("\\b(?:ALIN\\d{5}|[A-Z]+(?:_[A-Z0-9]+)+)\\b");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_]{1,64}");

    /** What an order and a report both say of a shop. */
    private static final List<String> SHOP =
            List.of("secondary_merchant_id", "secondary_merchant_industry", "secondary_merchant_name");

    private OnOrder() {}

    /** An order as it was handed over, by a browser or by an app. */
    private record Ordered(Map<String, String> fields, int line) {}

    /** {@code opened.cashier}: the cashier takes the order. */
    static Conclusion opened(Expectation expectation, Traffic traffic) {
        String expected = "the buyer reaches the cashier";
        List<Exchanged> calls = traffic.orders();
        List<Entry> handedOver = acts(traffic, BuyerAct.HANDS_OVER);
        Optional<Exchanged> refused =
                calls.stream().filter(call -> !refusal(call).isEmpty()).findFirst();
        if (refused.isPresent()) {
            return Conclusion.violated(expected, refusal(refused.get())).shownBy(refused.get());
        }
        Optional<Entry> unread = handedOver.stream()
                .filter(entry -> entry.fact("error").isPresent())
                .findFirst();
        if (unread.isPresent()) {
            return Conclusion.violated(expected, Claims.quoted(unread.get(), "error"))
                    .stated(List.of(unread.get()));
        }
        List<Exchanged> reached = calls.stream().filter(OnOrder::reached).toList();
        return reached.isEmpty() && handedOver.isEmpty()
                ? Conclusion.unproven(expected, "no buyer was seen there")
                : Conclusion.satisfied(expected, "so they do").shownBy(reached).stated(handedOver);
    }

    /** {@code refused.order}: what a probe provokes. */
    static Conclusion refused(Expectation expectation, Traffic traffic) {
        String expected = expectation.argument("code");
        List<Exchanged> calls = traffic.calls().stream()
                .filter(call -> call.purpose() == Purpose.CASHIER)
                .toList();
        if (calls.isEmpty()) {
            return Conclusion.unproven(expected, NONE);
        }
        Exchanged last = calls.get(calls.size() - 1);
        boolean named = Notices.text(last).contains(expected);
        return (named
                        ? Conclusion.satisfied(expected, expected)
                        : Conclusion.violated(expected, reached(last) ? "taken" : refusal(last)))
                .shownBy(last);
    }

    /** {@code present.order} */
    static Conclusion carries(Expectation expectation, Traffic traffic) {
        List<String> fields = List.of(expectation.argument("field"), expectation.argument("other"));
        return each(String.join(" and ", fields) + " in every order", traffic, order -> {
            List<String> missing = fields.stream()
                    .filter(field -> order.getOrDefault(field, "").isEmpty())
                    .toList();
            return missing.isEmpty() ? "" : "an order without " + String.join(" and ", missing);
        });
    }

    /** {@code reported.order}: the names of SHOP-9's list that both calls have; legacy-online §6.1. */
    static Conclusion reported(Expectation expectation, Traffic traffic) {
        List<Map<String, String>> reports = Reports.accepted(traffic).stream()
                .map(call -> call.call().parameters())
                .filter(report -> report.containsKey("site_infos"))
                .map(OnOrder::shop)
                .toList();
        String expected = "the shop as it was reported";
        return reports.isEmpty()
                ? Conclusion.unproven(expected, "no report of an online shop was accepted")
                : each(expected, traffic, order -> reports.contains(shop(order)) ? "" : words(shop(order)));
    }

    private static Map<String, String> shop(Map<String, String> fields) {
        Map<String, String> shop = new TreeMap<>();
        SHOP.forEach(name -> shop.put(name, fields.getOrDefault(name, "")));
        return shop;
    }

    private static String words(Map<String, String> shop) {
        return shop.values().stream()
                .map(value -> value.isEmpty() ? "none" : value)
                .collect(Collectors.joining(", "));
    }

    /** {@code product.order} */
    static Conclusion product(Expectation expectation, Traffic traffic) {
        List<String> codes = List.of(expectation.argument("code"), expectation.argument("other"));
        return each("product_code " + String.join(" or ", codes), traffic, order -> {
            String code = order.getOrDefault("product_code", "");
            return codes.contains(code) ? "" : code.isEmpty() ? "none" : code;
        });
    }

    /** {@code fee.order}: one price, in the currency of the contract or in CNY, and settled abroad in either case. */
    static Conclusion fee(Expectation expectation, Traffic traffic) {
        return each("one of total_fee and rmb_fee, and a currency that is not CNY", traffic, order -> {
            boolean foreign = !order.getOrDefault("total_fee", "").isEmpty();
            boolean yuan = !order.getOrDefault("rmb_fee", "").isEmpty();
            if (foreign == yuan) {
                return foreign ? "both" : "neither";
            }
            String currency = order.getOrDefault("currency", "");
            return currency.isEmpty() || currency.equals("CNY") ? "currency \"" + currency + "\"" : "";
        });
    }

    /** {@code form.order}, standing */
    static Conclusion ids(Expectation expectation, Traffic traffic) {
        String expected = "letters, digits and underscores, at most 64, in out_trade_no";
        if (!traffic.calls().isEmpty() && orders(traffic).isEmpty()) {
            return Conclusion.notApplicable(NONE);
        }
        return each(expected, traffic, order -> {
            String id = order.getOrDefault("out_trade_no", "");
            return ID.matcher(id).matches() ? "" : "\"" + id + "\"";
        });
    }

    /** {@code quoted.order} */
    static Conclusion quoted(Expectation expectation, Traffic traffic) {
        String expected = "every value quoted, the signature over it valid and URL-encoded";
        List<Entry> strings = traffic.orderStrings();
        if (strings.isEmpty()) {
            return Conclusion.unproven(expected, "no order string was recorded");
        }
        for (Entry entry : strings) {
            if (!OrderText.quoted(entry)) {
                return Conclusion.violated(expected, "values without quotes").stated(List.of(entry));
            }
            if (!OrderText.signatureEncoded(entry)) {
                return Conclusion.violated(expected, "a signature that is not URL-encoded")
                        .stated(List.of(entry));
            }
        }
        List<Entry> handedOver = acts(traffic, BuyerAct.HANDS_OVER);
        Optional<Entry> bad = handedOver.stream()
                .filter(entry -> !entry.fact("signature").orElse("").equals(SignatureState.VALID.name()))
                .findFirst();
        if (bad.isPresent()) {
            return Conclusion.violated(
                            expected, "signature " + bad.get().fact("signature").orElse("not checked"))
                    .stated(List.of(bad.get()));
        }
        return handedOver.isEmpty()
                ? Conclusion.unproven(expected, "nobody has verified it").stated(strings)
                : Conclusion.satisfied(expected, "so it is").stated(strings).stated(handedOver);
    }

    private static Conclusion each(String expected, Traffic traffic, Function<Map<String, String>, String> wrong) {
        List<Ordered> orders = orders(traffic);
        if (orders.isEmpty()) {
            return Conclusion.unproven(expected, NONE);
        }
        Optional<Ordered> bad = orders.stream()
                .filter(order -> !wrong.apply(order.fields()).isEmpty())
                .findFirst();
        return bad.map(order -> Conclusion.violated(expected, wrong.apply(order.fields()))
                        .at(List.of(order.line())))
                .orElseGet(() -> Conclusion.satisfied(expected, "held by " + orders.size() + " of " + orders.size())
                        .at(orders.stream().map(Ordered::line).toList()));
    }

    private static List<Ordered> orders(Traffic traffic) {
        List<Ordered> orders = new ArrayList<>();
        traffic.orders().forEach(call -> orders.add(new Ordered(call.call().parameters(), call.seq())));
        traffic.orderStrings().forEach(entry -> orders.add(new Ordered(OrderText.parameters(entry), entry.seq())));
        return orders;
    }

    static List<Entry> acts(Traffic traffic, String... acts) {
        return traffic.recording().ofKind(EntryKind.BUYER).stream()
                .filter(entry ->
                        Arrays.asList(acts).contains(entry.fact(BuyerAct.ACT).orElse("")))
                .toList();
    }

    private static boolean reached(Exchanged call) {
        Entry.Answered answer = call.entry().response();
        return answer != null && answer.status() / 100 == 3;
    }

    /** The code that a page shows, empty where it shows none; a page without one may be the cashier itself. */
    private static String refusal(Exchanged call) {
        if (reached(call)) {
            return "";
        }
        return CODE.matcher(Notices.text(call))
                .results()
                .map(MatchResult::group)
                .filter(code ->
                        code.startsWith("ALIN") || ErrorCodes.inStore().contains(code) || code.startsWith("ILLEGAL_"))
                .findFirst()
                .orElse("");
    }
}
