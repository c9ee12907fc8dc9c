package org.openvalidate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.openvalidate.problem.HarnessFault;

/** A run leaves its reports and nothing else: no thread, no port, no run that seems open. */
class TidyIT {

    @TempDir
    Path reports;

    @Test
    void nothing_stays_behind_a_run() throws Exception {
        Set<Thread> during = ConcurrentHashMap.newKeySet();
        Launch launch = Play.launch(Map.of("cases", "SPOT-001", "reports", reports.toString()), Path.of("features"));

        Engine.play(launch, launch::open, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                Thread.getAllStackTraces().keySet().stream()
                        .filter(each -> each.getName().matches("rehearsal|watchdog|qtp.*"))
                        .forEach(during::add);
            }
        });

        Matcher host = Pattern.compile("127\\.0\\.0\\.1:(\\d+)")
                .matcher(Files.readString(reports.resolve("recording/SPOT-001.jsonl")));
        assertThat(host.find()).isTrue();
        assertThatThrownBy(() -> new Socket("127.0.0.1", Integer.parseInt(host.group(1))).close())
                .isInstanceOf(ConnectException.class);
        assertThatThrownBy(OpenRun::current).isInstanceOf(HarnessFault.class).hasMessageContaining("No run is open");
        assertThat(during).extracting(Thread::getName).contains("rehearsal", "watchdog");
        for (Thread thread : during) {
            thread.join(10_000);
            assertThat(thread.isAlive()).as("%s runs on", thread).isFalse();
        }
    }

    @Test
    void a_target_that_does_not_open_leaves_no_run_open() {
        Launch launch = Play.launch(Map.of("cases", "SPOT-001", "reports", reports.toString()), Path.of("features"));

        assertThatThrownBy(() -> launch.open(recordings -> {
                    throw new HarnessFault("No port is free.");
                }))
                .hasMessage("No port is free.");

        assertThatThrownBy(OpenRun::current).isInstanceOf(HarnessFault.class);
    }
}
