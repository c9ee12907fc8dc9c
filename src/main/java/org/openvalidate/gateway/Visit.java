package org.openvalidate.gateway;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A buyer's visit to the cashier with one order. Source: legacy-online §3.1 to §3.3.
 *
 * @param token names it; nobody can guess it
 * @param merchantId out_trade_no
 * @param content what an identical repeat must equal
 * @param order what is to be paid; its product says how the buyer came
 * @param storefront what the buyer sees of the shop, and where they return to
 * @param lasting how long there is time
 * @param until when the time is over
 * @param step how far the buyer has come
 * @param buyer who logged in last, empty before
 * @param obstacle why the last act did not work
 * @param demanded what the app is to be told whatever has happened; null for the truth
 */
public record Visit(
        String token,
        String merchantId,
        String content,
        Order order,
        Storefront storefront,
        Lasting lasting,
        Instant until,
        Step step,
        String buyer,
        Obstacle obstacle,
        @Nullable ClientResult demanded) {

    /** How far a buyer has come. */
    public enum Step {
        /** The page is open; nobody has logged in. */
        ARRIVED,
        /** Somebody has; the order waits for the password. */
        LOGGED_IN,
        /** The right password was typed and the money taken. */
        PAID,
        /** The buyer went away; they may come back and log in again. */
        LEFT
    }

    /** With the buyer who has just come in; at the first login the time runs anew, unless the order names its end. */
    Visit loggedIn(String who, Instant instant) {
        return new Visit(
                token,
                merchantId,
                content,
                order,
                storefront,
                lasting,
                buyer.isEmpty() ? lasting.end(instant) : until,
                Step.LOGGED_IN,
                who,
                Obstacle.NONE,
                demanded);
    }

    Visit at(Step other) {
        return as(other, Obstacle.NONE, demanded);
    }

    Visit hindered(Obstacle why) {
        return as(step, why, demanded);
    }

    Visit telling(ClientResult result) {
        return as(step, obstacle, result);
    }

    private Visit as(Step other, Obstacle why, @Nullable ClientResult told) {
        return new Visit(token, merchantId, content, order, storefront, lasting, until, other, buyer, why, told);
    }
}
