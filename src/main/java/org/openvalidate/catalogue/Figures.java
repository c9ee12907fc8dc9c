package org.openvalidate.catalogue;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The TestData sheet: values that cases and the reference merchant's declared behaviour use, by key.
 *
 * @param values as written, by key such as {@code till.budget}
 */
public record Figures(Map<String, String> values) {

    /** The gateway's clock when a case opens. */
    public static final String CASE_START = "case.start";
    /** How long after the last act absence is judged, in virtual time. */
    public static final String CASE_TAIL_VIRTUAL = "case.tail.virtual";
    /** The same in real time. */
    public static final String CASE_TAIL_REAL = "case.tail.real";
    /** How long after the pay the till asks before it cancels. */
    public static final String TILL_BUDGET = "till.budget";
    /** How long the till waits for the answer to a pay. */
    public static final String PAY_TIMEOUT = "pay.timeout";
    /** From a pay without final result to the first query. */
    public static final String QUERY_FIRST = "query.first";
    /** From one query to the next. */
    public static final String QUERY_INTERVAL = "query.interval";
    /** How long the till waits for the answer to a query. */
    public static final String QUERY_TIMEOUT = "query.timeout";
    /** After so many failed queries in a row the till cancels. */
    public static final String QUERY_FAILURES = "query.failures";
    /** From one cancel to the next. */
    public static final String CANCEL_INTERVAL = "cancel.interval";
    /** How long the till waits for the answer to a cancel. */
    public static final String CANCEL_TIMEOUT = "cancel.timeout";
    /** After so many failed cancels the till raises an alarm and keeps the cancel. */
    public static final String CANCEL_ATTEMPTS = "cancel.attempts";
    /** How often undelivered cancels are sent again. */
    public static final String JOB_INTERVAL = "job.interval";
    /** How long the merchant waits for the answer to a refund. */
    public static final String REFUND_TIMEOUT = "refund.timeout";
    /** From one try of a refund to the next. */
    public static final String REFUND_INTERVAL = "refund.interval";
    /** How long a refund is tried before it is left to the background job. */
    public static final String REFUND_BUDGET = "refund.budget";
    /** The fee of the merchant's contract, as a part of one. */
    public static final String FEE_RATE = "fee.rate";
    /** How long a code is shown that waits to be scanned, and can be paid. */
    public static final String QR_VALIDITY = "qr.validity";
    /** The simulated gateway's quickest answer. */
    public static final String ANSWER_LEAST = "answer.least";
    /** The simulated gateway's slowest answer. */
    public static final String ANSWER_MOST = "answer.most";
    /** After this time the gateway closes an unpaid trade. */
    public static final String PAY_EXPIRY = "pay.expiry";
    /** What the merchant settles in. */
    public static final String ACCOUNT_CURRENCY = "account.currency";

    /** CNY for one unit of it, at the simulated gateway. */
    public static final String ACCOUNT_RATE = "account.rate";

    /** From one query of an online order to the next. */
    public static final String ORDER_INTERVAL = "order.interval";

    /** How long an online order can be paid; then the shop closes it. */
    public static final String ORDER_VALIDITY = "order.validity";

    /** From one online refund to the next, whatever they are of. */
    public static final String REFUND_SPACING = "refund.spacing";

    public static final String SITE_URL = "site.url";
    public static final String TRADE_INFORMATION = "trade.information";
    public static final String STORE_ID = "store.id";
    public static final String STORE_NAME = "store.name";
    public static final String SECONDARY_ID = "secondary.id";
    public static final String SECONDARY_NAME = "secondary.name";
    public static final String SECONDARY_INDUSTRY = "secondary.industry";
    public static final String TRANS_NAME = "trans.name";
    public static final String TERMINAL_ID = "terminal.id";

    private static final Map<String, Unit> REQUIRED = needed();

    public Figures {
        values = Map.copyOf(values);
    }

    /** The keys that the harness asks for, each with its unit, in the order of the sheet. */
    public static Map<String, Unit> required() {
        return REQUIRED;
    }

    /** A value as written. The reader of the workbook makes sure that every key the harness asks for exists. */
    public String text(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("the TestData sheet has no row " + key);
        }
        return value;
    }

    /** A length of time such as {@code 60 s}. */
    public Duration duration(String key) {
        return Span.parse(text(key));
    }

    /** A whole number. */
    public int count(String key) {
        return Integer.parseInt(text(key));
    }

    private static Map<String, Unit> needed() {
        Map<String, Unit> keys = new LinkedHashMap<>();
        keys.put(CASE_START, Unit.INSTANT);
        keys.put(CASE_TAIL_VIRTUAL, Unit.DURATION);
        keys.put(CASE_TAIL_REAL, Unit.DURATION);
        keys.put(TILL_BUDGET, Unit.DURATION);
        keys.put(PAY_TIMEOUT, Unit.DURATION);
        keys.put(QUERY_FIRST, Unit.DURATION);
        keys.put(QUERY_INTERVAL, Unit.DURATION);
        keys.put(QUERY_TIMEOUT, Unit.DURATION);
        keys.put(QUERY_FAILURES, Unit.COUNT);
        keys.put(CANCEL_INTERVAL, Unit.DURATION);
        keys.put(CANCEL_TIMEOUT, Unit.DURATION);
        keys.put(CANCEL_ATTEMPTS, Unit.COUNT);
        keys.put(JOB_INTERVAL, Unit.DURATION);
        keys.put(REFUND_TIMEOUT, Unit.DURATION);
        keys.put(REFUND_INTERVAL, Unit.DURATION);
        keys.put(REFUND_BUDGET, Unit.DURATION);
        keys.put(FEE_RATE, Unit.DECIMAL);
        keys.put(QR_VALIDITY, Unit.DURATION);
        keys.put(ANSWER_LEAST, Unit.DURATION);
        keys.put(ANSWER_MOST, Unit.DURATION);
        keys.put(PAY_EXPIRY, Unit.DURATION);
        keys.put(ACCOUNT_CURRENCY, Unit.CURRENCY);
        keys.put(ACCOUNT_RATE, Unit.DECIMAL);
        keys.put(ORDER_INTERVAL, Unit.DURATION);
        keys.put(ORDER_VALIDITY, Unit.DURATION);
        keys.put(REFUND_SPACING, Unit.DURATION);
        keys.put(SITE_URL, Unit.TEXT);
        keys.put(TRADE_INFORMATION, Unit.TEXT);
        keys.put(STORE_ID, Unit.TEXT);
        keys.put(STORE_NAME, Unit.TEXT);
        keys.put(SECONDARY_ID, Unit.TEXT);
        keys.put(SECONDARY_NAME, Unit.TEXT);
        keys.put(SECONDARY_INDUSTRY, Unit.TEXT);
        keys.put(TRANS_NAME, Unit.TEXT);
        keys.put(TERMINAL_ID, Unit.TEXT);
        return Collections.unmodifiableMap(keys);
    }
}
