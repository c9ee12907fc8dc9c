package org.openvalidate.gateway.http.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openvalidate.wire.Bytes;

/** Which control call does what: a table, so that the documentation can be held against it. */
final class Routes {

    static final String PREFIX = "/control/v1/";
    private static final String INSIDE = "partners/*/";

    private static final Map<String, Route> TABLE = new LinkedHashMap<>();

    private final Desk desk;

    /** What a call is about: the parts of its path where the table has a star, and what came with it. */
    private record Asked(Desk desk, List<String> stars, Bytes bytes) {

        Body body() {
            return Body.of(bytes.array());
        }

        String last() {
            return stars.get(stars.size() - 1);
        }
    }

    private interface Route {
        Answer answer(Asked asked);
    }

    private interface InsideRoute {
        Answer answer(Opened opened, Asked asked);
    }

    static {
        TABLE.put("GET health", asked -> Answer.ok(health(asked.desk())));
        TABLE.put("GET openapi.json", asked -> OpenApi.answer());
        TABLE.put("POST clock", asked -> new Clocks(asked.desk()).move(asked.body()));
        TABLE.put("POST reset", asked -> reset(asked.desk(), asked.body()));
        TABLE.put("POST partners", asked -> open(asked.desk(), asked.body()));
        TABLE.put("DELETE partners/*", asked -> close(asked.desk(), asked.last()));
        inside("POST", "buyers", (opened, asked) -> Buyers.admit(opened, asked.body()));
        inside("POST", "scans", (opened, asked) -> Scans.scan(opened, asked.body()));
        inside("POST", "faults", (opened, asked) -> Faults.arm(opened, asked.body()));
        inside("GET", "faults", (opened, asked) -> Faults.list(opened));
        inside("DELETE", "faults", (opened, asked) -> Faults.removeAll(opened));
        inside("GET", "faults/*", (opened, asked) -> Faults.show(opened, asked.last()));
        inside("DELETE", "faults/*", (opened, asked) -> Faults.remove(opened, asked.last()));
        inside("GET", "trades/*", (opened, asked) -> Buyers.show(opened, asked.last()));
        inside("POST", "trades/*/buyer", (opened, asked) -> Buyers.act(opened, asked.last(), asked.body()));
        inside("POST", "app-orders", (opened, asked) -> AppOrders.handOver(opened, asked.body()));
        inside("GET", "app-orders/*", (opened, asked) -> AppOrders.show(opened, asked.last()));
        inside("PUT", "app-orders/*/result", (opened, asked) -> AppOrders.tell(opened, asked.last(), asked.body()));
        inside("GET", "notifications", (opened, asked) -> Notifications.list(opened));
        inside("GET", "notifications/*", (opened, asked) -> Notifications.show(opened, asked.last()));
        inside("POST", "notifications", (opened, asked) -> Notifications.send(opened, asked.body()));
        inside("PUT", "notification-ladder", (opened, asked) -> Notifications.ladder(opened, asked.body()));
        inside("GET", "terms", (opened, asked) -> TermsForm.show(opened));
        inside("PUT", "terms", (opened, asked) -> TermsForm.settle(opened, asked.body()));
        inside("POST", "clock", (opened, asked) -> new Clocks(asked.desk()).move(opened, asked.body()));
        inside("GET", "secondary-merchants", (opened, asked) -> Merchants.list(opened));
        inside(
                "POST",
                "secondary-merchants/*/review",
                (opened, asked) -> Merchants.review(opened, asked.last(), asked.body()));
        inside("POST", "files", (opened, asked) -> Files.publish(opened, asked.body()));
        inside("GET", "files", (opened, asked) -> Files.list(opened));
        inside(
                "GET",
                "files/*/*",
                (opened, asked) ->
                        Files.show(opened, asked.stars().get(1), asked.stars().get(2)));
        inside("PUT", "sftp-key", (opened, asked) -> Files.authorize(opened, asked.body()));
        inside("GET", "recording", (opened, asked) -> Answer.lines(opened.tape().lines()));
    }

    Routes(Desk desk) {
        this.desk = desk;
    }

    /** Every call there is, such as {@code DELETE partners/*}, in the order of the table. */
    static List<String> calls() {
        return List.copyOf(TABLE.keySet());
    }

    Answer answer(String method, String path, byte[] body) {
        if (path.startsWith(PREFIX)) {
            List<String> parts = Arrays.asList(path.substring(PREFIX.length()).split("/", -1));
            for (Map.Entry<String, Route> entry : TABLE.entrySet()) {
                String[] call = entry.getKey().split(" ", 2);
                List<String> pattern = Arrays.asList(call[1].split("/", -1));
                if (call[0].equals(method) && fits(pattern, parts)) {
                    return entry.getValue().answer(new Asked(desk, stars(pattern, parts), Bytes.of(body)));
                }
            }
        }
        throw new Refusal(
                404, method + " " + path, "There is no such control call.", "GET /control/v1/openapi.json tells all.");
    }

    private static void inside(String method, String path, InsideRoute route) {
        TABLE.put(
                method + " " + INSIDE + path,
                asked -> route.answer(opened(asked.desk(), asked.stars().get(0)), asked));
    }

    private static boolean fits(List<String> pattern, List<String> parts) {
        if (pattern.size() != parts.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!pattern.get(i).equals("*") && !pattern.get(i).equals(parts.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> stars(List<String> pattern, List<String> parts) {
        List<String> stars = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (pattern.get(i).equals("*")) {
                stars.add(parts.get(i));
            }
        }
        return stars;
    }

    private static Map<String, String> health(Desk desk) {
        Map<String, String> health = new LinkedHashMap<>();
        health.put("status", "UP");
        health.put("now", Clocks.words(desk.now()));
        return health;
    }

    private static Answer reset(Desk desk, Body body) {
        body.refuse();
        desk.reset();
        return Answer.done();
    }

    private static Answer close(Desk desk, String partner) {
        desk.close(opened(desk, partner));
        return Answer.done();
    }

    private static Answer open(Desk desk, Body body) {
        Application application = Application.of(body);
        Opened opened = desk.open(application)
                .orElseThrow(() -> new Refusal(
                        409,
                        "partner",
                        "Account " + application.partner() + " is open already.",
                        "DELETE it first, or leave the number out."));
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("partner", opened.account().partner());
        form.put("md5Key", opened.md5Key());
        form.put("alipayPublicKey", desk.publicKeys());
        form.put("sftpPassword", opened.login().password());
        return Answer.made(form);
    }

    private static Opened opened(Desk desk, String partner) {
        return desk.find(partner)
                .orElseThrow(() ->
                        new Refusal(404, "partner " + partner, "No such account is open.", "POST partners opens one."));
    }
}
