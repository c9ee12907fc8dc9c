package org.openvalidate.operator;

import java.util.Optional;

/** The buyer's wallet of one case, as the simulated gateway keeps it for the tester. */
public interface TestWallet {

    /** What the buyer shows, digits only; empty where nobody shows anything. */
    String code();

    /**
     * The buyer shows another code: they grow old within a minute. The codes before are good for a sale that has begun.
     *
     * @param digits how many it has, 0 for as many as the one before
     */
    void fresh(int digits);

    /** The buyer types the right password. */
    void password();

    /** The buyer types a wrong one: nothing is paid, the trade waits on. */
    void wrongPassword();

    /** The buyer puts the phone away and pays nothing any more. */
    void leave();

    /** From now on there is enough money in the purse, or there is none. */
    void balance(boolean enough);

    /**
     * What a code stands for that a phone has scanned, empty where it stands for nothing.
     *
     * @param path of the address that the code holds
     */
    default Optional<Bill> bill(String path) {
        return Optional.empty();
    }

    /**
     * The buyer pays what was scanned.
     *
     * @param path of the address that the code holds
     * @param sum what the buyer typed, a decimal number; empty where the code says it
     */
    default void pay(String path, String sum) {}
}
