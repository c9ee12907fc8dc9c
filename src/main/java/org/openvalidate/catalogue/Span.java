package org.openvalidate.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people write them: {@code 2 s}, {@code 3 min}, {@code 1.5 h}; in Chinese {@code 2 秒}. */
public final class Span {

    /** What a length of time looks like in a sentence, in either language. */
    public static final String PATTERN = "\\d+(?:\\.\\d+)? ?(?:ms|s|min|h|毫秒|秒|分钟|小时)";

    private static final Pattern SHAPE = Pattern.compile("(\\d+(?:\\.\\d+)?) ?(ms|s|min|h|毫秒|秒|分钟|小时)");
    private static final long HOUR = 3_600_000L;
    private static final Map<String, Long> MILLIS = Map.of("ms", 1L, "s", 1000L, "min", 60_000L, "h", HOUR);
    private static final List<String> EN = List.of("ms", "s", "min", "h");
    private static final List<String> ZH = List.of("毫秒", "秒", "分钟", "小时");

    private Span() {}

    /** @throws IllegalArgumentException when the text is no length of time */
    public static Duration parse(String text) {
        Matcher matcher = match(text);
        long unit = MILLIS.getOrDefault(english(matcher.group(2)), 1L);
        BigDecimal millis = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unit));
        return Duration.ofMillis(millis.setScale(0, RoundingMode.UNNECESSARY).longValueExact());
    }

    /** The same length with its unit in one language. */
    public static String in(String text, Lang lang) {
        Matcher matcher = match(text);
        String unit = english(matcher.group(2));
        return matcher.group(1) + " " + (lang == Lang.ZH ? ZH.get(EN.indexOf(unit)) : unit);
    }

    /** Whole hours as {@code 15 h}, anything else as seconds with up to three decimals, such as {@code 2.145 s}. */
    public static String of(Duration duration) {
        if (!duration.isZero() && duration.toMillis() % HOUR == 0) {
            return duration.toMillis() / HOUR + " h";
        }
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }

    private static Matcher match(String text) {
        Matcher matcher = SHAPE.matcher(text.trim());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no length of time; write for example 2 s or 3 min");
        }
        return matcher;
    }

    private static String english(String unit) {
        int chinese = ZH.indexOf(unit);
        return chinese < 0 ? unit : EN.get(chinese);
    }
}
