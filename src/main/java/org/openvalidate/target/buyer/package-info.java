/**
 * Who pays where the gateway is not ours: a person with a wallet, or the tester's own command.
 *
 * <p>Begin with {@link org.openvalidate.target.buyer.Wallet}.
 */
@NullMarked
package org.openvalidate.target.buyer;

import org.jspecify.annotations.NullMarked;
