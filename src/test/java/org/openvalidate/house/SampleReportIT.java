package org.openvalidate.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.testkit.Rehearsed;
import org.openvalidate.testkit.Typed;

/**
 * The committed sample: what a run with one broken merchant hands in, a waived failure and a case that nobody attested among it, rendered again from its own record with its own
 * workbook. {@code -Dgolden.update=true} plays it anew.
 */
class SampleReportIT {

    private static final Path SAMPLE = Path.of("reports/sample");
    private static final Path WORKBOOK = SAMPLE.resolve("openvalidate-cases.xlsx");
    private static final Path PARTICULARS = SAMPLE.resolve("particulars.txt");
    private static final Path WAIVERS = SAMPLE.resolve("waivers.txt");
    private static final List<String> RENDERED = List.of(
            "acceptance-report.html", "acceptance-report.zh.html", "acceptance-result.json", "junit.xml", "trades.csv");

    @TempDir
    Path folder;

    @Test
    void the_sample_is_what_its_record_renders_to_today() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            play();
        }
        copy(SAMPLE.resolve("run.jsonl"), folder.resolve("run.jsonl"));
        try (Stream<Path> recordings = Files.list(SAMPLE.resolve("recording"))) {
            for (Path each : recordings.toList()) {
                copy(each, folder.resolve("recording").resolve(each.getFileName()));
            }
        }

        Typed typed = Typed.line("report", folder.toString(), "--workbook", WORKBOOK.toString());

        assertThat(typed.exitCode()).as(typed.err()).isEqualTo(1);
        for (String name : RENDERED) {
            assertThat(Files.readString(folder.resolve(name)))
                    .as("%s; after looking at the difference run mvn verify -Pfull -Dgolden.update=true", name)
                    .isEqualTo(Files.readString(SAMPLE.resolve(name)));
        }
    }

    @Test
    void its_bundle_is_well() {
        Typed typed =
                Typed.line("verify", SAMPLE.resolve("acceptance-bundle.zip").toString());

        assertThat(typed.exitCode()).as(typed.out()).isZero();
    }

    private static void play() throws IOException {
        Files.createDirectories(SAMPLE);
        copy(Path.of("testcases/openvalidate-cases.xlsx"), WORKBOOK);
        Rehearsed.play(
                SAMPLE,
                "--workbook",
                WORKBOOK.toString(),
                "--cases",
                "SPOT-001,SPOT-003,SPOT-004,SPOT-006b,REF-003,REC-007,LIVE-001",
                "--broken",
                "polls-every-second",
                "--particulars",
                PARTICULARS.toString(),
                "--waivers",
                WAIVERS.toString());
        remove(SAMPLE.resolve("allure-results"));
        remove(SAMPLE.resolve("run.lock"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.toAbsolutePath().getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void remove(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
