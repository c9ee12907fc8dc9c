package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.dialect.legacy.LegacyService;

/** No code of the online products is out of a merchant's reach: a fault brings it, at whichever level it is armed. */
class OnlineCodesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ILLEGAL_DYN_MD5_KEY",
                "ILLEGAL_ENCRYPT",
                "ILLEGAL_USER",
                "ILLEGAL_EXTERFACE",
                "ILLEGAL_AGENT",
                "ILLEGAL_PARTNER_EXTERFACE",
                "HAS_NO_PRIVILEGE",
                "TRADE_SETTLE_ERROR",
                "EXIST_FORBIDDEN_WORD",
                "REASON_TRADE_BEEN_FREEZEN",
                "REPEATED_REFUNDMENT_REQUEST_TO_ONE_TRADE",
                "MERCHANT_BALANCE_NOT_ENOUGH",
                "SYSTEM_EXCEPTION"
            })
    void a_fault_brings_a_code_on_every_online_service(String code) {
        for (LegacyService service : LegacyService.values()) {
            for (Fault.Level level : Fault.Level.values()) {
                if (Errors.curt(service)) {
                    assertThat(answer(service, code, level))
                            .as(service.wireName())
                            .isEqualTo(code);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = LegacyService.class,
            names = {"FOREX_TRADE", "FOREX_TRADE_WAP", "SECURITYPAY", "SINGLE_TRADE_QUERY", "FOREX_REFUND"})
    void an_error_that_comes_after_the_effect_is_told_all_the_same(LegacyService service) {
        PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);
        gateway.buy(Orders.web("T3"));
        gateway.arm(Fault.error(service.wireName(), "SYSTEM_ERROR", Fault.Level.BUSINESS)
                .afterEffect());

        assertThat(Orders.answer(gateway, Samples.request(service, gateway))).isEqualTo("SYSTEM_ERROR");
        assertThat(gateway.state().refund("R3").isPresent()).isEqualTo(service == LegacyService.FOREX_REFUND);
    }

    private static String answer(LegacyService service, String code, Fault.Level level) {
        PureGateway gateway =
                PureGateway.whose(Behaviour.PAYS_AT_ONCE).arm(Fault.error(service.wireName(), code, level));
        return Orders.answer(gateway, Map.of("service", service.wireName()));
    }
}
