package shop.till.alipay;

import java.util.Set;

/** What each service's answer means; the spellings differ from service to service, and from source to source. */
final class Answers {

    private static final Set<String> ABSENT =
            Set.of("TRADE_NOT_EXIST", "TRANS_NOT_FOUND", "PURCHASE_TRADE_NOT_EXIST", "REFUND_NOT_EXIST");
    /** Errors that say nothing of what became of the call. Source: legacy-instore 1.4, 2.5. */
    private static final Set<String> UNDECIDED =
            Set.of("SYSTEM_ERROR", "SYSTEM_EXCEPTION", "ORDER_SUCCESS_PAY_INPROCESS");

    private static final Set<String> RETURNED = Set.of("SUCCESS", "REFUND_SUCCESS");
    private static final Set<String> NOT_RETURNED = Set.of("FAIL", "FAILED", "REFUND_FAIL");

    private Answers() {}

    /** Source: legacy-instore 2.5, 2.13. */
    static Reading pay(Sale sale, Reading answer) {
        Reading read = outcome(answer, "partner_trans_id", sale.tradeId());
        if (read.result() == Result.SUCCESS && !sale.agrees(read)) {
            return Reading.unknown("the pay answer states another amount or currency");
        }
        // somebody was paid under this id: only a query can say who and how much
        return read.code().equals("TRADE_HAS_SUCCESS") ? read.as(Result.UNKNOWN) : read;
    }

    /** Source: legacy-instore 2.6; {@code result_code} says whether the query worked, the status how the trade stands. */
    static Reading query(Sale sale, Reading answer) {
        Reading read = outcome(answer, "partner_trans_id", sale.tradeId());
        if (read.result() == Result.FAILED) {
            return read.as(ABSENT.contains(read.code()) ? Result.ABSENT : Result.UNKNOWN);
        }
        if (read.result() != Result.SUCCESS) {
            return read;
        }
        return switch (read.field("alipay_trans_status")) {
            case "TRADE_SUCCESS", "TRADE_FINISHED" ->
                sale.agrees(read) ? read : Reading.unknown("the query states another amount or currency");
            case "WAIT_BUYER_PAY" -> read.as(Result.WAITING);
            case "TRADE_CLOSED" -> read.as(Result.CLOSED);
            default -> Reading.unknown("the query states no status that is known");
        };
    }

    /** Source: legacy-instore 2.7. A failure may be repeated unless {@code retry_flag=N}. */
    static Reading cancel(Sale sale, Reading answer) {
        Reading read = outcome(answer, "out_trade_no", sale.tradeId());
        if (read.result() == Result.SUCCESS) {
            return read;
        }
        return read.as(read.field("retry_flag").equals("N") ? Result.FAILED : Result.UNKNOWN);
    }

    /** Source: legacy-instore 2.9. */
    static Reading refund(String refundId, Reading answer) {
        Reading read = outcome(answer, "partner_refund_id", refundId);
        return read.result() == Result.WAITING ? read.as(Result.UNKNOWN) : read;
    }

    /** The in-store page is cut off before the answer: the fields are the online family's, every spelling accepted. */
    static Reading refundQuery(String refundId, Reading answer) {
        if (answer.result() != Result.WAITING) {
            return ABSENT.contains(answer.code()) ? answer.as(Result.ABSENT) : answer.as(Result.UNKNOWN);
        }
        if (differs(answer, "out_return_no", refundId)) {
            return Reading.unknown("the answer speaks of another refund");
        }
        String status = first(answer, "refund_result_code", "refund_status");
        if (RETURNED.contains(status)) {
            return answer.as(Result.SUCCESS);
        }
        String error = first(answer, "refund_error_code", "detail_error_code", "error");
        Reading coded = new Reading(Result.WAITING, error, answer.fields());
        if (NOT_RETURNED.contains(status)) {
            return coded.as(Result.FAILED);
        }
        return ABSENT.contains(error) || ABSENT.contains(answer.field("response_code"))
                ? coded.as(Result.ABSENT)
                : coded;
    }

    /** Source: legacy-instore 2.10; a success that brings no code is WAITING. */
    static Reading precreate(Sale sale, Reading answer) {
        Reading read = outcome(answer, "out_trade_no", sale.tradeId());
        if (read.result() == Result.WAITING) {
            return read.as(Result.UNKNOWN);
        }
        return read.result() == Result.SUCCESS && read.field("qr_code").isEmpty() ? read.as(Result.WAITING) : read;
    }

    private static Reading outcome(Reading answer, String idField, String id) {
        if (answer.result() != Result.WAITING) {
            return answer;
        }
        if (differs(answer, idField, id)) {
            return Reading.unknown("the answer speaks of another trade");
        }
        String error = first(answer, "error", "detail_error_code");
        Reading coded = new Reading(Result.WAITING, error, answer.fields());
        return switch (answer.field("result_code")) {
            case "SUCCESS" -> coded.as(Result.SUCCESS);
            case "FAILED", "FAIL" -> coded.as(UNDECIDED.contains(error) ? Result.UNKNOWN : Result.FAILED);
            case "UNKNOW", "UNKNOWN" -> UNDECIDED.contains(error) ? coded.as(Result.UNKNOWN) : coded;
            default -> Reading.unknown("the answer has no result_code that is known");
        };
    }

    private static boolean differs(Reading answer, String field, String ours) {
        return !answer.field(field).isEmpty() && !answer.field(field).equals(ours);
    }

    private static String first(Reading answer, String... names) {
        for (String name : names) {
            if (!answer.field(name).isEmpty()) {
                return answer.field(name);
            }
        }
        return "";
    }
}
