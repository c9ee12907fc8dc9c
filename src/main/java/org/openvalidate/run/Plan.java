package org.openvalidate.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * @param unable those of the rest that the pair cannot run
 * @param runnable those that it can
 * @param others every other case of the workbook
 */
record Plan(
        List<TestCase> cases,
        Map<TestCase, Text> excluded,
        List<TestCase> unable,
        List<TestCase> runnable,
        List<TestCase> others) {

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
        Map<Boolean, List<TestCase>> able = chosen.stream()
                .filter(each -> !excluded.containsKey(each))
                .collect(Collectors.partitioningBy(each -> each.canRunOn(settings.merchant(), settings.gateway())));
        Set<TestCase> runnable = new LinkedHashSet<>(able.getOrDefault(true, List.of()));
        List<TestCase> others = catalogue.cases().stream()
                .filter(each -> !runnable.contains(each))
                .toList();
        return new Plan(chosen, excluded, able.getOrDefault(false, List.of()), List.copyOf(runnable), others);
    }

    /** The same where these cases are done already. */
    Plan without(Set<String> done) {
        Map<Boolean, List<TestCase>> split =
                runnable.stream().collect(Collectors.partitioningBy(each -> done.contains(each.id())));
        List<TestCase> rest = split.getOrDefault(false, List.of());
        List<TestCase> left = Stream.concat(others.stream(), split.getOrDefault(true, List.of()).stream())
                .toList();
        return new Plan(cases, excluded, unable, rest, left);
    }

    /**
     * A tag expression that selects exactly the runnable cases. It names them or the others, whichever are fewer: Cucumber
     * reads it again for each scenario, so that a long one costs a large workbook dearly.
     */
    String tags() {
        List<TestCase> played =
                runnable.stream().filter(each -> !each.overRun()).toList();
        if (played.isEmpty()) {
            return "@none";
        }
        List<TestCase> left = Stream.concat(others.stream(), runnable.stream().filter(TestCase::overRun))
                .toList();
        return left.size() < played.size()
                ? left.stream().map(each -> "not @" + each.id()).collect(Collectors.joining(" and "))
                : played.stream().map(each -> "@" + each.id()).collect(Collectors.joining(" or "));
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
