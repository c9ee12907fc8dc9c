package org.openvalidate.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openvalidate.testkit.HandTime;
import org.openvalidate.wire.Money;

class CodeDeskTest {

    private static final Money PRICE = Money.parse("1.00 USD");

    private final Claimed claimed = new Claimed();
    private final Counterpart gateway = new Counterpart();
    private final ScanConduct conduct = new ScanConduct(Duration.ofMinutes(1));
    private final CodeDesk desk = new CodeDesk(
            new ScanCounter(
                    Counterpart.SHOP, conduct, gateway.caller(new HandTime(Counterpart.TEN)), Duration.ofSeconds(5)),
            conduct,
            Counterpart.SHOP,
            new Alarm(Counterpart.conduct(), claimed));

    @Test
    void a_payment_that_carries_the_mark_of_a_code_is_a_sale_of_that_code() {
        gateway.answering(Map.of("result_code", "SUCCESS", "qrcode", "Q1"));

        assertThat(desk.create()).isEqualTo("Q1");

        assertThat(desk.sale("code-1", PRICE)).contains(new Sale(Product.STORE_QR, PRICE, ""));
        assertThat(desk.sale("code-2", PRICE)).isEmpty();
        assertThat(gateway.calls().get(0).parameter("biz_data"))
                .contains("\"passback_parameters\":\"code-1\"", "\"store_id\":\"S1\"");
    }

    @Test
    void a_changed_code_goes_by_its_new_mark_and_by_its_old_one() {
        gateway.answering(Map.of("result_code", "SUCCESS", "qrcode", "Q1")).answering(Map.of("result_code", "SUCCESS"));

        desk.change(desk.create(), CodeChange.MODIFY);

        assertThat(desk.sale("code-1", PRICE)).isPresent();
        assertThat(desk.sale("code-2", PRICE)).isPresent();
        assertThat(gateway.calls().get(1).parameter("qrcode")).isEqualTo("Q1");
    }

    @Test
    void a_change_that_was_refused_gives_the_code_no_new_mark() {
        gateway.answering(Map.of("result_code", "SUCCESS", "qrcode", "Q1"))
                .answering(Map.of("result_code", "FAILED", "error", "INVALID_PARAMETER"));

        desk.change(desk.create(), CodeChange.MODIFY);

        assertThat(desk.sale("code-2", PRICE)).isEmpty();
        assertThat(claimed.claims()).isEmpty();
    }

    @Test
    void a_code_is_stopped_by_its_name() {
        gateway.answering(Map.of("result_code", "SUCCESS"));

        desk.change("Q1", CodeChange.STOP);

        assertThat(gateway.calls().get(0).service()).isEqualTo("alipay.commerce.qrcode.modifyStatus");
        assertThat(gateway.calls().get(0).parameter("status")).isEqualTo("STOP");
    }

    @Test
    void a_code_that_did_not_come_back_calls_a_person() {
        gateway.silent();

        assertThat(desk.create()).isEmpty();
        assertThat(claimed.claims()).containsExactly("alarm");
    }
}
