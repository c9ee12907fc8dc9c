package org.openvalidate.merchant;

import java.time.Duration;
import java.time.Instant;
import org.openvalidate.dialect.Answer;
import org.openvalidate.dialect.Draft;
import org.openvalidate.dialect.ErrorClass;
import org.openvalidate.dialect.SignatureState;
import org.openvalidate.dialect.legacy.ErrorCodes;
import org.openvalidate.wire.Request;

/**
 * How a merchant behaves, as small functions. As it stands it is what the vendor's pages ask for, with the figures that
 * the merchant declares; a broken merchant overrides exactly one of them.
 *
 * <p>Sources: legacy-instore §3.1 (query after an unknown outcome, cancel at the end of the budget, alarm), §3.2 (resend
 * and keep a cancel).
 */
public class Conduct {

    private final Declared declared;

    /** @param declared the figures of this merchant */
    public Conduct(Declared declared) {
        this.declared = declared;
    }

    /** The figures of this merchant. */
    public final Declared declared() {
        return declared;
    }

    /** The id of a sale that begins now. */
    public String id(String fresh, Instant now) {
        return fresh;
    }

    /** The pay request before it is signed. */
    public Draft pay(Draft draft) {
        return draft;
    }

    /** Any signed request before it is sent. */
    public Request envelope(Request request) {
        return request;
    }

    /** Whether an answer with this signature is believed. */
    public boolean believes(Answer answer, SignatureState signature) {
        return signature == SignatureState.VALID;
    }

    /** Whether this error leaves it open what became of a call. Source: legacy-online §8. */
    public boolean leavesOpen(String code) {
        return !code.isEmpty() && ErrorCodes.classOf(code) == ErrorClass.UNKNOWN;
    }

    /** How often a call is sent when its connection breaks, behind everybody's back: once is no repeat. */
    public int sends() {
        return 1;
    }

    /** How often a pay is sent that the gateway refuses. */
    public int paysAfterRefusal() {
        return 1;
    }

    /** What the till tells about a refused sale: which code, and what can be done; empty for nothing. */
    public String message(Heard heard) {
        return switch (ErrorCodes.classOf(heard.code())) {
            case BUYER ->
                "The buyer's wallet cannot pay (" + heard.code()
                        + "). Ask the buyer to refresh the code or pay otherwise.";
            case ACCESS ->
                "Alipay payments do not work at the moment (" + heard.code() + "). Take another means of payment.";
            case BUSINESS, UNKNOWN -> "The payment was not made (" + heard.code() + "). Begin a new sale.";
        };
    }

    /** What follows the answer to a pay. */
    public Next afterPay(Heard heard) {
        return switch (heard.news()) {
            case PAID -> Next.SHOW_SUCCESS;
            case CLOSED, REFUSED -> Next.SHOW_FAILURE;
            case UNKNOWN -> declared.habits().paysAgain() ? Next.PAY_AGAIN : Next.QUERY;
            case OPEN, NO_TRADE, DONE -> Next.QUERY;
        };
    }

    /** How long to wait after a query before the next. */
    public Duration betweenQueries() {
        return declared.betweenQueries();
    }

    /** The same, when that query has taken so long. */
    public Duration betweenQueries(Duration taken) {
        return betweenQueries();
    }

    /** Whether to go on polling when the pay began so long ago. */
    public boolean polls(Duration sincePay) {
        return sincePay.compareTo(declared.budget()) < 0;
    }

    /** The same, when the last query was answered so. */
    public boolean polls(Duration sincePay, Heard last) {
        return polls(sincePay);
    }

    /** What to do when polling is over without a final state. */
    public Next afterPolling() {
        return Next.CANCEL;
    }

    /** Whether so many failed queries in a row end the polling. */
    public boolean givesUpQuerying(int failedInARow) {
        return failedInARow >= declared.failedQueries();
    }

    /**
     * The cancel request before it is signed.
     *
     * @param tradeNo the gateway's own number of the trade, empty where no answer has named it
     */
    public Draft cancel(Draft draft, String tradeNo) {
        return draft;
    }

    /** How long after the pay began a cancel leaves at the earliest. */
    public Duration beforeCancel() {
        return Duration.ZERO;
    }

    /** How long to wait after a failed cancel before the next. */
    public Duration betweenCancels() {
        return declared.betweenCancels();
    }

    /** Whether to cancel again after so many cancels without success. */
    public boolean cancelsAgain(int tries) {
        return tries < declared.cancelTries();
    }

    /** Whether a cancel without success is kept and sent again by the background job. */
    public boolean keepsCancels() {
        return true;
    }

    /** Whether a cancel that the gateway wants no retry of is kept all the same. */
    public boolean retriesRefusedCancels() {
        return false;
    }

    /** Whether a paid trade that can no longer be cancelled is refunded. */
    public boolean refundsInstead() {
        return true;
    }

    /** Whether the background job closes what a till has left open. */
    public boolean closesLeftovers() {
        return true;
    }

    /** What is charged when the same pay is sent again. */
    public Sale again(Sale sale) {
        return sale;
    }

    /** Whether a person is called about what is unknown. */
    public boolean alarms() {
        return true;
    }

    /** Whether a finished sale is charged a second time. */
    public boolean chargesTwice() {
        return false;
    }
}
