package org.openvalidate.gateway.http.control;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openvalidate.dialect.legacy.LegacyDialect;
import org.openvalidate.gateway.FileTerms;

/** How an account is told of its money in files, in a control call. */
final class FileTermsForm {

    private static final Duration LONGEST = Duration.ofHours(12);

    private FileTermsForm() {}

    /** Members that are not there stay as they are. */
    static FileTerms settle(Body body, FileTerms before) {
        return new FileTerms(
                read(body, "feeRate", before.feeRate(), FileTermsForm::share, "0.006 for 0.6 %, at most 0.5"),
                read(body, "filesFrom", before.from(), LocalTime::parse, "09:00, in GMT+8"),
                body.duration("filesWithin", Duration.ofSeconds(1), LONGEST).orElse(before.window()),
                read(body, "settledAt", before.settledAt(), LocalTime::parse, "15:00, in GMT+8"),
                holidays(body, before.holidays()),
                read(body, "fileCharset", before.charset(), FileTermsForm::charset, "UTF-8 or GBK"),
                read(body, "sftpDirectory", before.directory(), FileTermsForm::directory, "/ or /out/files"));
    }

    static Map<String, Object> write(FileTerms terms) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("feeRate", terms.feeRate().toPlainString());
        form.put("filesFrom", terms.from().toString());
        form.put("filesWithin", terms.window().toString());
        form.put("settledAt", terms.settledAt().toString());
        form.put(
                "holidays",
                new TreeSet<>(terms.holidays())
                        .stream().map(LocalDate::toString).toList());
        form.put("fileCharset", terms.charset().name());
        form.put("sftpDirectory", terms.directory());
        return form;
    }

    private static Set<LocalDate> holidays(Body body, Set<LocalDate> before) {
        return body.has("holidays")
                ? body.words("holidays").stream()
                        .flatMap(text -> parsed(body, "holidays", text, LocalDate::parse, "[\"2026-10-01\"]").stream())
                        .collect(Collectors.toSet())
                : before;
    }

    private static <T> T read(Body body, String name, T before, Function<String, T> reader, String example) {
        String text = body.text(name, "");
        return text.isEmpty()
                ? before
                : parsed(body, name, text, reader, example).orElse(before);
    }

    private static <T> Optional<T> parsed(
            Body body, String name, String text, Function<String, T> reader, String example) {
        try {
            return Optional.of(reader.apply(text));
        } catch (DateTimeException | IllegalArgumentException other) {
            body.problem(name, "\"" + text + "\" cannot be meant.", "Write for example " + example + ".");
            return Optional.empty();
        }
    }

    private static BigDecimal share(String text) {
        if (!text.matches("0(\\.\\d{1,6})?") || new BigDecimal(text).compareTo(new BigDecimal("0.5")) > 0) {
            throw new IllegalArgumentException(text);
        }
        return new BigDecimal(text);
    }

    private static Charset charset(String text) {
        return LegacyDialect.charset(text).orElseThrow(() -> new IllegalArgumentException(text));
    }

    private static String directory(String text) {
        if (!text.matches("/|(/[A-Za-z0-9_-]{1,40}){1,4}")) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
