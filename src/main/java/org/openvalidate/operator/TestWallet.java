package org.openvalidate.operator;

/** The buyer's wallet of one case, as the simulated gateway keeps it for the tester. */
public interface TestWallet {

    /** What the buyer shows, digits only; empty where nobody shows anything. */
    String code();

    /** The buyer shows another code of the same length: codes grow old within a minute. */
    void fresh();

    /** The buyer types the right password. */
    void password();

    /** The buyer types a wrong one: nothing is paid, the trade waits on. */
    void wrongPassword();

    /** The buyer puts the phone away and pays nothing any more. */
    void leave();

    /** From now on there is enough money in the purse, or there is none. */
    void balance(boolean enough);
}
