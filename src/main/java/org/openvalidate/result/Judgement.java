package org.openvalidate.result;

/**
 * A verdict with its reason.
 *
 * @param verdict the answer
 * @param reason one sentence naming the deciding check, or how many expectations hold
 */
public record Judgement(Verdict verdict, String reason) {}
