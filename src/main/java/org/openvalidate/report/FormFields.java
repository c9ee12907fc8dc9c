package org.openvalidate.report;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openvalidate.evidence.Entry;

/** The parameters of a request, decoded for a reader: first those of the URL, then those of the body, as sent. */
final class FormFields {

    private FormFields() {}

    record Field(String name, String value, boolean inUrl) {}

    static List<Field> of(Entry.Sent request) {
        Charset charset = charset(request.charset());
        int mark = request.target().indexOf('?');
        List<Field> fields = new ArrayList<>();
        if (mark >= 0) {
            add(fields, request.target().substring(mark + 1), charset, true);
        }
        if (isForm(request)) {
            add(fields, request.text(), charset, false);
        }
        return fields;
    }

    /** Whether the body is parameters rather than a document. */
    static boolean isForm(Entry.Sent request) {
        String body = request.text();
        return body.isEmpty() || body.matches("(?s)[^=&<{\\s]+=.*");
    }

    private static void add(List<Field> fields, String form, Charset charset, boolean inUrl) {
        for (String pair : form.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                fields.add(new Field(decoded(name, charset), decoded(value, charset), inUrl));
            }
        }
    }

    private static String decoded(String text, Charset charset) {
        try {
            return URLDecoder.decode(text, charset);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
