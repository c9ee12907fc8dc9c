/**
 * Files over SFTP, on the merchant's side: the only place that knows the client's library.
 *
 * <p>Begin with {@link org.openvalidate.merchant.sftp.SftpDepot}.
 */
@NullMarked
package org.openvalidate.merchant.sftp;

import org.jspecify.annotations.NullMarked;
