package org.openvalidate.merchant;

import java.util.Map;
import org.openvalidate.dialect.SignatureState;

/**
 * How a shop on the web behaves, as small functions. As it stands it is what the vendor's pages ask for. Source:
 * legacy-online §1.5, §3.1 to §3.3.
 */
public class WebConduct {

    private final DeclaredOnline declared;

    /** @param declared the figures of this merchant */
    public WebConduct(DeclaredOnline declared) {
        this.declared = declared;
    }

    /** The figures of this merchant. */
    public final DeclaredOnline declared() {
        return declared;
    }

    /** The fields of an order before it is signed. */
    public Map<String, String> order(Map<String, String> fields) {
        return fields;
    }

    /** The order string as the app hands it over. */
    public String orderString(String signed) {
        return signed;
    }

    /** What follows an answer to a query. */
    public Next afterQuery(Heard heard) {
        return switch (heard.news()) {
            case PAID -> Next.SHOW_SUCCESS;
            case CLOSED -> Next.SHOW_FAILURE;
            case OPEN, NO_TRADE, DONE, REFUSED, UNKNOWN -> Next.QUERY;
        };
    }

    /** What follows when a buyer comes back and the address is signed so: nothing, since it proves nothing. */
    public Next afterReturn(SignatureState signature) {
        return Next.QUERY;
    }

    /** What follows when the app was told this {@code resultStatus}: the gateway is asked, whatever it was. */
    public Next afterApp(String resultStatus) {
        return Next.QUERY;
    }

    /** Whether the gateway is asked about orders that nobody has paid yet. */
    public boolean queries() {
        return true;
    }

    /** Whether an order that nobody has paid in time is closed. */
    public boolean closes() {
        return true;
    }

    /** Whether a payment that is in the books is booked once more when a query tells of it. */
    public boolean booksAgain() {
        return false;
    }

    /** Whether goods leave as soon as the order is made. */
    public boolean deliversAtOnce() {
        return false;
    }
}
