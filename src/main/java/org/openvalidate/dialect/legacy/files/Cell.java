package org.openvalidate.dialect.legacy.files;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openvalidate.wire.Money;

/** What the cells of a column hold. Source: legacy-instore §6.2, §6.3; legacy-online §3.8, §5.2, §5.3. */
public enum Cell {
    /** Any text. */
    TEXT,
    /** An amount of nine digits at most before the point; yen and won have no decimals, others two at most. */
    AMOUNT,
    /** The same, with a sign where money goes back. */
    SIGNED,
    /** A rate, more than zero, with ten decimals at most. */
    RATE,
    /** A currency of ISO 4217. */
    CURRENCY,
    /** {@code yyyy-MM-dd HH:mm:ss} in GMT+8. */
    TIME,
    /** {@code yyyyMMddHHmmss} in GMT+8. */
    TIME_DIGITS,
    /** {@code yyyyMMdd} in GMT+8. */
    DAY,
    /** {@code HHmmss} in GMT+8. */
    HOUR;

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([,' ]\\d{3})+(\\.\\d+)?");
    private static final Pattern QUOTIENT = Pattern.compile("\\d{1,9}(\\.\\d{1,10})?");

    private static final DateTimeFormatter WORDS = strict("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter DIGITS = strict("uuuuMMddHHmmss");
    private static final DateTimeFormatter DAYS = strict("uuuuMMdd");

    /** What is wrong with a value that is not blank, in words. */
    Optional<String> defect(String text, String currency) {
        return switch (this) {
            case TEXT -> Optional.empty();
            case AMOUNT, SIGNED -> amount(text, currency);
            case RATE -> unless(QUOTIENT.matcher(text).matches() && positive(text), "is no rate");
            case CURRENCY -> unless(CURRENCIES.contains(text), "is no currency");
            case TIME -> unless(reads(WORDS, text), "is no time of the form yyyy-MM-dd HH:mm:ss");
            case TIME_DIGITS -> unless(reads(DIGITS, text), "is no time of the form yyyyMMddHHmmss");
            case DAY -> unless(readsDay(text), "is no day of the form yyyyMMdd");
            case HOUR -> unless(reads(DIGITS, "20000101" + text), "is no time of the form HHmmss");
        };
    }

    /** The value as this kind of cell writes it. */
    String written(String text) {
        return this == TIME_DIGITS || this == DAY || this == HOUR ? text.replaceAll("\\D", "") : text;
    }

    /** The time that a sound cell holds. */
    LocalDateTime time(String text) {
        return LocalDateTime.parse(text, this == TIME ? WORDS : DIGITS);
    }

    private Optional<String> amount(String text, String currency) {
        if (GROUPED.matcher(text).matches()) {
            return Optional.of("is an amount with grouping, which no file has");
        }
        if (this == AMOUNT && text.startsWith("-")) {
            return Optional.of("is negative, and in this file the type says which way money goes");
        }
        if (!NUMBER.matcher(text).matches()) {
            return Optional.of("is no amount");
        }
        int most = Money.scale(currency);
        int scale = new BigDecimal(text).scale();
        return unless(
                scale <= most,
                most == 0
                        ? "has decimals, and " + currency + " has none"
                        : "has " + scale + " decimals, and " + currency + " has " + most);
    }

    private static boolean positive(String number) {
        return new BigDecimal(number).signum() > 0;
    }

    private static boolean reads(DateTimeFormatter form, String text) {
        try {
            LocalDateTime.parse(text, form);
            return true;
        } catch (DateTimeException other) {
            return false;
        }
    }

    private static boolean readsDay(String text) {
        try {
            LocalDate.parse(text, DAYS);
            return true;
        } catch (DateTimeException other) {
            return false;
        }
    }

    private static Optional<String> unless(boolean sound, String words) {
        return sound ? Optional.empty() : Optional.of(words);
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
