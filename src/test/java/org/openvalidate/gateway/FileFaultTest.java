package org.openvalidate.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.openvalidate.dialect.legacy.files.FileForm;
import org.openvalidate.dialect.legacy.files.Sheet;
import org.openvalidate.merchant.books.Difference;
import org.openvalidate.merchant.books.Difference.Kind;
import org.openvalidate.merchant.books.Reconciliation;
import org.openvalidate.testkit.Page;

/**
 * Every fault is named by the reference merchant's reconciliation: kind, row, column, order and both values. What a fault
 * did is found by comparing the bytes, whichever of the rows the seed picks.
 */
class FileFaultTest {

    private static final int SEEDS = 25;

    /** Faults that change one value, and what kind of difference that is; a sign online is no flaw of the form. */
    private static final Map<FileFault, Kind> OF_A_CELL = Map.ofEntries(
            Map.entry(FileFault.WRONG_AMOUNT, Kind.AMOUNT),
            Map.entry(FileFault.WRONG_FEE, Kind.FEE),
            Map.entry(FileFault.HUNDREDFOLD, Kind.AMOUNT),
            Map.entry(FileFault.WRONG_SCALE, Kind.FORMAT),
            Map.entry(FileFault.SIGN_FLIPPED, Kind.FORMAT),
            Map.entry(FileFault.GROUPED_NUMBER, Kind.FORMAT),
            Map.entry(FileFault.OTHER_CURRENCY, Kind.CURRENCY),
            Map.entry(FileFault.UNKNOWN_CURRENCY, Kind.FORMAT),
            Map.entry(FileFault.WRONG_ID, Kind.MISSING_LOCAL),
            Map.entry(FileFault.WRONG_TYPE, Kind.MISSING_LOCAL),
            Map.entry(FileFault.WRONG_STATUS, Kind.FORMAT),
            Map.entry(FileFault.IMPOSSIBLE_TIME, Kind.FORMAT));

    @Test
    void the_page_of_faults_is_what_they_do() {
        Page.check("file-faults.md", FileFaultsPage.text());
    }

    @ParameterizedTest
    @EnumSource(FileFault.class)
    void a_fault_that_changes_nothing_or_does_no_harm_is_no_difference_and_any_other_is_one(FileFault fault) {
        days(fault, day -> {
            boolean harmless = FileFaultsPage.HARMLESS.contains(fault) || !day.isSpoilt();

            assertThat(day.reconciled().differences().isEmpty()).as("%s", day).isEqualTo(harmless);
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = FileFault.class,
            names = {
                "WRONG_AMOUNT",
                "WRONG_FEE",
                "HUNDREDFOLD",
                "WRONG_SCALE",
                "SIGN_FLIPPED",
                "GROUPED_NUMBER",
                "OTHER_CURRENCY",
                "UNKNOWN_CURRENCY",
                "WRONG_ID",
                "WRONG_TYPE",
                "WRONG_STATUS",
                "IMPOSSIBLE_TIME"
            })
    void a_wrong_value_is_named_with_row_column_order_and_both_values(FileFault fault) {
        days(fault, day -> {
            Diff.Cell cell = only(day.diff().cells());
            List<Difference> found = day.reconciled().differences();
            Difference first = found.get(0);

            assertThat(first.kind()).as("%s", day).isEqualTo(kind(fault, day));
            assertThat(first.row()).as("%s", day).isEqualTo(cell.row());
            assertThat(first.column()).as("%s", day).isEqualTo(cell.column());
            assertThat(first.order())
                    .as("%s", day)
                    .isEqualTo(day.order(day.diff().was(cell.row(), SpoiltDay.ID)));
            assertThat(first.expected()).as("%s", day).isEqualTo(expected(cell, day.form()));
            assertThat(first.actual()).as("%s", day).isEqualTo(cell.after());
            if (first.kind() == Kind.MISSING_LOCAL) {
                assertThat(found).as("%s", day).hasSize(2);
                assertThat(found.get(1).kind()).isEqualTo(Kind.MISSING_REMOTE);
                assertThat(found.get(1).order()).isEqualTo(first.order());
            } else {
                assertThat(found).as("%s", day).hasSize(1);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = FileFault.class,
            names = {"MISSING_ROW", "TORN_BETWEEN_ROWS"})
    void a_missing_row_is_named_with_order_and_amount(FileFault fault) {
        days(fault, day -> {
            Difference found = only(day.reconciled().differences());
            if (fault == FileFault.TORN_BETWEEN_ROWS && day.form().hasBanner()) {
                assertThat(found).isEqualTo(told("Total_count", "8", "9", "\"9\" rows are told, and there are 8."));
                return;
            }
            int row = day.diff().firstChanged();
            String id = day.diff().was(row, SpoiltDay.ID);

            assertThat(found.kind()).as("%s", day).isEqualTo(Kind.MISSING_REMOTE);
            assertThat(found.order()).as("%s", day).isEqualTo(day.order(id));
            assertThat(found.expected())
                    .as("%s", day)
                    .isEqualTo(day.diff().was(row, day.form().amountColumn()) + " "
                            + day.diff().was(row, "Currency"));
            assertThat(found.actual()).isEmpty();
        });
    }

    @Test
    void a_doubled_row_is_named_with_both_rows() {
        days(FileFault.DOUBLED_ROW, day -> {
            Difference found = only(day.reconciled().differences());
            int last = day.diff().lines();
            int first = Integer.parseInt(found.expected().substring("row ".length()));

            assertThat(found.kind()).isEqualTo(Kind.DUPLICATE);
            assertThat(found.row()).isEqualTo(last);
            assertThat(found.actual()).isEqualTo("row " + last);
            assertThat(day.diff().is(first, SpoiltDay.ID)).isEqualTo(day.diff().is(last, SpoiltDay.ID));
            assertThat(found.order()).isEqualTo(day.order(day.diff().is(last, SpoiltDay.ID)));
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = FileFault.class,
            names = {"UNKNOWN_PAYMENT", "REFUND_WITHOUT_PAYMENT", "OTHER_DAYS_ROW"})
    void an_invented_row_is_named_with_what_it_tells(FileFault fault) {
        days(fault, day -> {
            Difference found = only(day.reconciled().differences());
            int last = day.diff().lines();
            boolean otherDay = fault == FileFault.OTHER_DAYS_ROW;
            String id = day.diff().is(last, SpoiltDay.ID);
            String time = day.form().settles() ? "Settlement_time" : "Payment_time";

            assertThat(found.kind()).as("%s", day).isEqualTo(otherDay ? Kind.FORMAT : Kind.MISSING_LOCAL);
            assertThat(found.row()).isEqualTo(last);
            assertThat(found.id()).isEqualTo(id);
            assertThat(found.order()).as("%s", day).isEqualTo(day.order(id.substring(0, id.length() - 2)));
            assertThat(found.column()).isEqualTo(otherDay ? time : day.form().amountColumn());
            assertThat(found.actual())
                    .isEqualTo(
                            otherDay
                                    ? day.diff().is(last, time)
                                    : day.diff().is(last, day.form().amountColumn()) + " "
                                            + day.diff().is(last, "Currency"));
            assertThat(found.expected()).isEqualTo(otherDay ? day.date().toString() : "");
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = FileFault.class,
            names = {"SHIFTED_COLUMN", "LOST_VALUE", "TORN", "BAD_ENCODING"})
    void a_broken_row_is_named_with_its_order(FileFault fault) {
        days(fault, day -> {
            Reconciliation found = day.reconciled();
            int row = day.diff().firstChanged();

            assertThat(found.refused()).isTrue();
            assertThat(found.differences())
                    .as("%s", day)
                    .filteredOn(each -> each.row() == row)
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(each.order())
                            .isEqualTo(day.order(day.diff().was(row, SpoiltDay.ID))));
        });
    }

    @Test
    void a_control_character_is_named_with_its_row() {
        days(FileFault.NUL, day -> {
            Difference found = only(day.reconciled().differences());

            assertThat(found.kind()).isEqualTo(Kind.FORMAT);
            assertThat(found.row()).isEqualTo(day.diff().firstChanged());
            assertThat(found.actual()).isEqualTo("U+0000");
        });
    }

    @Test
    void swapped_columns_are_named_in_every_row() {
        days(FileFault.SWAPPED_COLUMNS, day -> {
            List<Difference> found = day.reconciled().differences();

            assertThat(found).extracting(Difference::kind).containsOnly(Kind.AMOUNT, Kind.FEE);
            assertThat(found).hasSize(2 * 9).allSatisfy(each -> {
                String other = each.kind() == Kind.FEE
                        ? day.form().amountColumn()
                        : day.form().feeColumn();
                assertThat(each.actual()).isEqualTo(day.diff().was(each.row(), other));
                assertThat(each.expected()).isEqualTo(day.diff().was(each.row(), each.column()));
            });
        });
    }

    @ParameterizedTest
    @EnumSource(FileFault.class)
    void a_refused_file_books_nothing(FileFault fault) {
        days(fault, day -> {
            Reconciliation found = day.reconciled();

            if (found.refused()) {
                assertThat(found.matched()).isZero();
                assertThat(found.resolved()).isEmpty();
                assertThat(found.books()).isSameAs(day.books());
            } else if (found.matched() > 0) {
                assertThat(found.books()).isNotSameAs(day.books());
            }
        });
    }

    @Test
    void the_first_line_is_named_with_both_values() {
        assertThat(only(first(FileFault.WRONG_COUNT)))
                .isEqualTo(told("Total_count", "9", "10", "\"10\" rows are told, and there are 9."));
        assertThat(only(first(FileFault.WRONG_PARTNER)))
                .isEqualTo(told(
                        "Partner",
                        "2088123412341234",
                        "2088234523452345",
                        "\"2088234523452345\" is not the account whose file this should be, 2088123412341234."));
        assertThat(only(first(FileFault.WRONG_DATE)))
                .isEqualTo(told(
                        "Payment_time",
                        "2026-03-02",
                        "2026-03-01",
                        "\"2026-03-01\" is not the day whose file this should be, 2026-03-02."));
        assertThat(first(FileFault.NO_BANNER))
                .extracting(Difference::column, Difference::expected)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Partner", "2088123412341234"),
                        org.assertj.core.groups.Tuple.tuple("Payment_time", "2026-03-02"),
                        org.assertj.core.groups.Tuple.tuple("Total_count", ""));
    }

    @ParameterizedTest
    @EnumSource(FileFault.class)
    void a_seed_repeats_a_fault_to_the_byte(FileFault fault) {
        FileForm form = FileForm.IN_STORE_TRANSACTION;

        assertThat(new SpoiltDay(form, fault, 7).spoilt()).isEqualTo(new SpoiltDay(form, fault, 7).spoilt());
    }

    @Test
    void seeds_meet_different_rows() {
        Set<Integer> seen = new HashSet<>();
        days(FileFault.WRONG_AMOUNT, day -> seen.add(day.diff().firstChanged()));

        assertThat(seen).hasSizeGreaterThan(6);
    }

    @ParameterizedTest
    @EnumSource(value = FileFault.class, mode = Mode.EXCLUDE, names = "EMPTY_FILE")
    void an_empty_day_can_be_spoilt_without_harm(FileFault fault) {
        Sheet empty = Sheet.of(FileForm.IN_STORE_SETTLEMENT, Optional.empty(), List.of());

        assertThat(fault.spoil(empty, UTF_8, 1)).isNotEmpty();
    }

    /** Every form and many seeds, as far as the fault changes anything there. */
    private static void days(FileFault fault, java.util.function.Consumer<SpoiltDay> check) {
        long changed = SpoiltDay.FORMS.stream()
                .flatMap(form -> LongStream.range(0, SEEDS).mapToObj(seed -> new SpoiltDay(form, fault, seed)))
                .filter(SpoiltDay::isSpoilt)
                .peek(check)
                .count();
        assertThat(changed).as("%s changed something", fault).isPositive();
    }

    private static Kind kind(FileFault fault, SpoiltDay day) {
        return fault == FileFault.SIGN_FLIPPED && day.form().online() ? Kind.AMOUNT : OF_A_CELL.get(fault);
    }

    /** Of a transaction that may be settled or not the status is the gateway's to say. */
    private static String expected(Diff.Cell cell, FileForm form) {
        return cell.column().equals("Status") && !form.settles() ? "L or P" : cell.before();
    }

    private static List<Difference> first(FileFault fault) {
        return new SpoiltDay(FileForm.IN_STORE_TRANSACTION, fault, 1)
                .reconciled()
                .differences();
    }

    private static Difference told(String column, String expected, String actual, String what) {
        return new Difference(Kind.FORMAT, "", "", 1, column, expected, actual, what);
    }

    private static <T> T only(List<T> list) {
        assertThat(list).hasSize(1);
        return list.get(0);
    }
}
