package org.openvalidate.operator.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a browser is answered.
 *
 * @param status of HTTP
 * @param headers beside those that every answer has
 * @param type of the text, empty for none
 * @param text may be empty
 */
record Page(int status, Map<String, String> headers, String type, String text) {

    private static final String HTML = "text/html;charset=UTF-8";

    Page {
        headers = Map.copyOf(headers);
    }

    static Page html(int status, String text) {
        return new Page(status, Map.of(), HTML, text);
    }

    static Page script(String text) {
        return new Page(200, Map.of(), "text/javascript;charset=UTF-8", text);
    }

    /** A form was taken: the browser looks again, so that loading the page once more does nothing again. */
    static Page onward(String path) {
        return new Page(303, Map.of("Location", path), "", "");
    }

    /** The same answer that leaves a cookie behind. */
    Page leaving(String cookie) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put("Set-Cookie", cookie);
        return new Page(status, more, type, text);
    }
}
