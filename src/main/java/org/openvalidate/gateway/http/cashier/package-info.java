/**
 * The cashier: the pages on which a test buyer logs in, confirms, types a wrong password or leaves, and the page on which
 * what a shop's request has wrong is told. Works without script and asks nobody else for anything. The gateway's face
 * shows it; begin with {@link org.openvalidate.gateway.http.cashier.CashierPages}.
 */
@NullMarked
package org.openvalidate.gateway.http.cashier;

import org.jspecify.annotations.NullMarked;
