package org.openvalidate.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openvalidate.testkit.EvidenceFixtures.START;
import static org.openvalidate.testkit.EvidenceFixtures.must;
import static org.openvalidate.testkit.EvidenceFixtures.tape;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.catalogue.Figures;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.Origin;
import org.openvalidate.catalogue.Requirement;
import org.openvalidate.catalogue.RunsOn;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.catalogue.Text;
import org.openvalidate.check.Rules;
import org.openvalidate.check.Traffic;
import org.openvalidate.evidence.Recording;
import org.openvalidate.problem.BadInput;

class RunLogTest {

    private static final Catalogue CATALOGUE = new Catalogue(
            "testcases/openvalidate-cases.xlsx",
            "1.0",
            "ab".repeat(32),
            Stream.of("SPOT-001", "SPOT-002", "SPOT-003").map(RunLogTest::row).toList(),
            Map.of(),
            new Figures(Map.of()),
            Map.of());

    private static final RunHeader HEADER = new RunHeader(
            "run-1",
            7,
            "virtual",
            "0.1.0",
            "reference",
            "simulated",
            "",
            CATALOGUE.file(),
            CATALOGUE.version(),
            CATALOGUE.sha256(),
            Lang.ZH,
            List.of(new RunHeader.Setting("ALIPAY_MD5_KEY", "***", "environment")),
            List.of("SPOT-001", "SPOT-002", "SPOT-003"),
            List.of(),
            START,
            Particulars.NONE,
            List.of());

    @TempDir
    Path reports;

    @Test
    void a_finished_run_is_read_back_as_it_was_in_the_order_of_its_plan() {
        CaseResult first = result("SPOT-001");
        CaseResult second = result("SPOT-002");
        CaseResult third = new CaseResult(
                row("SPOT-003"),
                Verdict.NOT_RUN,
                "not for this target",
                EvidenceGrade.REHEARSAL,
                null,
                null,
                List.of(),
                List.of(),
                "");
        try (RunLog log = RunLog.open(reports, HEADER)) {
            log.append(third);
            log.append(second);
            log.append(first);
            log.finish(START.plusSeconds(90), new Outside(2, List.of("b", "a", "b")));
        }

        RunRecord run = RunLog.read(reports, CATALOGUE);

        assertThat(run)
                .isEqualTo(new RunRecord(
                        HEADER,
                        CATALOGUE,
                        List.of(first, second, third),
                        new Outside(2, List.of("a", "b")),
                        List.of(),
                        START.plusSeconds(90)));
        assertThat(run.cases().get(0).trades().get(0).onGateway()).isEqualTo("TRADE_SUCCESS");
    }

    @Test
    void a_run_that_goes_on_has_one_attempt_more_and_is_open_until_it_ends_again() throws IOException {
        try (RunLog log = RunLog.open(reports, HEADER)) {
            log.append(result("SPOT-001"));
            log.finish(START.plusSeconds(90), Outside.NONE);
        }
        try (RunLog log = RunLog.reopen(reports, HEADER, START.plusSeconds(100))) {
            log.append(result("SPOT-002"));
        }

        RunRecord broken = RunLog.read(reports, CATALOGUE);

        assertThat(broken.attempts()).isEqualTo(2);
        assertThat(broken.finished()).isNull();
        try (RunLog log = RunLog.reopen(reports, HEADER, START.plusSeconds(200))) {
            log.finish(START.plusSeconds(290), Outside.NONE);
        }
        assertThat(RunLog.read(reports, CATALOGUE).attempts()).isEqualTo(3);
        assertThat(RunLog.read(reports, CATALOGUE).finished()).isEqualTo(START.plusSeconds(290));
    }

    @Test
    void a_run_torn_at_any_byte_keeps_every_whole_case_and_says_that_it_broke_off() throws IOException {
        try (RunLog log = RunLog.open(reports, HEADER)) {
            log.append(result("SPOT-001"));
            log.append(result("SPOT-002"));
        }
        Path file = reports.resolve(RunLog.FILE);
        byte[] whole = Files.readAllBytes(file);
        List<String> lines = Files.readAllLines(file);
        int firstCase =
                (lines.get(0) + "\n" + lines.get(1) + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8).length;

        for (int size = firstCase; size < whole.length - 1; size += 7) {
            Files.write(file, Arrays.copyOf(whole, size));
            RunRecord run = RunLog.read(file, CATALOGUE);
            assertThat(run.finished()).isNull();
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.cases())
                    .extracting(CaseResult::verdict)
                    .containsExactly(Verdict.PASSED, Verdict.NOT_RUN, Verdict.NOT_RUN);
            assertThat(run.cases().get(2).reason()).isEqualTo("the run broke off before this case");
        }
    }

    @Test
    void what_is_no_log_or_of_another_workbook_is_bad_input() throws IOException {
        Path file = reports.resolve(RunLog.FILE);
        assertThatThrownBy(() -> RunLog.read(file, CATALOGUE)).isInstanceOf(BadInput.class);

        Files.writeString(file, "{\"v\":1,\"kind\":\"case\"}\n");
        assertThatThrownBy(() -> RunLog.read(file, CATALOGUE)).isInstanceOf(BadInput.class);

        RunLog.open(reports, HEADER).close();
        Catalogue other = new Catalogue("other.xlsx", "2", "", List.of(), Map.of(), new Figures(Map.of()), Map.of());
        assertThatThrownBy(() -> RunLog.read(file, other))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("SPOT-001");
    }

    private static CaseResult result(String id) {
        Recording recording = tape().pay(0, "T", "SUCCESS")
                .till(1, "T", "SUCCESS")
                .books(1, "T", "PAID")
                .gateway("T", "TRADE_SUCCESS", true)
                .obliging(
                        must("the trade ends as TRADE_SUCCESS [PAY-1]"),
                        must("successive queries are 2 s to 6 s apart [POLL-2]"),
                        must("no cancel is sent [CNL-1]"))
                .end();
        return new CaseResult(
                row(id),
                Verdict.PASSED,
                "3 of 3 expectations hold",
                EvidenceGrade.REHEARSAL,
                START,
                START.plusSeconds(600),
                Rules.all(recording),
                Trades.of(Traffic.of(recording)),
                "recording/" + id + ".jsonl");
    }

    private static TestCase row(String id) {
        return new TestCase(
                id,
                "barcode",
                "spot",
                new Text("Direct payment", "直接支付"),
                Requirement.M,
                Set.of(RunsOn.MOCK),
                new Text("", ""),
                new Text("", ""),
                new Text("", ""),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                null,
                null,
                new Origin("testcases/openvalidate-cases.xlsx", "Cases", 2));
    }
}
