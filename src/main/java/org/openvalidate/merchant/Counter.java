package org.openvalidate.merchant;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.Draft;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.time.Timeline;
import org.openvalidate.time.Unanswered;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Request;
import org.openvalidate.wire.Response;

/** What the till says to the gateway, and what it makes of the answers. */
final class Counter {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Shop shop;
    private final Conduct conduct;
    private final Dialect dialect;
    private final Timeline timeline;
    private final Line line;

    Counter(Shop shop, Conduct conduct, Dialect dialect, Timeline timeline, HttpClient http) {
        this.shop = shop;
        this.conduct = conduct;
        this.dialect = dialect;
        this.timeline = timeline;
        this.line = new Line(http, timeline);
    }

    /** @param begun when the sale began, so that a repeat is identical */
    Heard pay(Sale sale, String tradeId, Instant begun) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("alipay_seller_id", shop.partner());
        fields.put("trans_name", shop.subject());
        fields.put("partner_trans_id", tradeId);
        fields.put("currency", sale.amount().currency());
        fields.put("trans_amount", sale.amount().text());
        fields.put("buyer_identity_code", sale.paymentCode());
        fields.put("identity_code_type", "barcode");
        fields.put("trans_create_time", SECONDS.format(beijing(begun)));
        fields.put("biz_product", "OVERSEAS_MBARCODE_PAY");
        fields.put("extend_info", json(shop.extendInfo()));
        Draft draft = conduct.pay(draft("alipay.acquire.overseas.spot.pay", fields));
        return ask("the pay", draft, conduct.declared().payPatience(), answer -> switch (answer.resultCode()) {
            case "SUCCESS" -> Heard.News.PAID;
            case "UNKNOW", "UNKNOWN" -> Heard.News.OPEN;
            default -> Heard.News.REFUSED;
        });
    }

    Heard query(String tradeId) {
        Map<String, String> fields = Map.of("partner_trans_id", tradeId);
        return ask(
                "the query",
                draft("alipay.acquire.overseas.query", fields),
                conduct.declared().queryPatience(),
                answer -> {
                    String code = answer.errorCode();
                    if (!answer.resultCode().equals("SUCCESS")) {
                        boolean none = code.equals("TRADE_NOT_EXIST") || code.equals("TRANS_NOT_FOUND");
                        return none ? Heard.News.NO_TRADE : Heard.News.UNKNOWN;
                    }
                    return switch (answer.field("alipay_trans_status")) {
                        case "TRADE_SUCCESS", "TRADE_FINISHED" -> Heard.News.PAID;
                        case "TRADE_CLOSED" -> Heard.News.CLOSED;
                        default -> Heard.News.OPEN;
                    };
                });
    }

    /** Heard.News.CLOSED when the cancel is done, REFUSED when it must not be repeated, otherwise UNKNOWN. */
    Heard cancel(String tradeId) {
        Map<String, String> fields =
                Map.of("out_trade_no", tradeId, "timestamp", STAMP.format(beijing(timeline.now())));
        return ask(
                "the cancel",
                draft("alipay.acquire.cancel", fields),
                conduct.declared().cancelPatience(),
                answer -> {
                    if (answer.resultCode().equals("SUCCESS")) {
                        return Heard.News.CLOSED;
                    }
                    return answer.field("retry_flag").equals("N") ? Heard.News.REFUSED : Heard.News.UNKNOWN;
                });
    }

    private Heard ask(String what, Draft draft, Duration patience, Reading reading) {
        try {
            Request request = conduct.envelope(
                    dialect.sign(draft, shop.keys().toSign(shop.signType()).orElseThrow()));
            Instant sent = timeline.now();
            Response response = line.send(what, shop.gateway(), request, patience);
            Answer answer = dialect.read(response);
            if (answer.errorCode().equals("SYSTEM_ERROR") || !answer.accepted()) {
                boolean open = answer.errorCode().equals("SYSTEM_ERROR");
                return new Heard(open ? Heard.News.UNKNOWN : Heard.News.REFUSED, answer.errorCode());
            }
            SignatureState signature = dialect.verifyAnswer(
                    new Exchange(
                            0,
                            "merchant",
                            "gateway",
                            draft.service(),
                            request,
                            response,
                            End.ANSWERED,
                            sent,
                            timeline.now(),
                            Map.of()),
                    shop.keys());
            return conduct.believes(answer, signature)
                    ? new Heard(reading.of(answer), answer.errorCode())
                    : new Heard(Heard.News.UNKNOWN, "a wrong signature");
        } catch (Unanswered | Unreadable nothing) {
            return new Heard(Heard.News.UNKNOWN, "no answer");
        }
    }

    private Draft draft(String service, Map<String, String> fields) {
        return new Draft(
                service,
                shop.partner(),
                fields,
                shop.signType(),
                shop.charset(),
                shop.gateway().getPath());
    }

    private static java.time.OffsetDateTime beijing(Instant instant) {
        return instant.atOffset(ZoneOffset.ofHours(8));
    }

    /** A flat object of texts; the values are the shop's own and hold neither quotes nor control characters. */
    private static String json(Map<String, String> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry -> "\"" + entry.getKey() + "\":\"" + entry.getValue() + "\"")
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private interface Reading {
        Heard.News of(Answer answer);
    }
}
