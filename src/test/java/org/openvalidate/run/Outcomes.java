package org.openvalidate.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** What JUnit was told, by scenario. */
final class Outcomes implements TestExecutionListener {

    private final Map<String, TestExecutionResult> results = new ConcurrentHashMap<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        results.put(test.getDisplayName(), result);
    }

    TestExecutionResult of(String caseId) {
        return results.entrySet().stream()
                .filter(each -> each.getKey().contains(caseId + " "))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError(caseId + " is not among " + results.keySet()));
    }

    Throwable thrown(String caseId) {
        return of(caseId).getThrowable().orElseThrow(() -> new AssertionError(caseId + " has thrown nothing"));
    }
}
