package org.openvalidate.gateway.http.control;

import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.gateway.sftp.Login;
import org.openvalidate.time.ShiftedTimeline;

/**
 * An account that is served.
 *
 * @param account its trades, buyers and faults
 * @param timeline its time
 * @param tape its recording
 * @param md5Key what its merchant signs with under MD5; never logged
 * @param login who may fetch its files
 */
public record Opened(OpenAccount account, ShiftedTimeline timeline, Tape tape, String md5Key, Login login) {

    @Override
    public String toString() {
        return "account " + account.partner();
    }
}
