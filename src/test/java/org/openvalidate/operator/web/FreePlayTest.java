package org.openvalidate.operator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openvalidate.catalogue.Text;
import org.openvalidate.operator.CasePlay;
import org.openvalidate.operator.Desk;
import org.openvalidate.operator.FreePlay;
import org.openvalidate.operator.Phase;
import org.openvalidate.testkit.HandTime;
import org.openvalidate.wire.Money;

/** What the page offers a tester who sells before a case is begun. */
class FreePlayTest {

    private final HandTime time = new HandTime(Instant.parse("2026-03-02T02:00:00Z"));
    private final Desk desk = new Desk(Duration.ofMinutes(10), time::now);
    private final Tablet tablet = new Tablet(desk, new Door(false, pin -> {}));

    @BeforeEach
    void offer() {
        desk.offersFreePlay(new TwoBuyers());
    }

    @Test
    void every_buyer_stands_there_with_a_code_and_every_amount_with_what_it_provokes() {
        tablet.offered("SPOT-001");

        assertThat(tablet.get("/").text())
                .contains("Pays at once", "2800 0000 0000 0000 01")
                .contains("Has too little money", "2800 0000 0000 0000 02")
                .contains("<td>9901</td><td>Pay answers SYSTEM_ERROR.</td>");
        assertThat(tablet.get("/?lang=zh").text()).contains("余额不足", "支付返回 SYSTEM_ERROR。", "触发异常的金额");
    }

    @Test
    void a_sale_is_named_with_its_sum_and_begins_the_case() {
        CasePlay play = tablet.offered("SPOT-001");
        assertThat(tablet.get("/").text()).contains("This case was the sale", "T1</span> · 9901.00 USD");

        tablet.does("begin", Map.of("sold", "T1"));

        assertThat(play.sight().phase()).isEqualTo(Phase.PREPARED);
        assertThat(play.requests().sell(new Text("Sell.", "收款。"))).isEqualTo("T1");
    }

    @Test
    void what_nobody_sold_cannot_be_named() {
        CasePlay play = tablet.offered("SPOT-001");

        tablet.does("begin", Map.of("sold", "T2"));
        play.arrives(time.now(), "T3");

        assertThat(play.sight().trades()).containsExactly("T3");
    }

    @Test
    void a_row_that_is_only_signed_offers_none() {
        tablet.offered("LIVE-001");

        assertThat(tablet.get("/").text()).doesNotContain("Free play");
    }

    private static final class TwoBuyers implements FreePlay {

        @Override
        public List<Buyer> buyers() {
            return List.of(
                    new Buyer(new Text("Pays at once", "免密支付"), "280000000000000001"),
                    new Buyer(new Text("Has too little money", "余额不足"), "280000000000000002"));
        }

        @Override
        public List<Provocation> amounts() {
            return List.of(new Provocation("9901", new Text("Pay answers SYSTEM_ERROR.", "支付返回 SYSTEM_ERROR。")));
        }

        @Override
        public List<Sold> sold() {
            return List.of(new Sold("T1", Money.of("9901.00", "USD")));
        }
    }
}
