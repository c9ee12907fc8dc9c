/**
 * Files over SFTP: one directory an account, to look at and to fetch from, nothing else.
 *
 * <p>Begin with {@link org.openvalidate.gateway.sftp.SftpServer}. The SSH library stays in this room.
 */
@NullMarked
package org.openvalidate.gateway.sftp;

import org.jspecify.annotations.NullMarked;
