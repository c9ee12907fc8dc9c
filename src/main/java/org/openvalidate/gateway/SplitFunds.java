package org.openvalidate.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.openvalidate.dialect.Call;
import org.openvalidate.wire.Money;

/**
 * {@code split_fund_info}: who gets which part of a payment, or gives back which part of a refund. Source: legacy-online
 * §1.2, §3.9: single quotes are seen on the wire, double ones are JSON; both are read.
 */
final class SplitFunds {

    static final int MOST_RECEIVERS = 10;
    static final int MOST_BYTES = 1600;
    private static final String NAME = "split_fund_info";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * One part.
     *
     * @param account of the receiver, or of who gives back
     * @param amount in the currency that the item names
     */
    record Part(String account, Money amount) {}

    private SplitFunds() {}

    /**
     * What is wrong with it, nothing where it is not sent. The amounts of the call are known to be sound.
     *
     * @param role {@code transIn} or {@code transOut}
     */
    static Optional<String> defect(Call call, String role, String foreign, String yuan) {
        String text = call.parameter(NAME);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean abroad = !call.parameter(foreign).isEmpty();
        String currency = abroad ? call.parameter("currency") : "CNY";
        List<JsonNode> items = items(text);
        return Defects.first(
                () -> Defects.unless(
                        text.getBytes(call.charset()).length <= MOST_BYTES, NAME + " is longer than 1600 bytes"),
                () -> Defects.unless(
                        !items.isEmpty() && items.size() <= MOST_RECEIVERS,
                        NAME + " is no JSON array of 1 to 10 items"),
                () -> items.stream()
                        .flatMap(item -> defect(item, role, currency).stream())
                        .findFirst(),
                () -> Defects.unless(
                        sum(items).compareTo(new BigDecimal(call.parameter(abroad ? foreign : yuan))) <= 0,
                        NAME + " shares out more than there is"));
    }

    /** The parts of a call that is known to be sound, none where it has none. */
    static List<Part> parts(Call call, String role) {
        return items(call.parameter(NAME)).stream()
                .map(item -> new Part(
                        item.path(role).asText(),
                        Money.of(
                                item.path("amount").asText(),
                                item.path("currency").asText())))
                .toList();
    }

    private static Optional<String> defect(JsonNode item, String role, String currency) {
        String amount = item.path("amount").asText("");
        int decimals = Money.scale(currency);
        return Defects.first(
                () -> Defects.unless(
                        item.path(role).asText("").matches("2088\\d{12}"),
                        NAME + " has an item whose " + role + " is no account number"),
                () -> Defects.unless(
                        item.path("currency").asText("").equals(currency),
                        NAME + " has an item whose currency is not " + currency),
                () -> Defects.unless(
                        amount.matches(decimals == 0 ? "\\d{1,7}" : "\\d{1,7}(\\.\\d{1,2})?")
                                && new BigDecimal(amount).signum() > 0,
                        NAME + " has an item whose amount is none in " + currency));
    }

    private static BigDecimal sum(List<JsonNode> items) {
        return items.stream()
                .map(item -> new BigDecimal(item.path("amount").asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<JsonNode> items(String text) {
        try {
            JsonNode json = text.isEmpty() ? JSON.missingNode() : JSON.readTree(text);
            return json.isArray()
                    ? StreamSupport.stream(json.spliterator(), false).toList()
                    : List.of();
        } catch (JsonProcessingException noJson) {
            return List.of();
        }
    }
}
