package org.openvalidate.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A line for a POSIX shell, taken apart into words as the shell would: quotes, escapes, {@code $'…'}, continued lines.
 * Variables and commands are not expanded. Each character stands for one byte.
 */
final class ShellWords {

    private static final Map<Character, Character> ESCAPES =
            Map.of('n', '\n', 't', '\t', 'r', '\r', '0', '\0', 'a', '\7', 'b', '\b', 'f', '\f', 'v', '\13');
    private static final int HEX = 16;

    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean begun;
    private int at;

    private ShellWords(String line) {
        this.line = line;
    }

    /**
     * The words of the first command.
     *
     * @throws IllegalArgumentException when a quote is not closed
     */
    static List<String> of(String line) {
        return new ShellWords(line).read();
    }

    private List<String> read() {
        while (at < line.length()) {
            char c = line.charAt(at);
            at++;
            switch (c) {
                case '\'' -> add(until('\''));
                case '"' -> doubleQuoted();
                case '\\' -> escaped();
                case '$' -> dollar();
                case ' ', '\t', '\r' -> end();
                case '\n', ';', '|' -> {
                    end();
                    if (!words.isEmpty()) {
                        return words;
                    }
                }
                default -> plain(c);
            }
        }
        end();
        return words;
    }

    private void plain(char c) {
        boolean comment = c == '#' && !begun;
        if (comment) {
            int next = line.indexOf('\n', at);
            at = next < 0 ? line.length() : next;
        } else if (!(c == '^' && at < line.length() && isBreak(line.charAt(at)))) {
            // a caret before the end of the line continues it on Windows
            add(String.valueOf(c));
        } else {
            skipBreak();
        }
    }

    private void dollar() {
        boolean ansi = at < line.length() && line.charAt(at) == '\'';
        if (ansi) {
            at++;
            ansiQuoted();
        } else if (at < line.length() && line.charAt(at) == '"') {
            at++;
            doubleQuoted();
        } else {
            add("$");
        }
    }

    private void escaped() {
        if (at < line.length() && isBreak(line.charAt(at))) {
            skipBreak();
        } else if (at < line.length()) {
            add(String.valueOf(line.charAt(at)));
            at++;
        }
    }

    private void skipBreak() {
        if (line.charAt(at) == '\r') {
            at++;
        }
        if (at < line.length() && line.charAt(at) == '\n') {
            at++;
        }
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    private void doubleQuoted() {
        begun = true;
        while (at < line.length()) {
            char c = line.charAt(at);
            at++;
            if (c == '"') {
                return;
            }
            boolean escape = c == '\\' && at < line.length() && "\"\\$`\n".indexOf(line.charAt(at)) >= 0;
            if (!escape) {
                word.append(c);
            } else {
                word.append(line.charAt(at) == '\n' ? "" : String.valueOf(line.charAt(at)));
                at++;
            }
        }
        throw new IllegalArgumentException("a double quote is not closed");
    }

    private void ansiQuoted() {
        begun = true;
        while (at < line.length()) {
            char c = line.charAt(at);
            at++;
            if (c == '\'') {
                return;
            }
            if (c == '\\' && at < line.length()) {
                ansiEscape();
            } else {
                word.append(c);
            }
        }
        throw new IllegalArgumentException("a quote is not closed");
    }

    private void ansiEscape() {
        char c = line.charAt(at);
        at++;
        int digits = c == 'x' ? 2 : c == 'u' ? 4 : 0;
        if (digits > 0 && at + digits <= line.length()) {
            String text = Character.toString(Integer.parseInt(line.substring(at, at + digits), HEX));
            word.append(c == 'x' ? text : Octets.of(text));
            at += digits;
        } else {
            word.append(ESCAPES.getOrDefault(c, c));
        }
    }

    private String until(char quote) {
        int end = line.indexOf(quote, at);
        if (end < 0) {
            throw new IllegalArgumentException("a quote is not closed");
        }
        String text = line.substring(at, end);
        at = end + 1;
        return text;
    }

    private void add(String text) {
        begun = true;
        word.append(text);
    }

    private void end() {
        if (begun) {
            words.add(word.toString());
            word.setLength(0);
            begun = false;
        }
    }
}
