package org.openvalidate.gateway.http.control;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.Notice;
import org.openvalidate.gateway.Obstacle;
import org.openvalidate.gateway.Sight;
import org.openvalidate.gateway.State;
import org.openvalidate.gateway.Trade;
import org.openvalidate.gateway.Visit;
import org.openvalidate.page.Template;

/** What goes on in every account, for a person with a browser. */
final class StatusPage {

    private static final Template PAGE = Template.of(StatusPage.class, "status.ftlh");
    private static final int MOST = 50;

    private StatusPage() {}

    static String text(Desk desk) {
        return PAGE.text(Map.of(
                "now",
                Clocks.words(desk.now()),
                "clock",
                desk.stepped().isPresent() ? "moved over the control port" : "real",
                "accounts",
                desk.all().stream().map(StatusPage::account).toList()));
    }

    private static Map<String, Object> account(Opened opened) {
        State state = opened.account().state();
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("partner", opened.account().partner());
        account.put("currency", state.account().currency());
        account.put("now", Clocks.words(opened.timeline().now()));
        account.put("count", state.trades().order().size());
        account.put(
                "trades",
                newest(state.trades().order()).stream()
                        .flatMap(id -> state.trade(id).stream())
                        .map(StatusPage::trade)
                        .toList());
        account.put(
                "visits",
                newest(opened.booth().state().visits().inOrder()).stream()
                        .map(visit -> visit(opened, visit))
                        .toList());
        account.put(
                "notices",
                newest(state.notices().inOrder()).stream()
                        .map(StatusPage::notice)
                        .toList());
        account.put(
                "faults",
                opened.account().armed().stream().map(StatusPage::fault).toList());
        account.put(
                "exchanges",
                opened.tape().latest().stream().map(StatusPage::exchange).toList());
        return account;
    }

    private static Map<String, String> trade(Trade trade) {
        return Map.of(
                "id", trade.merchantId(),
                "alipayId", trade.alipayId(),
                "product", trade.order().product().name(),
                "amount", trade.amount().text() + " " + trade.amount().currency(),
                "status", trade.status().name(),
                "refunded",
                        trade.refunded().signum() == 0 ? "" : trade.refunded().toPlainString(),
                "created", Clocks.words(trade.created()));
    }

    private static Map<String, String> visit(Opened opened, Visit visit) {
        String standing = Sight.of(
                        opened.booth().state(), visit.token(), opened.booth().now())
                .map(sight -> sight.standing().name())
                .orElse("");
        return Map.of(
                "order", visit.merchantId(),
                "product", visit.order().product().name(),
                "step", visit.step().name(),
                "standing", standing,
                "obstacle",
                        visit.obstacle() == Obstacle.NONE
                                ? ""
                                : visit.obstacle().name(),
                "url", opened.cashier(visit.token()));
    }

    private static Map<String, String> notice(Notice notice) {
        var next = notice.next();
        List<Notice.Delivery> deliveries = notice.deliveries();
        Notice.Delivery last = deliveries.isEmpty() ? null : deliveries.get(deliveries.size() - 1);
        return Map.of(
                "id", notice.id(),
                "trade", notice.merchantId(),
                "type", notice.type(),
                "kind", notice.kind().name(),
                "url", notice.addressee().url(),
                "standing", notice.standing().name(),
                "times", String.valueOf(deliveries.size()),
                "answer", last == null ? "" : said(last),
                "next", next == null ? "" : Clocks.words(next));
    }

    private static String said(Notice.Delivery delivery) {
        return delivery.status() == 0 ? delivery.answer() : delivery.status() + " " + delivery.answer();
    }

    private static Map<String, String> fault(Fault fault) {
        return Map.of(
                "id", fault.id(),
                "service", fault.service(),
                "what", (fault.kind() + " " + fault.code()).trim(),
                "times", fault.times() == 0 ? "every time" : String.valueOf(fault.times()),
                "skip", String.valueOf(fault.skip()),
                "match", fault.match().isEmpty() ? "" : fault.match().toString());
    }

    private static Map<String, String> exchange(Latest.Line line) {
        return Map.of(
                "at", Clocks.words(line.at()),
                "what", line.what(),
                "trade", line.trade(),
                "outcome", line.outcome(),
                "fault", line.fault());
    }

    private static <T> List<T> newest(List<T> all) {
        List<T> last = new java.util.ArrayList<>(all.subList(Math.max(0, all.size() - MOST), all.size()));
        Collections.reverse(last);
        return last;
    }
}
