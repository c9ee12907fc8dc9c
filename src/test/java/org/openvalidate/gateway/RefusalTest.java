package org.openvalidate.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openvalidate.gateway.PureGateway.payment;
import static org.openvalidate.gateway.PureGateway.refusal;
import static org.openvalidate.gateway.PureGateway.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.SignatureState;

class RefusalTest {

    private final PureGateway gateway = PureGateway.whose(Behaviour.PAYS_AT_ONCE);

    @ParameterizedTest
    @CsvSource({
        "INVALID,      ILLEGAL_SIGN",
        "MISSING,      ILLEGAL_SIGN",
        "UNKNOWN_TYPE, ILLEGAL_SIGN_TYPE",
        "NO_KEY,       ILLEGAL_SECURITY_PROFILE"
    })
    void a_call_that_is_not_well_signed_has_no_effect(SignatureState signature, String code) {
        Departure departure = gateway.call(payment("T1"), signature);

        assertThat(refusal(departure)).contains(code);
        assertThat(gateway.state().inOrder()).isEmpty();
    }

    @Test
    void the_gateway_looks_at_form_then_service_then_signature_then_fields() {
        Map<String, String> allWrong = with(with(payment("T1"), "service", "x"), "trans_amount", "x");
        Map<String, String> fieldWrong = with(payment("T1"), "trans_amount", "x");

        assertThat(refusal(illegible(allWrong, SignatureState.INVALID))).contains("ILLEGAL_CHARSET");
        assertThat(refusal(gateway.call(allWrong, SignatureState.INVALID))).contains("ILLEGAL_SERVICE");
        assertThat(refusal(gateway.call(fieldWrong, SignatureState.INVALID))).contains("ILLEGAL_SIGN");
        assertThat(PureGateway.fields(gateway.call(fieldWrong))).containsEntry("error", "INVALID_PARAMETER");
    }

    @Test
    void names_of_services_are_case_sensitive() {
        Departure departure = gateway.call(with(payment("T1"), "service", "alipay.acquire.overseas.spot.PAY"));

        assertThat(refusal(departure)).contains("ILLEGAL_SERVICE");
    }

    @Test
    void a_refused_call_meets_no_fault() {
        gateway.arm(Faults.of(Fault.Kind.NO_ANSWER));

        Departure refused = gateway.call(payment("T1"), SignatureState.INVALID);
        Departure served = gateway.call(payment("T1"));

        assertThat(refused.fault()).isEmpty();
        assertThat(served.spoiltBy(Fault.Kind.NO_ANSWER)).isTrue();
    }

    private Departure illegible(Map<String, String> parameters, SignatureState signature) {
        Call call = new Call(parameters, UTF_8, List.of("ILLEGAL_CHARSET", "ILLEGAL_ARGUMENT"));
        return gateway.happens(new Event.Called(call, signature, gateway.now()))
                .departure()
                .orElseThrow();
    }
}
