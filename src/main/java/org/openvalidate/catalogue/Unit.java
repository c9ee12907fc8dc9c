package org.openvalidate.catalogue;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a value of the TestData sheet is, by the word in its Unit column. */
public enum Unit {
    /** A length of time. */
    DURATION(Span.PATTERN, "60 s"),
    /** A whole number. */
    COUNT(Parameters.COUNT, "3"),
    /** A decimal number. */
    DECIMAL("\\d{1,9}\\.\\d{1,8}", "6.5487"),
    /** Money with its currency. */
    AMOUNT(Parameters.AMOUNT, "12.34 USD"),
    /** A currency alone. */
    CURRENCY("[A-Z]{3}", "USD"),
    /** A date and time of the gateway, GMT+8. */
    INSTANT("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}", "2026-03-02 10:00:00"),
    /** Anything. */
    TEXT("(?s).+", "store-1");

    private final Pattern shape;
    private final String example;

    Unit(String shape, String example) {
        this.shape = Pattern.compile(shape);
        this.example = example;
    }

    /** The word in the Unit column. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A value of this unit, to show in a remedy. */
    public String example() {
        return example;
    }

    /** Whether a value is written as this unit asks. */
    public boolean accepts(String value) {
        return shape.matcher(value).matches();
    }

    /**
     * Which of two figures of one unit is the larger: lengths of time, whole numbers, or amounts of one currency.
     *
     * @return less than, equal to or more than zero, as {@code Comparable} has it
     */
    public static int compare(String one, String other) {
        return size(one).compareTo(size(other));
    }

    private static BigDecimal size(String figure) {
        return figure.matches(Span.PATTERN)
                ? BigDecimal.valueOf(Span.parse(figure).toMillis())
                : new BigDecimal(figure.replaceFirst(" [A-Z]{3}$", ""));
    }

    /** The unit with this word. */
    public static Optional<Unit> of(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
