package org.openvalidate.merchant;

/** Calls a person about what no program can settle. */
final class Alarm {

    private final Conduct conduct;
    private final Witness witness;

    Alarm(Conduct conduct, Witness witness) {
        this.conduct = conduct;
        this.witness = witness;
    }

    /** @param trade what it is about, empty where it is about no trade */
    void raise(String trade, String text) {
        if (conduct.alarms()) {
            witness.alarm(trade, text);
        }
    }

    /** A timeout and SYSTEM_ERROR call a person each time. Source: legacy-instore §3.1. */
    void ifUnknown(String trade, String what, Heard heard) {
        if (heard.news() == Heard.News.UNKNOWN) {
            raise(trade, "The outcome of the " + what + " is unknown: " + heard.code() + ".");
        }
    }
}
