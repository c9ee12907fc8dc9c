package org.openvalidate.target;

import org.openvalidate.merchant.Merchant;

/** Something that the merchant is asked to do. */
@FunctionalInterface
public interface Errand {

    /** Asks for it and waits until it is done. */
    void run(Merchant merchant, Course course);
}
