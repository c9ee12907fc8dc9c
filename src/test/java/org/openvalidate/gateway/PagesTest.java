package org.openvalidate.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openvalidate.dialect.legacy.Field;
import org.openvalidate.dialect.legacy.LegacyService;
import org.openvalidate.testkit.Page;

class PagesTest {

    @Test
    void the_page_of_services_is_what_the_gateway_does() {
        Page.check("services.md", ServicesPage.text());
    }

    @Test
    void the_page_of_idempotency_is_what_the_gateway_does() {
        Page.check("idempotency.md", IdempotencyPage.text());
    }

    @Test
    void the_page_of_limits_is_what_the_gateway_keeps() {
        Page.check("limits.md", LimitsPage.text());
    }

    @Test
    void the_page_of_error_codes_is_what_the_gateway_says() {
        Page.check("error-codes.md", ErrorCodesPage.text());
    }

    @ParameterizedTest
    @EnumSource(LegacyService.class)
    void a_good_request_of_each_service_is_served(LegacyService service) {
        assertThat(Samples.answer(service, "service", service.wireName())).isEqualTo("served");
    }

    @ParameterizedTest
    @EnumSource(LegacyService.class)
    void every_field_that_is_listed_for_a_service_is_known(LegacyService service) {
        List<String> known = Stream.concat(Field.COMMON.stream(), service.fields().stream())
                .map(Field::name)
                .toList();

        assertThat(known).containsAll(ServicesPage.listed().getOrDefault(service.wireName(), List.of()));
    }
}
