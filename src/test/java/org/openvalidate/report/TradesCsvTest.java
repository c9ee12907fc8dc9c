package org.openvalidate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.result.RunRecord;
import org.openvalidate.testkit.Golden;
import org.openvalidate.testkit.Hostile;
import org.openvalidate.testkit.RunFixtures;

class TradesCsvTest {

    @Test
    void every_trade_has_a_row_with_both_ids_and_its_state_on_three_sides() throws IOException {
        Golden.check("report/mixed.trades.csv", csv(RunFixtures.mixed(Lang.EN)));
    }

    @Test
    void what_begins_like_a_formula_is_a_text() throws IOException {
        assertThat(csv(Hostile.copy(RunFixtures.mixed(Lang.EN))))
                .contains("[U+202E]")
                .doesNotContain("\u202e");
        assertThat(csv(RunFixtures.trading("=cmd|'/c calc'!A0"))).contains(",'=cmd|'/c calc'!A0,");
        assertThat(csv(RunFixtures.trading("@SUM(1)"))).contains(",'@SUM(1),");
        assertThat(csv(RunFixtures.trading("a,\"b\""))).contains(",\"a,\"\"b\"\"\",");
    }

    private static String csv(RunRecord run) throws IOException {
        StringWriter text = new StringWriter();
        TradesCsv.write(run, text);
        return text.toString();
    }
}
