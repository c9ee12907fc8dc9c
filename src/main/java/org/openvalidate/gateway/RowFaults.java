package org.openvalidate.gateway;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.openvalidate.dialect.legacy.files.Banner;
import org.openvalidate.dialect.legacy.files.Sheet;

/** Faults in the rows of a file. */
final class RowFaults {

    private static final String[] AMOUNT = {"Transaction_amount", "Amount"};
    private static final String[] FEE = {"Charge_amount", "Fee"};
    private static final String[] TYPE = {"Transaction_type", "Type"};
    private static final String ID = "Partner_transaction_id";
    private static final List<String> TIMES = List.of("Payment_time", "Settlement_time");

    private RowFaults() {}

    static Sheet missing(Sheet sheet, FileFault.Pick pick) {
        return counted(tornBetween(sheet, pick.below(Math.max(1, sheet.rows().size()))));
    }

    static Sheet tornBetweenRows(Sheet sheet, FileFault.Pick pick) {
        return tornBetween(sheet, sheet.rows().size() - 1);
    }

    static Sheet doubled(Sheet sheet, FileFault.Pick pick) {
        return added(sheet, pick, row -> row);
    }

    static Sheet unknownPayment(Sheet sheet, FileFault.Pick pick) {
        return stranger(sheet, pick, "PAYMENT", "P");
    }

    static Sheet refundWithoutPayment(Sheet sheet, FileFault.Pick pick) {
        return stranger(sheet, pick, "REFUND", "R");
    }

    static Sheet otherDay(Sheet sheet, FileFault.Pick pick) {
        return added(sheet, pick, row -> {
            List<String> other = named(sheet, row, "-D");
            for (String time : TIMES) {
                if (sheet.columns().contains(time)
                        && !row.get(sheet.place(time)).isEmpty()) {
                    int place = sheet.place(time);
                    LocalDate day = LocalDate.parse(row.get(place).substring(0, 10));
                    other.set(place, day.minusDays(1) + row.get(place).substring(10));
                }
            }
            return other;
        });
    }

    static Sheet wrongAmount(Sheet sheet, FileFault.Pick pick) {
        return cell(
                sheet,
                pick,
                AMOUNT,
                text -> new BigDecimal(text).add(BigDecimal.ONE).toPlainString());
    }

    static Sheet wrongFee(Sheet sheet, FileFault.Pick pick) {
        return cell(sheet, pick, FEE, text -> {
            BigDecimal fee = new BigDecimal(text);
            return fee.add(fee.ulp()).toPlainString();
        });
    }

    static Sheet hundredfold(Sheet sheet, FileFault.Pick pick) {
        return cell(
                sheet,
                pick,
                AMOUNT,
                text -> new BigDecimal(text).movePointRight(2).setScale(0).toPlainString());
    }

    static Sheet wrongScale(Sheet sheet, FileFault.Pick pick) {
        return cell(sheet, pick, AMOUNT, text -> text + (text.contains(".") ? "0" : ".0"));
    }

    static Sheet negative(Sheet sheet, FileFault.Pick pick) {
        return cell(sheet, pick, AMOUNT, text -> "-" + text);
    }

    static Sheet grouped(Sheet sheet, FileFault.Pick pick) {
        return cell(sheet, pick, AMOUNT, text -> "1," + ("000" + text).replaceAll(".*(\\d{3}(\\.\\d+)?)$", "$1"));
    }

    static Sheet otherCurrency(Sheet sheet, FileFault.Pick pick) {
        return cell(sheet, pick, new String[] {"Currency"}, text -> text.equals("EUR") ? "USD" : "EUR");
    }

    static Sheet unknownCurrency(Sheet sheet, FileFault.Pick pick) {
        return cell(sheet, pick, new String[] {"Currency"}, text -> "QQQ");
    }

    static Sheet wrongId(Sheet sheet, FileFault.Pick pick) {
        return cell(
                sheet,
                pick,
                new String[] {ID},
                text -> text.substring(0, text.length() - 1) + (text.endsWith("0") ? "1" : "0"));
    }

    static Sheet wrongType(Sheet sheet, FileFault.Pick pick) {
        return cell(sheet, pick, TYPE, text -> switch (text) {
            case "PAYMENT" -> "REFUND";
            case "P" -> "R";
            case "R" -> "P";
            default -> "PAYMENT";
        });
    }

    static Sheet wrongStatus(Sheet sheet, FileFault.Pick pick) {
        return cell(sheet, pick, new String[] {"Status", "Transaction_type"}, text -> "TRADE_SUCCESS");
    }

    static Sheet impossibleTime(Sheet sheet, FileFault.Pick pick) {
        return cell(
                sheet,
                pick,
                new String[] {"Payment_time"},
                text -> text.substring(0, 4) + "-02-30" + text.substring(10));
    }

    static Sheet shifted(Sheet sheet, FileFault.Pick pick) {
        return edited(sheet, pick, row -> {
            List<String> other = new ArrayList<>(row);
            other.add(sheet.place(AMOUNT), "");
            other.remove(other.size() - 1);
            return other;
        });
    }

    static Sheet lost(Sheet sheet, FileFault.Pick pick) {
        return edited(sheet, pick, row -> row.subList(0, row.size() - 1));
    }

    private static Sheet stranger(Sheet sheet, FileFault.Pick pick, String type, String letter) {
        return added(sheet, pick, row -> {
            List<String> other = named(sheet, row, "-X");
            other.set(sheet.place(TYPE), sheet.columns().contains("Type") ? letter : type);
            return other;
        });
    }

    private static List<String> named(Sheet sheet, List<String> row, String suffix) {
        List<String> other = new ArrayList<>(row);
        String id = row.get(sheet.place(ID));
        other.set(sheet.place(ID), id.substring(0, Math.min(id.length(), 60)) + suffix);
        return other;
    }

    private static Sheet tornBetween(Sheet sheet, int without) {
        List<List<String>> rows = new ArrayList<>(sheet.rows());
        if (without >= 0 && without < rows.size()) {
            rows.remove(without);
        }
        return sheet.rows(rows);
    }

    private static Sheet cell(Sheet sheet, FileFault.Pick pick, String[] column, UnaryOperator<String> change) {
        int place = sheet.place(column);
        return edited(sheet, pick, row -> {
            List<String> other = new ArrayList<>(row);
            other.set(place, change.apply(row.get(place)));
            return other;
        });
    }

    private static Sheet edited(Sheet sheet, FileFault.Pick pick, UnaryOperator<List<String>> change) {
        List<List<String>> rows = new ArrayList<>(sheet.rows());
        if (!rows.isEmpty()) {
            int row = pick.below(rows.size());
            rows.set(row, change.apply(rows.get(row)));
        }
        return sheet.rows(rows);
    }

    private static Sheet added(Sheet sheet, FileFault.Pick pick, UnaryOperator<List<String>> change) {
        List<List<String>> rows = new ArrayList<>(sheet.rows());
        if (!rows.isEmpty()) {
            rows.add(change.apply(rows.get(pick.below(rows.size()))));
        }
        return counted(sheet.rows(rows));
    }

    private static Sheet counted(Sheet sheet) {
        Optional<Banner> banner = sheet.banner();
        return banner.isEmpty()
                ? sheet
                : sheet.banner(new Banner(
                        banner.get().partner(),
                        banner.get().date(),
                        sheet.rows().size()));
    }
}
