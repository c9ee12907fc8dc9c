package org.openvalidate.gateway.http.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openvalidate.gateway.Fault;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.wire.Iso8601;

/** Control calls on an account's faults. */
final class Faults {

    private Faults() {}

    static Answer arm(Opened opened, Body body) {
        Fault fault = FaultForm.read(body, opened.timeline().now());
        return Answer.made(Map.of("id", opened.account().arm(fault)));
    }

    static Answer list(Opened opened) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put(
                "armed", opened.account().armed().stream().map(FaultForm::write).toList());
        both.put("fired", opened.account().met().stream().map(Faults::fired).toList());
        return Answer.ok(both);
    }

    static Answer show(Opened opened, String id) {
        Map<String, Object> both = new LinkedHashMap<>();
        List<Map<String, Object>> armed =
                of(opened, id).stream().map(FaultForm::write).toList();
        List<Map<String, Object>> fired = opened.account().met().stream()
                .filter(met -> met.fault().id().equals(id))
                .map(Faults::fired)
                .toList();
        if (armed.isEmpty() && fired.isEmpty()) {
            throw unknown(id);
        }
        both.put("armed", armed);
        both.put("fired", fired);
        return Answer.ok(both);
    }

    static Answer remove(Opened opened, String id) {
        if (of(opened, id).isEmpty()) {
            throw unknown(id);
        }
        opened.account().disarm(id);
        return Answer.done();
    }

    static Answer removeAll(Opened opened) {
        opened.account().armed().forEach(fault -> opened.account().disarm(fault.id()));
        return Answer.done();
    }

    private static List<Fault> of(Opened opened, String id) {
        return opened.account().armed().stream()
                .filter(fault -> fault.id().equals(id))
                .toList();
    }

    private static Refusal unknown(String id) {
        return new Refusal(404, "fault " + id, "No such fault is armed.", "GET faults lists them.");
    }

    private static Map<String, Object> fired(OpenAccount.Met met) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("id", met.fault().id());
        form.put("service", met.fault().service());
        form.put("fault", met.fault().kind().name());
        form.put("at", Iso8601.of(met.at()));
        return form;
    }
}
