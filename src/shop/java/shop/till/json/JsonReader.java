package shop.till.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one JSON value: maps, lists, strings, {@link BigDecimal}, booleans and null. No extensions, no doubles. */
public final class JsonReader {

    private static final int DEEPEST = 32;
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    /** The value of a whole text; anything after it is an error. */
    public static Object read(String text) {
        JsonReader reader = new JsonReader(text);
        Object value = reader.value();
        reader.skipBlanks();
        if (reader.at < text.length()) {
            throw reader.wrong("nothing more");
        }
        return value;
    }

    /** The members of a text that must be an object. */
    public static Map<String, Object> readObject(String text) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (!(read(text) instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("a JSON object is expected");
        }
        map.forEach((name, value) -> members.put((String) name, value));
        return members;
    }

    private Object value() {
        skipBlanks();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> object() {
        deeper();
        Map<String, Object> members = new LinkedHashMap<>();
        if (!empty('}')) {
            do {
                skipBlanks();
                String name = string();
                expect(':');
                if (members.containsKey(name)) {
                    throw wrong("each name once, not \"" + name + "\" twice");
                }
                members.put(name, value());
            } while (more('}'));
        }
        depth--;
        return members;
    }

    private List<Object> array() {
        deeper();
        List<Object> items = new ArrayList<>();
        if (!empty(']')) {
            do {
                items.add(value());
            } while (more(']'));
        }
        depth--;
        return items;
    }

    private void deeper() {
        at++;
        if (++depth > DEEPEST) {
            throw wrong("at most " + DEEPEST + " levels");
        }
    }

    private boolean empty(char close) {
        skipBlanks();
        if (peek() != close) {
            return false;
        }
        at++;
        return true;
    }

    private boolean more(char close) {
        skipBlanks();
        char next = peek();
        if (next != ',' && next != close) {
            throw wrong("a comma or " + close);
        }
        at++;
        return next == ',';
    }

    private String string() {
        expect('"');
        StringBuilder read = new StringBuilder();
        while (peek() != '"') {
            char next = text.charAt(at++);
            if (next < ' ') {
                throw wrong("no bare control character");
            }
            read.append(next == '\\' ? escape() : next);
        }
        at++;
        return read.toString();
    }

    private char escape() {
        char mark = peek();
        at++;
        if (mark != 'u') {
            int index = ESCAPES.indexOf(mark);
            if (index < 0) {
                throw wrong("a known escape");
            }
            return ESCAPED.charAt(index);
        }
        if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9A-Fa-f]{4}")) {
            throw wrong("four hex digits");
        }
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw wrong("a value");
        }
        at += word.length();
        return value;
    }

    private BigDecimal number() {
        int from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String number = text.substring(from, at);
        if (!number.matches("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?")) {
            throw wrong("a value");
        }
        return new BigDecimal(number);
    }

    private void expect(char wanted) {
        skipBlanks();
        if (peek() != wanted) {
            throw wrong("the character " + wanted);
        }
        at++;
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("more text");
        }
        return text.charAt(at);
    }

    private IllegalArgumentException wrong(String expected) {
        return new IllegalArgumentException("not JSON: " + expected + " is expected at character " + (at + 1));
    }
}
