package org.openvalidate.operator;

import java.time.Instant;

/**
 * A call or a notice of a case in one line.
 *
 * @param at when it began
 * @param from {@code merchant}, {@code gateway} or {@code probe}
 * @param service the gateway's service, or the type of a notice
 * @param trade the merchant's trade id, empty where it names none
 * @param outcome result and error code, or how it ended without an answer
 */
public record Seen(Instant at, String from, String service, String trade, String outcome) {}
