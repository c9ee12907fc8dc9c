package org.openvalidate.merchant;

import java.net.URI;

/**
 * What the orders of a shop on the web say of it.
 *
 * @param returnUrl where a buyer comes back to
 * @param referUrl the shop's home page
 * @param settlement the currency of the contract, never CNY
 * @param tradeInformation what is sold, as JSON; source: legacy-online §3.1
 */
public record Site(URI returnUrl, String referUrl, String settlement, String tradeInformation) {}
