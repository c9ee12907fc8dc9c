package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvalidate.dialect.ErrorClass;
import org.openvalidate.dialect.Reply;
import org.openvalidate.dialect.legacy.ErrorCodes;
import org.openvalidate.dialect.legacy.LegacyService;

/** No code is out of a merchant's reach: the input that earns it does, and a fault brings every one on every service of a shop. */
class EveryCodeTest {

    static Set<String> codes() {
        return ErrorCodes.inStore();
    }

    static Set<String> earned() {
        return EarnedCodes.all();
    }

    @ParameterizedTest
    @MethodSource("earned")
    void the_input_that_is_said_to_earn_a_code_earns_it(String code) {
        assertThat(said(EarnedCodes.provoke(code))).contains(code);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void a_fault_brings_every_code_on_every_service_of_a_shop_at_its_level(String code) {
        boolean access = ErrorCodes.classOf(code) == ErrorClass.ACCESS;
        Fault.Level level = access ? Fault.Level.ACCESS : Fault.Level.BUSINESS;

        List<LegacyService> inStore = Stream.of(LegacyService.values())
                .filter(service -> !Errors.curt(service))
                .toList();
        for (LegacyService service : inStore) {
            PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);
            gateway.arm(Fault.error(service.wireName(), code, level));

            Departure departure = gateway.call(Map.of("service", service.wireName()));

            assertThat(PureGateway.refusal(departure).isPresent())
                    .as("%s is refused at access level", service.wireName())
                    .isEqualTo(access);
            assertThat(said(departure)).as(service.wireName()).contains(code);
        }
    }

    @Test
    void what_is_earned_and_what_is_advised_is_listed() {
        assertThat(codes()).containsAll(EarnedCodes.all()).containsAll(EarnedCodes.BY_THE_FACE.keySet());
        assertThat(ErrorCodesPage.advice().keySet()).containsExactlyInAnyOrderElementsOf(codes());
        assertThat(ErrorCodesPage.advice().values()).allMatch(sentence -> sentence.endsWith("."));
    }

    /** Every place in which a code can stand. */
    private static Stream<String> said(Departure departure) {
        if (departure.reply() instanceof Reply.Plain plain) {
            return Stream.of(plain.text().replaceFirst("^File download failed:", ""));
        }
        return departure.reply() instanceof Reply.Accepted accepted
                ? Stream.of("error", "detail_error_code")
                        .map(field -> accepted.fields().getOrDefault(field, ""))
                : PureGateway.refusal(departure).stream();
    }
}
