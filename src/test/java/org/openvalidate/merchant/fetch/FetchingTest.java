package org.openvalidate.merchant.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.openvalidate.dialect.legacy.files.FileForm;
import org.openvalidate.merchant.books.Period;
import org.openvalidate.merchant.books.Statement;
import org.openvalidate.testkit.HandTime;
import org.openvalidate.wire.Bytes;

/** When the merchant asks for the file of Monday, and when it calls a person; times are those of GMT+8. */
class FetchingTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final Statement FILE = new Statement(FileForm.IN_STORE_TRANSACTION, Period.of(MONDAY));
    private static final Fetched THERE = new Fetched.There(Bytes.of("file", UTF_8));
    private static final Fetched NOT_YET = new Fetched.NotYet("no such file", false);

    private final HandTime time = new HandTime(at(MONDAY, 22, 0));
    private final List<String> asked = new ArrayList<>();
    private final List<String> alarms = new ArrayList<>();

    @Test
    void a_file_that_is_there_at_nine_is_asked_for_once() {
        assertThat(fetch(now -> THERE, true)).isEqualTo(THERE);
        assertThat(asked).containsExactly("2026-03-03 09:00");
        assertThat(alarms).isEmpty();
    }

    @Test
    void one_that_comes_within_its_hour_is_asked_for_again_with_pauses() {
        Instant published = at(TUESDAY, 9, 25);

        assertThat(fetch(now -> now.isBefore(published) ? NOT_YET : THERE, true))
                .isEqualTo(THERE);
        assertThat(asked)
                .containsExactly("2026-03-03 09:00", "2026-03-03 09:10", "2026-03-03 09:20", "2026-03-03 09:30");
        assertThat(alarms).isEmpty();
    }

    @Test
    void at_noon_a_person_is_called_once_and_the_asking_goes_on() {
        Instant published = at(TUESDAY, 15, 0);

        assertThat(fetch(now -> now.isBefore(published) ? NOT_YET : THERE, true))
                .isEqualTo(THERE);
        assertThat(alarms)
                .containsExactly(
                        "2026-03-03 12:00 IN_STORE_TRANSACTION of 2026-03-02 is not there at noon: no such file");
        assertThat(asked).last().isEqualTo("2026-03-03 15:00");
    }

    @Test
    void one_that_never_comes_is_given_up_after_three_days_and_a_person_is_called_again() {
        assertThat(fetch(now -> NOT_YET, true)).isEqualTo(NOT_YET);
        assertThat(alarms)
                .hasSize(2)
                .last()
                .asString()
                .startsWith("2026-03-06 09:00 ")
                .contains("never came");
    }

    @Test
    void where_nothing_was_sold_no_file_by_noon_is_nothing_and_nobody_is_called() {
        assertThat(fetch(now -> NOT_YET, false)).isEqualTo(new Fetched.Nothing());
        assertThat(time.now()).isEqualTo(at(TUESDAY, 12, 0));
        assertThat(alarms).isEmpty();
    }

    @Test
    void an_answer_that_wants_the_next_day_is_not_asked_for_again_before_and_noon_is_still_kept() {
        Fetched tomorrow = new Fetched.NotYet("Finish date not ahead of today", true);
        Instant nextDay = at(TUESDAY.plusDays(1), 0, 0);

        assertThat(fetch(now -> now.isBefore(nextDay) ? tomorrow : THERE, true)).isEqualTo(THERE);
        assertThat(asked).containsExactly("2026-03-03 09:00", "2026-03-04 09:00");
        assertThat(alarms).singleElement().asString().startsWith("2026-03-03 12:00 ");
    }

    @Test
    void a_refusal_ends_it_at_once_and_calls_a_person() {
        Fetched refused = new Fetched.Refused("ILLEGAL_PARTNER");

        assertThat(fetch(now -> refused, true)).isEqualTo(refused);
        assertThat(asked).hasSize(1);
        assertThat(alarms).singleElement().asString().endsWith("cannot be had: ILLEGAL_PARTNER");
    }

    @Test
    void who_begins_late_asks_at_once_and_calls_at_once() {
        time.sleep(java.time.Duration.between(time.now(), at(TUESDAY, 18, 30)));

        fetch(now -> now.isBefore(at(TUESDAY, 18, 35)) ? NOT_YET : THERE, true);

        assertThat(asked).containsExactly("2026-03-03 18:30", "2026-03-03 18:40");
        assertThat(alarms).singleElement().asString().startsWith("2026-03-03 18:30 ");
    }

    @Test
    void hours_are_settings() {
        Hours early =
                new Hours(LocalTime.of(6, 0), java.time.Duration.ofHours(1), LocalTime.of(8, 0), Hours.USUAL.longest());
        new Fetching(depot(now -> asked.size() < 4 ? NOT_YET : THERE), time, early, this::alarm).fetch(FILE, true);

        assertThat(asked)
                .containsExactly("2026-03-03 06:00", "2026-03-03 07:00", "2026-03-03 08:00", "2026-03-03 09:00");
        assertThat(alarms).singleElement().asString().startsWith("2026-03-03 08:00 ");
    }

    private Fetched fetch(Function<Instant, Fetched> answers, boolean expected) {
        return new Fetching(depot(answers), time, Hours.USUAL, this::alarm).fetch(FILE, expected);
    }

    private Depot depot(Function<Instant, Fetched> answers) {
        return statement -> {
            asked.add(clock());
            return answers.apply(time.now());
        };
    }

    private void alarm(String text) {
        alarms.add(clock() + " " + text);
    }

    private String clock() {
        return time.now()
                .atOffset(ZoneOffset.ofHours(8))
                .format(java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm"));
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).toInstant(ZoneOffset.ofHours(8));
    }
}
