package org.openvalidate.dialect.legacy.files;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openvalidate.wire.Money;

/**
 * Whether the amounts of a sound row add up. Source: legacy-instore §6.3: Amount less Fee is Settlement; the fee in yuan is
 * rounded on its own, hence a tolerance of two fen.
 *
 * @param form what the file is
 * @param feeRate the merchant's fee as a part of one, empty where it is not known; then the fee in yuan is believed to half
 *     of the smallest unit of the settlement currency
 */
public record Sums(FileForm form, Optional<BigDecimal> feeRate) {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.02");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int SCALE = 10;

    /** What does not add up, none where all does; nothing adds up in a file of rates. */
    public List<Flaw> look(FileRow row) {
        List<Flaw> flaws = new ArrayList<>();
        if (form == FileForm.RATES) {
            return flaws;
        }
        String amount = form.amountColumn();
        String fee = form.feeColumn();
        if (row.amount(fee).abs().compareTo(row.amount(amount).abs()) > 0) {
            flaws.add(Flaw.ofCell(row.number(), fee, row.text(fee), "is more than the amount, " + row.text(amount)));
        }
        feeRate.map(rate -> new Money(row.amount(amount).multiply(rate), row.text("Currency")).amount())
                .filter(due -> due.compareTo(row.amount(fee)) != 0)
                .ifPresent(due -> flaws.add(wrong(row, fee, "is not the fee of " + row.text(amount) + ", ", due)));
        if (row.has("Settlement")) {
            BigDecimal net = row.amount(amount).subtract(row.amount(fee));
            if (net.compareTo(row.amount("Settlement")) != 0) {
                flaws.add(wrong(row, "Settlement", "is not " + amount + " less " + fee + ", ", net));
            }
        }
        if (row.has("Rate")) {
            yuan(row, row.amount(amount), row.amount(fee), flaws);
        }
        return flaws;
    }

    private void yuan(FileRow row, BigDecimal amount, BigDecimal fee, List<Flaw> flaws) {
        BigDecimal rate = row.amount("Rate");
        BigDecimal gross = fen(amount.multiply(rate));
        if (row.has("Rmb_amount")) {
            near(row, "Rmb_amount", gross, TOLERANCE, flaws);
        }
        if (row.has("Rmb_settlement")) {
            BigDecimal unit = BigDecimal.ONE.movePointLeft(Money.scale(row.text("Currency")));
            BigDecimal half = unit.multiply(rate).divide(TWO, SCALE, RoundingMode.HALF_UP);
            BigDecimal due = feeRate.map(share -> gross.subtract(fen(gross.multiply(share))))
                    .orElseGet(() -> fen(amount.subtract(fee).multiply(rate)));
            near(row, "Rmb_settlement", due, feeRate.isPresent() ? TOLERANCE : TOLERANCE.add(half), flaws);
        }
    }

    private static void near(FileRow row, String column, BigDecimal due, BigDecimal tolerance, List<Flaw> flaws) {
        if (row.amount(column).subtract(due).abs().compareTo(tolerance) > 0) {
            flaws.add(wrong(row, column, "is not what the rate comes to, ", due));
        }
    }

    private static BigDecimal fen(BigDecimal yuan) {
        return yuan.setScale(2, RoundingMode.HALF_UP);
    }

    private static Flaw wrong(FileRow row, String column, String words, BigDecimal due) {
        return Flaw.ofCell(row.number(), column, row.text(column), words + due.toPlainString())
                .due(due.toPlainString());
    }
}
