package org.openvalidate.operator;

/** The tester turns away from a case before it can be judged, or nobody ever turned to it. */
public final class CaseLeft extends RuntimeException {

    /** What they want instead. */
    public enum Kind {
        /** It is not played at all. */
        SKIPPED,
        /** It is left for later: a run that goes on plays it. */
        PARKED,
        /** It is played once more from its beginning. */
        REPEATED,
        /** The whole run is interrupted, to be gone on with another day. */
        STOPPED,
        /** No page was open for as long as a tester is waited for. */
        ABSENT
    }

    private final Kind kind;
    private final String reason;

    /** @param reason one sentence for the report, in the tester's words where there is one */
    public CaseLeft(Kind kind, String reason) {
        super(reason);
        this.kind = kind;
        this.reason = reason;
    }

    /** What they want instead. */
    public Kind kind() {
        return kind;
    }

    /** One sentence for the report. */
    public String reason() {
        return reason;
    }
}
