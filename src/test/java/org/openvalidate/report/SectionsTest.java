package org.openvalidate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.testkit.EvidenceFixtures.tape;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.result.Pilot;
import org.openvalidate.result.RunRecord;
import org.openvalidate.testkit.RunFixtures;
import org.openvalidate.testkit.Tape;

class SectionsTest {

    private static final RunRecord RUN = RunFixtures.passing(Lang.EN);

    @Test
    void a_refund_is_told_from_its_first_request_to_its_booking() {
        Table refunds = table(
                tape().pay(0, "T", "SUCCESS")
                        .refund(60, "T", "R1", "5.00", "")
                        .refund(63, "T", "R1", "5.00", "SUCCESS")
                        .booking(64, "T", "REFUND", "5.00 USD", "R1")
                        .refund(70, "T", "R2", "99.00", "FAILED RETURN_AMOUNT_EXCEED"),
                "refunds");

        assertThat(cells(refunds, 0))
                .startsWith("SPOT-001", "T", "R1", "5.00 USD")
                .endsWith("booked as refunded");
        assertThat(refunds.rows().get(0).get(4).pieces())
                .extracting(Table.Piece::text)
                .containsExactly(
                        "#2 10:01:00.000 request: no answer",
                        "#3 10:01:03.000 request: SUCCESS REFUND_SUCCESS",
                        "#4 10:01:04.000 booked by the merchant: 5.00 USD");
        assertThat(refunds.rows().get(0).get(4).pieces().get(1).anchor()).isEqualTo("SPOT-001-x3");
        assertThat(cells(refunds, 1).get(4)).contains("RETURN_AMOUNT_EXCEED");
        assertThat(cells(refunds, 1)).endsWith("not booked");
    }

    @Test
    void a_pilot_is_told_with_the_report_that_is_missing() {
        Pilot pilot = RunFixtures.particulars().pilot();

        assertThat(cells(PilotTables.stages(pilot, Lang.EN), 0))
                .containsExactly("S-001, S-002", "2026-12-01 to 2026-12-14", "1,204 sales", "99.2 %");
        assertThat(PilotTables.reports(pilot, Lang.EN).rows()).hasSize(3);
        assertThat(cells(PilotTables.reports(pilot, Lang.EN), 0))
                .containsExactly("the vendor", "Observations of the pilot", "2026-12-15");
        assertThat(cells(PilotTables.reports(pilot, Lang.EN), 1)).containsExactly("the stores", "missing", "");
        assertThat(cells(PilotTables.reports(pilot, Lang.ZH), 1)).containsExactly("门店", "缺少", "");
        assertThat(PilotTables.reports(Pilot.NONE, Lang.EN).rows()).isEmpty();
    }

    @Test
    void a_file_is_told_with_the_differences_that_were_found_in_it() {
        Table files = table(
                tape().reconciled(10, 3, 1)
                        .difference(10, "AMOUNT", "T", 4, "12.34", "13.34")
                        .fact("column", "Transaction_amount")
                        .reconciled(20, 2, 0)
                        .fact("reconciled", "SETTLEMENT"),
                "reconciliation");

        assertThat(cells(files, 0))
                .containsExactly(
                        "transaction file",
                        "2026-03-02",
                        "SPOT-001",
                        "passed",
                        "3",
                        "1",
                        "AMOUNT row 4 T Transaction_amount: expected 12.34, but was 13.34");
        assertThat(cells(files, 1)).startsWith("settlement file").endsWith("2", "0", "");
    }

    @Test
    void every_error_and_every_missing_answer_is_told_once_with_its_cases() {
        Table troubles = table(
                tape().pay(0, "T", "")
                        .query(3, "T", "FAILED TRADE_NOT_EXIST")
                        .query(6, "T", "FAILED TRADE_NOT_EXIST")
                        .query(9, "T", "F ILLEGAL_SIGN"),
                "error-handling");

        assertThat(troubles.rows()).hasSize(3);
        assertThat(cells(troubles, 0)).contains("ILLEGAL_SIGN", "1", "SPOT-001: passed");
        assertThat(cells(troubles, 1)).contains("TRADE_NOT_EXIST", "2");
        assertThat(cells(troubles, 2)).contains("no answer", "alipay.acquire.overseas.spot.pay");
    }

    @Test
    void the_vendors_own_cases_stand_with_both_trade_ids() {
        Table portal = Sections.before(material(tape()), Lang.EN).get(0);

        assertThat(cells(portal, 0))
                .containsExactly("SPOT-001", "Direct payment", "passed", "OV-SPOT-001-1", "2026030222001");
    }

    @ParameterizedTest
    @EnumSource
    void what_has_nothing_to_tell_is_left_out(Lang lang) {
        assertThat(Sections.after(material(tape().pay(0, "T", "SUCCESS")), lang))
                .isEmpty();
    }

    private static Table table(Tape tape, String id) {
        return Sections.after(material(tape), Lang.EN).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Material material(Tape tape) {
        return Material.of(RUN, result -> Optional.of(tape.end()), Optional.empty(), name -> Optional.empty());
    }

    private static List<String> cells(Table table, int row) {
        return table.rows().get(row).stream().map(Table.Cell::text).toList();
    }
}
