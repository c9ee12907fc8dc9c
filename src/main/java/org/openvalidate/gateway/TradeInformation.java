package org.openvalidate.gateway;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openvalidate.dialect.Call;

/** {@code trade_information} of an online order. Source: legacy-online §3.1: what is needed depends on the business. */
final class TradeInformation {

    private static final String NAME = "trade_information";
    private static final String HOTEL = "1";
    private static final String AIR = "2";
    private static final String GOODS = "4";
    private static final Map<String, List<String>> NEEDED = Map.of(
            HOTEL,
            List.of("hotel_name", "check_in_time", "check_out_time"),
            AIR,
            List.of("flight_number", "departure_time"),
            "3",
            List.of("admission_notice_url"),
            GOODS,
            List.of("goods_info", "total_quantity"),
            "5",
            List.of("other_business_type"));
    private static final Pattern ITEM = Pattern.compile("[^^|]+\\^\\d{1,9}");
    private static final DateTimeFormatter DAY = form("uuuu-MM-dd");
    private static final DateTimeFormatter MINUTE = form("uuuu-MM-dd HH:mm");

    private TradeInformation() {}

    static Optional<String> defect(Call call) {
        String text = call.parameter(NAME);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        List<String> types = List.of(JsonText.value(text, "business_type").split("\\|", -1));
        return Defects.first(
                () -> JsonText.object(NAME, call),
                () -> Defects.unless(
                        types.stream().allMatch(NEEDED::containsKey), "business_type is not 1 to 5, joined by |"),
                () -> JsonText.keys(
                        NAME,
                        call,
                        types.stream()
                                .flatMap(type -> NEEDED.getOrDefault(type, List.of()).stream())
                                .toList()),
                () -> each(types, HOTEL, () -> times(text, DAY, LocalDate::from, "check_in_time", "check_out_time")),
                () -> each(types, AIR, () -> times(text, MINUTE, LocalDateTime::from, "departure_time")),
                () -> each(types, GOODS, () -> quantities(text)));
    }

    private static Optional<String> each(List<String> types, String type, Supplier<Optional<String>> rule) {
        return types.contains(type) ? rule.get() : Optional.empty();
    }

    private static Optional<String> times(String text, DateTimeFormatter form, TemporalQuery<?> query, String... keys) {
        return Stream.of(keys)
                .filter(key -> !reads(JsonText.value(text, key), form, query))
                .findFirst()
                .map(key -> key + (form == DAY ? " is no yyyy-MM-dd" : " is no yyyy-MM-dd HH:mm"));
    }

    private static boolean reads(String text, DateTimeFormatter form, TemporalQuery<?> query) {
        try {
            form.parse(text, query);
            return true;
        } catch (DateTimeParseException no) {
            return false;
        }
    }

    private static Optional<String> quantities(String text) {
        List<String> items = List.of(JsonText.value(text, "goods_info").split("\\|", -1));
        String total = JsonText.value(text, "total_quantity");
        return Defects.first(
                () -> Defects.unless(
                        items.stream().allMatch(item -> ITEM.matcher(item).matches()),
                        "goods_info is not SKU^quantity, joined by |"),
                () -> Defects.unless(
                        total.matches("\\d{1,18}")
                                && Long.parseLong(total)
                                        == items.stream()
                                                .mapToLong(TradeInformation::quantity)
                                                .sum(),
                        "total_quantity is not the sum of the quantities in goods_info"));
    }

    private static long quantity(String item) {
        return Long.parseLong(item.substring(item.indexOf('^') + 1));
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
