package shop.till.alipay;

import java.time.Duration;

/**
 * How long an answer is waited for.
 *
 * @param pay the vendor says to begin asking after 5 s
 * @param others 3 s, then ask again
 */
public record Patience(Duration pay, Duration others) {}
