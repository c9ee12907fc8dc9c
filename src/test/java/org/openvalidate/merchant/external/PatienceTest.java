package org.openvalidate.merchant.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openvalidate.catalogue.Figures;
import org.openvalidate.target.ReferenceShop;
import org.openvalidate.workbook.WorkbookReader;

class PatienceTest {

    private static final Figures FIGURES =
            WorkbookReader.read(Path.of("testcases/openvalidate-cases.xlsx")).figures();

    private final Patience patience =
            Patience.of(ReferenceShop.declared(FIGURES), ReferenceShop.declaredOnline(FIGURES));

    @Test
    void a_shop_is_not_judged_before_an_order_that_nobody_pays_has_run_out() {
        Duration validity = FIGURES.duration(Figures.ORDER_VALIDITY);

        assertThat(patience.online()).isGreaterThan(validity.plus(FIGURES.duration(Figures.ORDER_INTERVAL)));
    }

    @Test
    void a_till_is_not_judged_before_its_budget_is_over_and_its_job_has_come_round() {
        Duration budget = FIGURES.duration(Figures.TILL_BUDGET);

        assertThat(patience.order()).isGreaterThan(budget.plus(FIGURES.duration(Figures.JOB_INTERVAL)));
    }
}
