package org.openvalidate.catalogue;

/** The pairs of merchant side and gateway side that can run a case, by the letter in the workbook's On column. */
public enum RunsOn {
    MOCK("m", "@mock", "reference merchant, simulated gateway"),
    SANDBOX("s", "@sandbox", "reference merchant, sandbox"),
    SANDBOX_WITH_PERSON("s+", "@sandbox", "reference merchant, sandbox, a person with the wallet"),
    OBSERVE("o", "@observe", "the merchant's own system, simulated gateway"),
    RELAY("x", "@relay", "the merchant's own system, sandbox through the relay"),
    RELAY_WITH_FAULT("x!", "@relay", "as x, with a fault in passing"),
    ATTESTED("a", "@attested", "a person attests, with evidence");

    private final String letter;
    private final String tag;
    private final String meaning;

    RunsOn(String letter, String tag, String meaning) {
        this.letter = letter;
        this.tag = tag;
        this.meaning = meaning;
    }

    /** As written in the On column. */
    public String letter() {
        return letter;
    }

    /** The tag of the generated scenario. */
    public String tag() {
        return tag;
    }

    /** The pair in words. */
    public String meaning() {
        return meaning;
    }

    /** Whether the merchant's own system is judged there. */
    public boolean judgesMerchant() {
        return this == OBSERVE || this == RELAY || this == RELAY_WITH_FAULT || this == ATTESTED;
    }

    /**
     * Whether this is the pair of {@code reference} or {@code external} with {@code simulated} or {@code sandbox}. A
     * person attests only what belongs to a merchant's own system.
     */
    public boolean pairs(String merchant, String gateway) {
        boolean external = merchant.equals("external");
        boolean sandbox = gateway.equals("sandbox");
        return switch (this) {
            case MOCK -> !external && !sandbox;
            case SANDBOX, SANDBOX_WITH_PERSON -> !external && sandbox;
            case OBSERVE -> external && !sandbox;
            case RELAY, RELAY_WITH_FAULT -> external && sandbox;
            case ATTESTED -> external;
        };
    }
}
