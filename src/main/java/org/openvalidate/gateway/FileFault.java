package org.openvalidate.gateway;

import java.nio.charset.Charset;
import java.util.function.BiFunction;
import org.openvalidate.dialect.legacy.files.Sheet;
import org.openvalidate.wire.Sha256;

/** What can be wrong with a file on purpose; every fault of rows meets one of them, which a seed picks. */
public enum FileFault {
    MISSING_ROW("a row is missing, and the count agrees", rows(RowFaults::missing)),
    DOUBLED_ROW("a row stands there twice, and the count agrees", rows(RowFaults::doubled)),
    UNKNOWN_PAYMENT("a payment that nobody made", rows(RowFaults::unknownPayment)),
    REFUND_WITHOUT_PAYMENT("a refund that belongs to no payment", rows(RowFaults::refundWithoutPayment)),
    OTHER_DAYS_ROW("a row of the day before", rows(RowFaults::otherDay)),
    WRONG_AMOUNT("an amount is more by one", rows(RowFaults::wrongAmount)),
    WRONG_FEE("a fee is more by its smallest unit", rows(RowFaults::wrongFee)),
    HUNDREDFOLD("an amount has lost its point", rows(RowFaults::hundredfold)),
    WRONG_SCALE("an amount has one decimal more than its currency", rows(RowFaults::wrongScale)),
    SIGN_FLIPPED("an amount is negative", rows(RowFaults::negative)),
    GROUPED_NUMBER("an amount is grouped by thousands", rows(RowFaults::grouped)),
    OTHER_CURRENCY("another currency stands beside an amount", rows(RowFaults::otherCurrency)),
    UNKNOWN_CURRENCY("a currency that does not exist", rows(RowFaults::unknownCurrency)),
    WRONG_ID("an id has another last character", rows(RowFaults::wrongId)),
    WRONG_TYPE("a payment is called a refund, or the other way round", rows(RowFaults::wrongType)),
    WRONG_STATUS("a status, or where there is none a type, that this file cannot have", rows(RowFaults::wrongStatus)),
    IMPOSSIBLE_TIME("a time of a day that no calendar has", rows(RowFaults::impossibleTime)),
    SHIFTED_COLUMN("from the amount on, a row's values stand one column too far right", rows(RowFaults::shifted)),
    LOST_VALUE("a row has one value less", rows(RowFaults::lost)),
    TORN_BETWEEN_ROWS("the last row is missing, and the count does not agree", rows(RowFaults::tornBetweenRows)),
    MISSING_COLUMN("the column of amounts is missing", rows(HeadFaults::missingColumn)),
    RENAMED_COLUMN("the column of amounts has another name", rows(HeadFaults::renamedColumn)),
    SWAPPED_COLUMNS("the names of the columns of amounts and fees are exchanged", rows(HeadFaults::swappedColumns)),
    REORDERED_COLUMNS("the columns come in another order", rows(HeadFaults::reordered)),
    WRONG_COUNT("the first line tells one row more", rows(HeadFaults::wrongCount)),
    WRONG_PARTNER("the first line tells another account", rows(HeadFaults::wrongPartner)),
    WRONG_DATE("the first line tells another day", rows(HeadFaults::wrongDate)),
    NO_BANNER("the first line is missing", rows(HeadFaults::noBanner)),
    TORN("the file ends within a row", ByteFaults::torn),
    EMPTY_FILE("the file has no bytes", ByteFaults::empty),
    BAD_ENCODING("a byte that has no meaning stands in an id", ByteFaults::badEncoding),
    BINARY("the file is no text", ByteFaults::binary),
    NUL("a control character stands in a row", ByteFaults::nul),
    MIXED_LINE_ENDS("lines end in CR, in LF and in both", ByteFaults::mixedLineEnds),
    BYTE_ORDER_MARK("the file begins with a byte order mark", ByteFaults::byteOrderMark),
    GBK("the file is encoded in GBK", ByteFaults::gbk);

    /** Makes the bytes of a spoilt file. */
    interface Spoil {
        byte[] of(Sheet honest, Charset charset, Pick pick);
    }

    /** A choice that a seed repeats. */
    record Pick(long seed) {

        /** A number below a bound, which is at least one. */
        int below(int bound) {
            return (int) (Long.parseLong(Sha256.of(String.valueOf(seed)).substring(0, 12), 16) % bound);
        }
    }

    private final String words;
    private final Spoil spoil;

    FileFault(String words, Spoil spoil) {
        this.words = words;
        this.spoil = spoil;
    }

    /** What is wrong, for people. */
    public String words() {
        return words;
    }

    /** The bytes of a file with this fault; those of the honest one where nothing can be spoilt so. */
    public byte[] spoil(Sheet honest, Charset charset, long seed) {
        return spoil.of(honest, charset, new Pick(seed));
    }

    private static Spoil rows(BiFunction<Sheet, Pick, Sheet> fault) {
        return (honest, charset, pick) -> fault.apply(honest, pick).bytes(charset);
    }
}
