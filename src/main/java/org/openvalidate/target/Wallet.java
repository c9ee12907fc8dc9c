package org.openvalidate.target;

import org.openvalidate.gateway.Behaviour;

/** The wallet of a buyer at a gateway that is not ours: somebody holds it, a person or a program. */
interface Wallet {

    /**
     * Shows a payment code.
     *
     * @param digits how many it has, 0 for as many as usual
     * @param prefix what it begins with, empty for anything
     * @throws Unjudged where nobody holds such a wallet
     */
    String shows(Behaviour behaviour, int digits, String prefix);

    /**
     * Something else is done with it.
     *
     * @param act in one word, see {@link Acts}
     * @param about what it is done to: a code to be scanned, an address, an amount
     * @throws Unjudged where nobody can do it
     */
    void does(String act, String... about);

    /** What can be asked of whoever holds it. */
    final class Acts {
        static final String SHOW_CODE = "SHOW_CODE";
        static final String ENTER_PASSWORD = "ENTER_PASSWORD";
        static final String SCAN = "SCAN";
        static final String OPEN = "OPEN";
        static final String LOGIN = "LOGIN";
        static final String CONFIRM = "CONFIRM";
        static final String LEAVE = "LEAVE";
        static final String RETURN = "RETURN";

        private Acts() {}
    }

    /** Nobody is there who holds one. */
    Wallet NOBODY = new Wallet() {
        @Override
        public String shows(Behaviour behaviour, int digits, String prefix) {
            throw absent();
        }

        @Override
        public void does(String act, String... about) {
            throw absent();
        }

        private Unjudged absent() {
            return new Unjudged(
                    Unjudged.Kind.NOT_RUN,
                    "Somebody must hold the sandbox's wallet for this case, and nobody is there; a program can, see BUYER_COMMAND.");
        }
    };
}
