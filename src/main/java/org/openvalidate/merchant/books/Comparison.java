package org.openvalidate.merchant.books;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.openvalidate.dialect.legacy.files.Sums;
import org.openvalidate.merchant.books.Booking.Kind;
import org.openvalidate.wire.Money;

/**
 * A row against its booking. Amounts in the currency of the price are equal to the last unit; what was converted may be off
 * by the rounding of its rate, yuan by two fen more (legacy-instore §6.3). Online, the sign of what goes back is not
 * published; either will do, if it is that of the fee too. Whether the row adds up is looked at once it
 * agrees with the booking, so that one mistake is told once.
 */
final class Comparison {

    private static final BigDecimal TWO_FEN = new BigDecimal("0.02");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int SCALE = 12;

    private final Booking booking;
    private final Entry entry;
    private final Contract contract;
    private final List<Difference> found = new ArrayList<>();
    private boolean priced;

    Comparison(Booking booking, Entry entry, Contract contract) {
        this.booking = booking;
        this.entry = entry;
        this.contract = contract;
        currencies();
        amounts();
        if (found.isEmpty()) {
            new Sums(entry.form(), contract.feeRate())
                    .look(entry.row())
                    .forEach(flaw -> differ(kindOf(flaw.column()), flaw.column(), flaw.due()));
        }
    }

    List<Difference> differences() {
        return found;
    }

    /** Whether the file tells an amount that could be compared. */
    boolean priced() {
        return priced;
    }

    private void currencies() {
        equal(Difference.Kind.CURRENCY, "Currency", booking.sold().settlement());
        if (entry.row().has("Trans_currency")) {
            equal(Difference.Kind.CURRENCY, "Trans_currency", booking.amount().currency());
        }
    }

    private void amounts() {
        Money price = booking.amount();
        String settlement = booking.sold().settlement();
        String column = entry.form().amountColumn();
        BigDecimal unit = half(Money.scale(settlement));
        if (entry.row().has("Trans_amount")) {
            same(Difference.Kind.AMOUNT, "Trans_amount", price.amount(), BigDecimal.ZERO);
        }
        if (price.currency().equals(settlement)) {
            same(Difference.Kind.AMOUNT, column, price.amount(), BigDecimal.ZERO);
            contract.feeRate()
                    .map(rate -> new Money(price.amount().multiply(rate), settlement))
                    .ifPresent(
                            fee -> same(Difference.Kind.FEE, entry.form().feeColumn(), fee.amount(), BigDecimal.ZERO));
        } else if (entry.row().has("Trans_forex_rate")) {
            BigDecimal rate = entry.row().amount("Trans_forex_rate");
            BigDecimal slack =
                    half(contract.rateDecimals()).multiply(price.amount()).add(unit);
            same(Difference.Kind.AMOUNT, column, price.amount().multiply(rate), slack);
        } else if (price.currency().equals("CNY") && entry.row().has("Rate")) {
            BigDecimal rate = entry.row().amount("Rate");
            same(Difference.Kind.AMOUNT, column, price.amount().divide(rate, SCALE, RoundingMode.HALF_UP), unit);
            if (found.isEmpty() && entry.row().has("Rmb_amount")) {
                same(
                        Difference.Kind.AMOUNT,
                        "Rmb_amount",
                        price.amount(),
                        unit.multiply(rate).add(TWO_FEN));
            }
        }
    }

    private void same(Difference.Kind kind, String column, BigDecimal due, BigDecimal slack) {
        priced = true;
        BigDecimal told = entry.row().amount(column);
        boolean back = booking.key().kind() != Kind.PAYMENT;
        boolean signed =
                told.signum() * entry.row().amount(entry.form().feeColumn()).signum() < 0;
        if (signed || (back ? told.abs() : told).subtract(due).abs().compareTo(slack) > 0) {
            int scale = column.startsWith("Rmb")
                    ? 2
                    : Money.scale(
                            column.equals("Trans_amount")
                                    ? booking.amount().currency()
                                    : booking.sold().settlement());
            differ(kind, column, due.setScale(scale, RoundingMode.HALF_UP).toPlainString());
        }
    }

    private void equal(Difference.Kind kind, String column, String due) {
        if (!entry.row().text(column).equals(due)) {
            differ(kind, column, due);
        }
    }

    private void differ(Difference.Kind kind, String column, String due) {
        found.add(Difference.inCell(kind, booking, entry, column, due));
    }

    private Difference.Kind kindOf(String column) {
        return column.equals(entry.form().feeColumn()) ? Difference.Kind.FEE : Difference.Kind.AMOUNT;
    }

    private static BigDecimal half(int scale) {
        return BigDecimal.ONE.movePointLeft(scale).divide(TWO, scale + 1, RoundingMode.UNNECESSARY);
    }
}
