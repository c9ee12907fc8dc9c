package org.openvalidate.target;

/** The tester wants the case from its beginning: what was played of it so far is kept aside and judged by nobody. */
public final class Again extends RuntimeException {

    /** @param reason in the tester's words */
    public Again(String reason) {
        super(reason);
    }
}
