package org.openvalidate.gateway.http.control;

import java.net.URI;
import org.openvalidate.gateway.http.Booth;
import org.openvalidate.gateway.http.OpenAccount;
import org.openvalidate.gateway.http.cashier.CashierPages;
import org.openvalidate.gateway.sftp.Login;
import org.openvalidate.time.ShiftedTimeline;

/**
 * An account that is served.
 *
 * @param account its trades, buyers and faults
 * @param timeline its time
 * @param tape its recording
 * @param booth where it meets the buyers who are sent to the cashier
 * @param gateway where it is served
 * @param md5Key what its merchant signs with under MD5; never logged
 * @param login who may fetch its files
 */
public record Opened(
        OpenAccount account,
        ShiftedTimeline timeline,
        Latest tape,
        Booth booth,
        URI gateway,
        String md5Key,
        Login login) {

    /** Where the page of a visit is. */
    String cashier(String token) {
        return gateway.resolve(CashierPages.pathOf(token)).toString();
    }

    @Override
    public String toString() {
        return "account " + account.partner();
    }
}
