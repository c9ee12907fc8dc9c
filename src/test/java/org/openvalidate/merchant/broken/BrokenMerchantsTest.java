package org.openvalidate.merchant.broken;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvalidate.catalogue.TestCase;
import org.openvalidate.check.Rules;
import org.openvalidate.merchant.Conducts;
import org.openvalidate.merchant.Declared;
import org.openvalidate.merchant.DeclaredOnline;
import org.openvalidate.merchant.Habits;
import org.openvalidate.workbook.WorkbookReader;

class BrokenMerchantsTest {

    private static final Set<String> CASES =
            WorkbookReader.read(Path.of("testcases/openvalidate-cases.xlsx")).cases().stream()
                    .map(TestCase::id)
                    .collect(Collectors.toSet());
    private static final Declared DECLARED = new Declared(
            Duration.ofSeconds(15),
            Duration.ofSeconds(15),
            Duration.ofSeconds(15),
            Duration.ofSeconds(3),
            Duration.ofSeconds(3),
            Duration.ofSeconds(60),
            3,
            Duration.ofSeconds(10),
            3,
            Duration.ofSeconds(60),
            new Habits(
                    false,
                    false,
                    Duration.ofMinutes(1),
                    false,
                    new Habits.Refunding(true, Duration.ofSeconds(5), Duration.ofSeconds(6), Duration.ofSeconds(60)),
                    new Habits.Filing(false, Optional.empty())));

    private static final DeclaredOnline ONLINE = new DeclaredOnline(
            Duration.ofSeconds(60), Duration.ofMinutes(15), Duration.ofSeconds(5), Duration.ofSeconds(4));

    static List<BrokenMerchant> all() {
        return BrokenMerchants.all();
    }

    @Test
    void there_are_enough_of_them_and_each_has_a_name_of_its_own() {
        assertThat(all())
                .hasSizeGreaterThanOrEqualTo(14)
                .extracting(BrokenMerchant::id)
                .doesNotHaveDuplicates();
        assertThat(all())
                .extracting(BrokenMerchant::sentence)
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @ParameterizedTest
    @MethodSource("all")
    void each_does_exactly_one_thing_in_its_own_way(BrokenMerchant merchant) {
        Conducts correct = Conducts.correct(DECLARED, ONLINE);
        Map<Class<?>, Class<?>> desks = desks(correct, merchant.conduct().apply(correct));

        assertThat(desks).hasSize(1);
        desks.forEach((whole, broken) -> {
            List<String> own = Arrays.stream(broken.getDeclaredMethods())
                    .filter(method -> !method.isSynthetic())
                    .map(Method::getName)
                    .toList();
            assertThat(broken.getSuperclass()).isEqualTo(whole);
            assertThat(own).hasSize(1);
            assertThat(changeable(whole)).containsAll(own);
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void each_has_the_figures_that_the_merchant_declares(BrokenMerchant merchant) {
        assertThat(merchant.conduct()
                        .apply(Conducts.correct(DECLARED, ONLINE))
                        .till()
                        .declared())
                .isEqualTo(DECLARED);
    }

    @ParameterizedTest
    @MethodSource("all")
    void each_is_caught_by_a_rule_in_a_case_that_exist(BrokenMerchant merchant) {
        assertThat(Rules.ids()).contains(merchant.rule()).containsAll(merchant.also());
        assertThat(merchant.also()).doesNotContain(merchant.rule());
        assertThat(CASES).contains(merchant.caught());
    }

    @ParameterizedTest
    @MethodSource("all")
    void each_is_found_by_its_name(BrokenMerchant merchant) {
        assertThat(BrokenMerchants.named(merchant.id())).contains(merchant);
    }

    @Test
    void nobody_has_another_name() {
        assertThat(BrokenMerchants.named("")).isEmpty();
    }

    /** The desks whose conduct is another: the correct class and the broken one. */
    private static Map<Class<?>, Class<?>> desks(Conducts correct, Conducts broken) {
        Map<Class<?>, Class<?>> desks = new HashMap<>();
        for (RecordComponent desk : Conducts.class.getRecordComponents()) {
            try {
                Class<?> whole = desk.getAccessor().invoke(correct).getClass();
                Class<?> other = desk.getAccessor().invoke(broken).getClass();
                if (!whole.equals(other)) {
                    desks.put(whole, other);
                }
            } catch (ReflectiveOperationException unreadable) {
                throw new AssertionError(unreadable);
            }
        }
        return desks;
    }

    private static List<String> changeable(Class<?> conduct) {
        return Arrays.stream(conduct.getDeclaredMethods())
                .filter(method ->
                        !Modifier.isFinal(method.getModifiers()) && !Modifier.isPrivate(method.getModifiers()))
                .map(Method::getName)
                .toList();
    }
}
