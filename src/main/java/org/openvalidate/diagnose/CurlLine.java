package org.openvalidate.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openvalidate.problem.BadInput;

/** A curl line as curl would send it, as far as a form is concerned. Each character stands for one byte. */
final class CurlLine {

    private static final Pattern HERE = Pattern.compile(
            "<<-?\\s*(['\"]?)(\\w+)\\1[^\\n]*\\n(.*?)\\n?^\\2\\s*$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern HERE_STRING = Pattern.compile("<<<\\s*");
    private static final Set<String> DATA = Set.of(
            "--data", "--data-ascii", "--data-binary", "--data-raw", "--data-urlencode", "--form", "--form-string");
    private static final Map<Character, String> SHORT =
            Map.of('d', "--data", 'X', "--request", 'H', "--header", 'G', "--get", 'F', "--form", 'I', "--head");

    /** Options of curl that take a value and say nothing of the form. */
    private static final Set<String> WITH_VALUE = Set.of(
            "--user-agent",
            "--cookie",
            "--cookie-jar",
            "--user",
            "--proxy",
            "--max-time",
            "--connect-timeout",
            "--output",
            "--write-out",
            "--cacert",
            "--cert",
            "--key",
            "--referer",
            "--noproxy",
            "--resolve",
            "--retry",
            "--interface",
            "--config",
            "--dump-header",
            "--range",
            "--connect-to",
            "--proxy-user",
            "--limit-rate",
            "--ciphers",
            "--trace",
            "--trace-ascii",
            "--stderr",
            "--retry-delay",
            "--tls-max",
            "--capath",
            "--pass",
            "--cert-type",
            "--key-type");

    private static final String SHORT_WITH_VALUE = "AbcuxmowEerKDTtYyzCPQU";

    private final Attached files;
    private final List<String> data = new ArrayList<>();
    private String method = "";
    private String url = "";
    private String contentType = "";
    private boolean get;
    private boolean multipart;

    private CurlLine(Attached files) {
        this.files = files;
    }

    static boolean is(String octets) {
        return Pattern.compile("^\\s*(\\$ |> )?(\\S*/)?curl(\\.exe)?\\s")
                        .matcher(octets)
                        .find()
                || Pattern.compile("\\|\\s*curl\\s").matcher(octets).find();
    }

    /** @throws BadInput when the line is not closed, or names no address and no data, or a file that is not there */
    static Sent read(String octets, Attached files) {
        String line = octets.strip().replaceFirst("^[$>] ", "");
        Attached input = files;
        Matcher here = HERE.matcher(line);
        if (here.find()) {
            byte[] document = (here.group(3) + "\n").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
            input = name -> name.equals("-") ? document : files.read(name);
            line = line.substring(0, here.start());
        }
        try {
            List<String> words = ShellWords.of(HERE_STRING.matcher(line).replaceFirst(" --here-string "));
            return new CurlLine(input).sent(words);
        } catch (IllegalArgumentException open) {
            throw new BadInput(
                    "the curl line", "It ends too early: " + open.getMessage() + ".", "Paste the whole line.");
        }
    }

    private Sent sent(List<String> words) {
        List<String> rest = new ArrayList<>(words.subList(words.indexOf(firstCurl(words)) + 1, words.size()));
        int here = rest.indexOf("--here-string");
        CurlLine reader = this;
        if (here >= 0 && here + 1 < rest.size()) {
            byte[] text = (rest.get(here + 1) + "\n").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
            reader = new CurlLine(name -> name.equals("-") ? text : files.read(name));
            rest.subList(here, here + 2).clear();
        }
        reader.take(rest);
        return reader.sent();
    }

    private static String firstCurl(List<String> words) {
        return words.stream()
                .filter(word -> word.matches("(.*/)?curl(\\.exe)?"))
                .findFirst()
                .orElse("curl");
    }

    private void take(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String option = word.startsWith("--") && word.contains("=") && !DATA.contains(word)
                    ? word.substring(0, word.indexOf('='))
                    : word;
            String next = i + 1 < words.size() ? words.get(i + 1) : "";
            if (word.startsWith("--")) {
                boolean inline = !option.equals(word);
                boolean taken = longOption(option, inline ? word.substring(option.length() + 1) : next);
                i += taken && !inline ? 1 : 0;
            } else if (word.length() > 1 && word.startsWith("-")) {
                i += shortOptions(word.substring(1), next) ? 1 : 0;
            } else {
                url = word;
            }
        }
    }

    /** Whether the value was of use. */
    private boolean longOption(String option, String value) {
        if (DATA.contains(option)) {
            multipart |= option.startsWith("--form");
            data.add(dataOf(option, value));
            return true;
        }
        switch (option) {
            case "--get" -> get = true;
            case "--head" -> method = "HEAD";
            case "--request" -> method = value.toUpperCase(Locale.ROOT);
            case "--url" -> url = value;
            case "--header" -> header(value);
            case "--json" -> {
                contentType = "application/json";
                data.add(dataOf("--data-binary", value));
            }
            default -> {
                return WITH_VALUE.contains(option);
            }
        }
        return !option.equals("--get") && !option.equals("--head");
    }

    /** Whether the next word is the value of the last of these. */
    private boolean shortOptions(String letters, String next) {
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            String rest = letters.substring(i + 1);
            String option = SHORT.getOrDefault(letter, "");
            boolean flag = option.equals("--get") || option.equals("--head");
            if (flag) {
                longOption(option, "");
            } else if (!option.isEmpty()) {
                longOption(option, rest.isEmpty() ? next : rest);
                return rest.isEmpty();
            } else if (SHORT_WITH_VALUE.indexOf(letter) >= 0) {
                return rest.isEmpty();
            }
        }
        return false;
    }

    private void header(String header) {
        int colon = header.indexOf(':');
        if (colon > 0 && header.substring(0, colon).strip().equalsIgnoreCase("content-type")) {
            contentType = header.substring(colon + 1).strip();
        }
    }

    private String dataOf(String option, String value) {
        boolean file = value.startsWith("@");
        return switch (option) {
            case "--data-raw", "--form", "--form-string" -> value;
            case "--data-binary" -> file ? content(value.substring(1)) : value;
            case "--data-urlencode" -> urlEncoded(value);
            default -> file ? content(value.substring(1)).replaceAll("[\\r\\n\\x00]", "") : value;
        };
    }

    /** {@code content}, {@code =content}, {@code name=content}, {@code @file}, {@code name@file}. */
    private String urlEncoded(String value) {
        int equals = value.indexOf('=');
        int at = value.indexOf('@');
        if (equals >= 0 && (at < 0 || equals < at)) {
            String name = value.substring(0, equals);
            return (name.isEmpty() ? "" : name + "=") + Octets.escaped(value.substring(equals + 1));
        }
        if (at >= 0) {
            String name = value.substring(0, at);
            return (name.isEmpty() ? "" : name + "=") + Octets.escaped(content(value.substring(at + 1)));
        }
        return Octets.escaped(value);
    }

    private String content(String file) {
        return Octets.of(files.read(file));
    }

    private Sent sent() {
        if (url.isEmpty() && data.isEmpty()) {
            throw new BadInput(
                    "the curl line", "It names neither an address nor any data.", "Paste the line as it was run.");
        }
        String joined = String.join("&", data);
        String place = url.replaceFirst("#.*", "");
        int mark = place.indexOf('?');
        String query = mark < 0 ? "" : place.substring(mark + 1);
        String address = mark < 0 ? place : place.substring(0, mark);
        String used = method.isEmpty() ? (get || data.isEmpty() ? "GET" : "POST") : method;
        String type = multipart ? "multipart/form-data" : contentType;
        return get
                ? new Sent(Sent.Form.CURL, used, address, joined(query, joined), "", "", Map.of())
                : new Sent(Sent.Form.CURL, used, address, query, joined, type, Map.of());
    }

    private static String joined(String query, String data) {
        return query.isEmpty() || data.isEmpty() ? query + data : query + "&" + data;
    }
}
