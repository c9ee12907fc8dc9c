package org.openvalidate.operator.web;

import java.util.Map;
import org.openvalidate.wire.Bytes;

/**
 * What a browser asks for, free of the server's own types.
 *
 * @param method {@code GET} or {@code POST}
 * @param path without the query
 * @param query by name
 * @param headers by name in lower case
 * @param cookie of the session, empty where there is none
 * @param form by field name, of a POST
 * @param file the one file of the form, empty where there is none
 */
record Ask(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        String cookie,
        Map<String, String> form,
        Bytes file) {

    Ask {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
        form = Map.copyOf(form);
    }

    /** Without a file. */
    Ask(
            String method,
            String path,
            Map<String, String> query,
            Map<String, String> headers,
            String cookie,
            Map<String, String> form) {
        this(method, path, query, headers, cookie, form, Bytes.NONE);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    String field(String name) {
        return form.getOrDefault(name, "");
    }

    boolean isPost() {
        return method.equals("POST");
    }
}
