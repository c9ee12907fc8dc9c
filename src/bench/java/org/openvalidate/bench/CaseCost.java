package org.openvalidate.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.openvalidate.bench.bare.BareServer;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.config.Settings;
import org.openvalidate.feature.FeatureFiles;
import org.openvalidate.run.Engine;
import org.openvalidate.run.Launch;
import org.openvalidate.workbook.WorkbookReader;

/**
 * What a rehearsed case costs beside a bare Cucumber scenario that makes as many HTTP calls to the same server: rounds of
 * both, one after the other in one JVM, medians and their ratio.
 * Usage: see {@link Benchmarks}.
 */
public final class CaseCost {

    private static final int COPIES = 12;
    private static final int ROUNDS = 5;

    private CaseCost() {}

    /** Prints the ratio. */
    static void measure() throws Exception {
        Path folder = Files.createTempDirectory("openvalidate-bench");
        Catalogue catalogue = multiplied(WorkbookReader.read(Path.of("testcases/openvalidate-cases.xlsx")));
        Path features = folder.resolve("features");
        FeatureFiles.write(catalogue, Lang.EN, features);
        Launch launch = launch(catalogue, features, folder.resolve("reports"));
        rehearse(launch);
        Map<String, Integer> calls = calls(folder.resolve("reports/recording"));
        Path bare = folder.resolve("bare");
        writeBare(bare, calls);
        playBare(bare);
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(rehearse(launch) / calls.size());
            theirs.add(playBare(bare) / calls.size());
        }
        int all = calls.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("%d cases, %d calls, %d rounds each, one thread%n", calls.size(), all, ROUNDS);
        System.out.printf("rehearsed case        median %.2f ms %s%n", Benchmarks.median(ours), ours);
        System.out.printf("bare Cucumber scenario median %.2f ms %s%n", Benchmarks.median(theirs), theirs);
        System.out.printf("ratio %.2f (aim: 1.30 or less)%n", Benchmarks.median(ours) / Benchmarks.median(theirs));
    }

    /** The same cases many times over, so that starting servers does not count for much. */
    private static Catalogue multiplied(Catalogue catalogue) {
        List<TestCase> cases = IntStream.range(0, COPIES)
                .boxed()
                .flatMap(copy -> catalogue.cases().stream().map(each -> renamed(each, each.id() + "-" + copy)))
                .toList();
        return new Catalogue(
                catalogue.file(),
                catalogue.version(),
                catalogue.sha256(),
                cases,
                catalogue.clauses(),
                catalogue.figures(),
                catalogue.suggestions());
    }

    private static TestCase renamed(TestCase each, String id) {
        return new TestCase(
                id,
                each.product(),
                each.area(),
                each.title(),
                each.requirement(),
                each.runsOn(),
                each.scenario(),
                each.purpose(),
                each.procedure(),
                each.preconditions(),
                each.actions(),
                each.expectations(),
                each.allows(),
                each.start(),
                each.tail(),
                each.origin());
    }

    private static Launch launch(Catalogue catalogue, Path features, Path reports) {
        Settings settings =
                Settings.resolve(Map.of("parallel", "1", "reports", reports.toString()), new Properties());
        return Launch.of(settings, catalogue, features, new PrintStream(PrintStream.nullOutputStream()));
    }

    private static double rehearse(Launch launch) {
        long begun = System.nanoTime();
        Engine.play(launch);
        return millis(begun);
    }

    private static double playBare(Path features) {
        long begun = System.nanoTime();
        BareServer server = BareServer.open(features.resolve("recording"));
        try {
            LauncherFactory.create(LauncherConfig.builder()
                            .enableLauncherSessionListenerAutoRegistration(false)
                            .enableTestExecutionListenerAutoRegistration(false)
                            .build())
                    .execute(LauncherDiscoveryRequestBuilder.request()
                            .selectors(DiscoverySelectors.selectDirectory(features.toFile()))
                            .filters(EngineFilter.includeEngines("cucumber"))
                            .configurationParameter("cucumber.glue", "org.openvalidate.bench.bare")
                            .build());
        } finally {
            server.close();
        }
        return millis(begun);
    }

    private static Map<String, Integer> calls(Path recordings) throws IOException {
        Map<String, Integer> calls = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(recordings)) {
            for (Path file : files.sorted().toList()) {
                long count = Files.readAllLines(file).stream()
                        .filter(line -> line.contains("\"kind\":\"exchange\""))
                        .count();
                calls.put(file.getFileName().toString(), (int) count);
            }
        }
        return calls;
    }

    private static void writeBare(Path folder, Map<String, Integer> calls) throws IOException {
        StringBuilder feature = new StringBuilder("Feature: as many calls\n");
        calls.forEach((name, count) ->
                feature.append("  Scenario: ").append(name).append("\n    When ").append(count).append(" calls are made\n"));
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("bare.feature"), feature);
    }

    private static double millis(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toNanos() / 1e6;
    }
}
