/**
 * How the merchant gets the gateway's files.
 *
 * <p>Begin with {@link org.openvalidate.merchant.fetch.Fetching}, which asks a {@link
 * org.openvalidate.merchant.fetch.Depot} until the file is there. Depots are the download services ({@code
 * merchant.Downloads}) and the SFTP server ({@code merchant.sftp}).
 */
@NullMarked
package org.openvalidate.merchant.fetch;

import org.jspecify.annotations.NullMarked;
