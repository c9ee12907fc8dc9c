package org.openvalidate.dialect.legacy.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Reads a file of many rows that is nowhere: a program of its own, so that its memory can be bounded. */
public final class ManyRows {

    private static final String HEAD = "Partner:2088123412341234|Payment_time: 2026-03-02|Total_count:%d\n"
            + "Partner_transaction_id|Transaction_id|Transaction_amount|Charge_amount|Currency|Payment_time"
            + "|Transaction_type|Remark|Secondary_merchant_industry|Secondary_merchant_name|Operator_name|Order_scene"
            + "|Trans_currency|Trans_amount|Trans_forex_rate\n";
    private static final String ROW = "T%07d|2026030212341234%012d|12.34|0.07|USD|2026-03-02 10:00:00|PAYMENT||5812|茶馆"
            + "|Store 1|paymentQrCode|USD|12.34|1\n";

    private ManyRows() {}

    /** Writes how many rows were read, and their sum. */
    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[0]);
        BigDecimal[] sum = {BigDecimal.ZERO};
        Reading reading = FormReader.of(FileForm.IN_STORE_TRANSACTION)
                .about("2088123412341234", LocalDate.of(2026, 3, 2))
                .read(() -> stream(count), "many", row -> sum[0] = sum[0].add(row.amount("Transaction_amount")));
        System.out.println(reading.rows() + " " + sum[0]);
    }

    private static InputStream stream(int count) {
        return new InputStream() {
            private byte[] line = HEAD.formatted(count).getBytes(UTF_8);
            private int at;
            private int row;

            @Override
            public int read() {
                return more() ? line[at++] & 0xff : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                if (!more()) {
                    return -1;
                }
                int given = Math.min(length, line.length - at);
                System.arraycopy(line, at, into, from, given);
                at += given;
                return given;
            }

            private boolean more() {
                if (at == line.length && row < count) {
                    row++;
                    line = ROW.formatted(row, row).getBytes(UTF_8);
                    at = 0;
                }
                return at < line.length;
            }
        };
    }
}
