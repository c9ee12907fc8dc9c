package org.openvalidate.report;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.openvalidate.catalogue.Lang;
import org.openvalidate.evidence.Recording;
import org.openvalidate.result.CaseResult;
import org.openvalidate.result.RunRecord;
import org.openvalidate.testkit.Hostile;
import org.openvalidate.testkit.RunFixtures;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reports of the fixtures as texts and as trees. */
final class Rendered {

    private Rendered() {}

    static String page(RunRecord run, Lang lang) {
        return page(run, lang, RunFixtures::recording);
    }

    static String page(
            RunRecord run, Lang lang, java.util.function.Function<CaseResult, Optional<Recording>> recordings) {
        StringWriter page = new StringWriter();
        try {
            HtmlReport.write(
                    Material.of(run, recordings, Optional.empty(), name -> Optional.empty()),
                    lang,
                    "acceptance-report.zh.html",
                    page);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return page.toString();
    }

    static String json(RunRecord run, java.util.function.Function<CaseResult, Optional<Recording>> recordings) {
        StringWriter json = new StringWriter();
        try {
            ResultJson.write(run, Heard.in(run, recordings), json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return json.toString();
    }

    static Optional<Recording> hostileRecording(CaseResult result) {
        return RunFixtures.recording(result).map(Hostile::copy);
    }

    static Document tree(String xml) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml.stripLeading())));
        } catch (SAXException | IOException | ParserConfigurationException malformed) {
            throw new AssertionError(malformed);
        }
    }

    static List<Element> elements(Document tree, String name) {
        NodeList nodes = tree.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
