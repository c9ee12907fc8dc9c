package org.openvalidate.dialect.legacy.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published row is the vendor's own: 369.30 AUD at 5.4194 are 2001.38, less 12.01 for the fee 1989.37. */
class SumsTest {

    private static final String PUBLISHED = "Partner_transaction_id|Transaction_id|Amount|Rmb_amount|Fee|Settlement"
            + "|Rmb_settlement|Currency|Rate|Payment_time|Settlement_time|Type|Status|Remarks|Secondary_merchant_industry"
            + "|Secondary_merchant_name|Operator_name|Order_scene|Trans_currency|Trans_amount|Trans_forex_rate\n"
            + "T1|A1|369.30|2001.38|2.22|367.08|1989.37|AUD|5.41940000|2026-03-02 07:36:46|2026-03-03 15:46:00|P|L||5311|x|x"
            + "|shopQrCode|AUD|369.30|1\n";

    @ParameterizedTest
    @CsvSource({
        "2001.38, 1989.37, ''",
        "2001.40, 1989.37, ''",
        "2001.36, 1989.37, ''",
        "2001.41, 1989.37, Rmb_amount",
        "2001.35, 1989.37, Rmb_amount",
        "2001.38, 1989.39, ''",
        "2001.38, 1989.35, ''",
        "2001.38, 1989.40, Rmb_settlement",
        "2001.38, 1989.34, Rmb_settlement"
    })
    void two_fen_are_rounding_and_three_are_not(String gross, String net, String column) throws IOException {
        String text = PUBLISHED.replace("2001.38", gross).replace("1989.37", net);

        assertThat(found(text, Optional.of("0.006")))
                .extracting(Flaw::column)
                .isEqualTo(column.isEmpty() ? List.of() : List.of(column));
    }

    @Test
    void without_a_rate_a_fee_is_believed_to_half_its_smallest_unit() throws IOException {
        assertThat(found(PUBLISHED, Optional.empty())).isEmpty();
        assertThat(found(PUBLISHED.replace("1989.37", "1989.41"), Optional.empty()))
                .extracting(Flaw::column)
                .containsExactly("Rmb_settlement");
    }

    @Test
    void amount_less_fee_is_settlement() throws IOException {
        assertThat(found(PUBLISHED.replace("|367.08|", "|367.09|"), Optional.empty()))
                .extracting(Flaw::row, Flaw::what)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, "\"367.09\" is not Amount less Fee, 367.08."));
    }

    @Test
    void a_fee_is_at_its_rate_and_never_more_than_its_amount() throws IOException {
        assertThat(found(PUBLISHED, Optional.of("0.007")))
                .extracting(Flaw::what)
                .contains("\"2.22\" is not the fee of 369.30, 2.59.");
        assertThat(found(PUBLISHED.replace("|2.22|367.08|", "|400.00|367.08|"), Optional.empty()))
                .extracting(Flaw::column)
                .contains("Fee", "Settlement");
    }

    private static List<Flaw> found(String text, Optional<String> rate) throws IOException {
        Sums sums = new Sums(FileForm.IN_STORE_SETTLEMENT, rate.map(BigDecimal::new));
        List<Flaw> flaws = new ArrayList<>();
        FormReader.of(FileForm.IN_STORE_SETTLEMENT)
                .read(Source.of(text.getBytes(UTF_8)), "f", row -> flaws.addAll(sums.look(row)));
        return flaws;
    }
}
