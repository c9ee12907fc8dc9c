package org.openvalidate.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvalidate.catalogue.Lang;

/** Why a case could not be judged stands in the report: whatever may break off a case is said in Chinese as well. */
class FaultWordsTest {

    /** The packages whose faults end in the reason of a verdict. */
    private static final List<String> PLAYING = List.of("target", "steps", "time", "probe", "merchant", "evidence");

    private static final Pattern FAULT = Pattern.compile("new HarnessFault\\(");
    private static final Pattern UNJUDGED = Pattern.compile("new Unjudged\\(\\s*Unjudged\\.Kind\\.\\w+,\\s*");
    private static final Pattern ASKED = Pattern.compile("throw cannot\\(");
    private static final Pattern SANDBOX = Pattern.compile("throw simulatedOnly\\(");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    static List<String> faults() throws IOException {
        List<String> faults = samples(FAULT, PLAYING);
        samples(ASKED, List.of("merchant/Merchant.java")).stream()
                .map(what -> "This merchant's system cannot be asked to " + what + ".")
                .forEach(faults::add);
        return faults;
    }

    static List<String> reasons() throws IOException {
        List<String> reasons = samples(UNJUDGED, List.of("target", "steps"));
        samples(SANDBOX, List.of("target")).stream()
                .map(what -> "The sandbox cannot be asked to " + what + "; only the simulated gateway can.")
                .forEach(reasons::add);
        return reasons;
    }

    private static List<String> samples(Pattern begin, List<String> places) throws IOException {
        List<String> samples = new ArrayList<>();
        for (String each : places) {
            try (Stream<Path> files =
                    Files.walk(Path.of("src/main/java/org/openvalidate").resolve(each))) {
                for (Path file : files.filter(one -> one.toString().endsWith(".java"))
                        .sorted()
                        .toList()) {
                    String source = Files.readString(file);
                    begin.matcher(source)
                            .results()
                            .map(found -> sample(source, found.end()))
                            .filter(sample -> WORD.matcher(sample).results().count() > 1)
                            .forEach(samples::add);
                }
            }
        }
        return samples;
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_said_in_chinese_within_the_reason_of_its_case(String fault) {
        String reason = FactWords.in("The harness broke off: " + fault, Lang.ZH);

        assertThat(reason).startsWith("验收工具中断：");
        assertThat(CHINESE.matcher(reason.substring("验收工具中断：".length())).find())
                .as(reason)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void why_a_case_was_not_judged_is_said_in_chinese(String reason) {
        assertThat(CHINESE.matcher(FactWords.in(reason, Lang.ZH)).find())
                .as("%s", FactWords.in(reason, Lang.ZH))
                .isTrue();
    }

    @Test
    void faults_are_found_in_the_sources() throws IOException {
        assertThat(faults())
                .contains("The buyer's browser was not answered.")
                .contains("This merchant's system cannot be asked to refund an order.")
                .hasSizeGreaterThan(30);
        assertThat(reasons()).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The merchant's test driver gave no answer within 30 s (POST /charges).",
                "The merchant's test driver could not be reached: Connection refused (POST /charges)."
            })
    void what_the_test_driver_does_is_said_in_chinese(String fault) {
        assertThat(FactWords.chinese(fault))
                .hasValueSatisfying(
                        told -> assertThat(told).startsWith("商户的测试驱动接口").endsWith("（POST /charges）。"));
    }

    /** The first argument with a word of the protocol in place of whatever is no literal; empty where it has no words. */
    private static String sample(String source, int from) {
        StringBuilder sample = new StringBuilder();
        int depth = 0;
        boolean literal = false;
        for (int at = from; ; at++) {
            char here = source.charAt(at);
            if (here == '"') {
                literal = !literal;
            } else if (literal && here == '\\') {
                sample.append(source.charAt(++at));
            } else if (literal) {
                sample.append(depth == 0 ? String.valueOf(here) : "");
            } else if (here == '(') {
                depth++;
            } else if (here == ')' && depth-- == 0 || here == ',' && depth == 0) {
                return sample.toString();
            } else if (Character.isJavaIdentifierPart(here) && sample.indexOf("7", sample.length() - 1) < 0) {
                sample.append('7');
            }
        }
    }
}
