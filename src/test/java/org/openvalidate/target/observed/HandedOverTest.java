package org.openvalidate.target.observed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.openvalidate.merchant.Order;
import org.openvalidate.merchant.Sale;
import org.openvalidate.merchant.Unable;
import org.openvalidate.merchant.external.OwnSystem;
import org.openvalidate.operator.CaseLeft;

/** What a test driver answers with 501 a person does, where one is there. */
class HandedOverTest {

    private final List<String> did = new ArrayList<>();

    @Test
    void what_the_driver_can_do_nobody_is_asked_for() {
        OwnSystem both = new HandedOver(new Noted("driver", false), HandedOverTest::nobody);

        both.cancel("O1");

        assertThat(did).containsExactly("driver cancels O1");
    }

    @Test
    void what_it_cannot_the_tester_does_and_the_rest_stays_with_it() {
        OwnSystem both = new HandedOver(new Noted("driver", true), () -> new Noted("tester", false));

        both.cancel("O1");
        both.query("O1");
        assertThat(both.storeCode()).isEmpty();

        assertThat(did).containsExactly("tester cancels O1", "driver queries O1", "tester makes a code");
    }

    @Test
    void where_nobody_is_there_it_stays_what_the_driver_cannot_do() {
        OwnSystem both = new HandedOver(new Noted("driver", true), HandedOverTest::nobody);

        assertThatThrownBy(() -> both.cancel("O1")).isInstanceOf(Unable.class).hasMessage("no cancel");
    }

    @Test
    void a_tester_who_stops_the_run_is_heard() {
        OwnSystem both = new HandedOver(new Noted("driver", true), () -> {
            throw new CaseLeft(CaseLeft.Kind.STOPPED, "It is late.");
        });

        assertThatThrownBy(() -> both.cancel("O1")).isInstanceOf(CaseLeft.class);
    }

    private static OwnSystem nobody() {
        throw new CaseLeft(CaseLeft.Kind.ABSENT, "Nobody was there.");
    }

    private final class Noted implements OwnSystem {

        private final String who;
        private final boolean lame;

        Noted(String who, boolean lame) {
            this.who = who;
            this.lame = lame;
        }

        @Override
        public void charge(Sale sale, Consumer<Order> begun) {
            did.add(who + " charges");
        }

        @Override
        public void cancel(String orderId) {
            unless("no cancel");
            did.add(who + " cancels " + orderId);
        }

        @Override
        public void query(String orderId) {
            did.add(who + " queries " + orderId);
        }

        @Override
        public String storeCode() {
            unless("no code");
            did.add(who + " makes a code");
            return "";
        }

        private void unless(String cannot) {
            if (lame) {
                throw new Unable(cannot);
            }
        }
    }
}
