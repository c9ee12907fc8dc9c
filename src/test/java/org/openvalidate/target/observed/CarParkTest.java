package org.openvalidate.target.observed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvalidate.evidence.Redactor;
import org.openvalidate.gateway.Account;
import org.openvalidate.gateway.MerchantId;
import org.openvalidate.gateway.MerchantStatus;
import org.openvalidate.gateway.PaymentMethod;
import org.openvalidate.gateway.SecondaryMerchant;
import org.openvalidate.gateway.State;
import org.openvalidate.problem.BadInput;

/** What a run leaves for its next part is there when that begins. */
class CarParkTest {

    private static final Instant DUE = Instant.parse("2026-03-03T01:30:00Z");
    private static final State NOTHING =
            State.of(new Account("2088101122136241", "USD", new BigDecimal("7.0"), Duration.ofMinutes(3)));

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve(CarPark.FILE);
    }

    @Test
    void a_case_that_waits_is_found_again_with_its_ids() {
        open().put(waiting("REC-015"), Map.of("T1", "REC-015"), NOTHING);

        CarPark later = open();

        assertThat(later.find("REC-015")).map(Kept::due).contains(DUE);
        assertThat(later.earlier().owners()).containsExactly(Map.entry("T1", "REC-015"));
    }

    @Test
    void the_last_that_goes_on_takes_the_file_with_it() {
        CarPark park = open();
        park.put(waiting("REC-015"), Map.of(), NOTHING);

        park.take("REC-015", Map.of(), NOTHING);

        assertThat(file).doesNotExist();
    }

    @Test
    void shops_are_remembered_and_a_review_that_was_under_way_has_ended_meanwhile() {
        State reported =
                NOTHING.recalling(List.of(), List.of(), List.of(shop("SHOP-1", MerchantStatus.FAILED, "high risk")));
        open().put(waiting("SEC-003"), Map.of(), reported);

        List<SecondaryMerchant> shops = open().earlier().shops();
        State recalled = NOTHING.recalling(
                List.of(), List.of(), List.of(shops.get(0), shop("SHOP-2", MerchantStatus.UNDER_REVIEW, "")));

        assertThat(shops).containsExactly(shop("SHOP-1", MerchantStatus.FAILED, "high risk"));
        assertThat(recalled.registrations().inOrder())
                .extracting(each -> each.id() + " " + each.status())
                .containsExactly("SHOP-1/S FAILED", "SHOP-2/S SUCCESS");
    }

    @Test
    void a_file_that_is_none_of_ours_is_bad_input() throws IOException {
        Files.writeString(file, "{\"cases\":7}");

        assertThatThrownBy(this::open).isInstanceOf(BadInput.class).hasMessageContaining("parked");
    }

    private CarPark open() {
        return CarPark.open(file, new Redactor(List.of()));
    }

    private static Kept waiting(String caseId) {
        return new Kept(caseId, DUE.minusSeconds(60), DUE, Set.of(0), List.of(), List.of(), List.of(), List.of(), "");
    }

    private static SecondaryMerchant shop(String id, MerchantStatus status, String reason) {
        return new SecondaryMerchant(
                new MerchantId(PaymentMethod.INSTORE_PAYMENT, id, "S"),
                Map.of("secondary_merchant_name", "Harbour Noodles"),
                Set.of(),
                status,
                reason,
                false,
                1);
    }
}
