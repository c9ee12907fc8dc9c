package org.openvalidate.evidence.proof;

/**
 * A proof as a person hands it in.
 *
 * @param proof fit to be kept
 * @param caption what is to be seen on it
 */
public record Exhibit(Proof proof, String caption) {}
