package org.openvalidate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.problem.BadInput;
import org.openvalidate.problem.Problem;
import org.openvalidate.result.Particulars;
import org.openvalidate.result.Pilot;

class ParticularsFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void the_template_as_it_is_says_nothing(Lang lang) throws IOException {
        assertThat(read(ParticularsFile.template(lang))).isEqualTo(Particulars.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void each_key_of_the_template_can_be_filled_in(Lang lang) throws IOException {
        String filled = ParticularsFile.template(lang)
                .replace("merchantName =", "merchantName = 咖啡 Ltd.")
                .replace("partner =", "partner = 2088101122136241")
                .replace("zone =", "zone = Asia/Tokyo")
                .replace("products =", "products = barcode, web")
                .replace("currencies =", "currencies = USD,JPY")
                .replace("signTypes =", "signTypes = MD5")
                .replace("\nsystem =", "\nsystem = till | ACME | POS 7 | 7.2.1\nsystem = server | ACME || 1.0")
                .replace("\nsignOff =", "\nsignOff = manager | A. Person | 2026-11-23");

        Particulars read = read(filled);

        assertThat(read.merchantName()).isEqualTo("咖啡 Ltd.");
        assertThat(read.partner()).isEqualTo("2088101122136241");
        assertThat(read.clocks())
                .hasValueSatisfying(zone -> assertThat(zone.getId()).isEqualTo("Asia/Tokyo"));
        assertThat(read.products()).containsExactly("barcode", "web");
        assertThat(read.currencies()).containsExactly("USD", "JPY");
        assertThat(read.systems())
                .containsExactly(
                        new Particulars.SystemBuild("till", "ACME", "POS 7", "7.2.1"),
                        new Particulars.SystemBuild("server", "ACME", "", "1.0"));
        assertThat(read.signOff()).containsExactly(new Particulars.SignOff("manager", "A. Person", "2026-11-23"));
    }

    @Test
    void a_pilot_has_stages_and_reports_of_three_sides() throws IOException {
        Particulars read = read("""
                pilot = S-1, S-2 | December | 1,204 sales | 99.2 %
                pilot = S-3 | January | |
                pilotReport = vendor | Observations | 2026-12-15
                pilotReport = stores | |
                """);

        assertThat(read.pilot().stages())
                .containsExactly(
                        new Pilot.Stage("S-1, S-2", "December", "1,204 sales", "99.2 %"),
                        new Pilot.Stage("S-3", "January", "", ""));
        assertThat(read.pilot().reports())
                .containsExactly(
                        new Pilot.Report(Pilot.Side.VENDOR, "Observations", "2026-12-15"),
                        new Pilot.Report(Pilot.Side.STORES, "", ""));
        assertThat(problems("pilotReport = cashier | Words | 2026-12-15"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.what()).contains("cashier");
                    assertThat(each.remedy()).contains("vendor", "stores", "merchant");
                });
        assertThat(problems("pilotReport = vendor | Words | soon")).hasSize(1);
    }

    @Test
    void every_problem_is_told_at_once_with_its_line() throws IOException {
        List<Problem> problems = problems("""
                # comment
                merchantName = A
                merchantName = B
                nonsense
                colour = red
                partner = 12
                zone = Mars/Base
                products = barcode, drone
                currencies = USD, ZZZZ
                signTypes = MD5, ROT13
                system = till | ACME
                signOff = boss | name | 31.12.2026
                openPoint = | owner | 2026-01-01
                """);

        assertThat(problems).hasSize(11);
        assertThat(problems.stream().map(each -> each.where().replaceAll(".*, ", "")))
                .containsExactly(
                        "line 3", "line 4", "line 5", "line 6", "line 7", "line 8", "line 9", "line 10", "line 11",
                        "line 12", "line 13");
        assertThat(problems).allSatisfy(each -> assertThat(each.remedy()).isNotBlank());
    }

    @Test
    void a_file_that_is_missing_too_large_or_no_text_is_refused() throws IOException {
        Path bytes = Files.write(folder.resolve("bytes"), new byte[] {'a', '=', (byte) 0xff, (byte) 0xfe});
        Path large = Files.write(folder.resolve("large"), new byte[2 << 20]);

        for (Path file : List.of(bytes, large, folder.resolve("missing"))) {
            assertThat(catchThrowableOfType(BadInput.class, () -> ParticularsFile.read(file))
                            .problems())
                    .as(file.toString())
                    .hasSize(1);
        }
    }

    private Particulars read(String text) throws IOException {
        return ParticularsFile.read(Files.writeString(folder.resolve("particulars.txt"), text));
    }

    private List<Problem> problems(String text) {
        return catchThrowableOfType(BadInput.class, () -> read(text)).problems();
    }
}
