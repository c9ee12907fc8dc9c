package org.openvalidate.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.config.Settings;
import org.openvalidate.evidence.Entry;
import org.openvalidate.evidence.Recording;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Fault;
import org.openvalidate.merchant.Sale;
import org.openvalidate.target.opening.Targets;
import org.openvalidate.wire.Money;
import org.openvalidate.workbook.WorkbookReader;

/** A background job that never comes to an end must neither hold up a case nor add to its evidence. */
class FrozenIT {

    @TempDir
    Path folder;

    @Test
    void a_job_that_cancels_for_ever_leaves_the_same_evidence_every_time_and_none_after_the_end() {
        Catalogue catalogue = WorkbookReader.read(Path.of("testcases/openvalidate-cases.xlsx"));
        Settings settings = Settings.resolve(Map.of(), new Properties());

        List<Recording> played;
        try (Target target = Targets.open(settings, catalogue, folder, "test")) {
            played = IntStream.range(0, 12)
                    .mapToObj(i -> play(target, catalogue))
                    .toList();
        }

        List<String> first = told(played.get(0));
        assertThat(first)
                .filteredOn(line -> line.contains("alipay.acquire.cancel"))
                .hasSizeGreaterThan(4);
        assertThat(played).allSatisfy(recording -> {
            assertThat(told(recording)).isEqualTo(first);
            assertThat(recording.entries()).noneMatch(entry -> entry.over().isAfter(recording.ended()));
        });
    }

    private static Recording play(Target target, Catalogue catalogue) {
        try (Stage stage = target.open(catalogue.find("SPOT-010").orElseThrow())) {
            stage.gateway().admit(Behaviour.ABANDONS, 0);
            stage.gateway()
                    .arm(Fault.error("alipay.acquire.cancel", "SYSTEM_ERROR", Fault.Level.BUSINESS)
                            .answering(Map.of("retry_flag", "Y"))
                            .times(0));
            stage.ask(
                    Duration.ZERO,
                    "the till",
                    (merchant, course) -> merchant.charge(
                            Sale.byCode(
                                    Money.parse("12.34 USD"), stage.gateway().code()),
                            course::begun));
            return stage.play();
        }
    }

    private static List<String> told(Recording recording) {
        return recording.entries().stream().map(FrozenIT::told).toList();
    }

    private static String told(Entry entry) {
        return entry.seq() + " " + entry.at() + " " + entry.over() + " " + entry.from() + " " + entry.service();
    }
}
