package org.openvalidate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.evidence.Recording;
import org.openvalidate.report.allure.AllureResults;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.RunRecord;
import org.openvalidate.testkit.Hostile;
import org.openvalidate.testkit.RunFixtures;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What others can write in any field, at the end of every text of a run and its recordings. */
class HostileTextsTest {

    private static final Set<String> TAGS = tags(Rendered.tree(Rendered.page(RunFixtures.mixed(Lang.EN), Lang.EN)));

    /** What only a case that is told in short is written with. */
    private static final Set<String> SHORT = Set.of("i", "small");

    private static final String SEEN =
            "\u202e\u202d\u2066\u2067\u2068\u2069\u200f\u200e\u2028\u2029\u0000\u001b\u0007\u0008";

    static Stream<String> texts() {
        return Stream.of(
                "<script>alert(1)</script>",
                "</title><script>alert(1)</script>",
                "</style><script>alert(1)</script>",
                "</svg><script>alert(1)</script>",
                "</textarea><img src=x onerror=alert(1)>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "\" autofocus onfocus=\"alert(1)",
                "<svg onload=alert(1)>",
                "<iframe src=javascript:alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<meta http-equiv=refresh content=0;url=http://evil.example>",
                "<base href=//evil.example>",
                "<link rel=stylesheet href=//evil.example>",
                "<!--",
                "-->",
                "<![CDATA[",
                "]]>",
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
                "&lt;script&gt;",
                "&#60;script&#62;",
                "&nosuch;",
                "${7*7}",
                "<#assign x=1>",
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "#{7*7}",
                "{{7*7}}",
                "%s%n%x",
                "\\u003cscript\\u003e",
                "=1+1",
                "=cmd|'/c calc'!A0",
                "+1+1",
                "-2+3",
                "@SUM(1+1)",
                "=HYPERLINK(\"http://evil.example\")",
                "\u202egnp.exe",
                "\u2066isolated\u2069",
                "\u200f\u200e",
                "раураl",
                "ＳＰＯＴ－００１",
                "\u0000\u0001\u001b[2J",
                "\u0007\u0008",
                "line\r\nline\u2028line\u2029line",
                "\ud800",
                "\udfff\ud800",
                "\ufffe\uffff",
                "\ufeff",
                "e\u0301\u0301\u0301\u0301",
                "\ud83d\ude00 咖啡",
                "x".repeat(60_000),
                "<b>".repeat(5_000),
                "../../etc/passwd",
                "file:///etc/passwd",
                "#SPOT-001");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void it_stays_a_text_in_every_report(String text) throws IOException {
        RunRecord run = Hostile.copy(RunFixtures.mixed(Lang.EN), text);
        String html = Rendered.page(run, Lang.EN, result -> recording(result, text));
        Document page = Rendered.tree(html);

        assertThat(tags(page))
                .filteredOn(tag -> !TAGS.contains(tag) && !SHORT.contains(tag))
                .isEmpty();
        assertThat(Rendered.elements(page, "*"))
                .allSatisfy(element -> assertThat(attributes(element)).noneMatch(name -> name.startsWith("on")));
        assertThat(links(page))
                .allMatch(
                        href -> href.startsWith("#") || href.startsWith("https://") || href.startsWith("acceptance-"));
        assertThat(html.chars().filter(each -> SEEN.indexOf(each) >= 0)).isEmpty();

        assertThat(Rendered.elements(Rendered.tree(JunitXml.of(run)), "testcase"))
                .hasSize(4);

        JsonNode json = new ObjectMapper().readTree(ResultJson.of(run, result -> recording(result, text)));
        assertThat(json.get("cases")).hasSize(4);

        for (CaseResult result : run.cases()) {
            assertThat(new ObjectMapper()
                            .readTree(AllureResults.of(run, result, said -> said, Legible::text))
                            .get("status"))
                    .isNotNull();
            assertThat(ConsoleLines.caseLine(result, Lang.EN).chars().filter(each -> SEEN.indexOf(each) >= 0))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void no_cell_of_the_trades_is_a_formula(String text) throws IOException {
        StringWriter csv = new StringWriter();

        TradesCsv.write(RunFixtures.trading(text), csv);

        Iterable<CSVRecord> rows = CSVFormat.RFC4180.parse(new StringReader(csv.toString()));
        assertThat(rows)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).hasSize(14).noneMatch(cell -> cell.matches("(?s)[=+@-].*")));
    }

    private static Optional<Recording> recording(CaseResult result, String text) {
        return RunFixtures.recording(result).map(each -> Hostile.copy(each, text));
    }

    private static Set<String> tags(Document page) {
        return Rendered.elements(page, "*").stream().map(Element::getTagName).collect(Collectors.toSet());
    }

    private static Stream<String> links(Document page) {
        return Rendered.elements(page, "a").stream()
                .map(link -> link.getAttribute("href"))
                .filter(href -> !href.isEmpty());
    }

    private static Stream<String> attributes(Element element) {
        return java.util.stream.IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> element.getAttributes().item(i).getNodeName());
    }
}
