package org.openvalidate.dialect.legacy.files;

import static org.openvalidate.dialect.legacy.files.Column.amount;
import static org.openvalidate.dialect.legacy.files.Column.cell;
import static org.openvalidate.dialect.legacy.files.Column.id;
import static org.openvalidate.dialect.legacy.files.Column.signed;
import static org.openvalidate.dialect.legacy.files.Column.text;
import static org.openvalidate.dialect.legacy.files.Column.word;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * The forms in which the gateway tells a merchant of its trades: the one home of names, headers and columns.
 *
 * <p>Sources: legacy-instore §6.1 to §6.3 (in-store files, with the two columns of the Hong Kong variant), legacy-online
 * §5.2 (text of the download services), §5.3 and §10 (online CSV), §3.8 (rates). Not published and ours: the tail of the
 * online columns beyond §10, the name of an online settlement file, and that the online settlement file has the columns of
 * the transaction file.
 */
public enum FileForm {
    IN_STORE_TRANSACTION(
            '|',
            "transaction",
            "txt",
            id("Partner_transaction_id"),
            id("Transaction_id"),
            amount("Transaction_amount", "Currency"),
            amount("Charge_amount", "Currency"),
            cell("Currency", Cell.CURRENCY),
            cell("Payment_time", Cell.TIME),
            word("Transaction_type", "PAYMENT", "REVERSAL", "REFUND", "CANCEL"),
            text("Remark", 256),
            text("Secondary_merchant_industry", 4),
            text("Secondary_merchant_name", 0),
            text("Secondary_merchant_id", 64).orAbsent(),
            text("Operator_name", 0),
            Names.SCENE,
            cell("Trans_currency", Cell.CURRENCY),
            amount("Trans_amount", "Trans_currency"),
            cell("Trans_forex_rate", Cell.RATE),
            Names.ISSUE),
    IN_STORE_SETTLEMENT(
            '|',
            "settlement",
            "txt",
            id("Partner_transaction_id"),
            id("Transaction_id"),
            amount("Amount", "Currency"),
            amount("Rmb_amount", "CNY").orAbsent(),
            amount("Fee", "Currency"),
            amount("Settlement", "Currency"),
            amount("Rmb_settlement", "CNY").orAbsent(),
            cell("Currency", Cell.CURRENCY),
            cell("Rate", Cell.RATE).orAbsent(),
            cell("Payment_time", Cell.TIME),
            cell("Settlement_time", Cell.TIME),
            word("Type", "P", "R"),
            word("Status", "L"),
            text("Remarks", 256),
            text("Secondary_merchant_industry", 4),
            text("Secondary_merchant_name", 0),
            text("Secondary_merchant_id", 64).orAbsent(),
            text("Operator_name", 0),
            Names.SCENE,
            cell("Trans_currency", Cell.CURRENCY),
            amount("Trans_amount", "Trans_currency"),
            cell("Trans_forex_rate", Cell.RATE),
            Names.ISSUE),
    ONLINE_TRANSACTION(',', "fptrade", "csv", Names.online(false)),
    ONLINE_SETTLEMENT(',', "fpsettlement", "csv", Names.online(true)),
    /** What a settlement in Hong Kong came to, a row for each batch; it lies in a {@link SettlementZip}. */
    SETTLEMENT_BATCH(
            ',',
            "settlebatch",
            "csv",
            id("Settle_batch_no"),
            cell("Settle_date", Cell.TIME),
            signed("Amount", "Currency"),
            signed("Fee", "Currency"),
            signed("Settlement", "Currency"),
            cell("Currency", Cell.CURRENCY)),
    /** The body of {@code forex_compare_file}: no header. */
    COMPARE('|', "", "", Names.nine()),
    /** The body of {@code forex_liquidation_file}: no header. */
    LIQUIDATION('|', "", "", Names.nine()),
    /** The body of {@code forex_rate_file}: no header. */
    RATES(
            '|',
            "",
            "",
            cell("Date", Cell.DAY),
            cell("Time", Cell.HOUR),
            cell("Currency", Cell.CURRENCY),
            cell("Rate", Cell.RATE));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

    private final char separator;
    private final String word;
    private final String extension;
    private final List<Column> columns;

    FileForm(char separator, String word, String extension, Column... columns) {
        this.separator = separator;
        this.word = word;
        this.extension = extension;
        this.columns = List.of(columns);
    }

    /** The name under which it is published, or the service that returns it. */
    public String fileName(String partner, LocalDate date) {
        return switch (this) {
            case COMPARE -> "forex_compare_file";
            case LIQUIDATION -> "forex_liquidation_file";
            case RATES -> "forex_rate_file";
            default -> partner + "_" + word + "_" + DAY.format(date) + "." + extension;
        };
    }

    /** The name of the archive in which it lies in Hong Kong. Source: legacy-instore §6.1. */
    public String archiveName(String partner, LocalDate date) {
        return partner + "_" + DAY.format(date) + ".zip";
    }

    /** Every name under which a merchant may find it, the usual one first. */
    public List<String> fileNames(String partner, LocalDate date) {
        return this == ONLINE_SETTLEMENT
                ? List.of(fileName(partner, date), archiveName(partner, date))
                : List.of(fileName(partner, date));
    }

    /** What separates values. */
    public char separator() {
        return separator;
    }

    /** Every column that it may have, in the published order. */
    public List<Column> columns() {
        return columns;
    }

    /** The columns that our gateway writes. */
    public List<Column> written() {
        return columns.stream()
                .filter(column -> !Names.NEVER_WRITTEN.contains(column.name()))
                .toList();
    }

    /**
     * The columns of the Hong Kong variant. Source: legacy-instore §6.2, §6.3: whose the shop is and which wallet paid, and
     * no yuan; legacy-online §5.3: the columns of the transaction file there, which is all that is published of online
     * files. That {@code Rate} goes with the yuan is ours, and so are the columns of the online settlement file.
     */
    public List<Column> writtenInHongKong() {
        return online()
                ? List.of(Names.hongKong(settles()))
                : columns.stream()
                        .filter(column -> !Names.YUAN.contains(column.name()))
                        .toList();
    }

    /** Whether its first line tells partner, day and number of rows. */
    public boolean hasBanner() {
        return this == IN_STORE_TRANSACTION;
    }

    /** Whether a line names the columns. */
    public boolean hasHeader() {
        return !word.isEmpty();
    }

    /** Whether it tells of money that was settled. */
    public boolean settles() {
        return this == IN_STORE_SETTLEMENT || this == ONLINE_SETTLEMENT || this == LIQUIDATION;
    }

    /** Whether it is of the products where the buyer pays from afar. */
    public boolean online() {
        return this == ONLINE_TRANSACTION || this == ONLINE_SETTLEMENT;
    }

    /** Whether a download service returns it, so that nothing but the connection can tear it. */
    public boolean downloaded() {
        return word.isEmpty();
    }

    /** The column with what was moved, in the settlement currency. */
    public String amountColumn() {
        return this == IN_STORE_TRANSACTION ? "Transaction_amount" : "Amount";
    }

    /** The column with what is kept of it. */
    public String feeColumn() {
        return this == IN_STORE_TRANSACTION ? "Charge_amount" : "Fee";
    }

    /** The column that says which way money went. */
    public String typeColumn() {
        return this == IN_STORE_TRANSACTION ? "Transaction_type" : "Type";
    }

    /** Columns that several forms have. */
    private static final class Names {

        static final Column SCENE = word(
                        "Order_scene", "shopQrCode", "paymentQrCode", "transactionQrCode", "externalCreateOrder")
                .orBlank();
        static final Column PRODUCT = text("Product", 0).orAbsent();
        static final Column ISSUE = word("Issue", "ALIPAYCN", "ALIPAYHK").orAbsent();

        /** Columns of variants, read where they stand. */
        static final List<String> NEVER_WRITTEN =
                List.of("Secondary_merchant_id", "Issue", "Product", "Distribute_amount", "Distribute_rmb_amount");

        /** Columns that the Hong Kong variant has not. */
        static final List<String> YUAN = List.of("Rmb_amount", "Rmb_settlement", "Rate");

        static Column[] hongKong(boolean settled) {
            return new Column[] {
                id("Partner_transaction_id"),
                id("Transaction_id"),
                signed("Amount", "Currency"),
                signed("Fee", "Currency"),
                signed("Settlement", "Currency"),
                cell("Currency", Cell.CURRENCY),
                cell("Payment_time", Cell.TIME),
                settled
                        ? cell("Settlement_time", Cell.TIME)
                        : cell("Settlement_time", Cell.TIME).orBlank(),
                ISSUE,
                PRODUCT,
                word("Type", "P", "R"),
                settled ? word("Status", "L") : word("Status", "P", "L"),
                text("Remarks", 256),
                text("original_partner_transaction_ID", 64)
            };
        }

        static Column[] online(boolean settled) {
            return new Column[] {
                id("Partner_transaction_id"),
                signed("Amount", "Currency"),
                signed("Rmb_amount", "CNY").orAbsent(),
                cell("Currency", Cell.CURRENCY),
                signed("Fee", "Currency"),
                cell("Rate", Cell.RATE).orAbsent(),
                cell("Payment_time", Cell.TIME),
                settled
                        ? cell("Settlement_time", Cell.TIME)
                        : cell("Settlement_time", Cell.TIME).orBlank(),
                word("Type", "P", "R"),
                settled ? word("Status", "L") : word("Status", "P", "L"),
                text("Original_partner_transaction_ID", 64).orAbsent(),
                text("Transaction_ID", 64).orAbsent(),
                signed("Distribute_amount", "Currency").orAbsent(),
                signed("Distribute_rmb_amount", "CNY").orAbsent(),
                text("Remarks", 256).orAbsent(),
                signed("Settlement", "Currency").orAbsent(),
                signed("Rmb_settlement", "CNY").orAbsent(),
                ISSUE,
                PRODUCT
            };
        }

        static Column[] nine() {
            return new Column[] {
                id("Partner_transaction_id"),
                signed("Amount", "Currency"),
                cell("Currency", Cell.CURRENCY),
                cell("Payment_time", Cell.TIME_DIGITS),
                cell("Settlement_time", Cell.TIME_DIGITS).orBlank(),
                word("Type", "P", "R"),
                signed("Fee", "Currency"),
                word("Status", "P", "L"),
                text("Remarks", 256)
            };
        }
    }
}
