package org.openvalidate.config;

/**
 * One value in force.
 *
 * @param name such as {@code acceptance.seed}
 * @param value in force
 * @param source where it came from: {@code default}, {@code system property}, {@code option}, or a file
 */
public record Setting(String name, String value, String source) {}
