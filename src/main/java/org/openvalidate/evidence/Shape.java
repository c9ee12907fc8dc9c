package org.openvalidate.evidence;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a named value can stand in a text: what comes before the name, and what after it holds the value. */
enum Shape {
    /** {@code name=value} in a form, a query or a line of its own. */
    FORM("=([^&\"<>\\r\\n]+)", "") {
        @Override
        boolean opens(String text, int start) {
            return start == 0 || "?&".indexOf(text.charAt(start - 1)) >= 0 || blank(text.charAt(start - 1));
        }
    },
    /** {@code <name>value</name>}, with a prefix or attributes. */
    ELEMENT("(?:\\s[^<>]*)?(?<!/)>(.*?)</(?:\\w+:)?%s\\s*>", "") {
        @Override
        boolean opens(String text, int start) {
            int at = start - 1;
            if (at >= 0 && text.charAt(at) == ':') {
                int prefix = at;
                while (at > 0 && word(text.charAt(at - 1))) {
                    at--;
                }
                at = at == prefix ? -1 : at - 1;
            }
            return at >= 0 && text.charAt(at) == '<';
        }
    },
    /** {@code <param name="name">value</param>}. */
    PARAM("[\"']\\s*>(.*?)</param\\s*>", "") {
        @Override
        boolean opens(String text, int start) {
            int at = start - 1;
            if (at < 0 || (text.charAt(at) != '"' && text.charAt(at) != '\'')) {
                return false;
            }
            at = beforeBlanks(text, at - 1);
            if (at < 0 || text.charAt(at) != '=') {
                return false;
            }
            at = beforeBlanks(text, at - 1);
            int name = at - ATTRIBUTE.length() + 1;
            int tag = beforeBlanks(text, name - 1);
            return name > 0 && text.startsWith(ATTRIBUTE, name) && tag < name - 1 && endsWith(text, tag, "<param");
        }
    },
    /** {@code "name": "value"}. */
    JSON_TEXT("\"\\s*:\\s*\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"", "") {
        @Override
        boolean opens(String text, int start) {
            return start > 0 && text.charAt(start - 1) == '"';
        }
    },
    /** {@code "name": 7}, a list or an object; masked as a text. */
    JSON_OTHER("\"\\s*:\\s*(\\[[^\\]]*\\]|\\{[^}]*\\}|[^\\s\"\\[{,}\\]]+)", "\"") {
        @Override
        boolean opens(String text, int start) {
            return JSON_TEXT.opens(text, start);
        }
    };

    private static final String ATTRIBUTE = "name";

    private final String rest;
    private final String quote;

    Shape(String rest, String quote) {
        this.rest = rest;
        this.quote = quote;
    }

    /** Whether a name that begins here could be one. */
    abstract boolean opens(String text, int start);

    /** What holds the value, directly after this name; group 1 is the value. */
    Pattern after(String name) {
        return Pattern.compile(rest.replace("%s", Pattern.quote(name)), Pattern.DOTALL);
    }

    /** Adds the value's place where the name between start and end has this shape. */
    void find(View view, int start, int end, String name, Pattern after, List<Range> ranges) {
        String text = view.text();
        if (!opens(text, start)) {
            return;
        }
        Matcher matcher = after.matcher(text).region(end, text.length());
        if (matcher.lookingAt() && matcher.end(1) > matcher.start(1)) {
            String mask = quote + SensitiveFields.masked(name, matcher.group(1)) + quote;
            ranges.add(view.range(matcher.start(1), matcher.end(1), mask));
        }
    }

    static boolean word(char c) {
        return c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static boolean blank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static int beforeBlanks(String text, int at) {
        int before = at;
        while (before >= 0 && blank(text.charAt(before))) {
            before--;
        }
        return before;
    }

    private static boolean endsWith(String text, int last, String word) {
        int first = last - word.length() + 1;
        return first >= 0 && text.startsWith(word, first);
    }
}
