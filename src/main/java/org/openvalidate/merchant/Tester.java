package org.openvalidate.merchant;

/**
 * The person beside a run, who has the wallet, the browser and the till in hand: asked for what no program can do. Every call
 * waits for them; how long is settled where the tester is made, so that nothing hangs.
 */
public interface Tester {

    /** Nobody is there. */
    Tester NOBODY = new Tester() {
        @Override
        public void does(Wish wish) {
            throw new TesterAbsent("The run is unattended.");
        }

        @Override
        public String reads(Wish wish) {
            throw new TesterAbsent("The run is unattended.");
        }
    };

    /**
     * Has something done, and returns when the tester says that it is.
     *
     * @throws TesterAbsent when nobody is there, does it in time or wants to
     */
    void does(Wish wish);

    /**
     * Has something read off and typed in, such as the digits of a payment code.
     *
     * @return what was typed, without blanks around it, never empty; it may be a secret
     * @throws TesterAbsent when nobody is there, types it in time or wants to
     */
    String reads(Wish wish);
}
