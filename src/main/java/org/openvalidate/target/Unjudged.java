package org.openvalidate.target;

/** A case that nothing can be said of, for a reason that lies in no fault of the harness: it is neither passed nor failed. */
public final class Unjudged extends RuntimeException {

    /** What the report makes of it. */
    public enum Kind {
        /** This pair of sides, configured as it is, cannot run it. */
        NOT_RUN,
        /** It could have been run, and somebody would have had to do something. */
        SKIPPED,
        /** It waits for what comes later, and goes on then. */
        PARKED,
        /** It was run and what was needed to judge it did not come. */
        UNDECIDED
    }

    private final Kind kind;
    private final String reason;

    /** @param reason one sentence for the report */
    public Unjudged(Kind kind, String reason) {
        super(reason);
        this.kind = kind;
        this.reason = reason;
    }

    /** An account that was given to us has the currency that it has. */
    public static void unlessSettledIn(String wanted, String currency) {
        if (!wanted.equals(currency)) {
            throw new Unjudged(
                    Kind.NOT_RUN,
                    "The case is about " + wanted + ", and ALIPAY_CURRENCY says that this merchant is settled in "
                            + currency + ".");
        }
    }

    /** What the report makes of it. */
    public Kind kind() {
        return kind;
    }

    /** One sentence for the report. */
    public String reason() {
        return reason;
    }
}
