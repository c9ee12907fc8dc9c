package org.openvalidate.check;

/**
 * One thing a finding rests on.
 *
 * @param key such as {@code expected}, {@code but was}, {@code exchange}, {@code remark}
 * @param value in the units of the protocol
 */
public record Fact(String key, String value) {}
