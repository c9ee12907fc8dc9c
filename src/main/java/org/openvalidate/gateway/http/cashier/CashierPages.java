package org.openvalidate.gateway.http.cashier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.legacy.Form;
import org.openvalidate.gateway.Act;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.ClientResult;
import org.openvalidate.gateway.Event;
import org.openvalidate.gateway.Sight;
import org.openvalidate.gateway.Standing;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/**
 * Everything that a buyer's browser meets. What a visit has come to stands in its account; the address of its page is all
 * that a browser keeps, and who knows it is who may act.
 */
public final class CashierPages {

    /** Path of the page where the order string of an app is pasted. */
    public static final String APP = Link.APP;

    private static final int FOUND = 302;
    private static final int SEE_OTHER = 303;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int BAD_REQUEST = 400;

    private final Counters counters;

    public CashierPages(Counters counters) {
        this.counters = counters;
    }

    /** Where the page of a visit is, from the root of the server. */
    public static String pathOf(String token) {
        return Link.to(token);
    }

    /** Whether a path is the cashier's. */
    public static boolean serves(String path) {
        return path.startsWith(Link.FOLDER);
    }

    /** How the reply to a service that opens a page leaves: the way to the page, or a page that says what is wrong. */
    public static Response opening(Reply reply, Call call, Request request) {
        return opened(reply, call, FOUND, Tongue.of(request));
    }

    /** The answer to a GET or POST of a page. */
    public Response answer(Request request) {
        Tongue tongue = Tongue.of(request);
        boolean post = request.method().equals("POST");
        if (post && !SameOrigin.sent(request)) {
            return RefusalPage.of(FORBIDDEN, Words.FOREIGN, Words.FOREIGN_WHY, tongue);
        }
        if (Link.path(request).equals(Link.APP)) {
            return post
                    ? AppPage.handOver(form(request).getOrDefault("orderString", ""), counters, tongue)
                    : AppPage.blank(tongue);
        }
        Link link = Link.of(request);
        Counter counter = counters.visited(link.token()).orElse(null);
        Sight sight = counter == null ? null : sight(counter, link).orElse(null);
        if (counter == null || sight == null) {
            return RefusalPage.of(NOT_FOUND, Words.NOWHERE, Words.NOWHERE_WHY, tongue);
        }
        if (post) {
            return act(form(request), sight, counter)
                    ? again(request, link)
                    : RefusalPage.of(BAD_REQUEST, Words.UNKNOWN_ACT, Words.UNKNOWN_ACT_WHY, tongue);
        }
        return link.back() ? back(sight, counter, request, link) : VisitPage.of(sight, counter, tongue);
    }

    static Response opened(Reply reply, Call call, int status, Tongue tongue) {
        if (reply instanceof Reply.Cashier visit) {
            return Html.onward(status, Link.to(visit.token()));
        }
        if (reply instanceof Reply.Refused refused) {
            return RefusalPage.of(refused.code(), refused.words(), call, tongue);
        }
        throw new IllegalArgumentException("a service that opens a page opens one or refuses to");
    }

    private static Optional<Sight> sight(Counter counter, Link link) {
        return Sight.of(counter.state(), link.token(), counter.now());
    }

    /** Does what the form says. Returns whether it says anything that can be done here. */
    private static boolean act(Map<String, String> form, Sight sight, Counter counter) {
        String token = sight.visit().token();
        Optional<ClientResult> result = word(ClientResult.values(), form.getOrDefault("result", ""));
        if (result.isPresent()) {
            counter.happens(new Event.ResultAsked(token, result.get()));
            return true;
        }
        Optional<Act> act = word(Act.values(), form.getOrDefault("act", ""));
        act.ifPresent(done -> counter.happens(new Event.AtCashier(token, done, buyer(form, sight, counter))));
        return act.isPresent();
    }

    /** Who logs in: one of the account's buyers, or one who shows up for it. */
    private static String buyer(Map<String, String> form, Sight sight, Counter counter) {
        Optional<Behaviour> fresh = word(Behaviour.values(), form.getOrDefault("newcomer", ""));
        if (fresh.isEmpty() || sight.standing() != Standing.OPEN) {
            return form.getOrDefault("buyer", "");
        }
        String name = TestBuyers.newcomer();
        counter.admit(name, fresh.get());
        return name;
    }

    /** A page that is loaded again must not do again what was done. */
    private static Response again(Request request, Link link) {
        String lang = Tongue.named(request.query())
                .map(named -> "?lang=" + named.code())
                .orElse("");
        return Html.onward(SEE_OTHER, Link.to(link.token()) + lang);
    }

    private static Response back(Sight sight, Counter counter, Request request, Link link) {
        Optional<ReturnAddress> address =
                ReturnAddress.of(sight.visit().storefront().returnUrl());
        if (sight.returning().isEmpty() || address.isEmpty()) {
            return again(request, link);
        }
        String signed = counter.returning(sight, address.get().address());
        counter.returns(sight);
        return Html.onward(SEE_OTHER, signed);
    }

    private static Map<String, String> form(Request request) {
        return Form.parse(request.body().text(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static <E extends Enum<E>> Optional<E> word(E[] words, String text) {
        return Arrays.stream(words).filter(each -> each.name().equals(text)).findFirst();
    }
}
