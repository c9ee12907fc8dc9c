package org.openvalidate.bench;

import java.util.List;

/**
 * Measurements, run by hand on a machine that does nothing else. All of them:
 * {@code mvn -q test-compile exec:java@bench -Pbench}; one of them:
 * {@code mvn -q test-compile exec:java@bench -Pbench -Dbench=GatewaySpeed}.
 *
 * <ul>
 *   <li>{@link CaseCost}: a rehearsed case beside a bare Cucumber scenario
 *   <li>{@link GatewaySpeed}: the simulated gateway beside bare servers, its memory, and queries of a full account
 *   <li>{@link RelaySpeed}: what the relay adds to the way to its upstream
 *   <li>{@link ReportSpeed}: the web page beside Allure's report of the same results, and its opening in a browser
 *   <li>{@link Scale}: 1,000 and 10,000 generated cases from the workbook to the report, time and memory
 * </ul>
 */
public final class Benchmarks {

    private static final List<String> ALL = List.of("CaseCost", "GatewaySpeed", "RelaySpeed", "ReportSpeed", "Scale");

    private Benchmarks() {}

    public static void main(String[] names) throws Exception {
        for (String name : names[0].equals("all") ? ALL : List.of(names)) {
            switch (name) {
                case "CaseCost" -> CaseCost.measure();
                case "GatewaySpeed" -> GatewaySpeed.measure();
                case "RelaySpeed" -> RelaySpeed.measure();
                case "ReportSpeed" -> ReportSpeed.measure();
                case "Scale" -> Scale.measure();
                default -> throw new IllegalArgumentException(name + " is none of " + ALL);
            }
        }
        System.exit(0);
    }

    /** The middle one. */
    static double median(List<Double> figures) {
        return figures.stream().sorted().skip(figures.size() / 2).findFirst().orElseThrow();
    }
}
