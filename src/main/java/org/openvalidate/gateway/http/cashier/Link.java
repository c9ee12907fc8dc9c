package org.openvalidate.gateway.http.cashier;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.openvalidate.wire.Request;

/**
 * An address of the cashier: {@code /cashier/<token>}, {@code /cashier/<token>/return} or {@code /cashier/app}.
 *
 * @param token names the visit, empty for the page of an app
 * @param back whether the buyer goes back to the merchant
 */
record Link(String token, boolean back) {

    static final String FOLDER = "/cashier/";
    static final String APP = FOLDER + "app";
    private static final Pattern TOKEN = Pattern.compile("[a-z0-9]{16,64}");

    /** Of a request to the cashier; one that leads nowhere names no visit that there could be. */
    static Link of(Request request) {
        List<String> parts =
                Arrays.asList(path(request).substring(FOLDER.length()).split("/", -1));
        boolean back = parts.size() == 2 && parts.get(1).equals("return");
        boolean whole =
                (parts.size() == 1 || back) && TOKEN.matcher(parts.get(0)).matches();
        return new Link(whole ? parts.get(0) : "", back);
    }

    static String path(Request request) {
        int mark = request.target().indexOf('?');
        return mark < 0 ? request.target() : request.target().substring(0, mark);
    }

    /** The page of a visit. */
    static String to(String token) {
        return FOLDER + token;
    }
}
