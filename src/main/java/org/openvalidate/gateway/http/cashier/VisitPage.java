package org.openvalidate.gateway.http.cashier;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.gateway.ClientResult;
import org.openvalidate.gateway.Obstacle;
import org.openvalidate.gateway.Product;
import org.openvalidate.gateway.Sight;
import org.openvalidate.gateway.Standing;
import org.openvalidate.gateway.State;
import org.openvalidate.gateway.Visit;
import org.openvalidate.page.Template;
import org.openvalidate.wire.Response;

/** The page of a visit: what is to be paid, and what its buyer can do next. */
final class VisitPage {

    private static final Template PAGE = Template.of(VisitPage.class, "visit.ftlh");

    private VisitPage() {}

    static Response of(Sight sight, Counter counter, Tongue tongue) {
        State state = counter.state();
        Visit visit = sight.visit();
        Map<String, Object> model = new HashMap<>();
        model.put("say", Words.all(tongue));
        model.put("lang", tongue.code());
        model.put(
                "other",
                Map.of("code", tongue.other().code(), "name", tongue.other().ownName()));
        model.put("here", Link.to(visit.token()));
        model.put("order", order(sight, state));
        model.put("step", step(sight).name());
        model.put("paidHere", visit.step() == Visit.Step.PAID);
        model.put("left", TimeLeft.words(positive(Duration.between(counter.now(), visit.until())), tongue));
        model.put("until", TimeLeft.stamp(visit.until()));
        model.put("buyer", TestBuyers.shown(visit.buyer()));
        model.put("buyers", TestBuyers.of(state));
        model.put("obstacle", obstacle(visit.obstacle(), tongue));
        model.put("back", back(visit));
        model.put("app", visit.order().product() == Product.APP ? List.of(told(sight, tongue)) : List.of());
        return Html.page(200, PAGE, model);
    }

    /** What the page is about: how far the buyer is, or what has become of the order. */
    private enum Step {
        LOGIN,
        CONFIRM,
        PAID,
        CLOSED,
        EXPIRED,
        LEFT
    }

    private static Step step(Sight sight) {
        if (sight.standing() != Standing.OPEN) {
            return Step.valueOf(sight.standing().name());
        }
        return switch (sight.visit().step()) {
            case LOGGED_IN -> Step.CONFIRM;
            case LEFT -> Step.LEFT;
            case ARRIVED, PAID -> Step.LOGIN;
        };
    }

    private static Map<String, Object> order(Sight sight, State state) {
        var order = sight.visit().order();
        return Map.of(
                "id", sight.visit().merchantId(),
                "product", order.product().name(),
                "subject", order.subject(),
                "body", order.body(),
                "supplier", sight.visit().storefront().supplier(),
                "amount", order.amount().text(),
                "currency", order.amount().currency(),
                "yuan", state.account().inYuan(order.amount()),
                "settlement", order.settlement(),
                "trade",
                        sight
                                .trade()
                                .map(trade -> Map.of(
                                        "id",
                                        trade.alipayId(),
                                        "status",
                                        trade.status().name()))
                                .stream()
                                .toList());
    }

    private static List<Map<String, String>> obstacle(Obstacle obstacle, Tongue tongue) {
        return obstacle == Obstacle.NONE
                ? List.of()
                : List.of(Map.of("words", Words.of(obstacle).in(tongue), "code", obstacle.code()));
    }

    private static Map<String, Object> back(Visit visit) {
        String wish = visit.storefront().returnUrl();
        Optional<ReturnAddress> address = ReturnAddress.of(wish);
        return Map.of(
                "wish", wish, "hosts", address.map(ReturnAddress::host).stream().toList());
    }

    private static Map<String, Object> told(Sight sight, Tongue tongue) {
        return Map.of(
                "result",
                sight.result().map(result -> result(result, tongue)).stream().toList(),
                "results",
                Arrays.stream(ClientResult.values())
                        .map(each -> result(each, tongue))
                        .toList());
    }

    private static Map<String, String> result(ClientResult result, Tongue tongue) {
        return Map.of(
                "name", result.name(),
                "status", String.valueOf(result.status()),
                "words", Words.valueOf(result.name()).in(tongue));
    }

    private static Duration positive(Duration left) {
        return left.isNegative() ? Duration.ZERO : left;
    }
}
