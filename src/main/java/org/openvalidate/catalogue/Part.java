package org.openvalidate.catalogue;

/** Where in a case a sentence may stand. */
public enum Part {
    /** Arms the gateway and the buyer before anything is sent. */
    PRECONDITION("Given", "假如"),
    /** Appends an act to the script. */
    ACTION("When", "当"),
    /** Adds one finding. */
    EXPECTATION("Then", "那么");

    private final Text keyword;

    Part(String en, String zh) {
        this.keyword = new Text(en, zh);
    }

    /** The Gherkin keyword. */
    public Text keyword() {
        return keyword;
    }
}
