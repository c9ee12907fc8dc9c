package org.openvalidate.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks for secrets in what was written, in each form in which they could stand there. Knows nothing of the redactor. */
public final class Leak {

    private Leak() {}

    /**
     * Every secret in every file below the places, as {@code file: name}, so that what tells of a leak is none.
     *
     * @param secrets by name
     * @param places files or folders; those that do not exist hold nothing
     */
    public static List<String> of(Map<String, String> secrets, Path... places) {
        Needles needles = needles(secrets);
        List<String> leaks = new ArrayList<>();
        for (Path place : places) {
            try (Stream<Path> files = Files.exists(place) ? Files.walk(place) : Stream.empty()) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    needles.in(Files.readAllBytes(file)).forEach(name -> leaks.add(file + ": " + name));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return leaks;
    }

    /** Names of the secrets that stand in a text. */
    public static Set<String> in(String text, Map<String, String> secrets) {
        return needles(secrets).in(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Needles needles(Map<String, String> secrets) {
        Needles needles = new Needles();
        secrets.forEach((name, secret) -> forms(secret).forEach(form -> needles.add(form, name)));
        return needles;
    }

    /**
     * Raw, percent-encoded once and twice in either case, in hex of either case, in XML references, in JSON escapes, and
     * within both kinds of Base64 at each of three alignments.
     */
    private static Set<String> forms(String secret) {
        String percent = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        Set<String> forms = new TreeSet<>(List.of(
                secret,
                percent,
                percent.replaceAll("%2B", "%2b").replaceAll("%2F", "%2f").replaceAll("%3D", "%3d"),
                URLEncoder.encode(percent, StandardCharsets.UTF_8)));
        forms.add(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8)));
        forms.add(HexFormat.of().withUpperCase().formatHex(secret.getBytes(StandardCharsets.UTF_8)));
        forms.add(secret.replace("+", "&#43;").replace("@", "&#x40;"));
        forms.add(secret.replace("&", "&amp;"));
        forms.add(unicode(secret));
        for (String before : List.of("", "x", "xx")) {
            byte[] bytes = (before + secret).getBytes(StandardCharsets.UTF_8);
            String base64 = Base64.getEncoder().encodeToString(bytes);
            int first = (before.length() * 8 + 5) / 6;
            String core = base64.substring(first, bytes.length * 8 / 6);
            forms.add(core);
            forms.add(core.replace('+', '-').replace('/', '_'));
        }
        return forms;
    }

    private static String unicode(String secret) {
        StringBuilder escaped = new StringBuilder();
        secret.chars().forEach(each -> escaped.append("\\u%04x".formatted(each)));
        return escaped.toString();
    }
}
