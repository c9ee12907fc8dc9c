package org.openvalidate.steps;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import org.opentest4j.TestAbortedException;
import org.openvalidate.problem.HarnessFault;
import org.openvalidate.result.CaseResult;
import org.openvalidate.run.OpenRun;

/** Opens and closes a case. The one place that reports to JUnit: a violated Then has thrown nothing. */
public final class Hooks {

    private final Scene scene;

    public Hooks(Scene scene) {
        this.scene = scene;
    }

    @Before
    public void open(Scenario scenario) {
        scene.open(scenario.getSourceTagNames().stream()
                .flatMap(tag -> OpenRun.current().testCase(tag.substring(1)).stream())
                .findFirst()
                .orElseThrow(() -> new HarnessFault("\"" + scenario.getName() + "\" carries the tag of no case.")));
    }

    @After
    public void close(Scenario scenario) {
        OpenRun run = OpenRun.current();
        CaseResult result = run.ended(scene.close(scenario.isFailed()));
        switch (result.verdict()) {
            case PASSED -> {}
            case FAILED -> throw new AssertionError(run.told(result));
            case INCONCLUSIVE -> throw new HarnessFault(run.told(result));
            default -> throw new TestAbortedException(run.told(result));
        }
    }
}
