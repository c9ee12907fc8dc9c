package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every walk of up to five steps through the cashier, beside the table of what a query sees. */
class CashierWalksTest {

    private static final int LONGEST = 5;

    static Stream<Arguments> ways() {
        return Stream.of(Product.WEB, Product.WAP, Product.APP)
                .flatMap(product -> Stream.of(true, false).map(rich -> Arguments.of(product, rich)));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_query_sees_what_the_table_says_whatever_the_buyer_does(Product product, boolean rich) {
        for (List<Act> walk : walks()) {
            PureGateway gateway = PureGateway.whose(rich ? Behaviour.PAYS_AT_ONCE : Behaviour.BALANCE_NOT_ENOUGH);
            String token = gateway.visit(CashierTest.order(product));
            Table table = new Table(product, rich);

            for (Act act : walk) {
                gateway.act(token, act);
                table.after(act);
            }

            assertThat(gateway.status("T1")).as(walk.toString()).isEqualTo(table.seen());
            assertThat(gateway.sight(token).standing() == Standing.PAID)
                    .as(walk.toString())
                    .isEqualTo(table.seen().equals("TRADE_FINISHED"));
            assertThat(gateway.state().inOrder()).hasSizeLessThanOrEqualTo(1);
        }
    }

    private static List<List<Act>> walks() {
        List<List<Act>> walks = new ArrayList<>(List.of(List.of()));
        for (int i = 0; i < walks.size(); i++) {
            List<Act> walk = walks.get(i);
            if (walk.size() < LONGEST) {
                Stream.of(Act.values()).map(act -> and(walk, act)).forEach(walks::add);
            }
        }
        return walks;
    }

    private static List<Act> and(List<Act> walk, Act act) {
        List<Act> longer = new ArrayList<>(walk);
        longer.add(act);
        return longer;
    }

    /** The published table, as somebody would walk along it. */
    private static final class Table {

        private final boolean web;
        private final boolean rich;
        private boolean inside;
        private String seen = "TRADE_NOT_EXIST";

        Table(Product product, boolean rich) {
            this.web = product == Product.WEB;
            this.rich = rich;
        }

        void after(Act act) {
            if (seen.equals("TRADE_FINISHED")) {
                return;
            }
            if (act == Act.CONFIRM && inside) {
                seen = rich ? "TRADE_FINISHED" : "WAIT_BUYER_PAY";
            }
            if (act == Act.LOGIN && web) {
                seen = "WAIT_BUYER_PAY";
            }
            inside = act == Act.LOGIN || (inside && act != Act.LEAVE);
        }

        String seen() {
            return seen;
        }
    }
}
