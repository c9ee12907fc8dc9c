package org.openvalidate.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvalidate.catalogue.Catalogue;
import org.openvalidate.config.Settings;
import org.openvalidate.evidence.Claim;
import org.openvalidate.evidence.Recording;
import org.openvalidate.gateway.Behaviour;
import org.openvalidate.gateway.Fault;
import org.openvalidate.target.Stage;
import org.openvalidate.target.Target;
import org.openvalidate.target.opening.Targets;
import org.openvalidate.wire.Money;
import org.openvalidate.workbook.WorkbookReader;

/** What the gateway says of a retry is obeyed; either way a person is called. Source: legacy-instore §2.7. */
class RetryFlagIT {

    private static final String CANCEL = "alipay.acquire.cancel";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"N, 1, 1", "Y, 4, 40"})
    void a_cancel_is_repeated_only_where_the_gateway_wants_it(String flag, int least, int most) {
        Recording recording = cancelling(flag);

        assertThat(recording.entries().stream()
                        .filter(entry -> entry.service().equals(CANCEL))
                        .count())
                .isBetween((long) least, (long) most);
        assertThat(recording.entries())
                .anyMatch(entry -> entry.fact(Claim.ALARM).isPresent());
    }

    private Recording cancelling(String flag) {
        Catalogue catalogue = WorkbookReader.read(Path.of("testcases/openvalidate-cases.xlsx"));
        Settings settings = Settings.resolve(Map.of(), new Properties());
        try (Target target = Targets.open(settings, catalogue, folder, "test");
                Stage stage = target.open(catalogue.find("SPOT-010").orElseThrow())) {
            stage.gateway().admit(Behaviour.ABANDONS, 0);
            stage.gateway()
                    .arm(Fault.error(CANCEL, "TRADE_CANCEL_TIME_OUT", Fault.Level.BUSINESS)
                            .answering(Map.of("retry_flag", flag))
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
}
