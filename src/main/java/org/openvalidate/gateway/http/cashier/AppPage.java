package org.openvalidate.gateway.http.cashier;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.dialect.legacy.OrderString;
import org.openvalidate.gateway.CashierCode;
import org.openvalidate.page.Template;
import org.openvalidate.wire.Response;

/** Where the order string of an app is pasted, in place of a phone with a wallet. */
final class AppPage {

    private static final Template PAGE = Template.of(AppPage.class, "app.ftlh");
    private static final Call NOTHING = new Call(Map.of(), StandardCharsets.UTF_8, List.of());

    private AppPage() {}

    static Response blank(Tongue tongue) {
        return Html.page(
                200,
                PAGE,
                Map.of(
                        "say", Words.all(tongue),
                        "lang", tongue.code(),
                        "here", Link.APP,
                        "other",
                                Map.of(
                                        "code", tongue.other().code(),
                                        "name", tongue.other().ownName())));
    }

    /** The visit that the order opens, or why it opens none. */
    static Response handOver(String text, Counters counters, Tongue tongue) {
        OrderString order;
        try {
            order = Wallet.read(text);
        } catch (Unreadable unreadable) {
            return RefusalPage.of(CashierCode.UNREADABLE, String.valueOf(unreadable.getMessage()), NOTHING, tongue);
        }
        Optional<Counter> counter = counters.of(order.call().partner());
        Reply reply = counter.map(each -> Wallet.handOver(order, each))
                .orElseGet(() -> new Reply.Refused(CashierCode.of("ILLEGAL_PARTNER")));
        return CashierPages.opened(reply, order.call(), 303, tongue);
    }
}
