package org.openvalidate.merchant.broken;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.openvalidate.merchant.broken.Mistake.broken;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.openvalidate.merchant.FileKind;
import org.openvalidate.merchant.ReconciliationConduct;
import org.openvalidate.merchant.books.Difference;
import org.openvalidate.merchant.books.Difference.Kind;
import org.openvalidate.merchant.fetch.Hours;
import org.openvalidate.wire.Bytes;
import org.openvalidate.wire.Money;

/** Those that keep wrong books, or believe a file that they should not. */
final class BrokenBooks {

    private static final Hours USUAL = Hours.USUAL;

    private static final List<BrokenMerchant> ALL = List.of(
            overlooks("overlooks-amounts", "compares ids and never amounts", "REC-007", Kind.AMOUNT),
            overlooks(
                    "overlooks-missing-rows",
                    "never looks for what a file does not tell",
                    "REC-006",
                    Kind.MISSING_REMOTE),
            overlooks("overlooks-strangers", "skips rows that it has not booked", "REC-005", Kind.MISSING_LOCAL),
            overlooks(
                    "overlooks-doubled-rows", "takes a row that stands there twice for one", "REC-008", Kind.DUPLICATE),
            broken("half-books-torn-files", "drops the last line of a file and believes the rest", "REC-019")
                    .by("refused.file")
                    .withBooks(declared -> new ReconciliationConduct(declared) {
                        @Override
                        public Bytes read(Bytes file) {
                            return withoutTornEnd(file);
                        }
                    }),
            broken("corrects-counts", "writes the number of rows that it has found over the one it is told", "REC-011")
                    .by("refused.file")
                    .withBooks(declared -> new ReconciliationConduct(declared) {
                        @Override
                        public Bytes read(Bytes file) {
                            return counted(file.text(UTF_8).lines().toList());
                        }
                    }),
            broken("books-by-its-own-zone", "books days by a clock eight hours behind Beijing", "REC-015")
                    .by("matched.file")
                    .withBooks(declared -> new ReconciliationConduct(declared) {
                        @Override
                        public Instant booked(Instant told) {
                            return told.minus(Duration.ofHours(8));
                        }
                    }),
            broken("counts-in-floats", "turns amounts into cents by way of floating point", "REC-010")
                    .by("matched.file")
                    .withBooks(declared -> new ReconciliationConduct(declared) {
                        @Override
                        public Money booked(Money amount) {
                            BigDecimal cents =
                                    BigDecimal.valueOf((long) (amount.amount().doubleValue() * 100));
                            return new Money(cents.movePointLeft(2), amount.currency());
                        }
                    }),
            broken("calls-nobody-at-noon", "waits for a late file until the evening without a word", "REC-021")
                    .by("alarm.file")
                    .withBooks(declared -> new ReconciliationConduct(declared) {
                        @Override
                        public Hours hours() {
                            return new Hours(USUAL.from(), USUAL.spacing(), LocalTime.of(20, 0), USUAL.longest());
                        }
                    }),
            broken("asks-once-for-files", "asks for a file once and never again", "REC-021")
                    .by("again.file", "kept.charge")
                    .withBooks(declared -> new ReconciliationConduct(declared) {
                        @Override
                        public Hours hours() {
                            return new Hours(USUAL.from(), USUAL.spacing(), USUAL.alert(), Duration.ZERO);
                        }
                    }),
            broken(
                            "leaves-unknown-trades",
                            "leaves what no answer has told as it is, whatever the file tells",
                            "REC-017")
                    .by("settled.file", "kept.charge")
                    .withBooks(declared -> new ReconciliationConduct(declared) {
                        @Override
                        public boolean settles() {
                            return false;
                        }
                    }),
            broken("takes-nothing-for-failure", "calls a person when a day has no trades", "REC-013")
                    .by("empty.file")
                    .withBooks(declared -> new ReconciliationConduct(declared) {
                        @Override
                        public boolean mayBeEmpty() {
                            return false;
                        }
                    }),
            broken("downloads-a-month", "asks for thirty days at once", "REC-012")
                    .by("range.file", "matched.file")
                    .withBooks(declared -> new ReconciliationConduct(declared) {
                        @Override
                        public int daysAtOnce() {
                            return 30;
                        }
                    }),
            broken("ignores-settlements", "fetches transaction files alone", "API-006")
                    .by("fetched.run", "alarm.file", "matched.file", "difference.file", "again.file")
                    .withBooks(declared -> new ReconciliationConduct(declared) {
                        @Override
                        public boolean fetches(FileKind kind) {
                            return kind == FileKind.TRANSACTION;
                        }
                    }),
            broken("never-asks-for-rates", "has no use for the rates of the day", "API-004d")
                    .by("covered.service")
                    .withBooks(declared -> new ReconciliationConduct(declared) {
                        @Override
                        public boolean downloadsRates() {
                            return false;
                        }
                    }));

    private BrokenBooks() {}

    static List<BrokenMerchant> all() {
        return ALL;
    }

    private static BrokenMerchant overlooks(String id, String sentence, String caught, Kind kind) {
        return broken(id, sentence, caught)
                .by("difference.file")
                .withBooks(declared -> new ReconciliationConduct(declared) {
                    @Override
                    public boolean reports(Difference difference) {
                        return difference.kind() != kind;
                    }
                });
    }

    /** Ends with its last whole line, and tells as many rows as are left. */
    private static Bytes withoutTornEnd(Bytes file) {
        String text = file.text(UTF_8);
        return text.endsWith("\n")
                ? file
                : counted(text.lines().limit(text.lines().count() - 1).toList());
    }

    /** The banner and the names of the columns are no rows. */
    private static Bytes counted(List<String> lines) {
        int rows = Math.max(0, lines.size() - 2);
        String text = lines.stream()
                .map(line -> line.replaceFirst("Total_count:\\d+", "Total_count:" + rows) + "\n")
                .collect(Collectors.joining());
        return Bytes.of(text, UTF_8);
    }
}
