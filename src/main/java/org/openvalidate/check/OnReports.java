package org.openvalidate.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openvalidate.catalogue.Expectation;
import org.openvalidate.dialect.legacy.LegacyService;

/** What is reported of secondary merchants. Source: legacy-online §6.1 to §6.3. */
final class OnReports {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> NOT_DATA = Set.of("sign", "sign_type", "_input_charset", "timestamp");
    private static final Set<String> UPDATABLE =
            Set.of("secondary_merchant_name", "register_country", "register_address", "site_infos");
    private static final List<String> OWNERS = List.of(
            "registration_no", "shareholder_name", "shareholder_id", "representative_name", "representative_id");

    private OnReports() {}

    /** {@code accepted.report} */
    static Conclusion accepted(Expectation expectation, Traffic traffic) {
        String expected = "the report accepted";
        List<Exchanged> answered = Reports.made(traffic).stream()
                .filter(call -> call.answer() != null)
                .toList();
        if (answered.isEmpty()) {
            return Conclusion.unproven(expected, "no report was answered");
        }
        Exchanged last = answered.get(answered.size() - 1);
        return (last.resultIs("SUCCESS")
                        ? Conclusion.satisfied(expected, last.said())
                        : Conclusion.violated(expected, last.said()))
                .shownBy(answered);
    }

    /** {@code again.report} */
    static Conclusion again(Expectation expectation, Traffic traffic) {
        String expected = "reported, and again when it changed";
        List<Exchanged> reports = Reports.made(traffic);
        if (reports.isEmpty()) {
            return Conclusion.unproven(expected, "nothing was reported");
        }
        long contents = reports.stream().map(OnReports::data).distinct().count();
        return (contents > 1
                        ? Conclusion.satisfied(expected, contents + " contents")
                        : Conclusion.missing(expected, "one content"))
                .shownBy(reports);
    }

    /** {@code changed.report}: online only; what of a store may change is not published. */
    static Conclusion onlyUpdatable(Expectation expectation, Traffic traffic) {
        String expected = "changes of " + String.join(", ", new TreeSet<>(UPDATABLE)) + " only";
        List<Exchanged> reports = Reports.accepted(traffic).stream()
                .filter(call -> call.call().service().equals(LegacyService.SECMERCHANT_ONLINE_MAINTAIN.wireName()))
                .toList();
        if (reports.size() < 2) {
            return Conclusion.unproven(expected, reports.size() + " accepted report(s)");
        }
        for (int i = 1; i < reports.size(); i++) {
            Set<String> changed = changed(data(reports.get(i - 1)), data(reports.get(i)));
            changed.removeAll(UPDATABLE);
            if (!changed.isEmpty()) {
                return Conclusion.violated(expected, "a change of " + String.join(", ", changed))
                        .shownBy(reports.get(i - 1), reports.get(i));
            }
        }
        return Conclusion.satisfied(expected, "nothing else").shownBy(reports);
    }

    /** {@code ids.pay} */
    static Conclusion idsEqual(Expectation expectation, Traffic traffic) {
        String expected = "the reported ids in every pay";
        List<Exchanged> reports = Reports.made(traffic);
        if (reports.isEmpty() || traffic.pays().isEmpty()) {
            return Conclusion.unproven(expected, reports.isEmpty() ? "nothing was reported" : "no pay was recorded");
        }
        Set<String> known = new TreeSet<>(reports.stream().map(Reports::shop).toList());
        for (Exchanged pay : traffic.pays()) {
            String named = pay.extension("secondary_merchant_id") + "/" + pay.extension("store_id");
            if (!known.contains(named)) {
                return Conclusion.violated(expected, named + ", reported " + String.join(", ", known))
                        .shownBy(pay);
            }
        }
        return Conclusion.satisfied(expected, String.join(", ", known)).shownBy(traffic.pays());
    }

    /** {@code form.sites} */
    static Conclusion sites(Expectation expectation, Traffic traffic) {
        Predicate<JsonNode> wellFormed =
                site -> Set.of("WEB", "APP").contains(site.path("site_type").asText());
        return list("site_infos", "sites", wellFormed, expectation, traffic);
    }

    /** {@code form.drivers} */
    static Conclusion drivers(Expectation expectation, Traffic traffic) {
        Predicate<JsonNode> named =
                driver -> !driver.path("contact_person").asText().isBlank();
        return list("extend_params", "drivers", named, expectation, traffic);
    }

    /** {@code identity.report}: which fields a type needs is not published; that one names the owner is seen in public code. */
    static Conclusion identity(Expectation expectation, Traffic traffic) {
        String expected = "INDIVIDUAL or ENTERPRISE, and who owns the shop";
        List<Exchanged> reports = Reports.made(traffic);
        if (reports.isEmpty()) {
            return Conclusion.unproven(expected, "nothing was reported");
        }
        for (Exchanged report : reports) {
            String type = report.call().parameter("secondary_merchant_type");
            boolean owned = OWNERS.stream()
                    .anyMatch(name -> !report.call().parameter(name).isEmpty());
            if (!Set.of("INDIVIDUAL", "ENTERPRISE").contains(type) || !owned) {
                return Conclusion.violated(expected, (type.isEmpty() ? "no type" : type) + (owned ? "" : ", no owner"))
                        .shownBy(report);
            }
        }
        return Conclusion.satisfied(expected, reports.get(0).call().parameter("secondary_merchant_type"))
                .shownBy(reports);
    }

    private static Conclusion list(
            String field, String what, Predicate<JsonNode> well, Expectation expectation, Traffic traffic) {
        int most = Integer.parseInt(expectation.argument("most"));
        String expected = "1 to " + most + " " + what + ", each well-formed";
        List<Exchanged> reports = Reports.made(traffic).stream()
                .filter(call -> !call.call().parameter(field).isEmpty())
                .toList();
        if (reports.isEmpty()) {
            return Conclusion.unproven(expected, "no report names any");
        }
        for (Exchanged report : reports) {
            List<JsonNode> items = items(report.call().parameter(field));
            if (items.isEmpty() || items.size() > most || !items.stream().allMatch(well)) {
                return Conclusion.violated(
                                expected,
                                items.size() + " " + what + (items.stream().allMatch(well) ? "" : ", some ill-formed"))
                        .shownBy(report);
            }
        }
        return Conclusion.satisfied(expected, "held by " + reports.size() + " of " + reports.size())
                .shownBy(reports);
    }

    /** The members of an array, or of the one array inside an object, or the object itself: each is seen. */
    private static List<JsonNode> items(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            JsonNode array = node.isObject()
                            && node.size() == 1
                            && node.elements().next().isArray()
                    ? node.elements().next()
                    : node;
            List<JsonNode> items = new ArrayList<>();
            if (array.isArray()) {
                array.forEach(items::add);
            } else if (array.isObject()) {
                items.add(array);
            }
            return items;
        } catch (JsonProcessingException noJson) {
            return List.of();
        }
    }

    private static Map<String, String> data(Exchanged report) {
        Map<String, String> data = new TreeMap<>(report.call().parameters());
        data.keySet().removeAll(NOT_DATA);
        return data;
    }

    private static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        Set<String> changed = new TreeSet<>();
        Stream.concat(before.keySet().stream(), after.keySet().stream())
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .forEach(changed::add);
        return changed;
    }
}
