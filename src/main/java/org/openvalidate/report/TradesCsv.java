package org.openvalidate.report;

import java.io.IOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.RunRecord;
import org.openvalidate.result.Trade;

/** {@code trades.csv}: every trade of the run, a row each, to be compared with the merchant's own books. */
final class TradesCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "caseId",
                    "verdict",
                    "service",
                    "merchantTradeId",
                    "alipayTradeId",
                    "refundId",
                    "amount",
                    "currency",
                    "at",
                    "storeId",
                    "secondaryMerchantId",
                    "merchantState",
                    "tillState",
                    "gatewayState")
            .setRecordSeparator("\n")
            .get();

    private TradesCsv() {}

    static void write(RunRecord run, Writer file) throws IOException {
        CSVPrinter rows = FORMAT.print(file);
        for (CaseResult result : run.cases()) {
            for (Trade trade : result.trades()) {
                rows.printRecord(
                        cell(result.testCase().id()),
                        result.verdict().name(),
                        cell(trade.service()),
                        cell(trade.merchantTradeId()),
                        cell(trade.alipayTradeId()),
                        cell(trade.refundId()),
                        cell(trade.amount()),
                        cell(trade.currency()),
                        cell(trade.at()),
                        cell(trade.storeId()),
                        cell(trade.secondaryMerchantId()),
                        cell(trade.onMerchant()),
                        cell(trade.onTill()),
                        cell(trade.onGateway()));
            }
        }
        rows.flush();
    }

    /** A spreadsheet takes what begins like a formula for one; an apostrophe before it makes it a text. */
    private static String cell(String text) {
        String legible = Legible.line(text);
        return legible.isEmpty() || "=+-@\t".indexOf(legible.charAt(0)) < 0 ? legible : "'" + legible;
    }
}
