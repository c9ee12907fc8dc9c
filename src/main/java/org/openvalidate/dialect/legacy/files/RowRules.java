package org.openvalidate.dialect.legacy.files;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openvalidate.wire.Money;

/**
 * What must hold within a row whose cells are sound. Source: legacy-instore §6.3: Amount less Fee is Settlement; the fee in
 * yuan is rounded on its own, hence the tolerance of two fen.
 *
 * @param date the day that the file is about, empty where nobody said
 * @param feeRate the merchant's rate, empty where it is not known
 */
record RowRules(FileForm form, Optional<LocalDate> date, Optional<BigDecimal> feeRate) {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.02");

    List<Flaw> look(FileRow row) {
        List<Flaw> flaws = new ArrayList<>();
        String amount = form == FileForm.IN_STORE_TRANSACTION ? "Transaction_amount" : "Amount";
        String fee = form == FileForm.IN_STORE_TRANSACTION ? "Charge_amount" : "Fee";
        if (form == FileForm.RATES) {
            return flaws;
        }
        fees(row, amount, fee, flaws);
        if (row.has("Settlement")) {
            BigDecimal net = row.amount(amount).subtract(row.amount(fee));
            if (net.compareTo(row.amount("Settlement")) != 0) {
                flaws.add(wrong(row, "Settlement", amount + " less " + fee + " is " + net.toPlainString()));
            }
        }
        if (row.has("Rate")) {
            yuan(row, amount, fee, flaws);
        }
        date.ifPresent(day -> days(row, day, flaws));
        return flaws;
    }

    private void fees(FileRow row, String amount, String fee, List<Flaw> flaws) {
        if (row.amount(fee).abs().compareTo(row.amount(amount).abs()) > 0) {
            flaws.add(wrong(row, fee, "is more than the amount, " + row.text(amount)));
        }
        feeRate.ifPresent(rate -> {
            BigDecimal due =
                    row.amount(amount).multiply(rate).setScale(Money.scale(row.text("Currency")), RoundingMode.HALF_UP);
            if (due.compareTo(row.amount(fee)) != 0) {
                flaws.add(wrong(
                        row,
                        fee,
                        "at the rate of " + rate.toPlainString() + " the fee of " + row.text(amount) + " is "
                                + due.toPlainString()));
            }
        });
    }

    private void yuan(FileRow row, String amount, String fee, List<Flaw> flaws) {
        BigDecimal rate = row.amount("Rate");
        if (row.has("Rmb_amount")) {
            near(row, "Rmb_amount", row.amount(amount).multiply(rate), TOLERANCE, flaws);
        }
        if (row.has("Rmb_settlement") && row.has("Rmb_amount")) {
            BigDecimal gross = row.amount("Rmb_amount");
            // without the rate a fee is known to half of its smallest unit only
            BigDecimal unit = BigDecimal.ONE.movePointLeft(Money.scale(row.text("Currency")));
            BigDecimal half = unit.multiply(rate).divide(BigDecimal.valueOf(2), 10, RoundingMode.HALF_UP);
            BigDecimal due = feeRate.map(share -> gross.subtract(gross.multiply(share)))
                    .orElseGet(
                            () -> row.amount(amount).subtract(row.amount(fee)).multiply(rate));
            near(row, "Rmb_settlement", due, feeRate.isPresent() ? TOLERANCE : TOLERANCE.add(half), flaws);
        }
    }

    private static void near(FileRow row, String column, BigDecimal due, BigDecimal tolerance, List<Flaw> flaws) {
        BigDecimal whole = due.setScale(2, RoundingMode.HALF_UP);
        if (row.amount(column).subtract(whole).abs().compareTo(tolerance) > 0) {
            flaws.add(wrong(row, column, "by its rate it is " + whole.toPlainString()));
        }
    }

    private void days(FileRow row, LocalDate day, List<Flaw> flaws) {
        if (form.settles()) {
            if (row.has("Settlement_time") && !on(row.time("Settlement_time"), day)) {
                flaws.add(wrong(row, "Settlement_time", "is not of " + day));
            }
            if (row.time("Payment_time").isAfter(day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.ofHours(8)))) {
                flaws.add(wrong(row, "Payment_time", "is later than " + day));
            }
        } else if (!on(row.time("Payment_time"), day)) {
            flaws.add(wrong(row, "Payment_time", "is not of " + day));
        }
    }

    private static boolean on(Instant instant, LocalDate day) {
        return instant.atOffset(ZoneOffset.ofHours(8)).toLocalDate().equals(day);
    }

    private static Flaw wrong(FileRow row, String column, String words) {
        return Flaw.ofCell(row.number(), column, row.text(column), words);
    }
}
