package org.openvalidate.run;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Plays a launch in this JVM with the JUnit Platform Launcher: what the jar does instead of failsafe. */
public final class Engine {

    static final Path SUITE = Path.of("features");

    private Engine() {}

    /** Opens the run, plays the suite, closes the run; verdicts stand in its record. */
    public static void play(Launch launch) {
        play(launch, launch::open);
    }

    /** @param begin opens the run */
    static void play(Launch launch, Supplier<Running> begin, TestExecutionListener... listeners) {
        LauncherConfig plain = LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        Launcher launcher = LauncherFactory.create(plain);
        try (Running running = begin.get()) {
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(selector(launch.features()))
                    .filters(EngineFilter.includeEngines(engine(launch.features())))
                    .configurationParameters(running.parameters())
                    .build();
            launcher.registerTestExecutionListeners(new Troubles(running));
            launcher.execute(request, listeners);
        }
    }

    /** The suite where it looks by itself; any other folder goes to Cucumber directly, with the same settings. */
    private static DiscoverySelector selector(Path features) {
        return features.equals(SUITE)
                ? DiscoverySelectors.selectClass(AcceptanceSuite.class)
                : DiscoverySelectors.selectDirectory(features.toFile());
    }

    private static String engine(Path features) {
        return features.equals(SUITE) ? "junit-platform-suite" : "cucumber";
    }

    /** A folder, a feature or an engine that failed as a whole, which no scenario can tell. */
    private record Troubles(Running running) implements TestExecutionListener {
        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isContainer()) {
                result.getThrowable().ifPresent(running::troubled);
            }
        }
    }
}
