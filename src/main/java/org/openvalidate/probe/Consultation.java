package org.openvalidate.probe;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvalidate.config.Surroundings;
import org.openvalidate.config.Variable;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Dialect;
import org.openvalidate.dialect.Draft;
import org.openvalidate.dialect.Key;
import org.openvalidate.dialect.SignType;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.dialect.Unreadable;
import org.openvalidate.time.Timeline;
import org.openvalidate.wire.End;
import org.openvalidate.wire.Exchange;
import org.openvalidate.wire.Request;

/** What the doctor says to a gateway, and what its answers show. Every call is a query of what does not exist. */
final class Consultation {

    private static final String IN_STORE = "alipay.acquire.overseas.query";
    private static final String ONLINE = "single_trade_query";
    private static final String MERCHANTS = "alipay.overseas.secmerchant.maintain.queryStatus";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.ofHours(8));

    private final Surroundings settings;
    private final Dialect dialect;
    private final Timeline timeline;
    private final GatewayLine line;
    private final URI gateway;
    private final Checkup.Notes notes;

    Consultation(
            Surroundings settings,
            Dialect dialect,
            Timeline timeline,
            GatewayLine line,
            URI gateway,
            Checkup.Notes notes) {
        this.settings = settings;
        this.dialect = dialect;
        this.timeline = timeline;
        this.line = line;
        this.gateway = gateway;
        this.notes = notes;
    }

    /** Sees whether somebody is there, with nothing signed. */
    void knock() {
        try {
            date(line.ask(unsigned()).date());
            reached();
        } catch (GatewayLine.Broken broken) {
            notes.add(broken.complaint(where()));
        }
    }

    /** Sees whether somebody is there who stands by for another. */
    void stand(Variable setting) {
        try {
            date(line.ask(unsigned()).date());
        } catch (GatewayLine.Broken broken) {
            notes.add(broken.complaint(settings.where(setting)));
        }
    }

    private Request unsigned() {
        String target = gateway.getPath() + "?service=" + IN_STORE + "&_input_charset=UTF-8";
        return new Request("GET", target, Map.of(), org.openvalidate.wire.Bytes.NONE);
    }

    /** Queries a trade that does not exist, in a shop, online or both. */
    void sign(SignType type, KeyCabinet.Bunch keys, boolean inStore, boolean online) {
        String id = "OV-DOCTOR-" + timeline.now().toEpochMilli();
        Signer signer = new Signer(type, keys);
        List<String> closed = new ArrayList<>();
        boolean sound = true;
        if (inStore) {
            sound = ask(IN_STORE, Map.of("partner_trans_id", id), signer, closed);
        }
        if (online && sound) {
            sound = ask(ONLINE, Map.of("out_trade_no", id), signer, closed);
        }
        boolean either = inStore && online;
        if (!closed.isEmpty() && (!either || closed.size() == 2)) {
            closed.forEach(service -> notes.add(
                    Complaint.of(Symptom.PRODUCT_NOT_ENABLED, settings.where(Variable.ALIPAY_PARTNER), service)));
        }
        boolean clockUnseen = sound && notes.well(Basic.SIGNATURE) && !notes.well(Basic.CLOCK);
        if (clockUnseen) {
            stamp(id, signer);
        }
    }

    /** Whether it makes sense to go on asking. */
    private boolean ask(String service, Map<String, String> fields, Signer signer, List<String> closed) {
        Optional<Exchange> exchange = exchange(service, fields, signer);
        if (exchange.isEmpty()) {
            return false;
        }
        try {
            Answer answer =
                    dialect.read(java.util.Objects.requireNonNull(exchange.get().response()));
            return judge(service, answer, exchange.get(), signer, closed);
        } catch (Unreadable unreadable) {
            notes.add(Complaint.of(Symptom.UNREADABLE_ANSWER, where()));
            return false;
        }
    }

    private Optional<Exchange> exchange(String service, Map<String, String> fields, Signer signer) {
        Optional<Key> key = signer.own(settings.text(Variable.ALIPAY_SIGN_COMMAND));
        if (key.isEmpty()) {
            return Optional.empty();
        }
        try {
            Draft draft = new Draft(
                    service,
                    settings.text(Variable.ALIPAY_PARTNER),
                    fields,
                    signer.type(),
                    StandardCharsets.UTF_8,
                    gateway.getPath());
            Request request = dialect.sign(draft, key.get());
            Instant before = timeline.now();
            GatewayLine.Heard heard = line.ask(request);
            Instant after = timeline.now();
            date(heard.date());
            reached();
            return Optional.of(new Exchange(
                    1, "probe", "gateway", service, request, heard.response(), End.ANSWERED, before, after, Map.of()));
        } catch (SignCommand.Failed failed) {
            notes.add(new Complaint(
                    Symptom.SIGN_COMMAND_FAILED,
                    settings.where(Variable.ALIPAY_SIGN_COMMAND),
                    String.valueOf(failed.getMessage()),
                    failed.chinese()));
        } catch (GatewayLine.Broken broken) {
            notes.add(broken.complaint(where()));
        }
        return Optional.empty();
    }

    private boolean judge(String service, Answer answer, Exchange exchange, Signer signer, List<String> closed) {
        String code = answer.errorCode();
        if (RefusedCall.closed(code)) {
            closed.add(service);
            notes.judged(Basic.PARTNER);
            return true;
        }
        Optional<Symptom> refusal = RefusedCall.of(code, answer.accepted());
        if (refusal.isPresent()) {
            String partner = settings.text(Variable.ALIPAY_PARTNER);
            String detail = switch (refusal.get()) {
                case PARTNER_UNKNOWN -> partner;
                case KEY_NOT_HANDED_IN, SIGN_TYPE_REFUSED -> signer.type().name();
                default -> code;
            };
            notes.add(Complaint.of(
                    refusal.get(), settings.where(RefusedCall.setting(refusal.get(), signer.type())), detail));
            return false;
        }
        notes.judged(Basic.PARTNER);
        notes.judged(Basic.SIGNATURE);
        verify(exchange, answer, signer);
        return true;
    }

    private void verify(Exchange exchange, Answer answer, Signer signer) {
        if (answer.sign().isEmpty()) {
            return;
        }
        SignatureState state = dialect.verifyAnswer(exchange, signer.verifying());
        if (state != SignatureState.NO_KEY) {
            notes.judged(Basic.ANSWERS);
        }
        if (state == SignatureState.INVALID) {
            Variable key = signer.type() == SignType.MD5 ? Variable.ALIPAY_MD5_KEY : Variable.ALIPAY_PUBLIC_KEY;
            notes.add(Complaint.of(Symptom.ANSWER_NOT_VERIFIED, settings.where(key)));
        }
    }

    /** Where no header tells the other side's time, a timestamp that it finds too old tells enough. */
    private void stamp(String id, Signer signer) {
        Map<String, String> fields = Map.of(
                "timestamp",
                STAMP.format(timeline.now()),
                "secondary_merchant_id",
                id,
                "payment_method",
                "ONLINE_PAYMENT");
        exchange(MERCHANTS, fields, signer).ifPresent(exchange -> {
            try {
                Answer answer = dialect.read(java.util.Objects.requireNonNull(exchange.response()));
                boolean stale = answer.field("detail_error_des").contains("timestamp");
                if (stale) {
                    notes.add(new Complaint(Symptom.CLOCK_SKEW, "", "more than 30 min", "超过 30 分钟"));
                } else if (answer.accepted()) {
                    notes.judged(Basic.CLOCK);
                }
            } catch (Unreadable unreadable) {
                // the clock stays unseen
            }
        });
    }

    private void date(String header) {
        try {
            Instant theirs = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration off = Duration.between(theirs, timeline.now());
            notes.judged(Basic.CLOCK);
            if (off.abs().compareTo(Doctor.tolerance()) > 0) {
                long minutes = off.toMinutes();
                notes.add(new Complaint(Symptom.CLOCK_SKEW, "", minutes + " min", minutes + " 分钟"));
            }
        } catch (DateTimeException none) {
            // told by a timestamp instead
        }
    }

    private void reached() {
        notes.judged(Basic.GATEWAY);
        if ("https".equals(gateway.getScheme())) {
            notes.judged(Basic.TLS);
        }
    }

    private String where() {
        return settings.where(Variable.ALIPAY_GATEWAY);
    }
}
