package org.openvalidate.target.buyer;

import org.openvalidate.gateway.Behaviour;
import org.openvalidate.merchant.Tester;
import org.openvalidate.merchant.TesterAbsent;
import org.openvalidate.merchant.Wish;
import org.openvalidate.target.Unjudged;

/** Whoever holds wallet and browser at a gateway that is not ours: the settings as far as they go, then a person. */
public final class Hands {

    private static final String CODE = "[1-9]\\d{15,31}";

    private final Wallets wallets;
    private final Tester tester;

    public Hands(Wallets wallets, Tester tester) {
        this.wallets = wallets;
        this.tester = tester;
    }

    /** Whether a person is there. */
    boolean attended() {
        return tester != Tester.NOBODY;
    }

    /**
     * A payment code is shown.
     *
     * @throws Unjudged where nobody shows one
     */
    String code(String caseId, Behaviour behaviour, int digits, String prefix) {
        return wallets.code(behaviour, digits, prefix).orElseGet(() -> typed(caseId, behaviour, digits, prefix));
    }

    /**
     * Something else is done.
     *
     * @throws Unjudged where nobody does it
     */
    void does(Wish wish) {
        try {
            tester.does(wish);
        } catch (TesterAbsent nobody) {
            throw unattended(String.valueOf(nobody.getMessage()));
        }
    }

    private String typed(String caseId, Behaviour behaviour, int digits, String prefix) {
        try {
            String read = tester.reads(BuyerWishes.code(caseId, behaviour, digits, prefix))
                    .replaceAll("[ -]", "");
            if (read.matches(CODE)) {
                return read;
            }
            throw new Unjudged(
                    Unjudged.Kind.SKIPPED,
                    "What was typed is no payment code: it has 16 to 32 digits and nothing else.");
        } catch (TesterAbsent nobody) {
            throw unattended(String.valueOf(nobody.getMessage()));
        }
    }

    public static Unjudged unattended(String why) {
        return new Unjudged(
                Unjudged.Kind.NOT_RUN, "The case needs a person with the sandbox wallet or a browser. " + why);
    }
}
