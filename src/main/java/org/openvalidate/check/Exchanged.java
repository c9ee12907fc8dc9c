package org.openvalidate.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openvalidate.catalogue.Span;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Call;
import org.openvalidate.dialect.ErrorClass;
import org.openvalidate.dialect.Purpose;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.dialect.legacy.ErrorCodes;
import org.openvalidate.evidence.Entry;
import org.openvalidate.evidence.EntryKind;
import org.openvalidate.evidence.FactStamper;
import org.openvalidate.evidence.Fingerprint;

/**
 * A call of the recording with its meaning.
 *
 * @param entry the line
 * @param call the request as read
 * @param purpose what the service is for
 * @param trade the merchant's trade id it is about, empty where none can be told
 * @param answer the answer as read, null where none came or none could be read
 */
public record Exchanged(
        Entry entry,
        Call call,
        Purpose purpose,
        String trade,
        @Nullable Answer answer) {

    private static final Set<String> NOT_CONTENT =
            Set.of("sign", "sign_type", "_input_charset", "timestamp", "terminal_timestamp");
    private static final Set<String> PAID = Set.of("TRADE_SUCCESS", "TRADE_FINISHED");

    /** A field of the pay's extension JSON, such as {@code store_id}; empty where there is none. */
    public String extension(String field) {
        return Extension.field(call, field);
    }

    int seq() {
        return entry.seq();
    }

    Instant start() {
        return entry.at();
    }

    Instant over() {
        return entry.over();
    }

    /** Whether it was over before another call began: what it taught could steer the other. */
    boolean precedes(Exchanged other) {
        return !over().isAfter(other.start());
    }

    /**
     * Whether it could teach what a claim says. A notice stands in the recording when it was answered, after what the
     * merchant made of it.
     */
    boolean teaches(Entry claim) {
        boolean notice = entry.kind().equals(EntryKind.NOTICE);
        return seq() < claim.seq() || (notice && !start().isAfter(claim.at()));
    }

    String fact(String name) {
        return entry.fact(name).orElse("");
    }

    /** How long after another call this one began. */
    String after(Exchanged other) {
        return Span.of(Duration.between(other.start(), start()));
    }

    /** What the answer says, in the protocol's words. */
    String said() {
        if (answer == null) {
            return "no answer";
        }
        String code = answer.errorCode();
        if (!answer.accepted()) {
            return "is_success=F " + code;
        }
        String status = status().isEmpty() ? "" : " " + status();
        return answer.resultCode() + (code.isEmpty() ? "" : " " + code) + status;
    }

    /** The trade's state where the answer names one, else empty. */
    String status() {
        if (answer == null) {
            return "";
        }
        String status = answer.field("alipay_trans_status");
        return status.isEmpty() ? answer.field("trade_status") : status;
    }

    String code() {
        return answer == null ? "" : answer.errorCode();
    }

    boolean accepted() {
        return answer != null && answer.accepted();
    }

    boolean resultIs(String code) {
        return answer != null && accepted() && answer.resultCode().equals(code);
    }

    /** Signed by the gateway beyond doubt. */
    boolean verified() {
        return fact(FactStamper.ANSWER_SIGNATURE).equals(SignatureState.VALID.name());
    }

    /** An answer that a careful merchant may act on: refusals carry no signature, everything else needs one. */
    boolean believable() {
        return answer != null && (!answer.accepted() || verified() || unverifiable());
    }

    /**
     * Whether the answer settles what was asked: a result, or a business answer. No answer, a refusal at access level
     * and an unknown outcome settle nothing. Source: legacy-online §8.
     */
    boolean settled() {
        if (answer == null || !believable() || answer.resultCode().startsWith("UNKNOW")) {
            return false;
        }
        if (answer.errorCode().isEmpty()) {
            return answer.accepted() && (answer.resultCode().equals("SUCCESS") || namesState());
        }
        ErrorClass kind = ErrorCodes.classOf(answer.errorCode());
        return kind == ErrorClass.BUSINESS || kind == ErrorClass.BUYER;
    }

    /** Whether the request was refused at access level: a definite no that settles nothing about the trade. */
    boolean refused() {
        return !code().isEmpty() && ErrorCodes.classOf(code()) == ErrorClass.ACCESS;
    }

    /** Whether the answer claims that the buyer has paid, believable or not. */
    boolean claimsPaid() {
        return switch (purpose) {
            case PAY -> resultIs("SUCCESS") || (accepted() && code().equals("TRADE_HAS_SUCCESS"));
            case QUERY -> accepted() && PAID.contains(status());
            default -> false;
        };
    }

    /** Whether the answer claims that the trade is closed, believable or not. */
    boolean claimsClosed() {
        return switch (purpose) {
            case PAY -> code().equals("TRADE_HAS_CLOSE");
            case QUERY -> accepted() && status().equals("TRADE_CLOSED");
            default -> false;
        };
    }

    /** Whether this pay asks for the same as another: all but signature, charset and timestamps, masked ones by hash. */
    boolean sameContentAs(Exchanged other) {
        return content().equals(other.content());
    }

    private Map<String, String> content() {
        Map<String, String> content = new TreeMap<>(call.parameters());
        content.keySet().removeAll(NOT_CONTENT);
        entry.facts().forEach((name, value) -> {
            if (name.endsWith(Fingerprint.HASH)) {
                content.put(name, value);
            }
        });
        return content;
    }

    /** Queries and refunds of the online products have no result code of their own. Source: legacy-online §3.3, §4.4. */
    private boolean namesState() {
        boolean terse = answer != null && answer.resultCode().isEmpty();
        return terse && (!status().isEmpty() || purpose == Purpose.REFUND);
    }

    /** Whether a refund was granted; what that is worth depends on its mode. */
    boolean granted() {
        return purpose == Purpose.REFUND && settled() && code().isEmpty();
    }

    private boolean unverifiable() {
        return fact(FactStamper.ANSWER_SIGNATURE).equals(SignatureState.NO_KEY.name());
    }
}
