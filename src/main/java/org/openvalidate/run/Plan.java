package org.openvalidate.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openvalidate.catalogue.Answers;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.catalogue.Text;
import org.openvalidate.config.Settings;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.Problem;

/**
 * Which cases a run plans, and which of them its pair of sides can run.
 *
 * @param cases chosen by products and ids, in the workbook's order
 * @param excluded those that fall away by an answer of the merchant's, with the reason
 * @param runnable those of the rest that the pair can run
 */
record Plan(List<TestCase> cases, Map<TestCase, Text> excluded, List<TestCase> runnable) {

    /** @throws BadInput when an id matches nothing, or nothing is left */
    static Plan of(Settings settings, Catalogue catalogue, Answers answers) {
        List<String> products = settings.list(Settings.PRODUCTS);
        List<TestCase> offered = catalogue.cases().stream()
                .filter(each -> products.isEmpty() || concerns(each.product(), products))
                .toList();
        List<String> wanted = settings.list(Settings.CASES);
        List<Problem> problems = new ArrayList<>();
        for (String pattern : wanted) {
            if (offered.stream().noneMatch(each -> matches(each.id(), pattern))) {
                problems.add(new Problem(
                        "acceptance.cases",
                        "\"" + pattern + "\" matches no case" + (products.isEmpty() ? "." : " of these products."),
                        "The workbook has: "
                                + offered.stream().map(TestCase::id).collect(Collectors.joining(", ")) + "."));
            }
        }
        if (wanted.isEmpty() && offered.isEmpty()) {
            problems.add(new Problem(
                    "acceptance.products",
                    "The workbook has no case of " + String.join(", ", products) + ".",
                    "Leave the setting out to run every case."));
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        List<TestCase> chosen = offered.stream()
                .filter(each -> wanted.isEmpty() || wanted.stream().anyMatch(pattern -> matches(each.id(), pattern)))
                .toList();
        Map<TestCase, Text> excluded = new LinkedHashMap<>();
        chosen.forEach(each -> answers.excludes(each).ifPresent(reason -> excluded.put(each, reason)));
        return new Plan(
                chosen,
                excluded,
                chosen.stream()
                        .filter(each -> !excluded.containsKey(each))
                        .filter(each -> each.canRunOn(settings.merchant(), settings.gateway()))
                        .toList());
    }

    /** A tag expression that selects exactly the runnable cases. */
    String tags() {
        return runnable.stream()
                .filter(each -> !each.overRun())
                .map(each -> "@" + each.id()).collect(Collectors.joining(" or "));
    }

    /** An id takes itself and its variants; a star at the end takes whatever begins so. */
    private static boolean matches(String id, String pattern) {
        if (pattern.endsWith("*")) {
            return id.startsWith(pattern.substring(0, pattern.length() - 1));
        }
        return id.equals(pattern) || id.matches(java.util.regex.Pattern.quote(pattern) + "[a-z]");
    }

    private static boolean concerns(String product, List<String> chosen) {
        boolean inStore = chosen.stream().anyMatch(List.of("barcode", "transaction-qr", "store-qr")::contains);
        boolean online = chosen.stream().anyMatch(List.of("web", "wap", "app")::contains);
        return switch (product) {
            case "all", "acquirer" -> true;
            case "in-store" -> inStore;
            case "online" -> online;
            default -> chosen.contains(product);
        };
    }
}
