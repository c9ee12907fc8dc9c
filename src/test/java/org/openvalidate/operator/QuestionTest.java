package org.openvalidate.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.catalogue.TestCase;

/** What is asked of a person, and which windows they may watch, follows from the row of the case. */
class QuestionTest {

    private static final Instant START = Instant.parse("2026-03-02T02:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "SPOT-001, till books attest.attested.receipt",
        "SPOT-003, till books",
        "SPOT-004, till books attest.attested.no-receipt",
        "SPOT-005a, till books alarm",
    })
    void only_what_the_row_expects_is_asked(String id, String fields) {
        assertThat(Question.of(Fixtures.testCase(id))).extracting(Question::id).containsExactly(fields.split(" "));
    }

    @Test
    void what_is_attested_is_asked_in_the_rows_own_words_without_its_clause() {
        Question receipt = Question.of(Fixtures.testCase("SPOT-001")).get(2);

        assertThat(receipt.text().in(Lang.EN))
                .isEqualTo("Is it so that a receipt is printed if the till prints receipts?");
        assertThat(receipt.text().in(Lang.ZH)).isEqualTo("您是否确认：收银终端支持打印时打印收据？");
    }

    @Test
    void who_speaks_of_the_books_says_how_often_the_sale_is_booked() {
        List<String> sold = List.of("T1");

        assertThat(Question.of(Fixtures.testCase("TQR-001")))
                .extracting(Question::id)
                .contains("booked");
        assertThat(Question.isWhole(Fixtures.testCase("TQR-001"), sold, Map.of()))
                .isTrue();
        assertThat(Question.isWhole(Fixtures.testCase("TQR-001"), sold, Map.of("books.T1", "PAID")))
                .isFalse();
        assertThat(Question.isWhole(
                        Fixtures.testCase("TQR-001"), sold, Map.of("books.T1", "PAID", "booked.T1", "ONCE")))
                .isTrue();
        assertThat(Question.isWhole(Fixtures.testCase("SPOT-001"), sold, Map.of("books.T1", "PAID")))
                .isTrue();
    }

    @Test
    void of_an_online_order_it_is_asked_whether_it_was_sent() {
        TestCase app = Fixtures.testCase("WEB-018b");

        assertThat(Question.of(app)).extracting(Question::id).contains("delivered");
        assertThat(Question.isWhole(app, List.of("T1"), Map.of("books.T1", "PAID")))
                .isFalse();
        assertThat(Question.isWhole(app, List.of("T1"), Map.of("books.T1", "PAID", "delivered.T1", "yes")))
                .isTrue();
        assertThat(Question.of(Fixtures.testCase("SPOT-001")))
                .extracting(Question::id)
                .doesNotContain("delivered");
    }

    @Test
    void before_the_first_call_nothing_is_awaited() {
        assertThat(Window.of(Fixtures.testCase("SPOT-004"), List.of())).isEmpty();
    }

    @Test
    void windows_count_from_the_calls_that_came() {
        List<Window> windows = Window.of(Fixtures.testCase("SPOT-004"), seen("spot.pay 0", "query 5"));

        assertThat(windows)
                .extracting(each -> each.what().en(), Window::opens, Window::ends)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "the next query, if any", START.plusSeconds(7), START.plusSeconds(11)),
                        org.assertj.core.groups.Tuple.tuple(
                                "the cancel, if any", START.plusSeconds(20), START.plusSeconds(120)));
    }

    @Test
    void once_a_cancel_came_neither_it_nor_a_query_is_awaited() {
        assertThat(Window.of(Fixtures.testCase("SPOT-004"), seen("spot.pay 0", "query 5", "cancel 30")))
                .isEmpty();
        assertThat(Window.of(Fixtures.testCase("SPOT-009"), seen("spot.pay 0", "cancel 30")))
                .singleElement()
                .satisfies(each -> assertThat(each.opens()).isEqualTo(START.plusSeconds(33)));
    }

    private static List<Seen> seen(String... calls) {
        return Stream.of(calls)
                .map(each -> each.split(" "))
                .map(each -> new Seen(
                        START.plusSeconds(Long.parseLong(each[1])), "merchant", "alipay." + each[0], "T1", "SUCCESS"))
                .toList();
    }
}
