package org.openvalidate.report;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.check.Finding;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.RunRecord;
import org.openvalidate.result.Verdict;

/** {@code junit.xml} for CI servers: a suite for each area of a product, a test case for each case. */
final class JunitXml {

    private final Lang lang;
    private final XMLStreamWriter xml;
    private int depth;

    private JunitXml(Lang lang, XMLStreamWriter xml) {
        this.lang = lang;
        this.xml = xml;
    }

    static String of(RunRecord run) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JunitXml(run.header().lang(), xml).write(run);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a text in memory takes any XML", impossible);
        }
        return text.append("\n").toString();
    }

    private void write(RunRecord run) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        open("testsuites");
        attribute("name", "OpenValidate " + run.header().id());
        counts(run.cases());
        Map<String, List<CaseResult>> suites = run.cases().stream()
                .collect(Collectors.groupingBy(JunitXml::suite, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<CaseResult>> suite : suites.entrySet()) {
            open("testsuite");
            attribute("name", suite.getKey());
            counts(suite.getValue());
            for (CaseResult result : suite.getValue()) {
                write(result);
            }
            close();
        }
        close();
        xml.writeEndDocument();
    }

    private void write(CaseResult result) throws XMLStreamException {
        open("testcase");
        attribute(
                "name", result.testCase().id() + " " + result.testCase().title().in(lang));
        attribute("classname", suite(result));
        attribute("time", seconds(result));
        switch (result.verdict()) {
            case PASSED -> {}
            case FAILED -> trouble("failure", result);
            case INCONCLUSIVE -> trouble("error", result);
            default -> {
                open("skipped");
                attribute("message", result.verdict().label().in(lang) + ": " + FactWords.in(result.reason(), lang));
                close();
            }
        }
        List<String> advice = result.findings().stream()
                .filter(Deciding::isAdvice)
                .map(finding -> Wording.ADVICE.in(lang) + ": " + FindingLine.of(finding, lang))
                .toList();
        if (!advice.isEmpty()) {
            open("system-out");
            body(String.join("\n", advice));
            close();
        }
        close();
    }

    private void trouble(String element, CaseResult result) throws XMLStreamException {
        open(element);
        attribute("message", FactWords.in(result.reason(), lang));
        attribute("type", Deciding.of(result).map(Finding::check).orElse("harness"));
        body(Deciding.of(result)
                        .map(finding -> FindingLine.of(finding, lang))
                        .map(line -> line + "\n")
                        .orElse("")
                + "acceptance-report.html#" + Deciding.anchor(result));
        close();
    }

    private void counts(List<CaseResult> cases) throws XMLStreamException {
        attribute("tests", Integer.toString(cases.size()));
        attribute("failures", count(cases, verdict -> verdict == Verdict.FAILED));
        attribute("errors", count(cases, verdict -> verdict == Verdict.INCONCLUSIVE));
        attribute("skipped", count(cases, JunitXml::skipped));
    }

    private static boolean skipped(Verdict verdict) {
        return verdict != Verdict.PASSED && verdict != Verdict.FAILED && verdict != Verdict.INCONCLUSIVE;
    }

    private static String count(List<CaseResult> cases, Predicate<Verdict> which) {
        return Long.toString(
                cases.stream().map(CaseResult::verdict).filter(which).count());
    }

    private static String suite(CaseResult result) {
        return "openvalidate." + result.testCase().product() + "."
                + result.testCase().area();
    }

    private static String seconds(CaseResult result) {
        return result.started() == null || result.finished() == null
                ? "0.000"
                : BeijingTime.seconds(result.started(), result.finished());
    }

    private void open(String element) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth++));
        xml.writeStartElement(element);
    }

    private void close() throws XMLStreamException {
        depth--;
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Legible.line(value));
    }

    private void body(String text) throws XMLStreamException {
        xml.writeCharacters(Legible.text(text));
    }
}
